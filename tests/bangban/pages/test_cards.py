"""A story in a list."""

from hypothesis import given
from hypothesis import strategies as st

from bangban.content.model.story import Person
from bangban.content.story_texts import StoryTexts
from bangban.pages.cards import join_byline, make_card, write_duration
from tests.bangban.desk import case, entry, name, portal, story

_WORDS = st.sampled_from(["", "文", "图", "文/图"])


def test_shows_what_a_list_needs():
    """The summary is the editor's, else the text's beginning."""
    one = story("a", kicker="引题", section=name("city"), byline=(Person("石大东", "文/图"),))
    desk = portal(one, texts={one.path: StoryTexts(summary="开头。")})
    card = make_card(desk, one)
    assert (card.kind_name, card.url, card.when.text) == ("新闻", "/articles/a/", "2022年11月14日")
    assert (card.kicker, card.summary, card.byline, card.section.name) == (
        "引题",
        "开头。",
        "石大东 文/图",
        "城市",
    )
    own = story("b", summary="编辑写的。")
    assert make_card(portal(own, texts={own.path: StoryTexts(summary="开头。")}), own).summary == "编辑写的。"


def test_names_from_right_to_left_stand_each_by_itself():
    """In a line of names each is isolated; other lines are plain text."""
    people = (Person("石大东", "文/图"), Person("محمد علي", "文/图"), Person("A<b", "译"))
    assert join_byline(people) == "石大东 <bdi>محمد علي</bdi> 文/图，A&lt;b 译"
    assert type(join_byline(people[:1])) is str


def test_a_case_is_told_in_a_line():
    """Category, urgency, state, outcome and times, in words."""
    entries = (
        entry("2022-11-13T13:00~", "received", "seeker"),
        entry("2022-11-13T13:20", "forwarded", "platform"),
        entry("2022-11-13T23:05~", "closed", "hospital"),
    )
    one = case("a", entries, urgency="urgent", outcome="resolved", area="登封市")
    mark = make_card(portal(one), one).case
    assert (mark.category.name, mark.urgent, mark.urgency_name) == ("寻医买药", True, "紧急求助")
    assert (mark.state_name, mark.outcome_name, mark.area) == ("已办结", "已解决", "登封市")
    assert (mark.total, mark.first_answer) == ("约10小时", "约20分钟")
    assert make_card(portal(), story()).case is None


def test_closed_is_not_resolved():
    """Without an outcome none is claimed."""
    one = case("a")
    assert (make_card(portal(one), one).case.state_name, make_card(portal(one), one).case.outcome_name) == (
        "已办结",
        "",
    )


def test_marks_a_draft_only_in_preview():
    """Published pages never say so."""
    draft = story("d", status="draft")
    assert make_card(portal(draft, drafts=True), draft).draft
    assert not make_card(portal(draft), draft).draft


def test_is_made_once_for_all_lists_of_a_story():
    """A story stands in about eight lists."""
    one = story()
    desk = portal(one)
    assert make_card(desk, one) is make_card(desk, one)


def test_joins_names_of_the_same_role():
    """As print does; a name twice is named once, an empty role says nothing."""
    people = (
        Person("石大东", "文"),
        Person("李娜", "文"),
        Person("朱昭宇", "图"),
        Person("石大东", "文"),
        Person("郑旗"),
    )
    assert join_byline(people) == "石大东 李娜 文，朱昭宇 图，郑旗"
    assert join_byline(()) == ""


@given(st.lists(st.tuples(st.sampled_from("甲乙丙"), _WORDS)))
def test_names_everybody_and_each_role_once(rows):
    """Whatever the order in the file."""
    people = tuple(Person(*row) for row in rows)
    line = join_byline(people)
    groups = line.split("，") if line else []
    assert len(groups) == len({person.role for person in people})
    assert set(line) >= {person.name for person in people}
    assert join_byline((*people, *people)) == line


def test_an_unknown_duration_is_no_word():
    """Rather than a wrong one."""
    assert write_duration(None) == ""

"""A story's own page."""

from bangban.content.model.placed import Reference, Text
from bangban.content.model.story import Correction, Person
from bangban.content.story_texts import StoryTexts
from bangban.pages.story_views import find_related, make_story, make_story_page
from tests.bangban.desk import PLACE, case, moment, name, portal, printed, story


def _related(one, *others):
    return [other.key for other in find_related(portal(one, *others), one)]


def test_shows_the_editor_s_choice_then_the_newest_of_the_same_place():
    """Four in all, and never the story itself."""
    others = [case(slug, date=f"2022-10-0{day}") for day, slug in enumerate("bcdef", 1)]
    one = case("a", story={"related": (name("articles/x"), name("cases/a"))})
    assert _related(one, story("x"), *others) == ["articles/x", "cases/f", "cases/e", "cases/d"]


def test_shows_all_that_the_editor_named_and_each_once():
    """More than four if so; what is not out is left out."""
    named = tuple(name(f"articles/{slug}") for slug in ("b", "c", "d", "e", "f", "b.md", "none", "draft"))
    others = [story(slug) for slug in "bcdef"]
    one = story("a", related=named)
    assert _related(one, *others, story("draft", status="draft")) == [f"articles/{slug}" for slug in "bcdef"]


def test_an_article_finds_its_like_by_section():
    """Without a section it has none."""
    others = [story(slug, section=name("city")) for slug in "bc"]
    assert _related(story("a", section=name("city")), *others) == ["articles/b", "articles/c"]
    assert _related(story("a"), *others) == []


def test_groups_the_byline_by_role():
    """A name twice is named once; who stands in no list has no link."""
    people = (
        Person("石大东", "文/图"),
        Person("李娜", "文/图"),
        Person("石大东", "文/图"),
        Person("石大东", "编辑"),
    )
    one = story("a", byline=people)
    groups = make_story(portal(one), one, "").bylines
    assert [(group.role, [link.name for link in group.people]) for group in groups] == [
        ("文/图", ["石大东", "李娜"]),
        ("编辑", ["石大东"]),
    ]
    assert groups[0].people[0].url == "/authors/%E7%9F%B3%E5%A4%A7%E4%B8%9C/"
    hidden = story("h", status="hidden", byline=(Person("郑旗"),))
    assert make_story(portal(hidden), hidden, "").bylines[0].people[0].url == ""


def test_every_link_of_a_hidden_story_leads_to_a_page():
    """Its tags and its page in print may have none."""
    hidden = story("h", status="hidden", tags=("秘密", "AI"), edition=printed("2022-11-15", "1"))
    view = make_story(portal(hidden, story("a", tags=("ai",))), hidden, "")
    assert [label.name for label in view.tags] == ["AI"]
    assert (view.edition.name, view.edition.url) == ("2022年11月15日 第1版", "")
    assert (view.previous, view.next) == (None, None)


def test_tells_where_it_stood_in_print():
    """With a link to that page."""
    one = story("a", edition=printed("2022-11-15", "A05"))
    edition = make_story(portal(one), one, "").edition
    assert (edition.name, edition.url) == ("2022年11月15日 第A05版", "/paper/2022-11-15/a5/")


def test_shows_corrections_newest_first():
    """Whatever their order in the file."""
    rows = tuple(
        Correction(moment(at), Text("改。", PLACE)) for at in ("2022-11-16", "2022-11-18T09:30", "2022-11-17")
    )
    one = story("a", corrections=rows, updated=moment("2022-11-18T09:30"))
    texts = {one.path: StoryTexts(corrections=("<p>一", "<p>三", "<p>二"))}
    view = make_story(portal(one, texts=texts), one, "<p>正文")
    assert [(row.at.text, str(row.text)) for row in view.corrections] == [
        ("2022年11月18日9时30分", "<p>三"),
        ("2022年11月17日", "<p>二"),
        ("2022年11月16日", "<p>一"),
    ]
    assert view.updated.text == "2022年11月18日9时30分"


def test_leads_to_the_older_and_the_newer_story_of_its_kind():
    """`previous` is older, as in a paper."""
    stories = [story(slug, date=f"2022-11-0{day}") for day, slug in enumerate("abc", 1)]
    view = make_story(portal(*stories, case("x", date="2022-11-02")), stories[1], "")
    assert (view.previous.url, view.next.url) == ("/articles/a/", "/articles/c/")


def test_names_other_languages_as_their_readers_do():
    """From the story to each translation and back, never to itself."""
    chinese, english, taiwanese = story("a"), story("a", lang="en-GB"), story("a", lang="zh-TW")
    desk = portal(chinese, english, taiwanese, story("a", lang="eo"))
    assert [(link.name, link.url) for link in make_story(desk, chinese, "").translations] == [
        ("English", "/articles/a/en-gb/"),
        ("eo", "/articles/a/eo/"),
        ("繁體中文", "/articles/a/zh-tw/"),
    ]
    view = make_story(desk, english, "")
    assert [link.name for link in view.translations] == ["中文", "eo", "繁體中文"]
    assert (view.lang, make_story(desk, chinese, "").lang) == ("en-GB", "zh-CN")


def test_translations_without_an_original_lead_to_each_other():
    """The one that stands for the story is not named twice."""
    english, french = story("a", lang="en"), story("a", lang="fr")
    desk = portal(english, french)
    assert [link.name for link in make_story(desk, french, "").translations] == ["English"]
    assert [link.name for link in make_story(desk, english, "").translations] == ["Français"]


def test_the_frame_of_the_page_has_its_trail_and_description():
    """Home, the list, the story."""
    one = case("a")
    desk = portal(one, texts={one.path: StoryTexts(summary="开头。")}, host="https://news.example")
    page = make_story_page(desk, one)
    assert (page.title, page.url, page.canonical) == ("标题a", "/cases/a/", "https://news.example/cases/a/")
    assert (page.description, page.nav) == ("开头。", "cases")
    assert [(link.name, link.url) for link in page.breadcrumbs] == [
        ("首页", "/"),
        ("求助案例", "/cases/"),
        ("标题a", ""),
    ]


def test_a_reference_may_be_written_as_a_path():
    """With slash and suffix."""
    one = story("a", related=(Reference("/cases/x.md", PLACE),))
    assert _related(one, case("x")) == ["cases/x"]

"""The home page."""

from hypothesis import given
from hypothesis import strategies as st

from bangban.content.model.picture import Picture
from bangban.pages.front_page import find_lead, make_front_pages
from tests.bangban.desk import PLACE, case, name, portal, printed, story

_COVER = Picture("images/a.svg", "图", PLACE)


def _make_home(desk):
    home, _ = make_front_pages(desk)
    return home.values["home"]


def _lead(*stories):
    lead = find_lead(portal(*stories).collections)
    return lead and lead.slug


def test_leads_with_what_led_the_paper():
    """First page, first position; not a story at the top of an inner page."""
    assert (
        _lead(
            story("inner", date="2022-11-15", edition=printed("2022-11-15", "A02", 1)),
            story("lead", date="2022-11-15", edition=printed("2022-11-15", "A01", 1)),
            story("below", date="2022-11-15", edition=printed("2022-11-15", "A01", 2)),
            story("web", date="2022-11-15T09:00", cover=_COVER),
        )
        == "lead"
    )


def test_of_two_papers_of_a_day_the_newer_leads():
    """A story of yesterday's paper may come to the web today."""
    assert (
        _lead(
            story("old", date="2022-11-15", edition=printed("2022-11-14", "1", 1)),
            story("new", date="2022-11-15", edition=printed("2022-11-15", "2", 3)),
        )
        == "new"
    )


def test_an_old_paper_does_not_lead_over_news():
    """The newest day has no printed story."""
    assert (
        _lead(
            story("paper", date="2022-11-14", edition=printed("2022-11-14", "1", 1)),
            story("web", date="2022-11-15"),
        )
        == "web"
    )


def test_without_a_paper_the_newest_picture_leads_if_it_is_new():
    """A picture of last year does not."""
    news = [story(f"n{number}", date=f"2022-11-1{number}") for number in range(4)]
    assert _lead(story("seen", date="2022-11-09", cover=_COVER), *news) == "seen"
    more = [story(f"m{number}", date=f"2022-11-2{number}") for number in range(4)]
    assert _lead(story("seen", date="2022-11-09", cover=_COVER), *news, *more) == "m3"


def test_sample_content_leads_only_where_there_is_nothing_else():
    """And nothing leads an empty newsroom."""
    assert _lead(story("sample", date="2022-11-16", sample=True), story("real")) == "real"
    assert _lead(story("sample", sample=True)) == "sample"
    assert _lead() is None


def test_shows_the_newest_of_each_kind():
    """Urgent cases apart from the others, sections that have stories only."""
    desk = portal(
        story("lead", date="2022-11-16", section=name("city")),
        *(story(f"new{number}", date="2022-11-15") for number in range(5)),
        story("a", section=name("city"), date="2022-11-14"),
        story("old", section=name("city"), date="2022-11-12"),
        story("e", "editorial"),
        case("u", urgency="urgent"),
        case("c"),
    )
    home = _make_home(desk)
    assert home.lead.title == "标题lead"
    lists = (home.latest, home.editorials, home.urgent, home.cases)
    assert [[card.title for card in cards] for cards in lists] == [
        [*(f"标题new{number}" for number in range(5)), "标题a"],
        ["标题e"],
        ["标题u"],
        ["标题c"],
    ]
    assert [(label.name, [card.title for card in cards]) for label, cards in home.sections] == [
        ("城市", ["标题old"])
    ]
    assert [(label.name, label.count) for label in home.categories] == [("寻医买药", 2), ("食品供应", 0)]


def test_a_translation_stands_on_the_home_page_in_its_original_s_place():
    """Where that is not out."""
    home = _make_home(portal(story("a", lang="en"), story("b", lang="en", date="2022-11-10")))
    assert (home.lead.url, [card.url for card in home.latest]) == ("/articles/a/en/", ["/articles/b/en/"])


def test_an_empty_newsroom_has_a_home_page_and_a_404():
    """Without figures, lead or stories."""
    home, lost = make_front_pages(portal())
    assert (home.file, home.view.title, home.values["figures"], home.values["home"].lead) == (
        "index.html",
        "试验求助平台",
        None,
        None,
    )
    assert (lost.file, lost.view.title) == ("404.html", "页面找不到")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["article", "editorial", "case"]),
            st.integers(10, 28),
            st.sampled_from(["normal", "urgent"]),
        ),
        max_size=30,
    )
)
def test_no_story_stands_twice_on_the_home_page(rows):
    """Under its section neither; and the lead is out."""
    stories = [
        case(f"s{number}", (), f"2022-11-{day}", urgency=urgency)
        if kind == "case"
        else story(f"s{number}", kind, f"2022-11-{day}", section=name("city"))
        for number, (kind, day, urgency) in enumerate(rows)
    ]
    home = _make_home(portal(*stories))
    cards = [*filter(None, [home.lead]), *home.latest, *home.urgent, *home.cases, *home.editorials]
    cards += [card for _, in_section in home.sections for card in in_section]
    assert len({card.url for card in cards}) == len(cards)
    assert bool(home.lead) == bool(rows)

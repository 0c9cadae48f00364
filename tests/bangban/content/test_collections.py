"""The stories that are out, ordered and grouped."""

from hypothesis import given
from hypothesis import strategies as st

from bangban.config.clock import Clock
from bangban.content.collections import arrange_stories
from bangban.content.model.story import Person, PrintPlace
from tests.bangban.desk import NOW, case, entry, moment, name, printed, story

_CLOCK = Clock(NOW)


def _arrange(*stories):
    return arrange_stories(stories, _CLOCK)


def _slugs(stories):
    return [one.slug for one in stories]


def test_puts_the_newest_first():
    """Of the same moment by kind and slug; a time of day counts."""
    collections = _arrange(
        story("b"),
        story("a"),
        case("c"),
        story("old", date="2021-01-01"),
        story("new", date="2022-11-14T08:00"),
    )
    assert _slugs(collections.listed) == ["new", "a", "b", "c", "old"]


def test_groups_by_all_that_a_list_is_made_of():
    """Kind, category, agency, section, author, tag, month, page of the paper."""
    acting = (entry("2022-11-13", actor="commission"), entry("2022-11-13", actor="hospital"))
    help_case = case("h", acting, agencies=(name("hospital"),))
    article = story(
        "a",
        section=name("city"),
        byline=(Person("石大东"),),
        tags=("AI",),
        edition=printed("2022-11-15", "A05"),
    )
    collections = _arrange(article, help_case)
    assert {key: _slugs(group) for key, group in collections.kinds.items()} == {
        "article": ["a"],
        "case": ["h"],
    }
    assert {key: _slugs(group) for key, group in collections.agencies.items()} == {
        "commission": ["h"],
        "hospital": ["h"],
    }
    assert (list(collections.categories), list(collections.sections)) == (["medicine"], ["city"])
    assert (list(collections.authors), list(collections.tags)) == (["石大东"], ["ai"])
    assert {key: _slugs(group) for key, group in collections.months.items()} == {(2022, 11): ["a", "h"]}
    assert list(collections.papers) == [("2022-11-15", "a5")]


def test_pages_of_the_paper_are_one_however_they_are_labelled():
    """And whether their date has a time."""
    collections = _arrange(
        story("a", edition=printed("2022-11-15", "A05")),
        story("b", edition=printed("2022-11-15T06:00", "a5")),
        story("c", edition=printed("2022-11-15", "A6")),
    )
    assert {key: _slugs(group) for key, group in collections.papers.items()} == {
        ("2022-11-15", "a5"): ["a", "b"],
        ("2022-11-15", "a6"): ["c"],
    }


def test_equal_tags_and_a_name_twice_count_once():
    """A list never shows a story twice."""
    collections = _arrange(story("a", tags=("AI", "ai"), byline=(Person("甲", "文"), Person("甲", "图"))))
    assert (_slugs(collections.tags["ai"]), _slugs(collections.authors["甲"])) == (["a"], ["a"])


def test_links_each_story_with_its_neighbours_of_the_same_kind():
    """(newer, older); none at the ends."""
    first, second, third = (
        story(slug, date=f"2022-11-0{day}") for slug, day in (("a", 1), ("b", 2), ("c", 3))
    )
    neighbours = _arrange(first, second, third, case("x", date="2022-11-02")).neighbours
    assert neighbours[second.path] == (third, first)
    assert neighbours[third.path] == (None, second)
    assert neighbours["cases/x.md"] == (None, None)


def test_answers_the_questions_of_one_page():
    """Without its walking the collections; nothing where there is nothing."""
    one, two = story("a", tags=("政策",)), story("b", tags=("政策",), date="2022-11-10")
    collections = _arrange(one, two, story("a", lang="en"))
    assert collections.find("articles/b") == two
    assert collections.find("articles/none") is None
    assert collections.find_neighbours(one.path) == (None, two)
    assert collections.find_neighbours("articles/a-en.md") == (None, None)
    assert [one.lang for one in collections.list_translations("articles/a")] == ["en"]
    assert collections.list_translations("articles/b") == ()
    assert (collections.has_stories("tags", "政策"), collections.has_stories("tags", "x")) == (True, False)
    assert (collections.count("tags", "政策"), collections.count("tags", "x")) == (2, 0)


def _near(collections, slug, limit):
    return _slugs(collections.list_near("kinds", "article", f"articles/{slug}.md", limit))


def test_finds_what_stands_nearest_on_a_shelf():
    """The older ones first, nearest first, then the newer; of a stranger the newest."""
    collections = _arrange(*(story(slug, date=f"2022-11-0{9 - place}") for place, slug in enumerate("abcde")))
    assert _near(collections, "b", 2) == ["c", "d"]
    assert _near(collections, "d", 3) == ["e", "c", "b"]
    assert _near(collections, "e", 9) == ["d", "c", "b", "a"]
    assert _near(collections, "x", 2) == ["a", "b"]
    assert _near(collections, "b", 0) == []
    assert collections.list_near("tags", "none", "articles/b.md", 2) == ()


def test_finds_the_timeline_at_an_address():
    """Of a story whose own page it is, also of a hidden one; a translation's only in its original's place."""
    rows = (entry("2022-11-13", actor="seeker"),)
    collections = _arrange(
        case("a", rows),
        case("a", rows, story={"lang": "en"}),
        case("b", rows, story={"lang": "en"}),
        case("h", rows, story={"status": "hidden"}),
        story("plain"),
    )
    found = {
        address: getattr(collections.find_timeline(address), "path", None)
        for address in (
            "cases/a/",
            "cases/a/en/",
            "cases/b/en/",
            "cases/h/",
            "articles/plain/",
            "cases/x/",
            "",
        )
    }
    assert found == {
        "cases/a/": "cases/a.md",
        "cases/a/en/": None,
        "cases/b/en/": "cases/b-en.md",
        "cases/h/": "cases/h.md",
        "articles/plain/": None,
        "cases/x/": None,
        "": None,
    }


def test_a_hidden_story_stands_in_no_list():
    """It has a page, and can be named."""
    collections = _arrange(story("a"), story("h", status="hidden", tags=("秘",), section=name("city")))
    assert (_slugs(collections.listed), _slugs(collections.hidden)) == (["a"], ["h"])
    assert (dict(collections.tags), dict(collections.sections)) == ({}, {})
    assert "articles/h.md" in collections.visible
    assert collections.by_key["articles/h"].slug == "h"


def test_what_is_not_out_is_nowhere():
    """Neither draft nor embargoed story."""
    collections = _arrange(story("d", status="draft"), story("e", date="2030-01-01"))
    assert (collections.listed, collections.hidden, collections.visible, dict(collections.by_key)) == (
        (),
        (),
        frozenset(),
        {},
    )


def test_a_translation_stands_with_its_story_and_in_no_list():
    """Readers of Chinese see each story once."""
    collections = _arrange(story("a"), story("a", lang="en"), story("a", lang="fr"))
    assert [one.lang for one in collections.listed] == [""]
    assert [one.lang for one in collections.translations["articles/a"]] == ["en", "fr"]
    assert collections.by_key["articles/a"].lang == ""


def test_a_translation_without_its_story_takes_its_place():
    """Else nothing would lead to it: the story may be a draft, hidden, or not written."""
    for original in ((), (story("a", status="draft"),), (story("a", status="hidden"),)):
        collections = _arrange(*original, story("a", lang="fr"), story("a", lang="en"))
        assert [one.lang for one in collections.listed] == ["en"]
        assert collections.by_key["articles/a"].lang == "en"
        assert [one.lang for one in collections.translations["articles/a"]] == ["en", "fr"]


def test_a_hidden_translation_is_not_shown_beside_its_story():
    """It has a page only."""
    collections = _arrange(story("a"), story("a", lang="en", status="hidden"))
    assert dict(collections.translations) == {}
    assert "articles/a-en.md" in collections.visible


def test_tells_when_requests_came_in_and_what_stories_are_called():
    """As exactly as it is known, of listed cases alone; no story is opened for its title."""
    dated = case("a", (entry("2022-11-14T08:00", "received"),))
    vague = case("b", (entry("2022-11", "received"),))
    hidden = case("c", (entry("2022-11-14", "received"),), story={"status": "hidden"})
    collections = arrange_stories([dated, vague, hidden, case("d", ())], _CLOCK)
    assert collections.list_requests() == (
        ("cases/a.md", 19_310, "2022-11"),
        ("cases/b.md", None, "2022-11"),
        ("cases/d.md", None, ""),
    )
    assert collections.name_story("cases/a.md") == ("标题a", "cases/a/", "")
    assert collections.name_story("cases/none.md") is None


_STORIES = st.lists(
    st.tuples(
        st.sampled_from("abcd"),
        st.sampled_from(["article", "case"]),
        st.sampled_from(["", "en", "fr"]),
        st.sampled_from(["2022-11-14", "2022-11-14T00:00", "2022-12", "2030-01-01"]),
        st.sampled_from(["published", "draft", "hidden"]),
    ),
    max_size=12,
    unique_by=lambda row: row[:3],
)


def _build(row):
    slug, kind, lang, date, status = row
    tags, edition = (f"标签{slug}",), PrintPlace(moment("2022-11-15"), "1", 1)
    more = {"lang": lang, "status": status, "tags": tags, "edition": edition}
    return case(slug, (), date, story=more) if kind == "case" else story(slug, kind, date, **more)


@given(_STORIES, st.randoms())
def test_does_not_depend_on_the_order_of_the_files(rows, random):
    """The same site from the same stories."""
    stories = [_build(row) for row in rows]
    shuffled = random.sample(stories, len(stories))
    assert arrange_stories(stories, _CLOCK) == arrange_stories(shuffled, _CLOCK)


@given(_STORIES)
def test_every_story_that_is_out_can_be_reached_and_stands_once_on_each_shelf(rows):
    """Listed, or a translation of one that is; the collections add up to the list."""
    stories = [_build(row) for row in rows]
    collections = arrange_stories(stories, _CLOCK)
    shown = {one.path for one in stories if one.path in collections.visible and one.status != "hidden"}
    listed = {one.path for one in collections.listed}
    beside = {one.path for one in collections.listed for one in collections.translations.get(one.key, ())}
    assert listed | beside == shown
    for group in (collections.kinds, collections.months, collections.tags, collections.papers):
        assert sum(len(part) for part in group.values()) == len(collections.listed)
    assert len(collections.neighbours) == len(collections.listed)

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
    shelves = _arrange(
        story("b"),
        story("a"),
        case("c"),
        story("old", date="2021-01-01"),
        story("new", date="2022-11-14T08:00"),
    )
    assert _slugs(shelves.listed) == ["new", "a", "b", "c", "old"]


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
    shelves = _arrange(article, help_case)
    assert {key: _slugs(shelf) for key, shelf in shelves.kinds.items()} == {"article": ["a"], "case": ["h"]}
    assert {key: _slugs(shelf) for key, shelf in shelves.agencies.items()} == {
        "commission": ["h"],
        "hospital": ["h"],
    }
    assert (list(shelves.categories), list(shelves.sections)) == (["medicine"], ["city"])
    assert (list(shelves.authors), list(shelves.tags)) == (["石大东"], ["ai"])
    assert {key: _slugs(shelf) for key, shelf in shelves.months.items()} == {(2022, 11): ["a", "h"]}
    assert list(shelves.papers) == [("2022-11-15", "a5")]


def test_pages_of_the_paper_are_one_however_they_are_labelled():
    """And whether their date has a time."""
    shelves = _arrange(
        story("a", edition=printed("2022-11-15", "A05")),
        story("b", edition=printed("2022-11-15T06:00", "a5")),
        story("c", edition=printed("2022-11-15", "A6")),
    )
    assert {key: _slugs(shelf) for key, shelf in shelves.papers.items()} == {
        ("2022-11-15", "a5"): ["a", "b"],
        ("2022-11-15", "a6"): ["c"],
    }


def test_equal_tags_and_a_name_twice_count_once():
    """A list never shows a story twice."""
    shelves = _arrange(story("a", tags=("AI", "ai"), byline=(Person("甲", "文"), Person("甲", "图"))))
    assert (_slugs(shelves.tags["ai"]), _slugs(shelves.authors["甲"])) == (["a"], ["a"])


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
    """Without its walking the shelves; nothing where there is nothing."""
    one, two = story("a", tags=("政策",)), story("b", tags=("政策",), date="2022-11-10")
    shelves = _arrange(one, two, story("a", lang="en"))
    assert shelves.find("articles/b") == two
    assert shelves.find("articles/none") is None
    assert shelves.find_neighbours(one.path) == (None, two)
    assert shelves.find_neighbours("articles/a-en.md") == (None, None)
    assert [one.lang for one in shelves.list_translations("articles/a")] == ["en"]
    assert shelves.list_translations("articles/b") == ()
    assert (shelves.has_shelf("tags", "政策"), shelves.has_shelf("tags", "x")) == (True, False)
    assert (shelves.count("tags", "政策"), shelves.count("tags", "x")) == (2, 0)


def _near(shelves, slug, limit):
    return _slugs(shelves.list_near("kinds", "article", f"articles/{slug}.md", limit))


def test_finds_what_stands_nearest_on_a_shelf():
    """The older ones first, nearest first, then the newer; of a stranger the newest."""
    shelves = _arrange(*(story(slug, date=f"2022-11-0{9 - place}") for place, slug in enumerate("abcde")))
    assert _near(shelves, "b", 2) == ["c", "d"]
    assert _near(shelves, "d", 3) == ["e", "c", "b"]
    assert _near(shelves, "e", 9) == ["d", "c", "b", "a"]
    assert _near(shelves, "x", 2) == ["a", "b"]
    assert _near(shelves, "b", 0) == []
    assert shelves.list_near("tags", "none", "articles/b.md", 2) == ()


def test_finds_the_timeline_at_an_address():
    """Of a story whose own page it is, also of a hidden one; a translation's only in its original's place."""
    rows = (entry("2022-11-13", actor="seeker"),)
    shelves = _arrange(
        case("a", rows),
        case("a", rows, story={"lang": "en"}),
        case("b", rows, story={"lang": "en"}),
        case("h", rows, story={"status": "hidden"}),
        story("plain"),
    )
    found = {
        address: getattr(shelves.find_timeline(address), "path", None)
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
    shelves = _arrange(story("a"), story("h", status="hidden", tags=("秘",), section=name("city")))
    assert (_slugs(shelves.listed), _slugs(shelves.hidden)) == (["a"], ["h"])
    assert (dict(shelves.tags), dict(shelves.sections)) == ({}, {})
    assert "articles/h.md" in shelves.visible
    assert shelves.by_key["articles/h"].slug == "h"


def test_what_is_not_out_is_nowhere():
    """Neither draft nor embargoed story."""
    shelves = _arrange(story("d", status="draft"), story("e", date="2030-01-01"))
    assert (shelves.listed, shelves.hidden, shelves.visible, dict(shelves.by_key)) == (
        (),
        (),
        frozenset(),
        {},
    )


def test_a_translation_stands_with_its_story_and_in_no_list():
    """Readers of Chinese see each story once."""
    shelves = _arrange(story("a"), story("a", lang="en"), story("a", lang="fr"))
    assert [one.lang for one in shelves.listed] == [""]
    assert [one.lang for one in shelves.translations["articles/a"]] == ["en", "fr"]
    assert shelves.by_key["articles/a"].lang == ""


def test_a_translation_without_its_story_takes_its_place():
    """Else nothing would lead to it: the story may be a draft, hidden, or not written."""
    for original in ((), (story("a", status="draft"),), (story("a", status="hidden"),)):
        shelves = _arrange(*original, story("a", lang="fr"), story("a", lang="en"))
        assert [one.lang for one in shelves.listed] == ["en"]
        assert shelves.by_key["articles/a"].lang == "en"
        assert [one.lang for one in shelves.translations["articles/a"]] == ["en", "fr"]


def test_a_hidden_translation_is_not_shown_beside_its_story():
    """It has a page only."""
    shelves = _arrange(story("a"), story("a", lang="en", status="hidden"))
    assert dict(shelves.translations) == {}
    assert "articles/a-en.md" in shelves.visible


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
    """Listed, or a translation of one that is; the shelves add up to the list."""
    stories = [_build(row) for row in rows]
    shelves = arrange_stories(stories, _CLOCK)
    shown = {one.path for one in stories if one.path in shelves.visible and one.status != "hidden"}
    listed = {one.path for one in shelves.listed}
    beside = {one.path for one in shelves.listed for one in shelves.translations.get(one.key, ())}
    assert listed | beside == shown
    for shelf in (shelves.kinds, shelves.months, shelves.tags, shelves.papers):
        assert sum(len(part) for part in shelf.values()) == len(shelves.listed)
    assert len(shelves.neighbours) == len(shelves.listed)

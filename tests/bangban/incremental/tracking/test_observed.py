"""What makers see of the desk: the same as the core's own, with each question noted."""

import pytest

from bangban.content.measures.scorecards import CaseScope
from bangban.incremental.tracking.handles import StoryHandle
from bangban.site.story_pages import plan_story
from tests.bangban import worlds


def _furnish(portal, plan, prose):
    pages = worlds.list_pages(worlds.plan_plain(plan, prose)).values()
    stories = sorted(plan.collections.visible)
    yield from ((page.address, page.make_data(portal)) for page in pages)
    for path in stories:
        story = portal.world.take(path) if hasattr(portal, "world") else portal.library.stories[path]
        yield path, plan_story(plan, story, pictured=True).make_data(portal)


def test_every_page_is_what_it_would_be_without_being_watched(newsroom, world):
    """Lists, the paper, the platform's pages, stories: the same views."""
    plain, _ = worlds.open_plain(newsroom.path)
    expected = dict(_furnish(plain, plain, {}))
    found = dict(_furnish(world.portal, world.plan, {}))
    assert found.keys() == expected.keys()
    for name, page_data in expected.items():
        assert (found[name].view, found[name].values) == (page_data.view, page_data.values), name


def test_a_page_depends_on_what_it_shows(world):
    """On the cards of its list, on its own story, on the moment only where something is judged."""
    pages = worlds.list_pages(worlds.plan_plain(world.plan))
    with world.observer.watching() as facts:
        pages["articles/"].make_data(world.portal)
    assert {"card\tarticles/a.md", "card\tarticles/b.md"} <= facts.keys()
    assert not any(fact.startswith(("story\t", "text\t", "count\t")) for fact in facts)
    assert "now" not in facts
    with world.observer.watching() as facts:
        plan_story(world.plan, world.take("cases/first-case.md"), pictured=False).make_data(world.portal)
    assert {
        "story\tcases/first-case.md",
        "text\tcases/first-case.md",
        "neighbours\tcases/first-case.md",
    } <= facts.keys()
    assert "now" not in facts
    with world.observer.watching() as facts:
        assert world.portal.now == worlds.NOW
    assert list(facts) == ["now"]


def test_the_statistics_open_no_story(world):
    """They depend on figures and on the names of the cases behind them: an edit of a text changes none."""
    pages = worlds.list_pages(worlds.plan_plain(world.plan))
    with world.observer.watching() as facts:
        pages["platform/statistics/"].make_data(world.portal)
    kinds = {fact.split("\t")[0] for fact in facts}
    assert {"measure", "requests", "story_name", "figures"} <= kinds
    assert not kinds & {"story", "text", "card", "found"}


def test_to_plan_pages_is_to_ask_nothing(world):
    """Which pages there are is known by their marks."""
    with world.observer.watching() as facts:
        collections = world.plan.collections
    assert (facts, len(collections.visible)) == ({}, len(world.collections.visible))


@pytest.mark.parametrize("key", ["cases/first-case", "cases/none", "articles/b"])
def test_shelves_answer_as_the_core_s_do(world, key):
    """With the handles of stories."""
    plain, watched = world.collections, world.portal.collections
    path = f"{key}.md"
    assert watched.find(key) == plain.find(key)
    assert watched.find_neighbours(path) == plain.find_neighbours(path)
    assert watched.list_translations(key) == plain.list_translations(key)
    assert watched.list_near("sections", "city", path, 3) == plain.list_near("sections", "city", path, 3)
    assert watched.find_timeline(f"{key}/") == plain.find_timeline(f"{key}/")
    for collection, name in (("tags", "政策"), ("papers", ("2022-11-14", "a1")), ("tags", "none")):
        assert watched.has_stories(collection, name) == plain.has_stories(collection, name)
        assert watched.count(collection, name) == plain.count(collection, name)
    assert watched.name_story(path) == plain.name_story(path)
    assert watched.list_requests() == plain.list_requests() != ()
    for collection in ("tags", "corrected"):
        assert watched.has_any(collection) == plain.has_any(collection)
    found = watched.find(key)
    assert found is None or isinstance(found, StoryHandle)


def test_each_question_about_links_is_noted(world):
    """A text changes when what it links to comes or goes."""
    targets = world.link_targets
    with world.observer.watching() as facts:
        assert targets.base == ""
        assert targets.story_url("articles/a.md") == "/articles/a/"
        assert targets.has_file("images/甲.svg")
        assert not targets.has_url("/weather/")
        assert targets.measure("images/甲.svg") == (40, 30)
        assert "articles/a.md" in targets.list_names()
        assert "images/none.svg" not in world.portal.library.paths
    assert list(facts) == [
        *("base", "story_url\tarticles/a.md", "has_file\timages/甲.svg", "has_url\t/weather/"),
        *("size\timages/甲.svg", "names", "has_file\timages/none.svg"),
    ]


def test_figures_are_asked_for_by_their_scope_and_with_the_clock(world):
    """A page is made again where one of its own is another, or the moment; which scopes there are is asked
    apart."""
    with world.observer.watching() as facts:
        card = world.portal.collections.measure(CaseScope("category", "medicine"))
        assert world.portal.collections.list_measured("category") == ("medicine",)
    assert set(facts) == {"now", "measure\tcategory\tmedicine", "measured\tcategory"}
    assert card == world.collections.measure(CaseScope("category", "medicine"))
    assert card.cases == ("cases/first-case.md", "cases/second-case.md")

"""Whether a page has the place that a link names, and which one was most likely meant."""

import pytest

from bangban.markdown.anchor_links import list_ids, settle_anchor
from bangban.markdown.links import ResolvedLink
from tests.bangban.known_site import KnownSite


def settle(href: str, link: ResolvedLink | None = None, **site: object) -> tuple[str | None, str | None, str]:
    """Address, problem and guess of a link typed in `cases/story.md`."""
    found = settle_anchor(link or ResolvedLink(href), "cases/story.md", href, KnownSite(**site))
    return found.url, found.problem, found.nearest


def test_lists_the_ids_of_a_text():
    """Of elements, not of words that look like one."""
    assert list_ids('<h2 id="h-a">甲</h2><p>写作 id="x" 的</p><p id="&amp;乙">乙</p>') == {"h-a", "&乙"}
    assert list_ids("<p>甲</p>") == frozenset()


@pytest.mark.parametrize(
    "href",
    [
        "#",
        "#top",
        "#content",
        "#story",
        "#timeline",
        "#journey-received",
        "#:~:text=甲",
        "#准备",
        "#%E5%87%86%E5%A4%87",
    ],
)
def test_what_the_page_has_stays(href):
    """Its own ids, those of every page, and places by their words."""
    assert settle(href) == (href, None, "")


def test_a_place_has_the_name_that_its_page_gives_it():
    """Written `{#kit}` it is `h-kit`."""
    assert settle("#kit") == ("#h-kit", None, "")


def test_the_nearest_place_is_named_as_it_was_typed():
    """With the path before it; or nothing, where nothing is near."""
    assert settle("#准备了") == ("#准备了", "link.anchor", "#准备")
    assert settle("#Kits") == ("#Kits", "link.anchor", "#h-kit")
    story = ResolvedLink("/cases/panda/#准备了", story="cases/panda.md")
    assert settle("panda.md#准备了", story) == ("/cases/panda/#准备了", "link.anchor", "panda.md#准备")
    assert settle("#完全不同的话") == ("#完全不同的话", "link.anchor", "")


def test_pages_are_known_by_their_addresses():
    """Also behind the site's own host and below its base."""
    known = {"site": "https://news.example/sub/", "base": "/sub"}
    for head in ("/sub/cases/panda/", "https://news.example/sub/cases/panda/"):
        assert settle(f"{head}#无", **known) == (f"{head}#无", "link.anchor", "")
    for head in ("/sub/cases/", "https://other.example/cases/panda/", "//news.example/x/"):
        assert settle(f"{head}#无", **known) == (f"{head}#无", None, "")


def test_a_link_that_leads_nowhere_is_told_once():
    """As what it is."""
    gone = ResolvedLink(None, "link.missing")
    assert settle("gone.md#无", gone) == (None, "link.missing", "")
    assert settle("draft.md#无", ResolvedLink(None, story="cases/draft.md")) == (None, None, "")

"""The plan of a site: every file that it has, of kinds that are stated once."""

from collections import Counter
from urllib.parse import unquote

import pytest

from bangban.content.urls import name_file
from bangban.incremental.making.planning import mark_output
from bangban.locale.zh.wording import read_tables
from bangban.site.outputs.output import LooseFiles, NodeId, Output, Role, Site, SiteKind, StoryKind
from bangban.site.outputs.registry import KINDS, SITE_KINDS, STORY_KINDS
from bangban.site.plan import count_pages, plan_outputs
from tests.bangban import worlds


@pytest.fixture
def renderer(newsroom, tmp_path):
    """A newsroom with stories of each kind, opened; cases have no pictures."""
    return worlds.open_studio(worlds.fill(newsroom).path, tmp_path / "pack")


@pytest.fixture
def plan(newsroom, renderer):
    """Its plan."""
    assert renderer
    return worlds.plan_plain(worlds.open_plain(newsroom.path)[0])


def _make(renderer, plan, node):
    output = plan.find(node)
    return [address for address, _ in output.make(renderer, *output.arguments)]


def test_kinds_have_names_of_their_own():
    """Each stands once in the registry, as one of two sorts; none is called like what has no files."""
    assert len(KINDS) == len(STORY_KINDS) + len(SITE_KINDS)
    assert all(name == kind.name and "\t" not in name for name, kind in KINDS.items())
    assert not KINDS.keys() & {"text", "card", "prose", "plan"}
    assert read_tables("explain.toml")["nodes"].keys() - KINDS.keys() == {"file"}


def test_every_output_is_where_its_kind_says(renderer, plan):
    """A page at its address, files of a story below it, any other file at its key, or below it."""
    cards = plan.site.portal.collections.cards
    for node in plan.list_nodes():
        kind, made = KINDS[node.kind], _make(renderer, plan, node)
        if isinstance(kind, StoryKind):
            assert all(address.startswith(kind.locate(cards[node.key])) for address in made), node
        elif kind.role is not Role.FILE:
            assert made == [name_file(node.key)]
        else:
            assert node.key in ("", *made) or all(address.startswith(node.key) for address in made)


def test_no_two_outputs_make_one_file(renderer, plan):
    """Also where letters count as equal."""
    made = Counter(address.lower() for node in plan.list_nodes() for address in _make(renderer, plan, node))
    assert max(made.values()) == 1


def test_links_may_lead_to_pages_only(plan):
    """Those of stories and lists; what is made for frames on other sites is none."""
    pages = dict(plan.list_pages())
    assert {
        "",
        "404.html",
        "cases/",
        "cases/first-case/",
        "articles/b/en/",
        "articles/hidden/",
    } <= pages.keys()
    assert not [address for address in pages if address.endswith(("embed/", ".json"))]
    assert pages["cases/first-case/"] == NodeId("story", "cases/first-case.md")
    assert "tags/政策/" in map(unquote, pages)
    frames = sum(node.kind == "embed" for node in plan.list_nodes())
    assert count_pages(plan.list_nodes()) == len(pages) + frames


def _list_sitemap(plan):
    addresses = tuple(address for address, _ in plan.list_pages())
    yield Output(NodeId("sitemap", "sitemap.xml"), _make_sitemap, (addresses,))


def _make_sitemap(_renderer, addresses):
    yield "sitemap.xml", "\n".join(addresses).encode()


def test_a_file_may_tell_of_all_pages(newsroom, plan):
    """It is made again where there are others, and not where one has another text."""
    kind = SiteKind("sitemap", Role.FILE, _list_sitemap, arranged=True)

    def mark():
        found = worlds.plan_plain(worlds.open_plain(newsroom.path)[0])._plan(kind)
        return [mark_output(output) for output in found.values()]

    before = mark()
    assert before == [mark_output(output) for output in plan._plan(kind).values()]
    newsroom.editorial("e", body="另一段话。\n")
    assert mark() == before
    newsroom.editorial("new")
    assert mark() != before


def test_files_that_are_no_pages_come_last(plan):
    """Whoever has found them plans them; all others stay as they are."""
    site = Site(plan.site.portal, plan.site.take, {}, loose=LooseFiles({"theme/a.css": "x"}))
    more = set(plan_outputs(site).list_nodes()) - set(plan.list_nodes())
    assert more == {NodeId("text_file", "theme/a.css")}

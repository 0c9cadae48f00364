"""The plan of a build that watches: which outputs there are, found by name, and what decides on them."""

from dataclasses import replace
from pathlib import Path

import pytest

from bangban.config.clock import Clock
from bangban.exports.story_files import list_timelines
from bangban.incremental.disk.digests import digest
from bangban.incremental.making.planning import TrackedPlan, mark_output
from bangban.pages.page import Page, make_page_data
from bangban.pictures.fonts import find_typeface
from bangban.pictures.painter import Painter
from bangban.pictures.sheets import list_pictured
from bangban.site.hosting.host_files import HOST_FILES
from bangban.site.outputs.output import LooseFiles, NodeId, Output, make_page
from bangban.site.plan import count_pages
from bangban.site.static_files import StaticFile
from tests.bangban import worlds


def _count(nodes, kind):
    return sum(node.kind == kind for node in nodes)


def test_there_is_an_output_for_all_that_the_site_has(newsroom, renderer):
    """As many as the plan of the whole site has: pages, files of timelines, pictures, what is common."""
    plain, _ = worlds.open_plain(newsroom.path)
    nodes = list(renderer.plans.list_nodes())
    assert len(set(nodes)) == len(nodes)
    assert set(nodes) == set(worlds.plan_plain(plain).list_nodes())
    assert sum(_count(nodes, kind) for kind in ("story", "embed", "page", "data_page")) == count_pages(nodes)
    assert _count(nodes, "exports") == _count(nodes, "embed") == len(list_timelines(plain)) == 2
    assert _count(nodes, "picture") == 0
    assert NodeId("common") in nodes
    renderer.painter = Painter(find_typeface())
    pictured = list_pictured(plain)
    assert _count(TrackedPlan(renderer, LooseFiles()).list_nodes(), "picture") == len(pictured) == 2


def test_each_output_is_found_by_its_name(renderer):
    """Without planning the others; no two make the same file."""
    files = LooseFiles({"theme/a.css": "x"}, {"images/a.png": (Path("a.png"), digest(b""))})
    renderer.plans = TrackedPlan(renderer, files)
    nodes = list(renderer.plans.list_nodes())
    assert {NodeId("text_file", "theme/a.css"), NodeId("copy", "images/a.png")} <= set(nodes)
    outputs = [renderer.plans.find(node) for node in nodes]
    assert [output.node for output in outputs] == nodes
    addresses = [address for one in outputs for address, _ in one.make(renderer, *one.arguments)]
    assert len(set(addresses)) == len(addresses) > len(nodes)


def test_to_plan_is_no_fact_of_whoever_is_made(renderer):
    """Which pages there are is told by marks."""
    with renderer.world.observer.watching() as facts:
        assert renderer.plans.find(NodeId("page", "cases/")).node == NodeId("page", "cases/")
    assert facts == {}


def test_what_decides_on_pages_is_a_fact_of_the_plan(renderer):
    """How many stories a list has, as a newsroom sets it."""
    assert renderer.plans.arranged
    assert "config\tBANGBAN_PAGE_SIZE" in renderer.plans.facts


@pytest.mark.parametrize(
    "node",
    [
        *(NodeId("story", "articles/none.md"), NodeId("embed", "none"), NodeId("page", "none/")),
        *(NodeId("text_file", "none"), NodeId("copy", "none"), NodeId("none"), NodeId("")),
    ],
)
def test_what_there_is_not_cannot_be_found(renderer, node):
    """A name of the last build's."""
    with pytest.raises(KeyError):
        output = renderer.plans.find(node)
        list(output.make(renderer, *output.arguments))


def test_loose_files_are_known_late(renderer):
    """When all texts are there."""
    always = {NodeId("common"), NodeId("robots", "robots.txt"), *(NodeId("host_file", x) for x in HOST_FILES)}
    always |= {NodeId("redirects", name) for name in ("_redirects", "_redirects.caddy", "_redirects.nginx")}
    always.add(NodeId("data_page", "api/"))
    assert set(renderer.plans.loose) == always
    renderer.plans = TrackedPlan(renderer, LooseFiles({"a.css": "x"}))
    assert set(renderer.plans.loose) == always | {NodeId("text_file", "a.css")}
    renderer.plans = TrackedPlan(renderer, LooseFiles())
    assert set(renderer.plans.loose) == always


def test_drafts_have_nodes_in_a_preview(newsroom, tmp_path):
    """And only there."""
    clock = Clock(worlds.NOW, drafts=True)
    renderer = worlds.open_studio(worlds.fill(newsroom).path, tmp_path / "pack", clock=clock, converted=False)
    assert NodeId("story", "articles/draft.md") in renderer.plans.list_nodes()
    plain = worlds.open_studio(newsroom.path, tmp_path / "plain", converted=False)
    assert NodeId("story", "articles/draft.md") not in plain.plans.list_nodes()


def test_a_mark_changes_with_what_an_output_is_made_from(renderer):
    """With the words of a text, the content of a file; not with the place it is copied from."""

    def mark_all(*files):
        plan = TrackedPlan(renderer, LooseFiles(*files))
        return {node.key: mark_output(output) for node, output in plan.loose.items() if node.key}

    copy = {"a": (Path("x"), digest(b"1"))}
    assert mark_all({"a": "1"}) != mark_all({"a": "2"})
    assert mark_all({}, copy) == mark_all({}, {"a": (Path("y"), digest(b"1"))})
    assert mark_all({}, copy) != mark_all({}, {"a": (Path("x"), digest(b"2"))})
    # What is made of a content file is not what is copied.
    files = {"a": StaticFile(Path("x"), "a.pdf", digest(b"1"))}
    assert mark_all({}, copy) != mark_all({}, {}, files)
    # A photograph is one output, whatever files there are of it.
    photo = StaticFile(Path("x"), "images/a.jpg", digest(b"1"))
    one, two = (mark_all({}, {}, dict.fromkeys(names, photo)) for names in (["a.jpg"], ["a.jpg", "b.jpg"]))
    assert one.keys() == two.keys()
    assert one["images/a.jpg"] != two["images/a.jpg"]


def _furnish(portal, address, title):
    return make_page_data(portal, address, title)


@pytest.mark.parametrize(("template", "words"), [("list", ("乙",)), ("labels", ("甲",)), ("list", ())])
def test_a_page_s_mark_changes_with_its_plan(renderer, template, words):
    """Its template, its maker, its arguments."""
    page = Page("a/", "list", _furnish, ("甲",), portal=renderer.world.plan)
    output = Output(NodeId("page", "a/"), make_page, (page,))
    assert mark_output(output) == mark_output(Output(output.node, make_page, (replace(page),)))
    other = replace(page, template=template, arguments=words)
    assert mark_output(Output(output.node, make_page, (other,))) != mark_output(output)


def _mark_lists(renderer):
    return {node.key: mark_output(output) for node, output in renderer.plans.arranged.items()}


def test_marks_are_the_same_in_the_next_build(newsroom, renderer, tmp_path):
    """Else all pages would be made anew each time; another story changes those of its lists only."""
    before = _mark_lists(renderer)
    assert _mark_lists(worlds.open_studio(newsroom.path, tmp_path / "again", converted=False)) == before
    newsroom.editorial("another", date="2022-12-01")
    after = _mark_lists(worlds.open_studio(newsroom.path, tmp_path / "after", converted=False))
    changed = {address for address, mark in after.items() if before.get(address) != mark}
    assert {"editorials/", ""} <= changed
    assert not changed & {"cases/", "articles/", "tags/", "paper/", "404.html"}

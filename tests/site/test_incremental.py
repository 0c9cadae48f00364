"""One change in the newsroom: what of the site is made again, and that nothing else is."""

import os

import pytest

from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE, PLATFORM, STATS
from tests.site.workbench import Workbench, draw_png, take_bench

SUMMED = "summary: 摘要。\n"
LISTS_OF_OLD = {"index.html", "articles/index.html", "archive/2022/10/index.html", "tags/山/index.html"}
"""Where a story of October 2022 with the tag 山 is listed."""


@pytest.fixture
def bench() -> Workbench:
    """A newsroom of six stories, built."""
    bench = take_bench()
    newsroom = newsrooms.found(bench.newsroom.path)
    newsroom.write("images/map.png", draw_png(40, 30))
    newsroom.article("first-article", SUMMED)
    write_old(bench)
    body = "见[旧的](old.md)。\n\n![图](../images/map.png)\n"
    newsroom.article("links", f"{SUMMED}tags: [山]\n", body, date="2022-10-05", title="有链接的一篇")
    newsroom.article("lead", f"{SUMMED}related: [articles/old]\n", date="2022-12-05", title="最新的一篇")
    bench.rebuild()
    return bench


def write_old(bench: Workbench, keys: str = "", body: str = "正文。\n", **plain: str) -> None:
    """The oldest story, about which most tests are: one links to it, one is related to it."""
    first = {"title": "旧的一篇", "date": "2022-10-01"}
    tags = "" if "tags:" in keys else "tags: [山]\n"
    bench.newsroom.article("old", SUMMED + tags + keys, body, **(first | plain))


def test_nothing_has_changed(bench):
    """The second build writes nothing, and says so."""
    assert bench.rebuild() == set()
    assert "重做 0 项" in bench.build().said[-1]


def test_a_body_is_edited(bench):
    """Where the summary stays, only the story's own page has its words."""
    write_old(bench, body="换了一段。\n")
    assert bench.rebuild() == {"articles/old/index.html"}


def test_a_title_is_edited(bench):
    """The page, its lists, the story related to it and its neighbour show the new title."""
    write_old(bench, title="改了标题")
    pages = {"articles/old/index.html", "articles/lead/index.html", "articles/links/index.html"}
    assert bench.rebuild() == LISTS_OF_OLD | pages


def test_a_file_is_only_touched(bench):
    """A new time with the same content is no change."""
    (bench.newsroom.path / "articles" / "old.md").touch()
    assert bench.rebuild() == set()


def test_a_story_gets_a_tag(bench):
    """Its page and the list of tags change, the new tag's page comes; the other tag's page stays."""
    write_old(bench, "tags: [山, 水]\n")
    assert bench.rebuild() == {"articles/old/index.html", "tags/index.html", "tags/水/index.html"}
    write_old(bench)
    assert bench.rebuild() == {"articles/old/index.html", "tags/index.html", "tags/水/index.html"}


def test_a_newest_story_comes_and_goes(bench):
    """First pages and counts change, and the page of the story that was the newest: it has a neighbour."""
    bench.newsroom.article("newest", SUMMED, date="2022-12-25", title="更新的一篇")
    lists = {"index.html", "articles/index.html", "archive/index.html"}
    months = {"archive/2022/index.html", "archive/2022/12/index.html"}
    pages = {"articles/lead/index.html", "articles/newest/index.html"}
    assert bench.rebuild() == lists | months | pages
    bench.newsroom.remove("articles/newest.md")
    assert bench.rebuild() == lists | months | pages


def test_a_related_story_is_named(bench):
    """Of a list of related stories only its own page changes."""
    bench.newsroom.article(
        "lead", f"{SUMMED}related: [articles/links]\n", date="2022-12-05", title="最新的一篇"
    )
    assert bench.rebuild() == {"articles/lead/index.html"}


def test_a_case_is_opened_again(bench):
    """Its page, frame and record, lists that show its state or are of it, what tells or counts them all."""
    bench.newsroom.case(keys=CASE.replace("closed\n  outcome: resolved\n", "reopened\n"))
    own = {f"cases/first-case/{name}" for name in ("index.html", "embed/index.html", "timeline.json")}
    agencies = {f"cases/agency/{name}/index.html" for name in ("central-hospital", "health-commission")}
    names = "outcome outcome/resolved state state/closed state/reopened urgency/urgent year/2022".split()
    names += ["category/medicine", "by-deadline", "by-duration"]
    facets = {f"cases/{name}/index.html" for name in names}
    lists = {"index.html", "cases/index.html", "cases/list.json", "cases/list-1.json", *facets}
    tables = "index cases requests figures categories agencies areas requests/first-case".split()
    data = {"api/v1/cases.csv", *(f"api/v1/{name}.json" for name in tables)}
    pages = {"archive/2022/11/index.html", "platform/statistics/index.html"}
    assert bench.rebuild() == own | agencies | lists | data | pages


def test_a_file_is_renamed(bench):
    """The old address goes; whoever names the file is told; the link of the other story is mended by it."""
    path = bench.newsroom.path / "articles" / "old.md"
    path.rename(path.with_name("ancient.md"))
    changed = bench.rebuild()
    assert {"articles/old/index.html", "articles/ancient/index.html", "articles/links/index.html"} <= changed
    path.with_name("ancient.md").rename(path)
    assert bench.rebuild() == changed


def test_a_link_target_gets_another_address(bench):
    """The link of another story's text follows."""
    write_old(bench, "slug: ancient\n")
    bench.newsroom.article("lead", SUMMED, date="2022-12-05", title="最新的一篇")
    changed = bench.rebuild()
    assert {"articles/old/index.html", "articles/ancient/index.html", "articles/links/index.html"} <= changed
    assert "platform/index.html" not in changed


def test_a_story_is_deleted(bench):
    """Its page goes, from lists too; the story related to it is left out with a word."""
    bench.newsroom.remove("articles/old.md")
    changed = bench.rebuild()
    assert changed >= LISTS_OF_OLD | {"articles/old/index.html"}
    assert not (bench.output / "articles" / "old").exists()
    assert any("lead.md" in line for line in bench.build().problems)


def test_a_picture_gets_another_size(bench):
    """The page that shows it has the new width and height."""
    bench.newsroom.write("images/map.png", draw_png(20, 30))
    assert bench.rebuild() == {"images/map.png", "articles/links/index.html"}
    assert b'width="20"' in (bench.output / "articles/links/index.html").read_bytes()


def test_a_picture_is_replaced(bench):
    """Of the same size: only the picture itself is another."""
    bench.newsroom.write("images/map.png", draw_png(40, 30, "blue"))
    assert bench.rebuild() == {"images/map.png"}


def test_the_platform_gets_another_name(bench):
    """Every page carries it; files without it stay."""
    bench.newsroom.write("platform/platform.yaml", PLATFORM.replace("试验求助平台", "改名的平台"))
    changed = bench.rebuild()
    pages = {path.relative_to(bench.output).as_posix() for path in bench.output.rglob("*.html")}
    assert pages - changed == set()
    assert "images/map.png" not in changed


def test_figures_change(bench):
    """Only pages that show them."""
    bench.newsroom.write("platform/stats.csv", STATS.replace(",900,800,20,", ",950,850,25,"))
    pages = {"index.html", "platform/index.html", "platform/statistics/index.html"}
    assert bench.rebuild() == pages | {"api/v1/figures.json", "api/v1/index.json"}


def test_a_draft_is_out_when_it_is_no_draft(bench):
    """A draft's words change nothing; without the key it appears."""
    draft = f"{SUMMED}draft: true\n"
    bench.newsroom.article("draft", draft, date="2022-12-20", title="草稿")
    assert bench.rebuild() == set()
    bench.newsroom.article("draft", draft, "另写。\n", date="2022-12-20", title="草稿二")
    assert bench.rebuild() == set()
    bench.newsroom.article("draft", SUMMED, date="2022-12-20", title="写完了")
    assert "articles/draft/index.html" in bench.rebuild()


def test_a_file_breaks_and_is_mended(bench):
    """A broken story leaves the site and is told at each build; mended, the site is as before."""
    write_old(bench, date="2022-13-40")
    changed = bench.rebuild()
    assert {"articles/old/index.html", "articles/links/index.html"} <= changed
    assert bench.rebuild() == set()
    assert any("old.md:3:" in line for line in bench.build().problems)
    write_old(bench)
    assert bench.rebuild() == changed
    assert bench.build().problems == ()


def test_a_problem_is_told_again_though_only_times_have_changed(bench):
    """What the last build kept is of use, also while new times of files take their place in it."""
    write_old(bench, date="2022-13-40")
    bench.rebuild()
    for path in bench.newsroom.path.rglob("*.md"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    assert bench.rebuild() == set()


def test_two_stories_have_one_address(bench):
    """Both are told; with the second gone, or with an address of its own, all is well."""
    before = (bench.output / "articles/old/index.html").read_bytes()
    bench.newsroom.article("second", f"{SUMMED}slug: old\n", date="2022-10-02", title="同一个地址")
    bench.rebuild()
    assert any("second.md" in line for line in bench.build().problems)
    bench.newsroom.remove("articles/second.md")
    bench.rebuild()
    assert (bench.output / "articles/old/index.html").read_bytes() == before

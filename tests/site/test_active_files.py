"""Pages, scripts and active pictures are told and never published, in both ways; the rest is sandboxed."""

import pytest

from tests.browser import newsroom as newsrooms
from tests.site.commands import run_bangban
from tests.site.workbench import Workbench, take_bench

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"><path d="M0 0L4 3"/></svg>'
ACTIVE = PLAIN.replace("<path", "<script>alert(1)</script><path")
BODY = (
    "![图](/images/active.svg)![图](/images/plain.svg)[页](/files/page.html)"
    "[件](page.xhtml)[表](/files/photo.jpg)\n"
)


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with a page that leads to each of them."""
    bench = take_bench()
    newsroom = newsrooms.found(bench.newsroom.path)
    newsroom.write("images/plain.svg", PLAIN)
    newsroom.write("images/active.svg", ACTIVE)
    newsroom.write("images/unused.svg", "<svg/><svg/>")
    newsroom.write("files/page.html", "<!doctype html><script>alert(1)</script>")
    newsroom.write("files/photo.jpg", "<html><script>alert(1)</script>")
    newsroom.write("articles/page.xhtml", "x")
    newsroom.article("shows", body=BODY)
    return bench


@pytest.mark.parametrize("drafts", [False, True])
def test_nothing_that_runs_is_published(bench, drafts, tmp_path):
    """Not in a preview either; each is told once, `check` says the same, and publication stops."""
    bench.settings = {"BANGBAN_DRAFTS": drafts}
    bench.rebuild()
    found = {path.relative_to(bench.output).as_posix() for path in bench.output.rglob("*")}
    assert "images/plain.svg" in found
    names = (
        "images/active.svg",
        "images/unused.svg",
        "files/page.html",
        "files/photo.jpg",
        "articles/page.xhtml",
    )
    assert not found & set(names)
    checked = run_bangban("check", bench.newsroom.path, folder=tmp_path)
    told = [line for line in bench.build().problems if ": file.active " in line or ": svg." in line]
    codes = ("svg.active", "svg.broken", "file.active", "file.active", "file.active")
    for name, code in zip(names, codes, strict=True):
        assert sum(f"{name}:1:" in line and code in line for line in told) == 1, (name, told)
        assert checked.stdout.count(f"{name}:1:") >= 1
    assert len(told) == len(names)
    bench.settings = {"BANGBAN_PUBLISH": True}
    assert bench.build().end


def test_a_picture_becomes_active_and_harmless_again(bench):
    """At the next build, though nothing else has changed; nobody need use it."""
    for name in (
        "images/active.svg",
        "images/unused.svg",
        "files/page.html",
        "files/photo.jpg",
        "articles/page.xhtml",
    ):
        bench.newsroom.remove(name)
    bench.newsroom.article("shows", body="![图](/images/plain.svg)\n")
    bench.rebuild()
    assert bench.build().problems == ()
    bench.newsroom.write("images/plain.svg", ACTIVE)
    assert "images/plain.svg" in bench.rebuild()
    assert not (bench.output / "images/plain.svg").exists()
    assert bench.rebuild() == set()
    assert any("plain.svg:1:" in line for line in bench.build().problems)
    bench.newsroom.write("images/plain.svg", PLAIN)
    bench.rebuild()
    assert (bench.output / "images/plain.svg").read_text("utf-8") == PLAIN
    assert bench.build().problems == ()


def test_what_the_settings_name_outside_the_desk_s_folders_goes_out(bench):
    """A page that proves to a search engine whose site it is; of the desk's own folders nothing that runs."""
    bench.settings = {
        "STATIC_PATHS": ["images", "files", "extra"],
        "EXTRA_PATH_METADATA": {
            "extra/proof.html": {"path": "proof.html"},
            "files/page.html": {"path": "p.html"},
        },
    }
    bench.newsroom.write("extra/proof.html", "<html>proof</html>")
    bench.rebuild()
    assert (bench.output / "proof.html").read_text("utf-8") == "<html>proof</html>"
    assert not (bench.output / "p.html").exists()

"""Another city changes content only: a second newsroom with its own seal, colour, zone and place."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser import axe
from tests.browser.builds import ROOT, Site, build
from tests.browser.links import broken_links, unreached_pages
from tests.browser.server import serving
from tests.browser.visits import new_context, visit
from tests.site.commands import run_bangban

CONTENT = ROOT / "tests/newsrooms/yunshan"
HOME = "https://example.org/bangban"
NOW = {"BANGBAN_NOW": "2025-11-01T12:00:00+06:00"}
FIRST = re.compile("郑|郑州|正观|中原|心通桥|熊猫|panda|zhengz", re.IGNORECASE)
OVERFLOWS = "document.documentElement.scrollWidth > innerWidth"
CLIPPED = """[...document.querySelectorAll("main *")].some(
    one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX == "clip")"""
PAGES = (
    "",
    "platform/",
    "platform/how-to/",
    "cases/",
    "cases/cold-radiators/",
    "articles/first-heat/",
    "about/",
)


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Path:
    """The site as readers get it, in the folder of its host where it stands."""
    folder = tmp_path_factory.mktemp("second")
    done = build(CONTENT, folder / "bangban", "publishconf.py", NOW)
    assert done.returncode == 0, done.said
    assert "警告" not in done.said
    return folder / "bangban"


def test_is_right_by_itself():
    """Without a problem of any level, and without a word of the first city."""
    done = run_bangban("check", "--strict", CONTENT, folder=ROOT, **NOW)
    assert (done.returncode, "发现 0 个问题" in done.stdout + done.stderr) == (0, True)
    texts = [
        path.read_text("utf-8") for path in CONTENT.rglob("*") if path.suffix in (".md", ".yaml", ".csv")
    ]
    assert not FIRST.search("".join(texts))


def test_has_not_one_word_of_the_first(published):
    """In pages, feeds, exports, schemas, stylesheets."""
    found = [
        (path.relative_to(published).as_posix(), match[0])
        for path in sorted(published.rglob("*"))
        if path.is_file() and path.suffix not in (".png", ".webp")
        if (match := FIRST.search(path.read_text("utf-8", "replace")))
    ]
    assert found == []


def test_is_the_same_both_ways(published, tmp_path):
    """Made by the stock code, and audited from outside."""
    done = build(CONTENT, tmp_path / "bangban", "publishconf.py", NOW, ("-e", "BANGBAN_FAST=false"))
    assert done.returncode == 0, done.said
    assert Site(tmp_path / "bangban").files() == Site(published).files()
    audited = run_bangban("audit", published, "--content", CONTENT, folder=ROOT, **NOW)
    assert (audited.returncode, "发现 0 个问题" in audited.stderr) == (0, True)


def test_all_its_links_work_below_its_path(published):
    """And lead to all its pages; addresses for machines have its host."""
    site = Site(published.parent)
    assert broken_links(site, "https://example.org") == []
    left = unreached_pages(site, "/bangban/", "https://example.org")
    assert [page for page in left if not page.endswith(("/embed/", "404.html"))] == []
    places = (published / "sitemap.xml").read_text("utf-8")
    assert {*re.findall("<loc>(https://[^/]+/[^/]+)", places)} == {HOME}
    assert f"{HOME}/about/" in places


def test_tells_time_by_its_own_zone(published):
    """Half past seven in the evening there is half past one in the afternoon in UTC."""
    text = (published / "cases/cold-radiators/timeline.json").read_text("utf-8")
    assert '"Asia/Urumqi"' in text
    assert (
        "2025-10-22T13:30:00Z" in (published / "cases/cold-radiators/timeline.csv").read_text("utf-8") + text
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_looks_right_in_its_own_colour(published, browser: Browser, scheme):
    """By axe, on a phone and a desk; nothing is cut off, nothing scrolls sideways, no request is refused."""
    with (
        serving(published.parent) as base,
        new_context(browser, 390, 800, scheme, reduced_motion="reduce") as context,
    ):
        for path in PAGES:
            seen = visit(context, base, f"/bangban/{path}")
            assert (axe.violations(seen), seen.problems) == ([], [])
            for width in (390, 1440):
                seen.page.set_viewport_size({"width": width, "height": 800})
                assert not seen.page.evaluate(OVERFLOWS), (path, width)
                assert not seen.page.evaluate(CLIPPED), (path, width)

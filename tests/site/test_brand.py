"""A newsroom's own seal, logo and colour: on every page, in both schemes, and nowhere the program's."""

import pytest
from playwright.sync_api import Browser

from tests.browser import axe
from tests.browser.builds import Site
from tests.browser.newsroom import PLATFORM, found
from tests.browser.server import serving
from tests.browser.visits import new_context, visit
from tests.site.commands import run_bangban
from tests.site.workbench import Workbench, take_bench

BRAND = "brand: {seal: 天山, color: '#0b6e4f'}\n"
LOGO = "brand:\n  logo: {src: images/logo.svg, dark: images/logo-dark.svg}\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><path d="M0 0h80v40z" fill="%s"/></svg>'


@pytest.fixture
def bench() -> Workbench:
    """A newsroom with a seal and a colour."""
    bench = take_bench()
    found(bench.newsroom.path).write("platform/platform.yaml", PLATFORM + BRAND)
    return bench


def test_every_page_has_it_and_follows_its_changes(bench):
    """Seal, icon and stylesheet; another colour is another file, and without a brand all is as it was."""
    assert bench.build().end == 0
    site = Site(bench.output)
    for address in ("/", "/cases/first-case/", "/cases/first-case/embed/", "/404.html"):
        head = site.soup(address).head
        sheets = [link["href"] for link in head.select("link[rel=stylesheet]")]
        assert len(sheets) == 2
        assert "--red-band:#0b6e4f" in site.read(sheets[1])
        assert "天" in site.read(head.select_one("link[rel=icon]")["href"])
    assert site.soup("/").header.select_one("svg").text.split() == ["天", "山"]
    assert site.soup("/").select_one("meta[name=theme-color]")["content"] == "#0b6e4f"
    bench.newsroom.write("platform/platform.yaml", PLATFORM + BRAND.replace("0b6e4f", "1a5fa8"))
    changed = bench.rebuild()
    assert len([name for name in changed if name.startswith("theme/brand.")]) == 2
    bench.newsroom.write("platform/platform.yaml", PLATFORM)
    bench.rebuild()
    assert not [name for name in site.files() if name.startswith(("theme/brand.", "theme/icon."))][1:]


def test_a_logo_takes_the_place_of_the_seal(bench):
    """It goes out, with its dark form; one that is not there stops a publication."""
    bench.settings["BANGBAN_PUBLISH"] = True
    for name, colour in (("logo", "black"), ("logo-dark", "white")):
        bench.newsroom.write(f"images/{name}.svg", SVG % colour)
    bench.newsroom.write("platform/platform.yaml", PLATFORM + LOGO)
    run = bench.build()
    assert (run.end, run.problems) == (0, ())
    site = Site(bench.output)
    picture = site.soup("/").header.picture
    assert (picture.img["src"], picture.img["alt"]) == ("/images/logo.svg", "")
    assert picture.source["srcset"] == "/images/logo-dark.svg"
    assert site.has("/images/logo-dark.svg")
    bench.newsroom.remove("images/logo-dark.svg")
    bench.newsroom.write("images/logo-night.svg", SVG % "white")
    done = run_bangban("check", "content", folder=bench.root)
    assert "brand.logo" in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ("seal: Help", "brand.seal"),
        ("seal: 天山上", "brand.seal"),
        ("color: green", "brand.color"),
        ("color: '#0b6e'", "brand.color"),
        ("color: '#ffcc00'", "brand.contrast"),
        ("colour: '#0b6e4f'", "key.unknown"),
    ],
)
def test_what_nobody_could_see_is_told(bench, wrong, code):
    """With the mend; a colour that is too light with what is used instead."""
    bench.newsroom.write("platform/platform.yaml", f"{PLATFORM}brand: {{{wrong}}}\n")
    told = [line for line in bench.build().problems if f" {code} " in line]
    assert len(told) == 1
    assert ("网站改用 #" in told[0]) is (code == "brand.contrast")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_can_be_read_in_both_schemes(bench, browser: Browser, scheme):
    """Of a colour that is too light by itself, too (WCAG 2.2 AA, by axe)."""
    bench.newsroom.write("platform/platform.yaml", PLATFORM + BRAND.replace("0b6e4f", "ffcc00"))
    assert bench.build().end == 0
    with (
        serving(bench.output) as base,
        new_context(browser, 1280, 900, scheme, reduced_motion="reduce") as context,
    ):
        for path in ("/", "/cases/first-case/", "/platform/", "/platform/how-to/"):
            seen = visit(context, base, path)
            assert (axe.violations(seen), seen.problems) == ([], [])


def test_a_seal_beside_a_logo_is_told(bench):
    """Which of them is shown where; as a hint."""
    bench.newsroom.write("images/logo.svg", SVG % "red")
    bench.newsroom.write("platform/platform.yaml", f"{PLATFORM}brand: {{logo: images/logo.svg, seal: 天}}\n")
    done = run_bangban("check", "content", folder=bench.root)
    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if "brand.both" in line]


def test_the_logo_is_told_to_search_engines(bench):
    """As the publisher's, with its size and whole address; with a story and no logo there is none."""
    page = bench.output / "cases/first-case/index.html"
    bench.build()
    assert '"ImageObject"' not in page.read_text("utf-8")
    bench.newsroom.write("images/logo.svg", SVG % "red")
    bench.newsroom.write("platform/platform.yaml", f"{PLATFORM}brand: {{logo: images/logo.svg}}\n")
    bench.settings = {"BANGBAN_PUBLISH": True}
    bench.rebuild()
    wanted = (
        '"logo":{"@type":"ImageObject","url":"https://news.example/images/logo.svg","width":80,"height":40}'
    )
    assert wanted in page.read_text("utf-8")

"""Every kind of page for every reader: by eye, ear, keyboard and on paper, in any width and light."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.browser import axe, visits
from tests.browser.visits import Visit
from tests.site.looks import CLIPPED, FOCUS, SET_WIDER, SHOWN, WIDER
from tests.site.templates import PAGES, STORIES

WIDTHS = (390, 1440)
SCHEMES = ("light", "dark")


@pytest.fixture(scope="module")
def base(serve, full_site) -> str:
    """The address of the full site."""
    return serve(full_site.root)


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[BrowserContext]:
    """One profile for all visits of this module; its colours do not fade while they are measured."""
    with visits.new_context(browser, 1440, 900, "light", reduced_motion="reduce") as context:
        yield context


@pytest.fixture
def open_full(reader: BrowserContext, base: str) -> Iterator[Callable[..., Visit]]:
    """Open a page of the full site: `open_full(path, width=1440, height=900, script=True, media="…")`."""
    opened: list[Visit] = []

    def open_(
        path: str, width: int = 1440, height: int = 900, script: bool = True, media: str = "screen"
    ) -> Visit:
        visit = visits.visit(reader, base, path, script, media)
        opened.append(visit)
        visit.page.set_viewport_size({"width": width, "height": height})
        return visit

    yield open_
    for visit in opened:
        visit.page.close()
    assert [problem for visit in opened for problem in visit.problems] == []


@pytest.mark.parametrize("name", PAGES)
def test_breaks_no_rule_of_wcag(open_full, name):
    """WCAG 2.2, levels A and AA, on a phone and a desk, by day and by night."""
    visit = open_full(PAGES[name])
    found = []
    for width in WIDTHS:
        visit.page.set_viewport_size({"width": width, "height": 900})
        for scheme in SCHEMES:
            visit.page.emulate_media(color_scheme=scheme)
            found += [f"{width} {scheme}: {problem}" for problem in axe.violations(visit)]
    assert found == []


@pytest.mark.parametrize("name", PAGES)
def test_fits_every_width(open_full, name):
    """Nothing is wider than the window at 320 px (WCAG 1.4.10), nor at those between the layouts."""
    visit = open_full(PAGES[name], width=320)
    for width in (320, 390, 640, 800, 1024):
        visit.page.set_viewport_size({"width": width, "height": 900})
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        assert visit.page.evaluate(WIDER, width) == []


@pytest.mark.parametrize("name", PAGES)
def test_bears_wider_spacing(open_full, name):
    """Text that a reader sets wider (WCAG 1.4.12) is not cut off, on a phone and a desk."""
    visit = open_full(PAGES[name])
    for width in WIDTHS:
        visit.page.set_viewport_size({"width": width, "height": 900})
        before = visit.page.evaluate(CLIPPED)
        visit.page.evaluate(SET_WIDER)
        assert visit.page.evaluate(CLIPPED) == before == []


@pytest.mark.parametrize("name", ["home", "articles", "article", "printed page", "platform", "statistics"])
def test_is_the_same_without_scripts(open_full, name):
    """What is read with scripts is read without."""
    with_scripts, without = open_full(PAGES[name]), open_full(PAGES[name], script=False)
    assert without.page.content() == with_scripts.page.content()


@pytest.mark.parametrize("name", ["home", "case", "statistics"])
def test_loses_nothing_at_two_hundred_percent(open_full, name):
    """A desk at 200 % is a window of half the width: every word is still shown (WCAG 1.4.4)."""
    visit = open_full(PAGES[name])
    words = visit.page.evaluate(SHOWN)
    visit.page.set_viewport_size({"width": 720, "height": 450})
    assert visit.page.evaluate(SHOWN) == words
    assert len(words) > 20


def test_keyboard_comes_first_to_the_skip_link(open_full):
    """Tab, Enter, Tab: past the navigation, into the text."""
    page = open_full(PAGES["case"]).page
    page.keyboard.press("Tab")
    skip = page.evaluate(FOCUS)
    assert (skip["name"], skip["ring"], skip["inside"]) == ("跳到正文", True, True)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("name", ["home", "articles", "case", "statistics"])
def test_keyboard_focus_is_always_seen(open_full, name):
    """Each stop of Tab has a ring and stands in the window."""
    page = open_full(PAGES[name]).page
    for _ in range(25):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUS)
        assert stop["ring"], stop
        assert stop["inside"], stop


def test_keyboard_reaches_every_link(open_full):
    """As many stops as the page has links and other things to press."""
    page = open_full(PAGES["case"]).page
    wanted = page.evaluate(
        "[...document.querySelectorAll('a[href], summary, button, [tabindex=\"0\"]')]"
        ".filter(one => one.checkVisibility() && !one.disabled).length"
    )
    for _ in range(wanted):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('footer') !== null")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement === document.body")


@pytest.mark.parametrize("name", STORIES)
def test_paper_has_the_story_and_no_navigation(open_full, name):
    """In print the text stands alone; a case brings all of its entries, the background too."""
    page = open_full(PAGES[name], width=800, media="print").page
    assert page.locator("nav:visible").count() == 0
    assert page.get_by_text("跳到正文").is_visible() is False
    assert page.locator("h1").is_visible()
    entries = page.locator("main li:has(time)[id]")
    assert all(entry.is_visible() for entry in entries.all())
    assert entries.count() == {"case": 14, "case of one entry": 1, "case of many entries": 26}.get(name, 0)


def test_background_of_a_case_unfolds_by_keyboard(open_full):
    """`details` opens and closes without a script."""
    page = open_full(PAGES["case"], script=False).page
    entry = page.locator("#before")
    seen = entry.is_visible()
    page.locator("summary").first.focus()
    page.keyboard.press("Enter")
    assert entry.is_visible() is not seen


def test_pictures_keep_their_place(open_full):
    """Each has its size, so that text never jumps when it arrives, and its words."""
    page = open_full(PAGES["home"]).page
    assert page.locator("img:not([width])").count() == 0
    assert page.locator("img:not([alt])").count() == 0

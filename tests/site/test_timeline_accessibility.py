"""Timelines for everyone: no rule broken, whatever the width, the light, with script and without."""

import pytest

from tests.browser import axe, markup
from tests.site.looks import CLIPPED, SET_WIDER, WIDER

CASES = ("five", "open", "many")
WIDTHS = (320, 390, 1440)


@pytest.fixture(scope="module")
def home(serve, timelines) -> str:
    """The address of the newsroom with timelines."""
    return serve(timelines.root)


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("case", ["five", "open"])
def test_breaks_no_rule_of_wcag(open_page, home, case, script):
    """axe finds nothing at three widths, by day and by night."""
    found = []
    for scheme in ("light", "dark"):
        visit = open_page(f"/cases/{case}/", base=home, script=script, scheme=scheme)
        for width in WIDTHS:
            visit.page.set_viewport_size({"width": width, "height": 900})
            found += [f"{width} {scheme}: {problem}" for problem in axe.violations(visit)]
        assert visit.problems == []
    assert found == []


@pytest.mark.parametrize("width", [320, 1440])
def test_breaks_no_rule_with_its_filter_open(open_page, home, width):
    """The panel of buttons, some of them pressed, an entry jumped to."""
    visit = open_page("/cases/many/", base=home, width=width)
    page = visit.page
    page.get_by_role("button", name="筛选").click()
    page.get_by_role("button", name="志愿者").click()
    page.get_by_role("button", name="下一条").click()
    assert axe.violations(visit) == []


@pytest.mark.parametrize("case", CASES)
def test_fits_every_width(open_page, home, case):
    """Nothing stands out of the window, with the filter open too."""
    page = open_page(f"/cases/{case}/", base=home).page
    if case == "many":
        page.get_by_role("button", name="筛选").click()
    for width in (320, 390, 640, 800, 1024):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.evaluate(WIDER, width) == []


@pytest.mark.parametrize("width", [320, 1440])
def test_bears_wider_spacing(open_page, home, width):
    """Text that a reader sets wider is not cut off."""
    page = open_page("/cases/open/", base=home, width=width).page
    page.evaluate(SET_WIDER)
    assert page.evaluate(CLIPPED) == []


@pytest.mark.parametrize("case", CASES)
def test_is_valid_html(timelines, case):
    """The page, and the buttons in its template."""
    assert markup.problems(timelines.read(f"/cases/{case}/")) == []


def test_evidence_without_address_is_no_link(open_page, home):
    """Every link of a timeline leads somewhere."""
    page = open_page("/cases/five/", base=home).page
    assert page.locator("[data-timeline] a:not([href]), [data-timeline] a[href='']").count() == 0

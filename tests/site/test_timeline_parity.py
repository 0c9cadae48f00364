"""Every entry and every figure, whoever reads: with script, without, on paper, narrow, enlarged."""

import pytest

from tests.site.timelines import ENTRIES, FIGURES, LANES, MANY

FORMS = {
    "without script": {"script": False},
    "paper": {"media": "print", "width": 700},
    "paper without script": {"media": "print", "width": 700, "script": False},
    "320 px": {"width": 320},
    "320 px without script": {"width": 320, "script": False},
    "1280 px at 400 %": {"width": 320, "height": 256, "device_scale_factor": 4},
    "less motion": {"reduced_motion": "reduce"},
    "forced colours": {"forced_colors": "active"},
}
CASES = {"five": 6, "open": 4, "many": MANY}


@pytest.fixture(scope="module")
def home(serve, timelines) -> str:
    """The address of the newsroom with timelines."""
    return serve(timelines.root)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("case", CASES)
def test_has_every_entry_and_figure(open_page, home, case, form):
    """The same as on a desk with script."""
    desk = open_page(f"/cases/{case}/", base=home).page
    other = open_page(f"/cases/{case}/", base=home, **FORMS[form])
    other.unmute()
    entries = other.page.evaluate(ENTRIES)
    assert entries == desk.evaluate(ENTRIES)
    assert len(entries) == CASES[case]
    assert other.page.evaluate(FIGURES) == desk.evaluate(FIGURES)
    assert other.page.evaluate(LANES) == desk.evaluate(LANES)


@pytest.mark.parametrize("script", [True, False])
def test_has_the_days_of_a_long_one(open_page, home, script):
    """Folded on the screen, whole on paper."""
    visit = open_page("/cases/many/", base=home, media="print", script=script)
    rows = visit.page.locator(".bb-timeline-days tbody tr")
    assert rows.count() > 40
    assert rows.last.is_visible()


def test_prints_what_a_filter_hides(open_page, home):
    """Paper has all of it, whatever was looked at before."""
    page = open_page("/cases/many/", base=home).page
    before = page.evaluate(ENTRIES)
    page.get_by_role("button", name="筛选").click()
    page.get_by_role("button", name="志愿者").click()
    assert len(page.evaluate(ENTRIES)) < len(before) / 2
    page.emulate_media(media="print")
    assert page.evaluate(ENTRIES) == before


def test_shows_an_articles_timeline(open_page, home):
    """The same block in an article, with its module."""
    page = open_page("/articles/told/", base=home).page
    assert len(page.evaluate(ENTRIES)) == 5
    assert page.get_by_role("button", name="下一条").is_visible()

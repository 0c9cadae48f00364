"""What a timeline costs: elements, bytes, layout shift, and how soon a filter answers (printed)."""

import brotli
import pytest
from playwright.sync_api import Page

from bangban.theme.scripts import read_script
from bangban.theme.stylesheets import lower_css
from tests.browser.builds import ROOT
from tests.site.timelines import MANY, SHIFT

MOST_ELEMENTS = 120
MOST_STYLE_AND_SCRIPT = 5_000
MOST_SCRIPT = 3_000
MOST_PAGE = 60_000
COUNT = "document.querySelector('[data-timeline]').querySelectorAll('*').length + 1"
FILTER = """button => new Promise(resolve => {
  const start = performance.now();
  button.click();
  document.body.getBoundingClientRect();
  const answered = performance.now() - start;
  requestAnimationFrame(() => setTimeout(() => resolve([answered, performance.now() - start])));
})"""


@pytest.fixture(scope="module")
def home(serve, timelines) -> str:
    """The address of the newsroom with timelines."""
    return serve(timelines.root)


def measure(*texts: str) -> int:
    """Bytes after brotli, as servers send them."""
    return len(brotli.compress("".join(texts).encode()))


@pytest.mark.parametrize("script", [True, False])
def test_five_entries_are_few_elements(open_page, home, script):
    """The whole widget: background, scale, entries, totals, and the script's buttons."""
    visit = open_page("/cases/five/", base=home, script=script)
    visit.unmute()
    count = visit.page.evaluate(COUNT)
    print(f"elements of a five-entry timeline: {count} (at most {MOST_ELEMENTS})")
    assert 50 < count <= MOST_ELEMENTS


def test_style_and_script_are_few_bytes():
    """All components of the timeline, as they are published."""
    sheets = sorted((ROOT / "theme/components").glob("timeline*/*.css"))
    style = measure(*(lower_css(path.name, path.read_text(encoding="utf-8"))[0] for path in sheets))
    script = measure(read_script(ROOT / "theme").text)
    print(f"timeline in brotli: CSS {style}, script {script} bytes (at most {MOST_STYLE_AND_SCRIPT})")
    assert len(sheets) > 5
    assert script <= MOST_SCRIPT
    assert style + script <= MOST_STYLE_AND_SCRIPT


def test_five_hundred_entries_are_a_light_page(timelines):
    """The page of a very long case."""
    text = timelines.read("/cases/many/")
    size = measure(text)
    print(f"page of {MANY} entries: {len(text.encode())} bytes, {size} in brotli (at most {MOST_PAGE})")
    assert text.count('class="bb-timeline-list__when"') == MANY
    assert size <= MOST_PAGE


def test_needs_the_module_and_nothing_else(open_page, home):
    """A page with a timeline asks for its module; one without does not."""
    with_one = [address for address in open_page("/cases/five/", base=home).requests if ".js" in address]
    assert len(with_one) == 1
    assert not [
        address for address in open_page("/articles/first-article/", base=home).requests if ".js" in address
    ]


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("place", ["", "#t-20221113-1800"])
@pytest.mark.parametrize("case", ["five", "open"])
def test_nothing_moves_while_it_loads(open_page, home, case, place, width):
    """Layout shift 0, also for whoever comes by a link to an entry."""
    page = open_page(f"/cases/{case}/{place}", base=home, width=width).page
    assert page.evaluate(SHIFT) == 0


@pytest.mark.parametrize("place", ["", "#t-20220401-1005", "#t-20220830-0800"])
def test_nothing_moves_in_a_long_one(open_page, home, place):
    """Layout shift 0 of 500 entries."""
    assert open_page(f"/cases/many/{place}", base=home).page.evaluate(SHIFT) == 0


def test_filter_answers_in_a_moment(open_page, home):
    """Measured and printed: until the page knows its new layout, and until it is drawn."""
    page: Page = open_page("/cases/many/", base=home).page
    page.get_by_role("button", name="筛选").click()
    button = page.get_by_role("button", name="志愿者").element_handle()
    answered, drawn = page.evaluate(FILTER, button)
    print(f"filter of {MANY} entries: {answered:.1f} ms, drawn after {drawn:.1f} ms (bar: 50 ms)")
    assert "筛选后显示" in page.locator("output").inner_text()

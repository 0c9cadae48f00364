"""Cases found by several conditions at once, by script; each single condition is a page without one."""

import json

import brotli
import pytest
from playwright.sync_api import Page, expect

from bangban.theme.scripts import read_part_scripts
from tests.browser import axe, visits
from tests.browser.builds import ROOT, Site

MOST_SCRIPT = 2_500
"""In brotli."""

AREAS = "\nareas: [{id: east, name: 城东区}, {id: lake, name: 湖滨区}]\n"
CASE = """\
sample: true
case:
  category: {category}
  state: {state}
  urgency: normal
  area: {area}
"""


def arrange(newsroom) -> None:
    """Sixty cases: closed ones in the east, open ones by the lake; a draft and a hidden one."""
    platform = newsroom.path / "platform/platform.yaml"
    newsroom.write("platform/platform.yaml", platform.read_text(encoding="utf-8") + AREAS)
    for number in range(60):
        is_even = number % 2 == 0
        keys = CASE.format(
            category="food" if number % 3 else "medicine",
            state="closed" if is_even else "in-progress",
            area="east" if is_even else "湖滨区",
        )
        date = f"2022-10-{number % 28 + 1:02d}"
        newsroom.case(f"c{number}", title=f"第{number}件", date=date, keys=keys)
    keys = CASE.format(category="food", state="reopened", area="east")
    newsroom.case("draft", title="还没写完", date="2022-10-01", keys=keys + "draft: true\n")
    newsroom.case("unlisted", title="不进列表", date="2022-10-01", keys=keys + "status: hidden\n")


@pytest.fixture(scope="module")
def cases(build_once) -> Site:
    """A newsroom of sixty cases."""
    return build_once(arrange).site


@pytest.fixture(scope="module")
def home(serve, cases) -> str:
    """Its address."""
    return serve(cases.root)


@pytest.fixture
def page(open_page, home) -> Page:
    """The list of cases, the conditions open."""
    opened = open_page("/cases/", base=home).page
    opened.get_by_role("button", name="按几个条件一起找").click()
    expect(opened.get_by_role("status")).to_have_text("61件")
    return opened


def list_found(page: Page) -> list[str]:
    """The titles that are shown."""
    return page.locator(".bb-case-filter__list a").all_inner_texts()


def test_finds_what_fulfils_all_conditions(page):
    """As many as it says, in the page's place, with a link to each; the choice stands in the address."""
    page.get_by_role("combobox", name="求助类别").select_option("medicine")
    page.get_by_role("combobox", name="办理进度").select_option("closed")
    page.get_by_role("combobox", name="区县").select_option("east")
    expect(page.get_by_role("status")).to_have_text("10件")
    assert set(list_found(page)) == {f"第{number}件" for number in range(0, 60, 6)}
    assert page.evaluate("location.hash") == "#state=closed&category=medicine&area=east"
    expect(page.locator(".bb-split")).to_be_hidden()
    expect(page.get_by_role("link", name="第0件", exact=True)).to_have_attribute("href", "/cases/c0/")


def test_opens_with_the_choice_of_the_address(open_page, home):
    """A link that somebody was given shows the same cases; what is no condition is passed over."""
    page = open_page("/cases/#state=in-progress&category=medicine&area=nowhere&x=y", base=home).page
    expect(page.get_by_role("status")).to_have_text("10件")
    expect(page.get_by_role("combobox", name="办理进度")).to_have_value("in-progress")
    expect(page.get_by_role("combobox", name="区县")).to_have_value("")


def test_a_list_of_one_condition_begins_with_it(open_page, home):
    """And goes back to its own list."""
    page = open_page("/cases/area/lake/", base=home).page
    page.get_by_role("button", name="按几个条件一起找").click()
    expect(page.get_by_role("status")).to_have_text("30件")
    expect(page.get_by_role("combobox", name="区县")).to_have_value("lake")
    page.get_by_role("button", name="不筛选了").click()
    expect(page.locator(".bb-split")).to_be_visible()
    assert not page.evaluate("location.hash")


def test_says_that_nothing_was_found_and_what_can_be_lifted(page):
    """A condition without which there would be something; the keyboard goes to it."""
    page.get_by_role("combobox", name="办理进度").select_option("closed")
    page.get_by_role("combobox", name="区县").select_option("lake")
    expect(page.get_by_role("status")).to_have_text("没有同时符合这些条件的求助。")
    assert list_found(page) == []
    page.get_by_role("button", name="不限区县，有31件").click()
    expect(page.get_by_role("status")).to_have_text("31件")
    expect(page.get_by_role("combobox", name="区县")).to_be_focused()


def test_shows_many_by_and_by(page):
    """Fifty first; the keyboard goes on at the first of those that come."""
    assert len(list_found(page)) == 50
    page.get_by_role("button", name="再看11件").press("Enter")
    assert len(list_found(page)) == 61
    assert (
        page.evaluate(
            "[...document.querySelectorAll('.bb-case-filter__list a')].indexOf(document.activeElement)"
        )
        == 50
    )


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_breaks_no_rule_of_wcag_when_open(browser, home, scheme):
    """By day and by night, nothing found."""
    with visits.new_context(browser, 390, 900, scheme, reduced_motion="reduce") as context:
        visit = visits.visit(context, home, "/cases/#state=closed&area=lake")
        expect(visit.page.get_by_role("status")).to_have_text("没有同时符合这些条件的求助。")
        assert axe.violations(visit) == []


def test_needs_no_script_for_one_condition(open_page, home):
    """Without scripts the page says so, and every condition is a link."""
    page = open_page("/cases/", base=home, script=False).page
    expect(page.get_by_text("要打开浏览器的脚本")).to_be_visible()
    page.get_by_role("link", name="办理中").click()
    assert page.url.endswith("/cases/state/in-progress/")
    expect(page.get_by_role("heading", level=1)).to_have_text("办理中的求助")


def test_says_so_where_the_data_cannot_be_read(browser, home):
    """The page's own list stays."""
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/list-1.json", lambda route: route.abort())
        page.goto(home + "/cases/")
        page.get_by_role("button", name="按几个条件一起找").click()
        expect(page.get_by_role("status")).to_have_text("没有读到案例的数据，请刷新页面再试。")
        expect(page.locator(".bb-split")).to_be_visible()
        page.unroute("**/list-1.json")
        page.get_by_role("button", name="按几个条件一起找").click()
        expect(page.get_by_role("status")).to_have_text("61件")


def test_the_data_has_only_what_lists_show(cases):
    """No draft, no hidden case, and of the others nothing but what stands in lists."""
    rows = json.loads(cases.read("/cases/list-1.json"))
    assert len(rows) == 61
    assert not {"还没写完", "不进列表"} & {row[1] for row in rows}
    assert {len(row) for row in rows} == {7}
    states = json.loads(cases.read("/cases/list.json"))["facets"][0]
    assert states[0] == "state"
    assert "reopened" not in dict(states[2])


def test_only_lists_of_cases_load_the_script(cases):
    """It is small, and no other page asks for it."""
    asking = {page for page in cases.pages() if "case-filter" in cases.read(page)}
    assert {"/cases/", "/cases/state/closed/"} <= asking
    assert all(page.startswith("/cases/") for page in asking)
    assert "/cases/c1/" not in asking
    (script,) = [one for one in read_part_scripts(ROOT / "theme") if one.part == "case-filter.js"]
    assert len(brotli.compress(script.text.encode())) <= MOST_SCRIPT

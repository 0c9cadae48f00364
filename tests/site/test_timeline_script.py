"""What the module adds: a filter, steps, links to copy, the time until now. Nothing else changes."""

import re

import pytest
from playwright.sync_api import Page, expect

from bangban.theme.gallery_site import build_gallery
from tests.browser.builds import ROOT
from tests.site.timelines import MANY

SHOWN = """[...document.querySelectorAll('.bb-timeline__main > ol > li')]
  .filter(one => one.checkVisibility()).length"""
CURRENT = "document.querySelector('[aria-current=step]')?.id"


@pytest.fixture(scope="module")
def home(serve, timelines) -> str:
    """The address of the newsroom with timelines."""
    return serve(timelines.root)


@pytest.fixture
def page(open_page, home) -> Page:
    """The case of many entries, its filter open."""
    opened = open_page("/cases/many/", base=home).page
    opened.get_by_role("button", name="筛选").click()
    return opened


def press(page: Page, name: str) -> None:
    """Press the button whose words begin so."""
    page.get_by_role("button", name=re.compile(f"^(✓ )?{name}")).click()


def test_filters_by_actor_and_stage(page):
    """As many entries as the button says; both filters together; pressed again, all of them."""
    told = page.get_by_role("status")
    button = page.get_by_role("button", name="志愿者")
    count = int(re.search(r"(\d+)条", button.inner_text())[1])
    button.click()
    assert page.evaluate(SHOWN) == count
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(told).to_have_text(f"筛选后显示{count}条，共{MANY}条")
    press(page, "答复")
    assert 0 < page.evaluate(SHOWN) < count
    press(page, "答复")
    button.click()
    assert page.evaluate(SHOWN) == MANY
    expect(told).to_have_text(f"显示全部{MANY}条")


def test_steps_from_entry_to_entry(page):
    """Next, next, back: the entry is marked, told, and stands in the window below the bar."""
    told = page.get_by_role("status")
    press(page, "筛选")
    for name, number in (("下一条", 1), ("下一条", 2), ("下一条", 3), ("上一条", 2)):
        press(page, name)
        expect(told).to_contain_text(f"第{number}条，共{MANY}条：")
    entry = page.locator("[aria-current=step]")
    assert entry.get_attribute("id") == page.locator(".bb-timeline__main > ol > li").nth(1).get_attribute(
        "id"
    )
    bar = page.locator("[data-tools]").bounding_box()
    assert bar["y"] + bar["height"] <= entry.locator("a").first.bounding_box()["y"] + 1
    assert entry.locator("a").first.bounding_box()["y"] < 900


def test_steps_from_where_the_reader_is(page):
    """After scrolling, the next entry is the next one in sight, and the steps end at the last."""
    press(page, "筛选")
    page.locator(".bb-timeline__main > ol > li").nth(200).scroll_into_view_if_needed()
    press(page, "下一条")
    number = int(re.search(r"第(\d+)条", page.get_by_role("status").inner_text())[1])
    assert 150 < number < 210
    page.locator(".bb-timeline__main > ol > li").last.scroll_into_view_if_needed()
    for _ in range(12):
        press(page, "下一条")
    expect(page.get_by_role("status")).to_contain_text(f"第{MANY}条")


def test_steps_over_what_is_hidden(page):
    """With a filter, the next entry is the next one shown."""
    press(page, "志愿者")
    press(page, "筛选")
    press(page, "下一条")
    press(page, "下一条")
    assert "志愿者" in page.locator("[aria-current=step]").inner_text()


def test_a_link_leads_to_what_is_hidden(page):
    """A link to an entry shows it even if the filter had hidden it."""
    press(page, "志愿者")
    page.get_by_role("link", name="办结").first.click()
    expect(page.locator("#t-20220830-0800")).to_be_visible()
    assert page.evaluate(SHOWN) == MANY
    assert page.evaluate(CURRENT) == "t-20220830-0800"


def test_copies_the_link(page, home):
    """Of the entry that is marked."""
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    press(page, "筛选")
    press(page, "下一条")
    press(page, "复制链接")
    expect(page.get_by_role("status")).to_contain_text("已复制这一条的链接")
    assert page.evaluate("navigator.clipboard.readText()") == f"{home}/cases/many/#t-20220301-0800"


def test_shows_the_link_where_it_cannot_be_copied(page, home):
    """Without a clipboard the link is told and selected."""
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    press(page, "复制链接")
    expect(page.get_by_role("status")).to_have_text(f"请复制这一条的链接：{home}/cases/many/#t-20220301-0800")
    assert page.evaluate("getSelection().toString()") == f"{home}/cases/many/#t-20220301-0800"


def test_takes_no_keys(page):
    """Arrows and letters do what they always do, in a text box and outside."""
    page.evaluate("document.querySelector('main').prepend(document.createElement('input'))")
    page.locator("main > input").focus()
    page.keyboard.type("jknp")
    for key in ("ArrowLeft", "ArrowLeft", "Home", "Delete"):
        page.keyboard.press(key)
    assert page.locator("main > input").input_value() == "knp"
    page.locator("main > input").blur()
    for key in ("j", "k", "n", "p", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
    assert page.evaluate(CURRENT) is None
    assert page.evaluate(SHOWN) == MANY


def test_every_button_works_by_keyboard(page):
    """Focus and Enter or Space, and the focus stays."""
    button = page.get_by_role("button", name="志愿者")
    button.focus()
    page.keyboard.press("Space")
    expect(button).to_have_attribute("aria-pressed", "true")
    expect(button).to_be_focused()


def test_tells_the_time_until_now(open_page, home):
    """Of an open case, by the reader's own clock; the build's figure keeps its date."""
    line = open_page("/cases/open/", base=home).page.locator(".bb-timeline__so-far")
    assert line.inner_text().startswith("截至2026年1月1日8时，已过")
    assert re.search(r"现在距求助约\d+天", line.inner_text())
    still = open_page("/cases/open/", base=home, script=False).page.locator(".bb-timeline__so-far")
    assert "现在" not in still.inner_text()
    assert open_page("/cases/five/", base=home).page.locator(".bb-timeline__so-far").count() == 0


def test_two_timelines_do_not_interfere(open_page, serve, tmp_path):
    """On the gallery's page of six, a filter and steps change one only."""
    build_gallery(ROOT / "theme", tmp_path)
    page = open_page("/timeline/", base=serve(tmp_path)).page
    first, last = page.locator("[data-timeline]").first, page.locator("[data-timeline]").last
    entries = ".bb-timeline__main > ol > li:visible"
    before = first.locator(entries).count(), last.locator(entries).count()
    last.get_by_role("button", name="筛选").click()
    last.get_by_role("button", name="志愿者").click()
    last.get_by_role("button", name="下一条").click()
    assert (first.locator(entries).count(), last.locator(entries).count()) == (before[0], 1)
    assert first.locator("[aria-current]").count() == 0
    assert first.get_by_role("status").inner_text() == ""

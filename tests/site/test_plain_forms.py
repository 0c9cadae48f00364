"""What pages say by classes and marks of the script's, because old browsers do not know newer CSS."""

import pytest
from playwright.sync_api import Page

from tests.browser.builds import BuildResult
from tests.browser.newsroom import CASE

FOLDED = "<details><summary>名单</summary><p>折起来的字。</p></details>\n"
CLOSED = "document.querySelectorAll('details:not([open])').length"


@pytest.fixture(scope="module")
def folds(build_once) -> BuildResult:
    """A newsroom with a story that folds something, and one that does not."""

    def arrange(newsroom):
        newsroom.article("folds", body=f"第一段。\n\n{FOLDED}")
        newsroom.article("plain")

    return build_once(arrange)


@pytest.mark.parametrize("address", ["/", "/cases/", "/articles/", "/articles/getting-a-ride/"])
def test_a_card_says_that_it_has_a_cover(full_site, address):
    """`bb-card--covered` stands where a cover does, and nowhere else: the layout depends on it."""
    cards = full_site.soup(address).select(".bb-card")
    covered = [bool(card.select_one(".bb-card__cover")) for card in cards]
    assert [("bb-card--covered" in card["class"]) for card in cards] == covered
    assert any(covered)


def test_the_bar_is_shown_when_the_script_says_so(open_page, serve, timelines):
    """Its mark changes when the filter is opened; without a script there is none."""
    home = serve(timelines.root)
    page: Page = open_page("/cases/many/", base=home).page
    bar = page.locator(".bb-timeline-tools")
    assert bar.get_attribute("data-ready") == ""
    page.get_by_role("button", name="筛选").click()
    assert bar.get_attribute("data-ready") == "open"
    page.get_by_role("button", name="筛选").click()
    assert bar.get_attribute("data-ready") == ""
    plain = open_page("/cases/many/", base=home, script=False).page
    assert plain.locator(".bb-timeline-tools").get_attribute("data-ready") is None


def test_print_unfolds_and_folds_again(open_page, serve, timelines):
    """What a reader has folded is open while it is printed, and as it was afterwards."""
    page: Page = open_page("/cases/five/", base=serve(timelines.root)).page
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = false })")
    before = page.evaluate(CLOSED)
    assert before > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(CLOSED) == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(CLOSED) == before


def test_a_story_with_a_fold_asks_for_the_script(folds):
    """The newest browsers unfold by CSS; for older ones the script does."""
    asked = {
        name: bool(folds.site.soup(f"/articles/{name}/").select("script[type=module]"))
        for name in ("folds", "plain")
    }
    assert asked == {"folds": True, "plain": False}


def test_prints_what_is_folded_without_a_script(open_page, serve, folds):
    """By CSS alone, in the browser at hand."""
    base = serve(folds.site.root)
    page: Page = open_page("/articles/folds/", base=base, script=False, media="print").page
    words = page.get_by_text("折起来的字。")
    assert words.evaluate("one => one.getBoundingClientRect().height > 10 && one.checkVisibility()")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_scheme(open_page, serve, full_site, scheme):
    """The set is whole: paper, ink and pictures are all of one scheme, on paper always of the light one."""
    page: Page = open_page("/", base=serve(full_site.root), scheme=scheme).page
    paper, ink = page.evaluate(
        "[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]"
    )
    dark = scheme == "dark"
    assert (paper == "rgb(21, 19, 18)", ink == "rgb(236, 230, 220)") == (dark, dark)
    dimmed = page.locator("img").first.evaluate("one => getComputedStyle(one).filter")
    assert (dimmed != "none") == dark
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_the_code_is_grey_and_becomes_black_by_a_filter(open_page, serve, full_site):
    """Browsers that darken by force leave the grey alone; printed, it is black as drawn."""
    page: Page = open_page("/platform/how-to/", base=serve(full_site.root)).page
    stroke = page.locator(".bb-qr [stroke]")
    assert stroke.evaluate("one => getComputedStyle(one).stroke") == "rgb(153, 153, 153)"
    assert page.locator(".bb-qr").evaluate("one => getComputedStyle(one).filter") != "none"
    page.emulate_media(media="print")
    assert stroke.evaluate("one => getComputedStyle(one).stroke") == "rgb(0, 0, 0)"
    assert page.locator(".bb-qr").evaluate("one => getComputedStyle(one).filter") == "none"


def test_paper_has_the_address_of_a_document(build_once, serve, open_page):
    """Nobody follows a link on paper. One whose words are its address says it once."""
    entry = (
        "  - {at: 2022-11-14, stage: revisited, title: 回访, evidence: [\n"
        "     {href: 'https://e.example/a.html', title: 通知}, {href: 'https://e.example/b.html'}]}\n"
    )
    built = build_once(lambda newsroom: newsroom.case("proven", CASE + entry))
    page: Page = open_page("/cases/proven/", base=serve(built.site.root), media="print").page
    told = page.evaluate(
        "[...document.querySelectorAll('.bb-timeline-list__document a')]"
        ".map(one => one.textContent + getComputedStyle(one, '::after').content)"
    )
    assert told == ['通知"（https://e.example/a.html）"', "https://e.example/b.htmlnone"]


def test_a_footnotes_number_stands_at_its_word(build_once, serve, open_page):
    """Its box is as wide as a finger needs, and has no paragraph's indent of its own."""
    body = "一段话。[^1]\n\n[^1]: 脚注。\n"
    built = build_once(lambda newsroom: newsroom.article("noted", body=body))
    page: Page = open_page("/articles/noted/", width=390, base=serve(built.site.root)).page
    assert page.locator(".footnote-ref").evaluate("one => one.getBoundingClientRect().width") == 24

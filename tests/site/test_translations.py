"""Stories in several languages: one address each, linked with each other, once in lists."""

import pytest

from tests.browser.builds import Site

HOST = "https://news.example"


LIFT = """---
title: مصعد متوقف
date: 2022-11-15
lang: ar
case: {category: medicine, state: closed, outcome: resolved, seeker: {name: أم أحمد}, basis: reporting}
timeline:
  - {at: 2022-11-13T13:00, stage: received, actor: seeker, title: طلب (عاجل)!, text: تعطل.}
  - {at: 2022-11-14T09:00, stage: closed, actor: {name: محمد علي}, title: إغلاق}
---

نص الحالة.
"""


@pytest.fixture(scope="module")
def translated(build_once) -> Site:
    """A case and an article with versions in other languages."""

    def arrange(newsroom):
        newsroom.article("port", title="港口的一天")
        newsroom.article("port-en", "slug: port\nlang: en\n", "In English.", title="A Day at the Port")
        newsroom.article(
            "port-ug", "slug: port\nlang: ug\nbyline: [ئەخمەت]\n", "بىر كۈن.", title="پورتنىڭ بىر كۈنى (2022)"
        )
        newsroom.article(
            "court", "byline: [张三, محمد علي]\ntags: [电梯, مصعد]\n", "正文。", title="مصعد 12 号楼的电梯"
        )
        newsroom.article(
            "square", "lang: ar\nsummary: ملخص 3\nkicker: خبر\n", "نص.", title="ساحة المدينة 2022"
        )
        newsroom.write("cases/lift.md", LIFT)
        newsroom.article("port-tw", "slug: port\nlang: zh-TW\n", "繁體。", title="港口的一日")

    return build_once(arrange).site


def test_each_language_has_an_address(translated):
    """The original stands at the story's address, translations below it."""
    assert translated.soup("/articles/port/").h1.text == "港口的一天"
    assert translated.soup("/articles/port/en/").h1.text == "A Day at the Port"
    assert translated.soup("/articles/port/zh-tw/").h1.text == "港口的一日"


def test_each_version_says_its_language(translated):
    """The text is marked, so that it is read out and set rightly."""
    assert translated.soup("/articles/port/en/").select_one("main article")["lang"] == "en"
    assert translated.soup("/articles/port/zh-tw/").select_one("main article")["lang"].lower() in {
        "zh-tw",
        "zh-hant",
    }
    assert translated.soup("/articles/port/").select_one("main article")["lang"] == "zh-CN"


def test_what_is_read_from_right_to_left_says_so(translated):
    """The page's language is the story's; the site's own words about it are marked as Chinese."""
    page = translated.soup("/articles/port/ug/")
    assert (page.html["lang"], page.html.get("dir")) == ("ug", None)
    article = page.select_one("main article")
    assert (article["lang"], article["dir"]) == ("ug", "rtl")
    own_parts = (".bb-page", ".bb-footer", ".bb-story__own")
    assert [page.select_one(part)["lang"] for part in own_parts] == ["zh-CN"] * 3
    english = translated.soup("/articles/port/en/")
    assert (english.html["lang"], english.select_one("main article")["dir"]) == ("en", "ltr")
    own = translated.soup("/articles/port/")
    assert (own.html["lang"], own.select_one("main article").get("dir")) == ("zh-CN", None)
    assert not own.select(".bb-page[lang], .bb-footer[lang]")


def test_a_timeline_is_read_from_right_to_left(translated):
    """Its entries are in their language; a number behind a name stands behind it."""
    page = translated.soup("/cases/lift/ar/")
    assert page.select_one(".bb-timeline")["dir"] == "rtl"
    assert {one["lang"] for one in page.select(".bb-timeline-list__title, .bb-timeline-list__text")} == {"ar"}
    assert "\u2068محمد علي\u2069 1条" in page.select_one(".bb-timeline-scale").text
    assert page.select_one(".bb-timeline-list__by bdi").text == "محمد علي"


def test_names_and_titles_in_lists_are_isolated(translated):
    """In lists, on cards, in bylines, tags and breadcrumbs: none turns about what stands beside it."""
    cards = {card.a["href"]: card for card in translated.soup("/articles/").select(".bb-card__title")}
    assert (cards["/articles/square/ar/"].bdi["lang"], cards["/articles/square/ar/"].bdi.text) == (
        "ar",
        "ساحة المدينة 2022",
    )
    assert cards["/articles/court/"].bdi.text == "مصعد 12 号楼的电梯"
    assert not cards["/articles/port/"].bdi
    summary = translated.soup("/articles/").select_one(".bb-card__summary[dir]")
    assert (summary["lang"], summary["dir"], summary.text) == ("ar", "rtl", "ملخص 3")
    page = translated.soup("/articles/court/")
    assert [one.text for one in page.select(".bb-byline bdi, .bb-tag-list bdi")] == ["محمد علي", "مصعد"]
    assert translated.soup("/articles/square/ar/").select_one(".bb-breadcrumbs bdi")["lang"] == "ar"
    link = translated.soup("/articles/port/").select_one("a[hreflang=ug]")
    assert (link.bdi["lang"], link.bdi.text) == ("ug", "ئۇيغۇرچە")


def test_versions_lead_to_each_other(translated):
    """From each to all others."""
    addresses = {"/articles/port/", "/articles/port/en/", "/articles/port/zh-tw/", "/articles/port/ug/"}
    for address in addresses:
        links = {link["href"] for link in translated.soup(address).select("main a[href^='/articles/port/']")}
        assert addresses - {address} <= links


def test_lists_show_the_original_once(translated):
    """A list has each story once, in the site's language."""
    main = translated.soup("/articles/").main
    assert [link["href"] for link in main.select("article h2 a") if "port" in link["href"]] == [
        "/articles/port/"
    ]
    assert "A Day at the Port" not in main.text

"""Stories in several languages: one address each, linked with each other, once in lists."""

import pytest

from tests.browser.builds import Site

HOST = "https://news.example"


@pytest.fixture(scope="module")
def translated(build_once) -> Site:
    """A case and an article with versions in other languages."""

    def arrange(newsroom):
        newsroom.article("port", title="港口的一天")
        newsroom.article("port-en", "slug: port\nlang: en\n", "In English.", title="A Day at the Port")
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


def test_versions_lead_to_each_other(translated):
    """From each to both others."""
    addresses = {"/articles/port/", "/articles/port/en/", "/articles/port/zh-tw/"}
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

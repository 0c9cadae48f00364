"""The archive: every year, every month, every story."""

import pytest

from tests.browser.builds import Site


@pytest.fixture(scope="module")
def archived(build_once) -> Site:
    """Stories around the turn of a year, in the newsroom's zone."""

    def arrange(newsroom):
        newsroom.article("last", title="旧年最后一篇", date="2021-12-31T23:59")
        newsroom.article("first", title="新年第一篇", date="2022-01-01T00:01")

    return build_once(arrange).site


def test_lists_months_by_year_newest_first(archived):
    """Only months with stories, with their number."""
    links = [link["href"] for link in archived.soup("/archive/").main.select("a[href^='/archive/2']")]
    assert [link for link in links if link.count("/") == 4] == [
        "/archive/2022/11/",
        "/archive/2022/01/",
        "/archive/2021/12/",
    ]
    assert [link for link in links if link.count("/") == 3] == ["/archive/2022/", "/archive/2021/"]


def test_a_year_shows_its_months(archived):
    """And no other year's."""
    links = {link["href"] for link in archived.soup("/archive/2021/").main.select("a[href^='/archive/2']")}
    assert links == {"/archive/2021/", "/archive/2021/12/"}


def test_a_month_shows_its_stories(archived):
    """A minute before midnight belongs to the old year."""
    assert "旧年最后一篇" in archived.read("/archive/2021/12/")
    assert "新年第一篇" in archived.read("/archive/2022/01/")
    assert "新年第一篇" not in archived.read("/archive/2021/12/")
    assert archived.soup("/archive/2022/01/").h1.text == "2022年1月"


def test_every_listed_story_is_in_a_month(full_site):
    """The months together hold every story that lists hold."""

    def stories(addresses: list[str]) -> set[str]:
        links = {
            link["href"] for page in addresses for link in full_site.soup(page).main.select("article h2 a")
        }
        return {link for link in links if link.count("/") == 3}

    months = [page for page in full_site.pages() if page.startswith("/archive/")]
    kinds = [
        page
        for page in full_site.pages()
        if page in {"/articles/", "/cases/", "/editorials/"} or page.startswith("/articles/page/")
    ]
    assert stories(months) == stories(kinds)

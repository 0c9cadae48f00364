"""What a page is made of."""

from bangban.pages import make_page
from bangban.views import Link
from tests.bangban.desk import portal


def test_a_page_knows_its_address_file_and_frame():
    """And hands its values to the template."""
    desk = portal(host="https://news.example", base="/sub/")
    page = make_page(desk, "cases/", "list", "求助案例", nav="cases", description="一件件", list="…")
    assert (page.address, page.template, page.file) == ("cases/", "list", "cases/index.html")
    assert (page.view.title, page.view.url, page.view.nav) == ("求助案例", "/sub/cases/", "cases")
    assert (page.view.canonical, page.view.description) == ("https://news.example/sub/cases/", "一件件")
    assert page.values == {"list": "…"}


def test_its_trail_begins_at_home_and_ends_at_itself():
    """With the parents between."""
    page = make_page(portal(), "a/b/", "list", "乙", parents=(Link("甲", "/a/"),))
    assert [(link.name, link.url) for link in page.view.breadcrumbs] == [
        ("首页", "/"),
        ("甲", "/a/"),
        ("乙", ""),
    ]


def test_the_home_page_has_no_trail():
    """It is the beginning."""
    assert make_page(portal(), "", "home", "首页").view.breadcrumbs == ()


def test_an_address_may_name_a_file():
    """The page for what is not there."""
    assert make_page(portal(), "404.html", "404", "找不到").file == "404.html"

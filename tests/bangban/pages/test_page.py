"""What a page is made of."""

from bangban.pages.page import Page, make_page_data
from bangban.pages.views.basics import Link
from tests.bangban.desk import portal


def _furnish(portal, address, title, **more):
    return make_page_data(portal, address, title, **more)


def _trail(page):
    return [(link.name, link.url) for link in page.view.breadcrumbs]


def test_a_page_has_its_frame_and_hands_its_values_to_the_template():
    """With addresses of this site."""
    desk = portal(host="https://news.example", base="/sub/")
    page = make_page_data(desk, "cases/", "求助案例", nav="cases", description="一件件", list="…")
    assert (page.view.title, page.view.url, page.view.nav) == ("求助案例", "/sub/cases/", "cases")
    assert (page.view.canonical, page.view.description) == ("https://news.example/sub/cases/", "一件件")
    assert page.values == {"list": "…"}


def test_its_trail_begins_at_home_and_ends_at_itself():
    """With the parents between."""
    page = make_page_data(portal(), "a/b/", "乙", parents=(Link("甲", "/a/"),))
    assert _trail(page) == [("首页", "/"), ("甲", "/a/"), ("乙", "")]


def test_the_home_page_has_no_trail():
    """It is the beginning."""
    assert _trail(make_page_data(portal(), "", "首页")) == []


def test_a_page_knows_its_file_before_it_is_furnished():
    """Its address may name a folder or a file, such as the page for what is not there."""
    desk = portal()
    assert Page("cases/", "list", _furnish, ("求助案例",), portal=desk).file == "cases/index.html"
    assert Page("404.html", "404", _furnish, ("找不到",), portal=desk).file == "404.html"


def test_a_page_is_furnished_when_it_is_wanted():
    """By the portal that it was planned with, or by the one of that moment."""
    page = Page("cases/", "list", _furnish, ("求助案例",), portal=portal(base="/old/"))
    assert (page.view.title, page.view.url, page.values) == ("求助案例", "/old/cases/", {})
    assert page.make_data(portal(base="/new/")).view.url == "/new/cases/"


def test_two_plans_of_the_same_page_are_equal():
    """What it depends on is its maker with its arguments; the portal is only whom it asks."""
    one, two = (Page("a/", "list", _furnish, ("甲",), portal=portal(base=base)) for base in ("/", "/sub/"))
    assert (one, repr(one)) == (two, repr(two))
    assert one != Page("a/", "list", _furnish, ("乙",), portal=portal())

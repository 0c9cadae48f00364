"""Where files of an output lead."""

import pytest

from bangban.site.audit.output_links import SitePlace, find_place, list_links

PLACE = SitePlace("https://news.example", "/sub/")


@pytest.mark.parametrize(
    ("link", "target"),
    [
        (b"/sub/", "index.html"),
        (b"/sub/cases/a/", "cases/a/index.html"),
        (b"/sub/cases/a/#b", "cases/a/index.html"),
        (b"/sub/images/%E5%9B%BE.png?x=1&amp;y", "images/图.png"),
        (b"./feed.xml", "cases/a/feed.xml"),
        (b"../b/", "cases/b/index.html"),
        (b"https://news.example/sub/files/a.pdf", "files/a.pdf"),
        (b"HTTPS://NEWS.example/sub/files/a.pdf", "files/a.pdf"),
        (b"//news.example/sub/files/a.pdf?x#y", "files/a.pdf"),
        (b"https://news.example.org/sub/", None),
        (b"//other.example/x", None),
    ],
)
def test_a_link_is_followed_as_a_browser_does(link, target):
    """With host, below the site's path, beside the page; other sites' lead nowhere here."""
    found = [one.target for one in list_links(b'<a href="' + link + b'">', "cases/a/index.html", PLACE)]
    assert found == ([target] if target else [])


def test_all_ways_of_naming_a_file_are_links():
    """In sets of pictures, stylesheets, feeds and exports; only those without a host must lead somewhere."""
    page = b'<img srcset="/sub/a.png 1x, /sub/b.png 2x"><video poster="/sub/c.png">'
    assert {one.target for one in list_links(page, "index.html", PLACE)} == {"a.png", "b.png", "c.png"}
    style = b"@font-face{src:url('f.woff2')}b{background:url(../images/x.svg)}"
    found = {one.target for one in list_links(style, "theme/a.css", PLACE)}
    assert found == {"theme/f.woff2", "images/x.svg"}
    data = b'{"url": "https://news.example/sub/cases/a/"}, <link href="https://news.example/sub/d.xml"/>'
    links = list(list_links(data, "timeline.json", PLACE))
    assert {one.target for one in links} == {"cases/a/index.html", "d.xml"}
    assert not any(one.inside for one in links)


def test_a_site_says_where_it_stands():
    """On its front page; a preview does not know."""
    assert find_place(b'<link rel="canonical" href="https://news.example/sub/">') == PLACE
    assert find_place(b'<link rel="canonical" href="https://news.example/">') == SitePlace(
        "https://news.example", "/"
    )
    assert find_place(b"<html>") == SitePlace()

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


@pytest.mark.parametrize(
    "page",
    [
        b"<a href='/sub/x/'>a</a>",
        b"<a href=/sub/x/>a</a>",
        b'<a HREF = "/sub/x/">a</a>',
        b'<a title="a" href="x/">a</a>',
        b"<a href='&#47;sub/x/'>a</a>",
        b"<img alt=a src=x/index.html>",
        b'<video poster="x/index.html"></video>',
    ],
)
def test_links_are_found_however_they_are_quoted(page):
    """In single quotes, in none, with blanks, with entities, beside the page."""
    (link,) = [
        one for one in list_links(b"<p>1</p>" + page, "index.html", PLACE) if one.target != "index.html"
    ]
    assert (link.target, link.offset, link.inside) == ("x/index.html", 8, True)


def test_what_looks_like_a_link_is_none():
    """Mail, telephones, words, data, places on the page."""
    page = b"""<a href='mailto:a@b.example'>1</a><a href=tel:12345>2</a><p title="href='/x/'">3</p>
<a href='#a'>4</a>
<script type="application/ld+json">{"a": "<a href='/x/'>"}</script><pre>&lt;a href='/x/'&gt;</pre>"""
    assert list(list_links(page, "index.html", PLACE)) == []


def test_links_of_other_encodings_lead_nowhere_but_break_nothing():
    """Their bytes are kept as they are."""
    (link,) = list_links(b'<a href="/sub/\xb0\xa1/">', "index.html", PLACE)
    assert link.target.encode("utf-8", "surrogateescape") == b"\xb0\xa1/index.html"


def test_a_known_link_is_passed_over_where_it_means_the_same():
    """One beside the page means another file in each folder."""
    links = list(list_links(b'<a href="/sub/x/"><a href="../y/">', "a/index.html", PLACE))
    known = {link.written for link in links}
    again = list_links(b'<a href="/sub/x/"><a href="../y/">', "b/c/index.html", PLACE, known)
    assert [link.target for link in again] == ["b/y/index.html"]

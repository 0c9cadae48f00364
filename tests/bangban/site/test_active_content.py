"""Files that would run at our address."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.site._active_content import HEAD, find_active, needs_all
from tests.browser.builds import ROOT

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


def _tell(path: str, data: str | bytes) -> str:
    """The code and the place, "" for nothing."""
    problem = find_active(path, data if isinstance(data, bytes) else data.encode())
    return f"{problem.code} {problem.position.line}:{problem.position.column}" if problem else ""


@pytest.mark.parametrize(
    "name",
    """x.html X.HTM x.xhtml x.xht x.svgz x.xml x.mht x.mhtml x.htc x.js x.mjs x.swf x.html. x.php
    a.b.shtml""".split(),
)
def test_is_refused_by_its_name(name):
    """A server tells the type by it, whatever is in the file."""
    assert _tell(f"files/{name}", b"nothing") == "file.active 1:1"


@pytest.mark.parametrize(
    "data",
    [
        b"<!DOCTYPE html><title>x",
        b"\n\t <HTML>",
        b"\xef\xbb\xbf<html>",
        "<html>".encode("utf-16"),
        "<script>a()</script>".encode("utf-16-be"),
        b"<?xml version='1.0'?><a/>",
        b"<svg onload='a()'/>",
        b"<!-- x --><script>",
        b"<iframe src='x'>",
        b"<body onload=a()>",
        b"CWS\x0a\x10\x00\x00\x00x",
        b"From: <Saved by X>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;",
    ],
)
@pytest.mark.parametrize("name", ["photo.jpg", "report.pdf", "data.txt", "noname"])
def test_is_refused_by_its_first_bytes(name, data):
    """A browser that is told no type looks at them."""
    assert _tell(f"images/{name}", data) == "file.active 1:1"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.7\n<script>"),
        ("a.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF<html>"),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("a.txt", "CWS, FWS 两栏\n1, 2\n"),
        ("a.txt", "<b> 的意思是粗体".replace("<b>", "“<b>”")),
        ("a.csv", b"a,b\n<html>,1\n"),
        ("a.docx", b"PK\x03\x04"),
        ("a.txt", b"Subject: x\n\nhello"),
        ("a.txt", b""),
        ("a.txt", b"< html"),
        ("a.txt", b"<brief>"),
    ],
)
def test_pictures_and_documents_may_stay(name, data):
    """What only speaks of pages is no page."""
    assert _tell(f"files/{name}", data) == ""


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("<script>a()</script>", "1:84"),
        ("\n  <script>a()</script>", "2:3"),
        ("<g>\n<rect onclick='a()'/></g>", "2:1"),
        ("<foreignObject/>", "1:84"),
        ("<a xlink:href='javascript:a()'/>", "1:84"),
        ("<use href='https://x.example/#a'/>", "1:84"),
        ("<style>@import 'x';</style>", "1:103"),
        ("<style><![CDATA[.a{fill:url(x.svg#a)}]]></style>", "1:124"),
        ("<style>.a{}<g/>@import 'x';</style>", "1:95"),
        ("<set attributeName='href' to='x'/>", "1:84"),
        ("<?xml-stylesheet href='x.css'?>", "1:84"),
        ("<x:script xmlns:x='http://www.w3.org/2000/svg'/>", "1:84"),
    ],
)
def test_an_active_svg_is_told_at_its_place(content, place):
    """Scripts, handlers, pages inside, links that run, what is fetched from elsewhere, animated addresses."""
    assert _tell("images/a.svg", SVG.format(content)) == f"svg.active {place}"


def test_what_stands_before_the_picture_counts_too():
    """Style sheets from elsewhere, entities, attributes by declaration."""
    assert _tell("a.svg", f"<?xml-stylesheet href='x'?>{SVG}") == "svg.active 1:1"
    assert _tell("a.svg", f"<!DOCTYPE svg [<!ENTITY a 'b'>]>{SVG}").startswith("svg.active")
    assert _tell("a.svg", f"<!DOCTYPE svg [<!ENTITY a SYSTEM '/etc/passwd'>]>{SVG}").startswith("svg.active")
    declared = f"<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'a()'>]>{SVG}"
    assert _tell("a.svg", declared).startswith("svg.active")
    doctype = (
        '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    assert _tell("a.svg", f"<?xml version='1.0' encoding='UTF-8'?>{doctype}{SVG}") == ""


@pytest.mark.parametrize("data", [b"<svg>", b"\x1f\x8b\x08", b"\x89PNG", b"<svg a=1/>", b"<svg>&nbsp;</svg>"])
def test_a_broken_svg_is_told(data):
    """No browser shows it whole, and what it shows was not judged."""
    assert _tell("images/a.svg", data).startswith("svg.broken")


def test_an_empty_svg_does_nothing():
    """A file that waits for its drawing."""
    assert _tell("images/a.svg", b"\n") == ""


def test_a_page_that_calls_itself_a_picture_is_a_page():
    """By its root."""
    assert _tell("a.svg", "<html xmlns='http://www.w3.org/1999/xhtml'/>") == "file.active 1:1"


def test_the_pictures_of_this_project_may_stay():
    """All of them; drawn by hand and by programs."""
    pictures = [*(ROOT / "content/images").iterdir(), *(ROOT / "theme/static").glob("*.svg")]
    assert len(pictures) > 10
    assert [path.name for path in pictures if find_active(path.name, path.read_bytes())] == []


def test_only_svg_is_read_whole():
    """Of all others the beginning tells."""
    assert needs_all("images/A.SVG")
    assert not needs_all("images/a.jpg")
    data = b"\xff\xd8" + b"x" * HEAD + b"<html>"
    assert find_active("a.jpg", data[:HEAD]) == find_active("a.jpg", data)


@given(st.text(max_size=40), st.sampled_from([Path("a.svg"), Path("a"), Path("a.txt")]))
def test_never_fails(text, path):
    """Whatever is in a file."""
    find_active(str(path), text.encode("utf-8", "surrogatepass"))
    find_active("a.svg", SVG.format(text).encode("utf-8", "surrogatepass"))

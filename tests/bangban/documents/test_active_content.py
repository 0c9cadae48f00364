"""Files that would run at our address."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.documents.active_content import HEAD, find_active


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


def test_a_drawing_is_not_judged_here():
    """It is read whole, where it is cleaned."""
    assert _tell("images/A.SVG", b"<svg onload='a()'/>") == ""


def test_the_beginning_tells():
    """No more is read."""
    data = b"\xff\xd8" + b"x" * HEAD + b"<html>"
    assert find_active("a.jpg", data[:HEAD]) == find_active("a.jpg", data)


@given(st.text(max_size=40), st.sampled_from([Path("a.svg"), Path("a"), Path("a.txt")]))
def test_never_fails(text, path):
    """Whatever is in a file."""
    find_active(str(path), text.encode("utf-8", "surrogatepass"))

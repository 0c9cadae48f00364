"""Files: header, body, and every mistake at its line and column."""

import pytest

from bangban.frontmatter.document import parse_document
from tests.bangban.mistakes import list_mistakes, strip_places


def _read(text):
    document = parse_document("a.md", text.encode())
    return strip_places(document.header), document.body, document.body_line, list_mistakes(document.problems)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: a\n---\n正文\n", ({"title": "a"}, "正文\n", 4)),
        ("\n\n---  \ntitle: a\n--- \n\n正文\n---\n", ({"title": "a"}, "\n正文\n---\n", 6)),
        ("\ufeff---\r\ntitle: a\r\n---\r\n一\r\n二", ({"title": "a"}, "一\n二", 4)),
        ("---\ntext: |\n  a\n  ---\n\n  b---\n---\n", ({"text": "a\n---\n\nb---\n"}, "", 8)),
        ("---\n---\n正文", ({}, "正文", 3)),
        ("---\n# 说明\n\n---", ({}, "", 4)),
    ],
)
def test_divides_header_and_body(text, expected):
    """At the two lines of dashes; blanks and line ends do not count."""
    header, body, line, told = _read(text)
    assert (header, body, line, told) == (*expected, [])


def test_tells_many_mistakes_at_once():
    """Of the bytes, the fences and the YAML, each at its line and column."""
    text = (
        "\ufeff\r\n———\r\ntitle：甲\0乙\r\ntags: [a，b\r\ncase:\r\n\tarea: c: d\r\ntitle: e\r\n—--\r\n"
        "正文\x0b\r\n---\r\n"
    )
    document = parse_document("a.md", text.encode())
    assert list_mistakes(document.problems) == [
        "2:1 frontmatter.dashes",
        "3:6 yaml.fullwidth-colon",
        "3:8 source.control",
        "4:7 yaml.unclosed",
        "4:9 yaml.fullwidth-comma",
        "6:1 yaml.tab",
        "6:9 yaml.colon-in-value",
        "7:1 yaml.duplicate-key",
        "8:1 frontmatter.dashes",
        "9:3 source.control",
    ]
    assert strip_places(document.header) == {"title": "甲乙", "case": {"area": "c: d"}}
    assert (document.broken, document.body, document.body_line) == ({"tags"}, "正文\n---\n", 9)


@pytest.mark.parametrize("text", ["", "正文\n", "# 标题\n\n---\n", "李娜：你好\n", "-- a\n"])
def test_tells_a_missing_header(text):
    """The whole text is body."""
    assert _read(text) == (None, text, 1, ["1:1 frontmatter.missing"])


@pytest.mark.parametrize(
    ("text", "header", "body", "line"),
    [
        ("---\ntitle: a\ntags:\n- b\n\n正文\n", {"title": "a", "tags": ["b"]}, "\n正文\n", 5),
        ("---\ntitle: a\n正文\n", {"title": "a"}, "正文\n", 3),
        ("---\ntitle: a\n\n一段话。\n\n---\n又一段\n", {"title": "a"}, "\n一段话。\n\n---\n又一段\n", 3),
        ("---", {}, "", 1),
    ],
)
def test_tells_a_header_that_does_not_end(text, header, body, line):
    """It is read up to the first line of another kind, even if the body has a line of dashes."""
    assert _read(text) == (header, body, line, ["1:1 frontmatter.unclosed"])


def test_tells_a_header_that_does_not_begin():
    """Keys above a line of dashes are a header."""
    told = ["1:1 frontmatter.unopened", "2:7 yaml.reserved"]
    assert _read("title: a\nslug: @\n---\n正文\n") == ({"title": "a", "slug": "@"}, "正文\n", 4, told)


@pytest.mark.parametrize("fence", ["———", "－－－", "--", "----", "…", "...", "——", "───"])
def test_reads_what_input_methods_make_of_dashes(fence):
    """Told at both ends, read as meant."""
    told = ["1:1 frontmatter.dashes", "3:1 frontmatter.dashes"]
    assert _read(f"{fence}\ntitle: a\n{fence}\n正文") == ({"title": "a"}, "正文", 4, told)


def test_tells_an_indented_fence():
    """The first line of dashes begins its line."""
    assert _read(" ---\ntitle: a\n---\n")[3] == ["1:2 frontmatter.dashes"]


@pytest.mark.parametrize("header", ["标题", "- a\n- b", "[a, b]"])
def test_tells_a_header_without_keys(header):
    """Words and lists are no header."""
    assert _read(f"---\n{header}\n---\n")[::3] == ({}, ["2:1 frontmatter.shape"])


def test_tells_an_old_header():
    """Its values are read."""
    header, body, line, told = _read("Title: a\nDate: 2022-11-13\n\n正文")
    assert (header, body, line) == ({"title": "a", "date": "2022-11-13"}, "\n正文", 3)
    assert told == ["1:1 frontmatter.old-line", "1:1 frontmatter.old-style", "2:1 frontmatter.old-line"]


def test_tells_files_that_are_no_text():
    """There is neither header nor body."""
    document = parse_document("a.md", "---\ntitle: 甲\n---\n".encode("gbk"))
    assert (document.header, document.body) == (None, "")
    assert list_mistakes(document.problems) == ["2:8 source.encoding-gbk"]

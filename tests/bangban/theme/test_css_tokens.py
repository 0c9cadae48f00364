"""What in CSS must not be published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.theme._css_tokens import check_css


def _told(text):
    return [(one.position.line, one.position.column, one.code) for one in check_css("a.css", text)]


@pytest.mark.parametrize(
    "text",
    [
        "a { color : red ; }\n\nb , c > d { margin : 0  auto }",
        "a::after{content:'a  /* b */ ; }' }",
        "a{b:url( 'data:image/svg+xml,<svg  />' )}",
        "a{b:url(data:x, /*  y)}",
        r".\31 0 .a\:b , .c\,d {x:y}",
        "a{--x: ;--y:{ a : b }}",
        "a{content:'“中文”\\A  '}",
        "/* @import 'x'; url(y) { */ a{b:c}",
    ],
)
def test_says_nothing_of_what_is_right(text):
    """Signs in strings, addresses, escapes and comments are no signs."""
    assert _told(text) == []


def test_tells_imports_and_addresses():
    """Each at its line; data in the file itself and fragments are no address."""
    text = """@import "x.css";
a { b: url(https://example.org/x.png) }
c { d: url( "//example.org/x" ); e: image-set('x.png' type('image/png') 1x) }
f { g: url(#h); i: url('data:,'); content: 'http://example.org' }
j[href^="https://"] { k: url(../x.png) }
"""
    assert _told(text) == [
        (1, 1, "stylesheet.import"),
        (2, 8, "stylesheet.address"),
        (3, 13, "stylesheet.address"),
        (3, 47, "stylesheet.address"),
        (5, 26, "stylesheet.address"),
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a {\n b: c\n", (1, 3, "stylesheet.unclosed")),
        ("a { b: c } }", (1, 12, "stylesheet.unopened")),
        ("a { b: calc(1px }", (1, 17, "stylesheet.unopened")),
        ("a { b: 'c }", (1, 8, "stylesheet.unclosed")),
        ("a {}\n /* b", (2, 2, "stylesheet.unclosed")),
    ],
)
def test_tells_what_would_spoil_the_next_file(text, place):
    """A brace, quote or comment left open or closed too often."""
    assert place in _told(text)


_PIECES = st.sampled_from(
    [
        "a",
        "b:c",
        "{",
        "}",
        ";",
        ",",
        "(",
        ")",
        ":",
        " ",
        "\n",
        "/* x */",
        "'  '",
        '"',
        "+",
        ".",
        "\\31 ",
        "url(",
        "中",
    ]
)


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_reads_whatever_is_written(text):
    """Every problem lies in the text, in the order of reading but for what stays open."""
    lines = text.split("\n")
    for line, column, code in _told(text):
        assert 1 <= column <= len(lines[line - 1]) + 1
        assert code.startswith("stylesheet.")

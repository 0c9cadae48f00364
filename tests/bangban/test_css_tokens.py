"""CSS without comments and needless blanks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.css_tokens import shrink_css


def _shrink(text):
    return shrink_css("a.css", text)[0]


def _told(text):
    return [(one.position.line, one.position.column, one.code) for one in shrink_css("a.css", text)[1]]


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("a { color : red ; }\n\nb , c > d { margin : 0  auto }", "a{color :red}b,c > d{margin :0 auto}"),
        ("a{width:calc( 1px + (2px * 3) )}", "a{width:calc(1px + (2px * 3))}"),
        ("@media (x: 4em) and (print) { a :hover {x: y;} }", "@media (x:4em) and (print){a :hover{x:y}}"),
        ("a::after{content:'a  /* b */ ; }' }", "a::after{content:'a  /* b */ ; }'}"),
        ("a{b:url( 'data:image/svg+xml,<svg  />' )}", "a{b:url('data:image/svg+xml,<svg  />')}"),
        ("a{b:url(data:x, /*  y)}", "a{b:url(data:x, /*  y)}"),
        ("/* one */ .a/* two */.b{x:1/* three */2;y:1 /* four */ 2}", ".a/**/.b{x:1/**/2;y:1 2}"),
        (r".\31 0 .a\:b , .c\,d {x:y}", r".\31 0 .a\:b,.c\,d{x:y}"),
        ("a{--x: ;--y:{ a : b }}", "a{--x:;--y:{a :b}}"),
        ("a{x:y !important}", "a{x:y !important}"),
        ("a{content:'“中文”\\A  '}", "a{content:'“中文”\\A  '}"),
    ],
)
def test_shrinks(text, short):
    """Blanks with a meaning stay: in strings, addresses and escapes, around operators and combinators."""
    assert _shrink(text) == short
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
def test_shrinking_twice_changes_nothing(text):
    """What is short stays as it is, whatever the text."""
    once = _shrink(text)
    assert _shrink(once) == once
    assert len(once) <= len(text)

"""What is called plain comes out of the long way as it went in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.markdown._plain_prose import read_plain, write_plain
from bangban.markdown.converter import Converter, Prose
from bangban.markdown.removals import list_bare_images, list_removals
from bangban.markdown.sanitizer import Sanitizer
from tests.bangban.known_site import resolve
from tests.bangban.soups import html_soup

_SLOW = Converter(quick=False)
_SANITIZER = Sanitizer(lambda _, address: address)
_SIGNS = (
    "中文，。、；：？！“”‘’「」『』（）《》【】〈〉〔〕…—·～％Az09 ,;:.?!\"'()/%@+=~-"
    "_*`#>|[]{}<&\\^$\n\t\r\0\u3000\xa0\x02\ufeff\ud800é"
)
_CHARS = st.one_of(st.sampled_from(_SIGNS), st.characters())


@given(st.text(_CHARS, max_size=12))
def test_plain_texts_need_no_markdown(text):
    """Of any characters: the short way gives what the long one gives."""
    plain = write_plain(text)
    if plain is not None:
        assert Prose(plain) == _SLOW.convert(text, prefix="e1-", top=4, resolve=resolve)


@given(st.text("中，。1.0-+*:! A\n", min_size=1, max_size=6))
def test_nothing_that_begins_a_block_is_plain(text):
    """The same, of few signs that mean much where they begin a line."""
    plain = write_plain(text)
    if plain is not None:
        assert Prose(plain) == _SLOW.convert(text, resolve=resolve)


@pytest.mark.parametrize(
    "text", ["市民来电。", "12月3日，收到1.5万件(约)！\n", "A", "“好。”", "见 a-b: c~d@e.f/g?h=1+1"]
)
def test_knows_plain_texts(text):
    """Timelines are full of them."""
    assert write_plain(text) == f"<p>{text.strip()}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1. 甲",
        "2022.12.3",
        "- 甲",
        "*甲*",
        "甲\n乙",
        "甲_乙",
        "甲 ",
        " 甲",
        "<b>",
        "甲&乙",
        "[甲]",
        "`甲`",
        "\\甲",
        "甲\u3000乙",
    ],
)
def test_knows_texts_that_are_not(text):
    """Whatever could be markup, a break of lines, or a space at an end."""
    assert write_plain(text) is None


_PIECES = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<strong>",
        "</strong>",
        "<em>",
        "</em>",
        "<br>",
        "<hr>",
        '<h2 id="h-a">',
        "</h2>",
        '<h3 id="文">',
        "</h3>",
        "<ul>",
        "</ul>",
        "<ol>",
        "</ol>",
        "<li>",
        "</li>",
        "<blockquote>",
        "</blockquote>",
        "\n",
        "文",
        "a",
        ">",
        '"',
        "&amp;",
        "\xa0",
        "\0",
        "\r",
        "\ufeff",
        "\ufffe",
        "\x7f",
        "<p>文</p>\n",
        "<li>文</li>\n",
        "<ul>\n",
        "<blockquote>\n",
    ]
)
_SHAPES = st.sampled_from(
    [
        "<p>{}</p>",
        '<h2 id="文">{}</h2>',
        '<h3 id="h-a">{}</h3>',
        "<p>{}<strong>{}</strong>{}<br>\n{}</p>",
        "<ul>\n<li>{}</li>\n<li>\n<p>{}</p>\n</li>\n</ul>",
        "<ol>\n<li>{}<em>{}</em></li>\n</ol>",
        "<blockquote>\n<p>{}</p>\n<p>{}</p>\n</blockquote>",
        "<hr>",
    ]
)
_BLOCK = st.tuples(_SHAPES, st.text(_CHARS, max_size=4)).map(lambda row: row[0].replace("{}", row[1]))
_MARKUP = st.one_of(
    st.lists(_PIECES, max_size=14).map("".join), html_soup, st.lists(_BLOCK, max_size=3).map("\n".join)
)


@given(_MARKUP)
def test_plain_markup_needs_no_sanitizer(markup):
    """It passes as it is, and there is nothing to tell of it."""
    ids = ["h-a", "文"]
    if read_plain(markup, ids) is not None:
        assert _SANITIZER.sanitize(markup, ids) == markup
        assert (list_removals(markup, ids), list_bare_images(markup)) == ((), ())


@pytest.mark.parametrize(
    "markup",
    [
        "<p>文</p>",
        '<h2 id="文">题</h2>\n<p>甲<strong>乙</strong>丙<br>\n丁</p>',
        "<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>",
        "<ol>\n<li>\n<p>甲</p>\n</li>\n</ol>",
        "<blockquote>\n<p>甲</p>\n</blockquote>\n<hr>",
    ],
)
def test_knows_plain_markup(markup):
    """Paragraphs, headings with their ids, lists, quotes."""
    assert read_plain(markup, ["文"]) is not None


@pytest.mark.parametrize(
    "markup",
    [
        '<h2 id="a">题</h2>',
        '<h2 id="文">题</h2>\n<h2 id="文">题</h2>',
        '<p class="x">文</p>',
        "<p><a>文</a></p>",
        "<p>文",
        "<p>&amp;</p>",
        "<p>\xa0</p>",
        "<p>\0</p>",
        "<script>x</script>",
        "<p><strong>文</p></strong>",
        "<p><p>文</p></p>",
        "<p><img></p>",
        "<table></table>",
        "<h1>题</h1>",
        "<ul>\n</ul>",
        "文",
    ],
)
def test_knows_markup_that_is_not(markup):
    """Other ids, other tags, wrong order, and text that parsers change."""
    assert read_plain(markup, ["文"]) is None


@pytest.mark.parametrize(
    "text", ["3) 甲", "甲~~删~~乙", "见https://example.org/甲", "见www.example.org甲", "3. 甲"]
)
def test_no_markup_takes_the_short_way(text):
    """What one line can hold of Markdown goes the long way, with or without the quick one."""
    assert write_plain(text) is None

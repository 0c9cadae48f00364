"""Thousands of anything in one text take work that grows with the text alone: function calls are counted."""

import sys

import pytest

from bangban.diagnostics.problems import Position
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.markdown.source_positions import check_prose

_PIECES = """
![](x.png)␠ [y](qq.md)␠ 甲[^1] [ ( < * _ ` | ! & ![ [a]( [a][ ]( [^ ![a][ `␠``␠ ***a␠ **a␠ *a** \\ &copy;␠
a␠␠␊ -␠a␊ >␠a␊ <script> <b␠onclick=x>a</b>␠ [注]:␠话␊␊ |␠1␠|␠2␠|␠3␠|␊ [a](b␠"c")␠ **a**{.b}␠ {庚}␠
""".split()


def _resolve(href):
    return ResolvedLink(None, "link.missing") if href.endswith((".md", ".png")) else ResolvedLink(href)


def _count_calls(text):
    """How many functions a conversion and what is told of it call, those of C, too."""
    calls = 0

    def count(_frame, event, _argument):
        nonlocal calls
        calls += event in ("call", "c_call")

    converter = Converter()
    sys.setprofile(count)
    try:
        check_prose(converter.convert(text, resolve=_resolve), text, Position("x.md", 1))
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", _PIECES)
def test_work_grows_with_the_text_alone(piece):
    """Twice the text, twice the calls, a little more at most."""
    text = piece.replace("␠", " ").replace("␊", "\n")
    # The first finds what is made once: compiled expressions, caches.
    _, first, second, third = (_count_calls(text * times + "\n\n[^1]: 注") for times in (400, 300, 600, 1200))
    assert third - second <= 2.6 * (second - first) + 1000


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        "[甲](/a_(b)) [[乙]](/c) [丙",
        "[甲](/a 'b)c') [乙](/d (e)",
        '[甲](</a b>) ![乙](/c.svg "d") [丙][',
        "[甲]( /a ) [乙](/b 'c\"d' ) ](",
    ],
)
def test_reads_links_as_before(text, quick):
    """Also in a text that is long, where brackets are paired at once."""
    long = "字" * 300
    short = Converter(quick=quick).convert(text, resolve=ResolvedLink).html
    page = Converter(quick=quick).convert(f"{text}{long}", resolve=ResolvedLink).html
    assert page == short.replace("</p>", f"{long}</p>")

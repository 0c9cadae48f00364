"""Emphasis that is nested, unclosed or strewn over words: no letter of it is ever lost."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from bangban.markdown._dialect import build_markdown
from bangban.markdown._inlines.emphasis import Emphasis
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink

_PIECES = r"""
* * * _ _ __ ** ** *** ___ 甲 乙 丙丁 x y zv 7 08 ， 。 “ ” （ ） [ ] ( ) ! ？ - ~ ␠ ␠ \ / x_yz_wv a*b
""".split()
_TEXTS = (
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=25)
    .map(lambda pieces: "".join(pieces).replace("␠", " ").replace("](", "] (").replace("![", "! ["))
    .filter(lambda text: not text.endswith("\\"))
)
_FRAMES = (
    "甲{}乙",
    "甲{}乙\n丙{}丁",
    "- 甲{}乙\n- 丙{}丁",
    "1. 甲{}乙\n\n    丙{}丁",
    "> 甲{}乙",
    "## 甲{}乙",
    "| 甲 | 乙 |\n|---|---|\n| 甲{}乙 | 丙{}丁 |",
    "[甲{}乙](https://e.example/)",
    "**甲{}乙**，丙{}丁",
    "_甲{}乙_，*丙{}丁*",
    "词\n:   甲{}乙",
    "注[^1]\n\n[^1]: 甲{}乙",
)


def _list_letters(text: str) -> list[str]:
    return re.findall(r"[^\W_]", text)


def _show(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", markup))


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "__甲__乙，**丙**，x_yz_wv，**丁**",
            "__甲__乙，<strong>丙</strong>，x_yz_wv，<strong>丁</strong>",
        ),
        ("*x_yz_wv __d__ a_b*", "<em>x_yz_wv <strong>d</strong> a_b</em>"),
        ("**甲 _乙_ a_b_c _丙_ 丁**", "<strong>甲 <em>乙</em> a_b_c <em>丙</em> 丁</strong>"),
        ("甲*7”**y*乙", "甲*7”**y*乙"),
        (
            "*甲 x_y_z **乙** x_y_z* 丙 **丁**",
            "<em>甲 x_y_z <strong>乙</strong> x_y_z</em> 丙 <strong>丁</strong>",
        ),
        ("***甲* 乙** 丙*** *丁*", "<strong><em>甲</em> 乙</strong> 丙*** <em>丁</em>"),
    ],
)
def test_keeps_letters_in_emphasis(text, expected, quick):
    """A sign inside a word, or a pair of unlike signs, cuts nothing out."""
    assert Converter(quick=quick).convert(text, resolve=ResolvedLink).html == f"<p>{expected}</p>"


_CONVERTERS = (Converter(), Converter(quick=False))


@given(_TEXTS, _TEXTS, st.sampled_from(_FRAMES))
def test_every_letter_stands_on_the_page(first, second, frame):
    """Each letter, digit and Han character, in the order of the source, in both ways of building."""
    source = frame.replace("{}", first, 1).replace("{}", second, 1)
    quick, stock = (converter.convert(source, resolve=ResolvedLink).html for converter in _CONVERTERS)
    assert quick == stock
    shown = "".join(_list_letters(_show(quick)))
    for text in (first, second)[: frame.count("{}")]:
        assert "".join(_list_letters(text)) in shown


@given(_TEXTS)
def test_reads_what_was_right_alike(text):
    """Where Python-Markdown pairs signs of the same kind and number, each in its place, ours is its own."""
    text = f"甲{text}"
    stock, ours = Markdown().convert(text), Markdown(extensions=[Emphasis()]).convert(text)
    if re.findall(r"\S", _show(stock)) == re.findall(r"\S", _show(ours)) and stock != ours:
        assert re.search(r"[*_]", _show(stock))


def test_keeps_nothing_from_text_to_text():
    """An instance is used for many texts, and after one that failed."""
    markdown = build_markdown()
    first = markdown.convert("*甲* __乙 **丙**")
    markdown.delimiters.handleMatch(re.search(r"\*", "*x* __y **z**"), "*x* __y **z**")
    assert markdown.reset().convert("*甲* __乙 **丙**") == first


def test_takes_linear_time():
    """Pairs by the thousand, an unclosed sign before them: each is looked at once. (Quadratic, this took
    minutes; the test then runs into its time limit.)"""
    for piece in ("**甲** x_y_z ", "甲*7”**y*乙 ", "*甲 **乙** ", "_甲 "):
        shown = _show(Markdown(extensions=[Emphasis()]).convert("__甲 " + piece * 3000))
        assert _list_letters(shown) == _list_letters("甲 " + piece * 3000)

"""A paragraph that is spelt out shows what was typed, and keeps its place in lists and quotations."""

import html

import pytest
from hypothesis import given

from bangban.markdown._letters.spelt_out import spell_out
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from tests.bangban.soups import markdown_soup


def _convert(text):
    return Converter().convert(text, resolve=ResolvedLink).html


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("[a]: b **c** <b> &lt;", "<p>[a]: b **c** &lt;b&gt; &amp;lt;</p>"),
        ("> *甲*", "<blockquote>\n<p>*甲*</p>\n</blockquote>"),
        ("- *甲*\n- [乙]", "<ul>\n<li>*甲*</li>\n<li>[乙]</li>\n</ul>"),
        ("| 甲 | 乙 |\n|--|--|\n| 1 | 2 |", "<p>| 甲 | 乙 |\n|--|--|\n| 1 | 2 |</p>"),
    ],
)
def test_shows_what_was_typed(text, page):
    """Every sign of it."""
    assert _convert(spell_out(text, [0])) == page


def test_leaves_other_paragraphs_alone():
    """Only those that a place is in; two places in one paragraph count once."""
    text = "*甲*\n\n*乙*\n*丙*\n\n*丁*"
    assert _convert(spell_out(text, [6, 9])) == "<p><em>甲</em></p>\n<p>*乙*\n*丙*</p>\n<p><em>丁</em></p>"


@given(markdown_soup)
def test_says_the_same(text):
    """Only how the signs are written is different."""
    text = text.replace("&", "")
    assert html.unescape(spell_out(text, [0])) == text

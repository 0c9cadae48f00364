"""The quick look at letters: whatever passes it has lost nothing, by the slow one's judgement, too."""

import pytest
from hypothesis import given

from bangban.markdown._letters import losses
from bangban.markdown._letters.same_letters import is_same, read_words
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from tests.bangban.soups import markdown_soup

_CONVERTER = Converter()


def _convert(text):
    return _CONVERTER.convert(text, resolve=ResolvedLink).html


@pytest.mark.parametrize(
    "text",
    [
        "\n甲乙，\n丙丁。\n\n**戊**己\n",
        "## 甲\n\n乙\n\n- 丙\n- 丁\n\n> 戊\n\n1. 己\n2. 庚",
        '见[甲](乙.md)和[丙]({filename}/cases/a.md "题")，`code`，AT&T',
        "甲\n:   乙",
        "\u3000\u3000甲乙\u3000丙\n\nabc\ndef",
    ],
)
def test_knows_most_texts_at_a_look(text):
    """Paragraphs, headings, lists, quotes, bold words, links, code."""
    assert is_same(text, read_words(_convert(text)))


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("甲乙丙", "<p>甲丙</p>"),
        ("甲乙丙", "<p>甲丙乙</p>"),
        ("甲\n\n乙", "<p>乙</p>\n<p>甲</p>"),
        ("见[甲](乙.md)", "<p>见</p>"),
        # A number is no mark but at the start of a line.
        ("**1. 甲**", "<p><strong>甲</strong></p>"),
        ("`2) 甲`", "<p><code>甲</code></p>"),
        ("[3. 甲](a.md)", '<p><a href="a.md">甲</a></p>'),
        ("## 4. 甲", "<h2>甲</h2>"),
        ("甲，1. 乙", "<p>甲，乙</p>"),
        # Words in brackets that are no target.
        ("[甲](乙 丙)", "<p>[甲]</p>"),
        ("甲", "甲乙<p></p>"),
        ("甲", '<p title="乙>丙">甲</p>'),
        ("甲&amp;乙", "<p>甲乙</p>"),
        ("甲", "<p>甲</p>\n<p>\n乙</p>"),
    ],
)
def test_lets_nothing_pass_that_differs(text, page):
    """Lost, moved, added."""
    assert not is_same(text, read_words(page))


@given(markdown_soup)
def test_what_passes_has_lost_nothing(text):
    """The slow comparison of all parts tells nothing either."""
    page = _convert(text)
    if is_same(text, read_words(page)):
        assert losses.compare_parts(text, page, with_pictures=True) == []

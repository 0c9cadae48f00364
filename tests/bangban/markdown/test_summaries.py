"""Summaries are whole sentences, about a hundred characters of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.markdown.converter import Converter
from bangban.markdown.summaries import extract_text, shorten, summarize
from tests.bangban.known_site import resolve


def test_takes_whole_sentences():
    """As many as come nearest to the limit."""
    sentence = "今天" * 9 + "好。"
    assert summarize(sentence * 9, 50) == sentence * 2
    assert summarize(sentence * 9) == sentence * 5


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("他说：“来了。马上走。”然后走了。" + "后" * 20 + "。", 8, "他说：“来了。马上走。”"),
        ("见附件（共三页。请核对）。" + "后" * 20 + "。", 9, "见附件（共三页。请核对）。"),
        ("办结率93.7%，共3.5万件。" + "后" * 30 + "。", 12, "办结率93.7%，共3.5万件。"),
        ("见 https://e.com/?a=1!b 页。" + "后" * 60 + "。", 16, "见 https://e.com/?a=1!b 页。"),
        ("真的吗？！" + "后" * 30 + "。", 5, "真的吗？！"),
        ("See Mrs. Wang. " + "x" * 60 + ".", 9, "See Mrs. Wang."),
        ("没有句号", 100, "没有句号"),
        ("", 100, ""),
        ("好。", 0, ""),
    ],
)
def test_ends_where_sentences_end(text, limit, expected):
    """After the closing quote; not in a number, an address, a bracket."""
    assert summarize(text, limit) == expected


def test_cuts_a_long_sentence_at_a_pause():
    """At a pause outside quotes, with an ellipsis."""
    assert summarize("他在电话里说，“一，二，三" + "长" * 90, 12) == "他在电话里说……"
    assert summarize("甲乙，丙丁，" + "长" * 90, 8) == "甲乙，丙丁……"


def test_cuts_without_a_pause_between_characters():
    """Not in a Latin word, not between a letter and its accent, not in a joined emoji."""
    assert summarize("中" * 8 + "abcdef" + "中" * 90, 10) == "中" * 8 + "……"
    assert summarize("e\u0301" * 90, 9) == "e\u0301" * 4 + "……"
    assert summarize("\U0001f468\u200d\U0001f469" * 90, 5) == "\U0001f468\u200d\U0001f469……"


def test_tells_running_text_only():
    """Headings, tables, figures, code and footnotes are not for summaries; inline code is."""
    table, picture = "| 表 | 格 |\n|---|---|\n| 1 | 2 |", '![图](/images/map.svg "图注")'
    text = f"# 标题\n\n第一段`码`[^1]。\n\n{table}\n\n{picture}\n\n    码块\n\n第二 &amp; 段\n\n[^1]: 注"
    assert extract_text(Converter().convert(text, resolve=resolve).html) == "第一段码。第二 & 段"


def test_parts_paragraphs():
    """By a space, where no Chinese punctuation does."""
    assert extract_text("<p>第一</p>\n<p>第二。</p>\n<p>third</p>") == "第一 第二。 third"


_PLAIN = st.text("中文。！？…“”‘’（）「」，；、.!?:,ab1 \"'\u0301\u200d", max_size=200)


@given(_PLAIN, st.integers(1, 80))
def test_is_a_short_prefix(text, limit):
    """Never longer than 1.6 × limit + 2; what the text says, from its start."""
    summary = summarize(text, limit)
    assert len(summary) <= 1.6 * limit + 2
    assert extract_text(text).startswith(summary.removesuffix("……"))
    assert bool(summary) == bool(extract_text(text))


_PIECES = """
<p> </p> <li> </li> <ul> </ul> <blockquote> <strong> </strong> <h2␠id="h-x"> </h2> <a␠href="x"> </a>
<table> </table> <pre> </pre> <sup␠id="fnref:1"> </sup> <p␠class="admonition-title"> &amp; & <!-- --> <
<br> <rt> </rt> <a␠title=" ␊ ; “ ” （ ） ( ) 。 ！ abc. 好. ... Inc.␠
"""
_SOUP = st.lists(
    st.sampled_from(
        [
            *(piece.replace("␠", " ").replace("␊", "\n") for piece in _PIECES.split()),
            "中文" * 9,
            "今天好。" * 12,
            "字，" * 30,
            "<p>" + "说。" * 40 + "</p>\n",
        ]
    ),
    max_size=40,
).map("".join)


@given(_SOUP, st.integers(0, 60))
def test_the_start_says_it_all(markup, limit):
    """What is not read makes no difference, whatever it is."""
    assert summarize(markup, limit) == shorten(extract_text(markup), limit)


@given(st.text("“”‘（）(「」』甲。，", max_size=60))
def test_finds_what_is_outside(text):
    """A sentence that ends outside quotes is preferred; closing marks alone do not count."""
    depths, opened = [0], []
    for char in text:
        if char in "“‘（(「":
            opened.append(char)
        elif char in "”）」』" and dict(zip("”）」』", "“（「『", strict=True))[char] in opened:
            while opened.pop() != dict(zip("”）」』", "“（「『", strict=True))[char]:
                continue
        depths.append(len(opened))
    ends = [match.end() for match in re.finditer("。+[”）」』]*", text)]
    outside = [end for end in ends if depths[end] == 0] or ends
    # All of a text of two hundred characters fits.
    best = min([*outside, len(text)], key=lambda end: (abs(end - 60), end), default=0)
    assert summarize(text, 60) == text[:best].rstrip()

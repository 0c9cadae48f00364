"""Summaries are whole sentences, about a hundred characters of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.markdown.converter import Converter
from bangban.markdown.summaries import extract_lines, extract_text, shorten, summarize
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
        ("还没有回音⋯⋯" + "后" * 60 + "。", 7, "还没有回音⋯⋯"),
        ("“还没有回音⋯⋯”" + "后" * 60 + "。", 8, "“还没有回音⋯⋯”"),
        ("（〖等⁈〗）" + "后" * 60 + "。", 6, "（〖等⁈〗）"),
        ("3⋯⋯9路都停。" + "后" * 60 + "。", 9, "3⋯⋯9路都停。"),
        ("See Mrs. Wang. " + "x" * 60 + ".", 9, "See Mrs. Wang."),
        ("没有句号", 100, "没有句号"),
        ("", 100, ""),
        ("好。", 0, ""),
    ],
)
def test_ends_where_sentences_end(text, limit, expected):
    """After the closing quote; not in a number, an address, a bracket."""
    assert summarize(text, limit) == expected


def test_gives_a_long_sentence_whole():
    """A card says no half sentence: one of two hundred characters is longer than others."""
    sentence = "从七点起" + "，又等了一个小时" * 25 + "。"
    assert summarize(f"<p>{sentence}后来好了。</p>") == sentence
    assert summarize(f"<p>{sentence[:-1]}</p>\n<p>后来好了。</p>") == sentence[:-1]


def test_ends_with_a_paragraph_or_an_item_of_a_list():
    """Also where no full stop does; not after a colon, which leads to the next one."""
    items = "".join(f"<li>第{number}件事已经办完</li>\n" for number in range(40))
    summary = summarize(f"<p>今天办的事：</p>\n<ul>\n{items}</ul>")
    assert summary.startswith("今天办的事：第0件事已经办完 第1件事") and summary.endswith("件事已经办完")
    assert 80 < len(summary) < 120


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>10<sup>6</sup> 立方米，H<sub>2</sub>O。</p>", "10⁶ 立方米，H₂O。"),
        ("<p>第1<sup>st</sup>版。</p>", "第1st版。"),
        ("<p>票价<del>3元</del>2元<s>起</s>。</p>", "票价2元。"),
    ],
)
def test_says_in_plain_text_what_the_page_says(markup, text):
    """10⁶ is not 106; what is struck out no longer holds."""
    assert summarize(markup) == text


def test_cuts_a_long_sentence_at_a_pause():
    """One that no card can hold: at a pause outside quotes, with an ellipsis."""
    assert summarize("他在电话里说，“一，二，三" + "长" * 400, 12) == "他在电话里说……"
    assert summarize("甲乙，丙丁，" + "长" * 400, 8) == "甲乙，丙丁……"


def test_cuts_without_a_pause_between_characters():
    """Not in a Latin word, not between a letter and its accent, not in a joined emoji."""
    assert summarize("中" * 8 + "abcdef" + "中" * 400, 10) == "中" * 8 + "……"
    assert summarize("e\u0301" * 300, 9) == "e\u0301" * 4 + "……"
    assert summarize("\U0001f468\u200d\U0001f469" * 200, 5) == "\U0001f468\u200d\U0001f469……"


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
    """Never longer than a long sentence; what the text says, from its start."""
    summary = summarize(text, limit)
    assert len(summary) <= 1.6 * limit + 302
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
    assert summarize(markup, limit) == shorten(extract_lines(markup), limit).replace("\n", " ")


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

"""Lines of Chinese join without a space; everything else keeps its newline."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import markdown

from bangban.markdown._soft_breaks import SoftBreaks, cut_out, find_joints
from bangban.markdown.converter import Converter
from bangban.support.character_kinds import is_wide
from tests.bangban.known_site import resolve


def _convert(text):
    return markdown(text, extensions=[SoftBreaks(), "tables", "def_list", "footnotes", "fenced_code"])


@pytest.mark.parametrize(
    "pair", ["中文", "。“", "”“", "…中", "——", "，中", "ア中", "（中", "　中", "１中", "𠮷中", "😀中"]
)
def test_joins_wide_with_wide(pair):
    """A newline between two wide characters leaves nothing behind."""
    first, second = pair
    assert f"始{first}{second}末" in _convert(f"始{first}\n{second}末")


@pytest.mark.parametrize(
    "lines",
    """“郑在办·⏎急难愁盼” 38℃⏎以上 甲→⏎乙 甲⏎→乙 3×⏎两间 一⏎×两 5％⏎以上 5‰⏎左右 90°⏎转弯 误差±⏎三分 第②—⏎末
    以下≥⏎甲 ※⏎注 甲⏎※ ●⏎甲 ■⏎甲 ★⏎星 甲⏎★ 甲–⏎乙 甲―⏎乙 甲⏎… ℃”⏎后 ⋯⋯⏎后 前⏎⋯⋯ §⏎三 甲～⏎5 价￥⏎5
    甲＋⏎b ｱ⏎中 𱍐⏎中 𰻝⏎面
    中\u0301⏎中 中⏎中\u0301 ℃\ufe0e⏎中 ☀\ufe0f⏎中 中⏎☀\ufe0f 1\ufe0f\u20e3⏎中 中⏎1\ufe0f\u20e3 🇨🇳⏎中
    👩\u200d🚒⏎中
    中⏎🫨
    中\u2060⏎中 甲\u200b⏎b""".split(),
)
def test_joins_by_what_the_characters_are(lines):
    """Marks and signs of ambiguous width beside a wide character; accents and selectors belong to what they
    stand on; what is shown as an emoji is wide."""
    assert lines.replace("⏎", "") in _convert(lines.replace("⏎", "\n"))


@pytest.mark.parametrize(
    "pair",
    ["中a", "a中", "ab", "1中", "中-", "한글", "中한", "한中", ".中", "%中", "a·", "·a", "→b", "中α", "ﾡ中"],
)
def test_keeps_the_newline_beside_a_narrow_character(pair):
    """Chinese beside English, digits or Korean keeps its space."""
    first, second = pair
    assert f"{first}\n{second}" in _convert(f"始{first}\n{second}末")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**粗体**\n文字", "<strong>粗体</strong>文字"),
        ("文字\n**粗体**", "文字<strong>粗体</strong>"),
        ("**粗\n体**", "<strong>粗体</strong>"),
        ("**粗***斜*\n[链接](x)\n后", '<em>斜</em><a href="x">链接</a>后'),
        ("文字\n[链\n接](x)", '文字<a href="x">链接</a>'),
        ("文字 \n 文字", "文字文字"),
        ("文<span>字\n</span>后", "文<span>字</span>后"),
        ("文字<b>\n后</b>", "文字<b>后</b>"),
        ("文字&mdash;\n后", "文字&mdash;后"),
        ("文字&amp;\n后", "文字&amp;\n后"),
        ("**℃**\n后", "<strong>℃</strong>后"),
        ("[甲→](x)\n后", '<a href="x">甲→</a>后'),
        ("前\n`码`\n后", "前<code>码</code>后"),
        ("前`code`\n后", "</code>\n后"),
        ("前<font color=red>\n后</font>", "前<font color=red>后</font>"),
        ("前<!-- 注 -->\n后", "前<!-- 注 -->后"),
        ("前<kbd>键</kbd>\n后", "<kbd>键</kbd>后"),
        ("<ruby>汉<rt>hàn</rt></ruby>\n字", "</ruby>字"),
        ("字\n<ruby>汉<rt>hàn</rt></ruby>", "字<ruby>汉"),
        ("甲\n乙\n丙\n丁", "甲乙丙丁"),
    ],
)
def test_joins_across_inline_markup(text, expected):
    """The characters that readers see count, not the markup between them."""
    assert expected in _convert(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("文字`ls`\n后", "</code>\n后"),
        ("前\n`ls`", "前\n<code>"),
        ("前<br>\n后", "前<br>\n后"),
        ("前<sup>2</sup>\n后", "</sup>\n后"),
        ("前\n![图](x.svg)\n后", '前\n<img alt="图" src="x.svg" />\n后'),
        ("前[^1]\n后\n\n[^1]: 注", "</sup>\n后"),
        ("前<img src='x'>\n后", "<img src='x'>\n后"),
        ("前  \n后", "前<br />\n后"),
    ],
)
def test_keeps_the_newline_beside_what_is_not_text(text, expected):
    """Latin code, pictures, footnote marks and hard breaks are no wide characters."""
    assert expected in _convert(text)


@pytest.mark.parametrize(
    "text",
    [
        "- 一行\n  二行",
        "> 一行\n> 二行",
        "1. 一行\n   二行",
        "词\n:   一行\n    二行",
        "注[^1]\n\n[^1]: 一行\n    二行",
    ],
)
def test_joins_in_every_kind_of_block(text):
    """Lists, quotations, definitions and footnotes join like paragraphs."""
    assert "一行二行" in _convert(text)


@pytest.mark.parametrize(
    "text", ["```\n一行\n二行\n```", "前\n\n    一行\n    二行", "`一行\n二行`", "<div>一行\n二行</div>"]
)
def test_leaves_code_and_raw_html_as_written(text):
    """Where newlines mean something, or the HTML is the editor's own, nothing joins."""
    assert "一行\n二行" in _convert(text)


def test_breaks_by_backslash_stay():
    """A backslash at the end of a line is a hard break in the site's dialect."""
    assert "前<br>\n后" in Converter().convert("前\\\n后", resolve=resolve).html


def test_blocks_do_not_join_each_other():
    """Paragraphs and list items end a flow of text."""
    assert _convert("- 一\n- 二\n\n三\n\n四").count("\n") == 5


@given(st.text("中文“”…—，ab1 \t\n한\0·℃⋯\u0301\ufe0f", max_size=60))
def test_removes_newlines_and_nothing_else(text):
    """Joining takes out white space only, only with a newline in it, and leaves nothing to join."""
    joined = cut_out(text, find_joints(text))
    assert re.sub(r"[ \t\n]", "", joined) == re.sub(r"[ \t\n]", "", text)
    assert find_joints(joined) == []
    assert all(not is_wide(text[end - 1]) for start, end in find_joints(text) for end in (start + 1,))


@given(st.lists(st.text("中文“”…—，ab1 \n", max_size=12), min_size=1, max_size=6))
def test_cuts_pieces_as_it_cuts_the_whole(pieces):
    """A flow in several pieces joins like the same flow in one."""
    whole = "".join(pieces)
    joints, start, cut = find_joints(whole), 0, ""
    for piece in pieces:
        cut += cut_out(piece, joints, start)
        start += len(piece)
    assert cut == cut_out(whole, joints)

"""The law of the letters: a page lacks nothing of its text; where Markdown would lose something, it is shown
as typed, and told."""

import html
import itertools
import re
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.diagnostics.problems import Position
from bangban.markdown._letters import losses
from bangban.markdown._letters.losses import list_losses
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.markdown.source_positions import check_prose
from tests.bangban.soups import markdown_soup

_CONVERTERS = (Converter(), Converter(quick=False))


def _convert(text, quick=True):
    return Converter(quick=quick).convert(text, resolve=ResolvedLink)


def _read(page):
    """The letters, digits and Han of a page, in order."""
    return "".join(re.findall(r"[^\W_]", html.unescape(re.sub(r"<[^>]*>", "", page))))


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    ("text", "letters"),
    [
        # Words in braces are no attributes.
        ("**甲**{见下文}丁", "甲见下文丁"),
        ("段落\n{说明文字}", "段落说明文字"),
        ("# 标题 {注：说明}", "标题注说明"),
        ("`end`{<类型>}，`<类型>`", "end类型类型"),
        ("**甲**{.a} 乙} 丙", "甲乙丙"),
        # A row may have more cells than the head.
        ("| 甲 | 乙 |\n|---|---|\n| 一 | 二 | 三 |\n| 四 |", "甲乙一二三四"),
        # What looks like a definition that nobody asks for.
        ("[注]: 这是一段话", "注这是一段话"),
        ("[甲]: 乙 (丙)\n丁", "甲乙丙丁"),
        ("*[注]: 本文如此", "注本文如此"),
        # Words behind exclamation marks are no kind of note.
        ("!!!注意安全", "注意安全"),
        ("!!! 注意 小心\n    甲", "注意小心甲"),
        ('!!! 注意 "小心"\n    甲', "注意小心甲"),
        ("!!! note 小心\n    甲", "note小心甲"),
        # Two notes of one name.
        ("甲[^1]乙\n\n[^1]: 一\n\n[^1]: 二", "甲1乙一二"),
        # Names of MathML and SVG; brackets in prose.
        ("甲 <exp> 乙 <path> 丙", "甲乙丙"),
        ("x<y 和 z>w", "xy和zw"),
    ],
)
def test_shows_what_markdown_would_lose(text, letters, quick):
    """Whether a reading can be found that keeps the letters, or the paragraph is shown as typed."""
    assert _read(_convert(text, quick).html).replace("1", "") == letters.replace("1", "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("好。\n\n天[^1]\n\n[注]: 这是一段话\n\n[^1]: 甲", ("prose.lost", 5, 2, "注]: 这是一段话")),
        ("好。\n\n| 甲 |\n\n*[注]: 本文如此", ("prose.lost", 5, 3, "注]: 本文如此")),
        ("好。\n\n<table><tr><td>甲</td></tr>文字</table>", ("prose.moved", 3, 16, "甲")),
    ],
)
def test_tells_line_and_column_of_the_first_letter_lost(text, told):
    """With the words, as far as they are known."""
    problems = check_prose(_convert(text), text, Position("x.md", 1))
    code, line, column, words = told
    found = [problem for problem in problems if problem.code == code]
    assert [(one.position.line, one.position.column, one.values["words"]) for one in found] == [
        (line, column, words)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[甲](乙.md \"丙\")，![图](/images/a.svg '题')，<https://e.example/甲>，[丁][x]\n\n[x]: y.md (题)",
        "注[^一]。\n\n[^一]: 甲\n\n    乙\n\n丙",
        '!!! note\n    甲\n\n!!! note "题"\n    乙\n\n!!! quote "张三"\n    话。\n\n    又一段。\n\n后文',
        "!!! Warning\n    甲\n\n!!! TIP big\n    乙\n\n后文",
        "`[a](b)` `<b>` `&copy;` &copy;\n\n```python\n<b>[a](b)</b> &lt; {: .x}\n```\n\n    [x]: y",
        "3. 一\n4. 二\n\n<!-- 注 -->\n甲<script>乙</script>丙\n\n*[HTML]: 超文本\n\n用 HTML 写",
        "[a-z][a-z][a-z]$ `x[0-9][0-9][0-9]y`",
        "$ firefox </dev/null &>/dev/null &\n\n/dev/null 是文件",
        "# 标题 {#x}\n\n段落\n{: .lead title=甲}\n\n- 甲\n{: reversed}",
        '<details markdown="1"><summary>甲</summary>\n乙 **丙**\n</details>',
        "甲&nbsp;乙\u3000丙\u00a0丁&#x1F3B9;&#x1F3C1，",
    ],
)
def test_tells_nothing_where_nothing_is_lost(text):
    """What is not meant to show (addresses, attributes, code of scripts …) is no loss; in code, it shows."""
    for converter in _CONVERTERS:
        assert converter.convert(text, resolve=ResolvedLink).losses == ()


_STORY = """\
郑州，11月13日。石大东从 *7:05* 起等车，**等了3.5小时**；[平台](https://e.example/a)“在办”。

- 一，见[^1]
- 二 `code` &amp; ![桥](/images/b.svg "题")

| 甲 | 乙 |
|----|----|
| 12 | 34 |

> 引文 <b>粗</b>

[^1]: 注文，50%。
"""


@given(st.randoms(use_true_random=False))
def test_sees_any_letter_that_is_cut_out(chance):
    """Of a page from which one letter was taken, a loss is told."""
    page = _convert(_STORY).html
    pieces = re.split(r"(<[^>]*>|&\w+;)", page)
    places = [
        (index, place)
        for index in range(0, len(pieces), 2)
        for place, char in enumerate(pieces[index])
        if re.match(r"[^\W_]|[，。；“”.%]", char)
        and "fnref" not in "".join(pieces[max(index - 4, 0) : index + 2])
    ]
    index, place = chance.choice(places)
    pieces[index] = pieces[index][:place] + pieces[index][place + 1 :]
    assert list_losses(_STORY, "".join(pieces))


_CONSTRUCTS = (
    "甲乙，丙丁。",
    "甲乙\n丙丁",
    "前文一二。\n\n后文三四。",
    "**甲乙**丙丁",
    "甲*乙丙*丁",
    "~~甲乙~~丙丁",
    "## 甲乙\n\n丙丁",
    "甲乙\n---\n\n丙丁",
    "- 甲乙\n- 丙丁",
    "1. 甲乙\n2. 丙丁\n   - 戊己",
    "- [ ] 甲乙\n- [x] 丙丁",
    "> 甲乙\n>\n> 丙丁",
    '见[甲乙](a.md)，[丙丁](b.md "戊")。',
    "见[甲乙][x]丙丁\n\n[x]: a.md",
    "`ab` 甲乙 `cd`",
    "```\n甲乙 ab\n丙丁\n```",
    "    ab cd\n\n甲乙",
    "| 甲乙 | 丙丁 |\n|------|------|\n| 12 | 34 |",
    "甲乙\n:   丙丁",
    "甲乙[^1]丙丁\n\n[^1]: 戊己",
    '!!! note "甲乙"\n    丙丁',
    "!!! tip\n    丙丁",
    '!!! quote "甲乙"\n    丙丁',
    "![甲乙](/images/a.svg)丙丁",
    '<details markdown="1"><summary>甲乙</summary>\n丙**丁**\n</details>',
    "<b>甲乙</b>丙丁",
    "甲乙  \n丙丁\\\n戊己",
    "甲乙 https://e.example/ab 丙丁",
    "AT&T，ab&amp;cd，x<y",
    "\\*甲乙\\* 丙\\_丁",
    "用 HTML 写甲乙\n\n*[HTML]: 丙丁",
    "甲乙\n{: .lead}\n\n丙丁",
)


def _list_letters(page):
    """Where letters of the text stand in a page, numbers of notes and signs of the site aside."""
    hidden = (
        r'<sup id="fnref.*?</sup>|<a class="footnote-backref".*?</a>|<p class="admonition-title">提示</p>'
    )
    pattern = rf"(?:{hidden}|<[^>]*>|&#?\w+;)|([^\W_])"
    return [match.start(1) for match in re.finditer(pattern, page) if match[1]]


@pytest.mark.parametrize("text", _CONSTRUCTS)
def test_tells_each_letter_that_is_lost_or_moved(text):
    """One after the other is taken out of the page, or changes places with the next that is another."""
    page = _convert(text).html
    places = _list_letters(page)
    assert len(places) >= 2
    assert list_losses(text, page) == []
    for place in places:
        assert list_losses(text, page[:place] + page[place + 1 :]), page[place]
    for place, following in itertools.pairwise(places):
        if page[place] != page[following]:
            one, other = page[place], page[following]
            swapped = page[:place] + other + page[place + 1 : following] + one + page[following + 1 :]
            assert list_losses(text, swapped), swapped


@pytest.mark.parametrize(
    "text",
    [
        "## 标题\n\n{}",
        "- 一条\n\n{}",
        "**粗体**起头。\n\n{}",
        "见[别处](a.md)。\n\n{}",
        "> 引文\n\n{}",
        "{}\n\n## 标题",
    ],
)
def test_tells_a_block_that_comes_too_late_or_too_early(text):
    """Also where the paragraph in between is the same, and so long that it is found at once."""
    text = text.format("这一段没有任何记号，只是长一点，好叫人一眼就认出来，不会看错。")
    blocks = _convert(text).html.split("\n")
    page = "\n".join((*blocks[-1:], *blocks[:-1]))
    assert list_losses(text, page)


@given(markdown_soup)
def test_any_text_keeps_its_letters_or_tells(text):
    """Both ways of building agree on the page and on what is told; what is told stands in the text."""
    quick, stock = (converter.convert(text, resolve=ResolvedLink) for converter in _CONVERTERS)
    assert quick == stock
    assert all(0 <= loss.place <= len(text) for loss in quick.losses)
    losses = [] if quick.failure else list_losses(text, quick.html, with_pictures=False)
    assert len([loss for loss in losses if not loss.is_moved]) <= len(quick.losses)


def test_takes_the_same_steps_for_each_letter():
    """Twice the text, twice the work."""
    for piece in (
        "[注]: 话\n\n",
        "甲[^1]\n\n",
        "[^1]: 乙\n",
        "<b",
        "![a](",
        "{x",
        "&x;",
        "*[a]: b\n",
        "`<a>` ",
    ):
        counts = [_count_steps(piece * times) for times in (200, 400, 800)]
        assert counts[2] - counts[1] <= 3 * (counts[1] - counts[0]) + 500


def _count_steps(text):
    """How many functions are called to compare a text with a page of its own letters."""
    steps = 0

    def count(_frame, _event, _argument):
        nonlocal steps
        steps += 1

    sys.setprofile(count)
    try:
        list_losses(text, f"<p>{html.escape(text)}</p>")
    finally:
        sys.setprofile(None)
    return steps


def test_a_source_is_read_once_however_often_its_pieces_are_asked_for(monkeypatch):
    """Of equal words in notes nobody knows which are meant: what stands before them is asked for."""
    source = "甲乙 &amp; 丙，" * 400
    read = []
    monkeypatch.setattr(
        losses, "_count", lambda words, count=losses._count: read.append(words) or count(words)
    )
    digests = losses._Digests(source)

    pieces = [next(digests.iterate(place, place + 2000, "丁")) for place in range(1000)]

    assert pieces[0] == "".join((source[:2000].replace(" ", "").replace("&", ""), "丁")).encode()
    assert sum(map(len, read)) < 2 * len(source)

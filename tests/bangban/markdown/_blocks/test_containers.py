"""Lists and quotes mean what the preview of an editor shows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from bangban.markdown._dialect import build_markdown
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink

_QUICK, _STOCK = build_markdown(), build_markdown(quick=False)
_PREVIEW = MarkdownIt("commonmark").enable("table").enable("strikethrough")
_BLOCK = "p|ul|ol|li|blockquote|h[1-6]|hr|pre|table|thead|tbody|tr|td|th|br"


def show(markup: str) -> str:
    """The elements and the words, without what is written differently: ids, blanks between blocks."""
    markup = re.sub(r" *\n *", "\n", re.sub(r"<(/?)s>", r"<\1del>", markup))
    markup = re.sub(
        r' (?:id|class|align)="[^"]*"', "", markup.replace(" />", ">").replace("\n</code>", "</code>")
    )
    return re.sub(rf"\s*(</?(?:{_BLOCK})\b[^>]*>)\s*", r"\1", markup).strip()


def convert(text: str) -> str:
    """What both ways make of it."""
    _QUICK.reset()
    _STOCK.reset()
    page = _QUICK.convert(text)
    assert _STOCK.convert(text) == page
    return show(page)


_ITEMS = "<ul><li>一</li><li>二</li></ul>"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("3月5日\n- 一\n- 二", f"<p>3月5日</p>{_ITEMS}"),
        ("3月5日\n1. 一\n2. 二", "<p>3月5日</p><ol><li>一</li><li>二</li></ol>"),
        ("1. 一\n   - 甲\n2. 二", "<ol><li>一<ul><li>甲</li></ul></li><li>二</li></ol>"),
        ("- 一\n  - 二\n    - 三", "<ul><li>一<ul><li>二<ul><li>三</li></ul></li></ul></li></ul>"),
        ("1. 一\n    - 甲\n2. 二", "<ol><li>一<ul><li>甲</li></ul></li><li>二</li></ol>"),
        ("1) 一\n2) 二", "<ol><li>一</li><li>二</li></ol>"),
        ("3. 一\n4. 二", '<ol start="3"><li>一</li><li>二</li></ol>'),
        ("甲\n2022. 乙", "<p>甲\n2022. 乙</p>"),
        ("- 一\n二", "<ul><li>一\n二</li></ul>"),
        ("- 一\n\n  二\n\n- 三", "<ul><li><p>一</p><p>二</p></li><li><p>三</p></li></ul>"),
        ("- 一\n\n- 二\n\n\n文", "<ul><li><p>一</p></li><li><p>二</p></li></ul><p>文</p>"),
        ("- 一\n* 二", "<ul><li>一</li></ul><ul><li>二</li></ul>"),
        ("- 一\n---\n文", "<ul><li>一</li></ul><hr><p>文</p>"),
        ("* * *", "<hr>"),
        ("- 一\n\n      码", "<ul><li><p>一</p><pre><code>码</code></pre></li></ul>"),
        ("10. 一\n    - 甲", '<ol start="10"><li>一<ul><li>甲</li></ul></li></ol>'),
        ("文\n> 引\n> 文\n续", "<p>文</p><blockquote><p>引\n文\n续</p></blockquote>"),
        ("> 引\n- 一\n- 二", f"<blockquote><p>引</p></blockquote>{_ITEMS}"),
        ("> - 一\n> - 二\n>\n> 文", f"<blockquote>{_ITEMS}<p>文</p></blockquote>"),
        ("> 甲\n>> 乙", "<blockquote><p>甲</p><blockquote><p>乙</p></blockquote></blockquote>"),
        ("- > 甲\n  > 乙", "<ul><li><blockquote><p>甲\n乙</p></blockquote></li></ul>"),
        (
            "> 甲的话\n\n> 乙的话",
            "<blockquote><p>甲的话</p></blockquote><blockquote><p>乙的话</p></blockquote>",
        ),
        ("> 甲  \n> 乙", "<blockquote><p>甲<br>乙</p></blockquote>"),
    ],
)
def test_means_what_the_preview_shows(text, shown):
    """And the preview, asked, shows this."""
    assert convert(text) == shown == show(_PREVIEW.render(text))


_WORDS = st.sampled_from(("一", "乙丙", "**粗**，文", "~~删~~", "`码`", "#话题# 文", "2022年", "[ 甲 ]"))
_MARKS = st.sampled_from(("- ", "* ", "1. ", "2. ", "3) ", "10. ", "> ", "# ", "", "", ""))
_LINES = st.tuples(st.sampled_from(("", "", "  ", "   ", "    ")), _MARKS, _MARKS, _WORDS).map("".join)
_TEXTS = st.lists(st.one_of(_LINES, st.just("")), min_size=1, max_size=7).map("\n".join)


@given(_TEXTS)
def test_any_nesting_means_what_the_preview_shows(text):
    """Lists and quotes in each other, with any indentation, with and without blank lines."""
    told = convert(text)
    shown = show(_PREVIEW.render(text))
    # Behind a line that is indented by four, previews differ among themselves.
    if not re.search(r"^[> ]*    +(?:[-*>#]|\d+[.)])", text, re.MULTILINE):
        assert told == shown


def test_an_empty_item_begins_no_list():
    """A dash alone, or a year with a full stop, is text: nothing is shown that nobody wrote."""
    assert convert("2022.") == "<p>2022.</p>"
    assert convert("- 一\n-\n- 三") == "<ul><li>一</li><li></li><li>三</li></ul>"


@pytest.mark.parametrize("sign", ["- ", "> ", "1. ", "- > "])
def test_nests_twenty_levels_and_no_more(sign):
    """What is deeper is text: every letter is there, and nothing breaks."""
    page = convert(sign * 500 + "深")
    assert "深" in page
    assert 15 <= page.count("<li>") + page.count("<blockquote>") <= 20


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize("sign", [" ", "x", "X"])
def test_tasks_have_signs_with_names(sign, quick):
    """What a screen reader says; words in brackets elsewhere stay words."""
    prose = Converter(quick=quick).convert(
        f"- [{sign}] 给**居委会**打电话\n- 文 [ ] 文", resolve=ResolvedLink
    )
    name, mark = ("未完成", "☐") if sign == " " else ("已完成", "☑")
    kind = "open" if sign == " " else "done"
    sign = f'<span class="task-{kind}" role="img" aria-label="{name}">{mark}</span>'
    shown = f"{sign} 给<strong>居委会</strong>打电话"
    assert prose.html == f'<ul>\n<li class="task">{shown}</li>\n<li>文 [ ] 文</li>\n</ul>'
    assert prose.removals == ()

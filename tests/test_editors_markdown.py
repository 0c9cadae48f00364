"""The table of EDITORS.md of what is read in a text: tried row by row, beside the preview of an editor."""

import html
import re

import pytest
from markdown_it import MarkdownIt

from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.support.html_tokens import remove_tags
from tests.handbook import find_section, list_codes

ELEMENTS = {
    "一段": None,
    "小标题": "h2",
    "加粗": "strong",
    "强调": "em",
    "删除线": "del",
    "列表": "ul",
    "有序列表": "ol",
    "任务": 'li class="task"',
    "引文": "blockquote",
    "分隔线": "hr",
    "链接": "a",
    "脚注": 'div class="footnote"',
    "表格": "table",
    "词条": "dl",
    "提示框": 'div class="admonition note"',
    "折叠": "details",
    "换行": "br",
    "代码": "code",
    "代码块": "pre",
}
"""What the handbook calls an element, and its start tag."""

PARTS = {"任务": {"列表"}, "脚注": {"分隔线", "有序列表", "链接"}, "代码块": {"代码"}}
"""What stands in some of them beside."""

_BLOCK = re.compile(
    r"</?(?:p|li|ul|ol|h\d|blockquote|hr|t[dhr]|table|dt|dd|dl|div|summary|details|pre|br)\b[^>]*>"
)
_SECTION = find_section("正文怎么写")
ROWS = _SECTION.list_rows("写法", "读作", "页面显示")
DIFFERENT = _SECTION.list_rows("写法", "本站", "预览")


def convert(text: str) -> str:
    """The page, the same on both ways."""
    quick, stock = (Converter(quick=quick).convert(text, resolve=ResolvedLink) for quick in (True, False))
    assert quick == stock
    assert (quick.removals, quick.failure) == ((), "")
    return quick.html


def list_elements(markup: str) -> set[str]:
    """The words of the handbook for the elements of a page."""
    return {
        word for word, tag in ELEMENTS.items() if tag and re.search(rf"<{re.escape(tag)}(?=[ >])", markup)
    }


def list_lines(markup: str) -> list[str]:
    """What a reader sees, block by block."""
    lines = remove_tags(_BLOCK.sub("\n", markup.replace("\n", ""))).split("\n")
    return [html.unescape(line).strip().replace("\xa0", "") for line in lines if line.strip()]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["写法"])
def test_shows_what_the_table_says(row):
    """Nothing else, and every word."""
    (typed,) = list_codes(row["写法"])
    page = convert(typed.replace("⏎", "\n"))
    told = {word for word in row["读作"].split("、") if ELEMENTS[word]}
    assert list_elements(page) == told.union(*(PARTS.get(word, set()) for word in told))
    assert list_lines(page) == row["页面显示"].split("⏎")


def test_tells_every_element():
    """Each has a row."""
    assert {word for row in ROWS for word in row["读作"].split("、")} == ELEMENTS.keys()


@pytest.mark.parametrize("row", DIFFERENT, ids=lambda row: row["写法"])
def test_differs_from_the_preview_only_where_it_says_so(row):
    """The parser of VS Code's preview shows these in another way; those of the other table alike."""
    (typed,) = list_codes(row["写法"])
    text = typed.replace("⏎", "\n")
    preview = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    ours = convert(text)
    assert (list_elements(ours), list_lines(ours), "<figcaption" in ours) != (
        list_elements(preview.replace(" />", ">")),
        list_lines(preview.replace("\n", " ")),
        False,
    )


PREVIEWED = {
    "小标题",
    "一段",
    "加粗",
    "强调",
    "列表",
    "有序列表",
    "引文",
    "分隔线",
    "换行",
    "代码",
    "代码块",
    "表格",
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["写法"])
def test_is_what_the_preview_shows(row):
    """Of what CommonMark and tables have."""
    (typed,) = list_codes(row["写法"])
    text = typed.replace("⏎", "\n")
    if not PREVIEWED.issuperset(row["读作"].split("、")):
        return
    preview = MarkdownIt("commonmark").enable("table").render(text).replace(" />", ">")
    ours = convert(text)
    assert list_elements(preview) == list_elements(ours)
    assert list_lines(preview) == list_lines(ours)

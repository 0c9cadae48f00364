"""The report for the desk's meeting, written as Markdown and as a page."""

from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from bangban.exports.desk_report.report_parts import DeskReport, ReportPart, ReportRow
from bangban.exports.desk_report.report_writers import write_html, write_markdown

_TITLE = "电梯 *停* 了 | <b>三天</b>\n[又](停) & 又停_"
_ROWS = (
    ReportRow(("11月13日", _TITLE), 1, "cases/lift/"),
    ReportRow(("11月14日", "草稿"), 1),
)
_REPORT = DeskReport(
    "春山编前会小结",
    "2022年11月13日至14日",
    "截至2022年11月14日。",
    ("收到2件", "办结0件"),
    (
        ReportPart("received", "收到的求助", ("时间", "求助"), _ROWS, ("cases/lift.md", "cases/draft.md")),
        ReportPart("closed", "办结的求助", ("时间", "求助"), (), ()),
    ),
)
_WORDS = " ".join(_TITLE.split())


def _read(markup):
    page = BeautifulSoup(markup, "html.parser")
    cells = [[" ".join(cell.get_text().split()) for cell in row.find_all(["td", "th"])] for row in page("tr")]
    links = {" ".join(link.get_text().split()): link["href"] for link in page("a")}
    return page, cells, links


_CELLS = [["时间", "求助"], ["11月13日", _WORDS], ["11月14日", "草稿"]]
_LINKS = {_WORDS: "https://news.example/sub/cases/lift/"}


def test_markdown_says_titles_as_they_stand():
    """Whatever signs are in them: read by another program, they are the same words, in one cell."""
    text = write_markdown(_REPORT, "https://news.example/sub")
    page, cells, links = _read(MarkdownIt("commonmark").enable("table").render(text))
    assert (cells, links) == (_CELLS, _LINKS)
    assert [one.get_text() for one in page(["h1", "h2"])] == ["春山编前会小结", "收到的求助", "办结的求助"]
    assert "收到2件，办结0件。" in text
    assert text.endswith("## 办结的求助\n\n没有。\n")


def test_the_page_says_the_same_and_needs_no_other_file():
    """Titles are words, never markup; CSS cannot end its element; nothing is fetched."""
    page, cells, links = _read(
        write_html(_REPORT, "https://news.example/sub", "p { color: red } </style><p>x")
    )
    assert (cells, links) == (_CELLS, _LINKS)
    assert page.style.get_text().startswith("p { color: red }")
    assert page.body.find("b", string="三天") is None
    assert not page(["script", "link", "img"])
    assert page.html["lang"] == "zh-CN"

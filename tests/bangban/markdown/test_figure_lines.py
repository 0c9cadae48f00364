"""Links that stand for a figure: what a title says, where they stand, and that any Markdown shows them."""

import pytest

from bangban.markdown.converter import Converter
from bangban.markdown.figure_lines import FIGURE_LINE, list_figure_links, read_title
from bangban.markdown.links import ResolvedLink

LINE = '[93.66%](/platform/statistics/ "数字 snapshots/closed_of_received 2022-11-13")'


@pytest.mark.parametrize(
    "title",
    ["数字 cases/all/open 2022-11-13", "数字：cases/all/open，2022-11-13", "数字:cases/all/open  2022-11-13"],
)
def test_reads_a_title_however_it_is_parted(title):
    """Signs in full width are what a Chinese keyboard gives."""
    assert read_title(title) == (False, "cases/all/open", "2022-11-13")


def test_a_title_may_leave_out_the_day_or_all():
    """What is left out is empty."""
    assert read_title("数字 cases/all/open") == (False, "cases/all/open", "")
    assert read_title("图表 snapshots") == (True, "snapshots", "")
    assert read_title("数字") == (False, "", "")


def test_finds_links_outside_code():
    """With the places of text, id and end of the title."""
    text = f"甲\n\n{LINE}\n\n```\n{LINE}\n```\n"
    (link,) = list_figure_links(text)
    assert text[link.start :].startswith("93.66%]")
    assert text[link.id_start : link.end] == "snapshots/closed_of_received 2022-11-13"


@pytest.mark.parametrize("title", ["数字化", "数字 与我们的生活", "图表：怎么看", "时间线", "数字"])
def test_leaves_other_titles_alone(title):
    """They may begin with the same word; but not of a link to the figures."""
    assert not [*list_figure_links(f'[甲](/a/ "{title}")')]
    assert len([*list_figure_links(f'[甲](/platform/statistics/ "{title}")')]) == (
        title not in ("数字化", "时间线")
    )


@pytest.mark.parametrize("quick", [True, False])
def test_stays_a_link_that_tells_the_value(quick):
    """No letter is lost; a line of its own is found again in the HTML, one in a sentence is none."""
    prose = Converter(quick=quick).convert(f"甲\n\n{LINE}\n\n乙{LINE}。", resolve=ResolvedLink)
    assert not prose.losses
    (match,) = FIGURE_LINE.finditer(prose.html)
    assert (match["text"], read_title(match["title"]).day) == ("93.66%", "2022-11-13")

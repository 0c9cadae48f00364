"""A row of a table keeps all its cells."""

from random import Random

import pytest
from markdown import Markdown
from markdown.extensions.tables import TableProcessor

from bangban.markdown._blocks.whole_tables import _TableProcessor
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from tests.bangban.markdown.limited import convert_limited


def _list_rows(rows, quick):
    text = f"| 甲 | 乙 |\n|--|--:|\n{rows}"
    page = Converter(quick=quick).convert(text, resolve=ResolvedLink).html
    body = page.partition("<tbody>")[2].partition("</tbody>")[0]
    for mark in ("\n", "<tr>", ' class="align-right"', "</td>"):
        body = body.replace(mark, "")
    return [row.split("<td>")[1:] for row in body.split("</tr>")[:-1]]


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ("| 1 | 2 |", [["1", "2"]]),
        ("| 1 |", [["1", ""]]),
        ("| 1 | 2 | 3 | **4** |", [["1", "2", "3", "<strong>4</strong>"]]),
        ("| 1 | 2 | | |", [["1", "2"]]),
        (r"| 1 \| 2 | `3|4` |", [["1 | 2", "<code>3|4</code>"]]),
        ("1 | 2 | 3\n4", [["1", "2", "3"], ["4", ""]]),
    ],
)
def test_keeps_the_cells_too_many(rows, cells, quick):
    """As further cells of their row; empty ones are left out."""
    assert _list_rows(rows, quick) == cells


def test_a_row_is_cut_where_stock_cuts_it():
    """Bars in code are letters, and those behind a backslash; what a backslash does to ticks is stock's."""
    random = Random(1)
    parser = Markdown().parser
    ours, stock = _TableProcessor(parser, {}), TableProcessor(parser, {})
    for _ in range(20_000):
        row = "".join(random.choice("``|\\|甲`") for _ in range(random.randint(0, 14)))
        assert ours._split(row) == stock._split(row)


@pytest.mark.parametrize("part", ["`|` ", "　"])
def test_long_cells_take_time_that_grows_with_them(part):
    """All of the cell is one row of one table, and what is told of it is found as fast."""
    cell = part * (200_000 // len(part))

    assert "<tbody>" in convert_limited(f"|甲|乙|\n|-|-|\n|丙|{cell}|")

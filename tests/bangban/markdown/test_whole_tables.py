"""A row of a table keeps all its cells."""

import pytest

from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink


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

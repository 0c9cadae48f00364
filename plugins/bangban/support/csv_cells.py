"""Comma-separated values as cells that know where they stand.

The form is RFC 4180: commas between cells, `"` around a cell that holds a comma, a quote (doubled) or a
line end. The standard library's reader tells the line of a row and no column, so it cannot serve here.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

_QUOTED = re.compile(r'"((?:[^"]|"")*)(?:"|\Z)')
_PLAIN = re.compile(r"[^,\r\n]*")
_LINE_END = re.compile(r"\r\n|\r|\n")


class Cell(Struct, frozen=True):
    """A value without the blanks around it; `line` and `column` of its first character, from 1."""

    text: str
    line: int
    column: int
    quote: Literal["", "closed", "open"] = ""
    """Whether it stood in quotes; `open` when the second one is missing, so that it ends with the file."""


def scan_rows(text: str) -> list[tuple[Cell, ...]]:
    """Give the rows of a file in order, blank lines left out; no text makes this fail."""
    rows: list[tuple[Cell, ...]] = []
    row: list[Cell] = []
    offset, line, line_start = 0, 1, 0
    while True:
        cell, end = _scan_cell(text, offset, line, line_start)
        row.append(cell)
        for inner in _LINE_END.finditer(text, offset, end):
            line, line_start = line + 1, inner.end()
        if text.startswith(",", end):
            offset = end + 1
            continue
        if any(one.text for one in row):
            rows.append(tuple(row))
        line_end = _LINE_END.match(text, end)
        if line_end is None:
            return rows
        row, offset = [], line_end.end()
        line, line_start = line + 1, offset


def _scan_cell(text: str, offset: int, line: int, line_start: int) -> tuple[Cell, int]:
    """Give the cell at an offset and the offset of the comma or line end after it."""
    start = offset
    while text[start : start + 1] in (" ", "\t", "\u3000"):
        start += 1
    column = start - line_start + 1
    quoted = _QUOTED.match(text, start)
    if quoted is None:
        plain = next(_PLAIN.finditer(text, start))
        return Cell(plain[0].strip(), line, column), plain.end()
    tail = next(_PLAIN.finditer(text, quoted.end()))
    content = quoted[1].replace('""', '"') + tail[0]
    is_closed = quoted.end() > quoted.end(1)
    return Cell(content.strip(), line, column, "closed" if is_closed else "open"), tail.end()

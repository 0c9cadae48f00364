"""An XLSX workbook as sheets of text, as a person reads them: dates as dates, merged cells filled.

Openpyxl reads it, not calamine: what stands beside the values (comments, links, merged cells, hidden rows,
formulas without a result) is told by openpyxl alone, and nothing may be lost in silence.
"""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Any

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from bangban.exports.timelinejs_shape import Notes, clean_text
from bangban.imports._tables.table_text import Sheet, TableRow
from bangban.locale.zh.interchange_messages import CASE_PARTS

_MOST_BYTES = 200_000_000
"""Unpacked: a workbook of the 20 MB that are read may unpack to anything."""
_EXACT = 10**15
"""Numbers of more digits are not what was typed: a spreadsheet keeps fifteen."""
_UNREADABLE = (
    zipfile.BadZipFile, InvalidFileException, KeyError, ValueError, TypeError, AttributeError, IndexError,
    OSError, SyntaxError, RecursionError, NotImplementedError, EOFError, OverflowError,
)  # fmt: skip
LONG_NUMBER = "\u2248"
"""Stands before a number whose last digits a spreadsheet has lost."""


def is_workbook(data: bytes) -> bool:
    """Whether it is a ZIP archive, as XLSX is."""
    return data.startswith(b"PK\x03\x04")


def is_old_workbook(data: bytes) -> bool:
    """Whether it is a compound file, as the XLS of before 2007 is, and any workbook with a password."""
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")


def read_workbook(data: bytes, notes: Notes) -> list[Sheet]:
    """The sheets of a workbook that have words; none, and told, where it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _MOST_BYTES:
                notes.tell(1, "import.workbook-large")
                return []
        values = load_workbook(io.BytesIO(data), data_only=True)
        formulas = load_workbook(io.BytesIO(data))
        return [
            sheet for one in values.worksheets if (sheet := _read_sheet(one, formulas[one.title], notes)).rows
        ]
    except _UNREADABLE as error:
        notes.tell(1, "import.workbook", reason=type(error).__name__)
        return []


def _read_sheet(sheet: Any, formulas: Any, notes: Notes) -> Sheet:
    merged = _list_merged(sheet)
    if merged:
        notes.tell(1, "import.merged", sheet=sheet.title, count=len(sheet.merged_cells.ranges))
    hidden = sum(1 for number in sheet.row_dimensions if sheet.row_dimensions[number].hidden)
    if hidden or sheet.sheet_state != "visible":
        notes.tell(1, "import.hidden", sheet=sheet.title)
    lost = Counter[str]()
    rows = []
    for cells in sheet.iter_rows():
        words = [_write_cell(cell, merged, formulas, lost) for cell in cells]
        asides = tuple(_list_asides(cells))
        if any(words) or asides:
            rows.append(TableRow(cells[0].row, tuple(words), asides))
    for place in lost:
        notes.tell(1, "import.formula", sheet=sheet.title, cell=place)
    return Sheet(sheet.title, tuple(rows))


def _list_merged(sheet: Any) -> dict[tuple[int, int], Any]:
    """The first cell of each range of merged ones, by the places of the others."""
    return {
        (row, column): sheet.cell(area.min_row, area.min_col)
        for area in sheet.merged_cells.ranges
        if area.max_row - area.min_row < sheet.max_row and area.max_col - area.min_col < sheet.max_column
        for row in range(area.min_row, area.max_row + 1)
        for column in range(area.min_col, area.max_col + 1)
        if (row, column) != (area.min_row, area.min_col)
    }


def _write_cell(cell: Any, merged: dict[tuple[int, int], Any], formulas: Any, lost: Counter[str]) -> str:
    cell = merged.get((cell.row, cell.column), cell)
    if cell.value is None:
        formula = formulas.cell(cell.row, cell.column).value
        if isinstance(formula, str) and formula.startswith("="):
            # Nobody has computed it yet: what is there is the formula.
            lost[cell.coordinate] += 1
            return formula
        return ""
    return write_value(cell.value)


def write_value(value: object) -> str:
    """A value as its reader sees it: `2022-11-13`, `2022-11-13T13:05`, `13.5`. A number of more digits than a
    spreadsheet keeps has `LONG_NUMBER` before it."""
    if isinstance(value, datetime):
        return _write_moment(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, time):
        return value.isoformat("minutes" if not value.second else "seconds")
    if isinstance(value, timedelta):
        return str(value)
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _write_number(value)
    return clean_text(str(value))


def _write_moment(value: datetime) -> str:
    value = (value + timedelta(milliseconds=500)).replace(microsecond=0)
    if not (value.hour or value.minute or value.second):
        return value.date().isoformat()
    return value.isoformat(timespec="seconds" if value.second else "minutes")


def _write_number(value: int | float) -> str:
    whole = isinstance(value, int) or value.is_integer()
    sign = LONG_NUMBER if whole and abs(value) >= _EXACT else ""
    return f"{sign}{int(value) if whole else repr(value)}"


def _list_asides(cells: tuple[Any, ...]) -> Iterator[tuple[str, str]]:
    for cell in cells:
        if getattr(cell, "comment", None):
            yield CASE_PARTS["comment"], clean_text(cell.comment.text)
        link = getattr(cell, "hyperlink", None)
        if link and link.target and link.target != cell.value:
            yield CASE_PARTS["link"], clean_text(link.target)

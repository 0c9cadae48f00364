"""The table of a help desk, CSV or XLSX, as cases: a draft for each row."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.diagnostics.problems import Problem, count_errors
from bangban.exports.timelinejs_shape import Notes
from bangban.imports._batch import Batch, ImportedFile, Request
from bangban.imports._case_steps import CaseRecord
from bangban.imports._case_writer import NameFinder, write_case
from bangban.imports._private_words import hide_private
from bangban.imports._tables.column_meanings import (
    ColumnMap,
    Table,
    describe_table,
    find_table,
    list_missing,
    read_map,
)
from bangban.imports._tables.rows import RowReader
from bangban.imports._tables.table_text import Sheet, TableRow, read_csv
from bangban.imports._tables.workbooks import is_old_workbook, is_workbook, read_workbook
from bangban.locale.zh.interchange_messages import CASE_PARTS, NAME_SEPARATOR

_SYSTEM = "table"


def import_table(data: bytes, request: Request) -> Batch:
    """The cases of a table. Never raises, whatever the data."""
    notes = Notes(request.name)
    wanted, problems = ColumnMap(), list[Problem]()
    if request.mapping_name:
        wanted, problems = read_map(request.mapping_name, request.mapping)
    if count_errors(problems):
        return Batch((), tuple(problems))
    notes.problems += problems
    tables = [*_find_tables(_read_sheets(data, notes), wanted, notes)]
    if not tables:
        notes.tell(1, "import.no-table")
        return Batch((), tuple(notes.problems))
    missing = list_missing(tables, wanted)
    if missing:
        notes.tell(1, "import.map-heading", names=NAME_SEPARATOR.join(missing))
        return Batch((), tuple(notes.problems), tuple(_describe(tables)))
    drafts = _make_drafts(tables, wanted, request, notes)
    return Batch(tuple(drafts), tuple(notes.problems), tuple(_describe(tables)))


def _read_sheets(data: bytes, notes: Notes) -> list[Sheet]:
    if is_old_workbook(data):
        notes.tell(1, "import.workbook-old")
        return []
    return read_workbook(data, notes) if is_workbook(data) else read_csv(data, notes)


def _find_tables(sheets: list[Sheet], wanted: ColumnMap, notes: Notes) -> Iterator[Table]:
    for sheet in sheets:
        table = find_table(sheet, wanted) if wanted.sheet in ("", sheet.name) or not sheet.name else None
        if table is None:
            words = hide_private(_join_cells(sheet.rows[0])) if sheet.rows else ""
            notes.tell(1, "import.sheet-left", sheet=sheet.name, count=len(sheet.rows), text=words)
            continue
        for row in table.above:
            notes.tell(row.line, "import.above", text=hide_private(_join_cells(row)))
        if "id" not in table.meanings:
            notes.tell(table.line, "import.no-id")
        left = [
            heading for heading, meaning in zip(table.headings, table.meanings, strict=True) if not meaning
        ]
        if left:
            notes.tell(table.line, "import.columns-left", names=NAME_SEPARATOR.join(left))
        yield table


def _join_cells(row: TableRow) -> str:
    """The words of a row, those of merged cells once."""
    return " ".join(dict.fromkeys(cell for cell in row.cells if cell))


def _describe(tables: list[Table]) -> Iterator[str]:
    for table in tables:
        yield from describe_table(table)


def _make_drafts(
    tables: list[Table], wanted: ColumnMap, request: Request, notes: Notes
) -> list[ImportedFile]:
    """A draft for each number; of two rows of one number the second stands in the text of the first."""
    names = NameFinder(request)
    records: dict[object, CaseRecord] = {}
    for table in tables:
        reader = RowReader(table, wanted, wanted.system or _SYSTEM, request.zone, names)
        for row in table.rows:
            record = reader.read(row, notes)
            key: object = record.id or (table.name, row.line)
            first = records.setdefault(key, record)
            if first is record:
                continue
            notes.tell(row.line, "import.same-id", row=first.line)
            first.leave(CASE_PARTS["same-id"], "；".join(reader.list_words(row)))
    return [write_case(record, notes) for record in records.values()]

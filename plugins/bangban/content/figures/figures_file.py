"""The platform's figures over time: `stats.csv`, one row a snapshot."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from zoneinfo import ZoneInfo

from msgspec import Struct

from bangban.content.figures.snapshots import (
    ALL_COLUMNS,
    COLUMNS,
    MEASURES,
    OPTIONAL_MEASURES,
    Measure,
    OptionalMeasure,
    Row,
    Snapshot,
    read_row,
)
from bangban.dates.moments import Moment
from bangban.diagnostics.fixes import Edit, Fix, replace_at
from bangban.diagnostics.problems import Position, Problem, sort_problems
from bangban.support.csv_cells import Cell, scan_rows
from bangban.support.nearest_names import find_slip

_WIDE_COMMA = "，"
_SEPARATORS = {";": ";", "\t": "Tab", "|": "|", "；": "；", "、": "、"}
"""What spreadsheets and editors may set between columns instead of a comma, and what it is called."""


class Figures(Struct, frozen=True):
    """Snapshots in the order of their dates."""

    snapshots: tuple[Snapshot, ...] = ()

    @property
    def newest(self) -> Snapshot | None:
        """The last snapshot; None when there is none."""
        return self.snapshots[-1] if self.snapshots else None


def read_figures(path: str, text: str, zone: ZoneInfo) -> tuple[Figures, list[Problem]]:
    """Read the text of a `stats.csv` (its byte order mark dropped already); dates are days of `zone`.

    Gives the snapshots that are sound and every problem of the file. Rows may stand in any order. A row
    with a problem is left out; of two rows that contradict each other the later.
    """
    table = scan_rows(text)
    if not table:
        return Figures(), [Problem(Position(path), "figures.empty", {"columns": ",".join(COLUMNS)})]
    if sign := _find_separator(table[0]):
        return Figures(), [
            Problem(Position(path, table[0][0].line, table[0][0].column), "figures.separator", {"sign": sign})
        ]
    header, problems = _read_header(path, table[0])
    rows: list[Row] = []
    for cells in table[1:]:
        fault = _check_shape(path, cells, len(header))
        if fault:
            problems.append(fault)
            continue
        named = {column: cell for column, cell in zip(header, cells, strict=True) if column}
        if named:
            rows.append(read_row(path, named, zone))
    rows.sort(key=_order)
    against = [*_find_repeats(rows), *_find_shrinkings(rows)]
    problems += [problem for row in rows for problem in row.problems]
    problems += [problem for _, problem in against]
    bad = {row.position for row, _ in against} | {row.position for row in rows if row.problems}
    built = (row.build() for row in rows if row.position not in bad)
    return Figures(tuple(one for one in built if one)), sort_problems(problems)


def _read_header(path: str, cells: tuple[Cell, ...]) -> tuple[list[str], list[Problem]]:
    """Give the name of each column, "" for one that is to be passed over, and what is wrong with them."""
    problems = []
    wide = _find_wide_comma(path, cells)
    if wide:
        cells, typed = tuple(part for cell in cells for part in _split(cell)), cells
        is_whole = {cell.text for cell in cells} >= {*COLUMNS}
        problems.append(Problem(wide, "figures.wide-comma", fix=_narrow(typed) if is_whole else ()))
    header: list[str] = []
    for cell in cells:
        code, values = ("figures.open-quote", {}) if cell.quote == "open" else _judge_name(cell.text, header)
        if code:
            fix = _fix_name(path, cell, header) if code == "figures.misspelt-column" else ()
            problems.append(Problem(Position(path, cell.line, cell.column), code, values, fix))
        header.append("" if code else cell.text)
    place = Position(path, cells[0].line, cells[0].column)
    missing = [column for column in COLUMNS if column not in header]
    return header, problems + [Problem(place, "figures.missing-column", {"column": one}) for one in missing]


def _find_separator(cells: tuple[Cell, ...]) -> str:
    """What stands between the columns of a table that has no commas; "" for one that has."""
    text = cells[0].text if len(cells) == 1 else ""
    found = (
        name for sign, name in _SEPARATORS.items() if {*map(str.strip, text.split(sign))} >= {*COLUMNS[:2]}
    )
    return next(found, "")


def _fix_name(path: str, cell: Cell, before: list[str]) -> Fix:
    right = find_slip(cell.text, ALL_COLUMNS)
    place = Position(path, cell.line, cell.column + bool(cell.quote))
    return replace_at(place, cell.text, right) if right and right not in before else ()


def _judge_name(name: str, before: list[str]) -> tuple[str, dict[str, object]]:
    if name in before:
        return "figures.repeated-column", {"column": name}
    if name in ALL_COLUMNS:
        return "", {}
    nearest = get_close_matches(name.lower(), ALL_COLUMNS, 1)
    if nearest:
        return "figures.misspelt-column", {"column": name, "nearest": nearest[0]}
    return "figures.unknown-column", {"column": name, "columns": ",".join(ALL_COLUMNS)}


def _check_shape(path: str, cells: tuple[Cell, ...], expected: int) -> Problem | None:
    """Tell a row whose cells cannot be matched with the columns."""
    for cell in cells:
        if cell.quote == "open":
            return Problem(Position(path, cell.line, cell.column), "figures.open-quote")
    if len(cells) == expected:
        return None
    wide = _find_wide_comma(path, cells)
    if wide and len(cells) < expected:
        count = sum(len(_split(cell)) for cell in cells)
        return Problem(wide, "figures.wide-comma", fix=_narrow(cells) if count == expected else ())
    last = cells[min(expected, len(cells) - 1)]
    values = {"count": len(cells), "expected": expected}
    return Problem(Position(path, last.line, last.column), "figures.cell-count", values)


def _find_wide_comma(path: str, cells: tuple[Cell, ...]) -> Position | None:
    for cell in cells:
        if _WIDE_COMMA in cell.text and not cell.quote:
            return Position(path, cell.line, cell.column + cell.text.index(_WIDE_COMMA))
    return None


def _narrow(cells: tuple[Cell, ...]) -> Fix:
    """The fix of all full-width commas that stand in no quotes."""
    return tuple(
        Edit(cell.line, cell.column + at, _WIDE_COMMA, ",")
        for cell in cells
        if not cell.quote
        for at, sign in enumerate(cell.text)
        if sign == _WIDE_COMMA
    )


def _split(cell: Cell) -> list[Cell]:
    """The cells that full-width commas divide one into; a cell in quotes stays whole."""
    if cell.quote:
        return [cell]
    parts, column = [], cell.column
    for part in cell.text.split(_WIDE_COMMA):
        lead = len(part) - len(part.lstrip())
        parts.append(Cell(part.strip(), cell.line, column + lead))
        column += len(part) + 1
    return parts


def _order(row: Row) -> tuple[tuple[int, ...], Position]:
    as_of = row.values.get("as_of")
    return as_of.sort_key if isinstance(as_of, Moment) else (), row.position


def _find_repeats(rows: list[Row]) -> Iterator[tuple[Row, Problem]]:
    """Tell each row whose date a row higher up in the file has already."""
    seen: dict[object, Row] = {}
    for row in rows:
        as_of = row.values.get("as_of")
        first = seen.setdefault(as_of, row)
        if as_of and first is not row:
            values = {"value": row.cells["as_of"].text, "other": first.position.line}
            yield row, Problem(row.position, "figures.repeated-date", values)


def _find_shrinkings(rows: list[Row]) -> Iterator[tuple[Row, Problem]]:
    """Tell each count that is smaller than that of the date before, counted from the same day."""
    last: dict[tuple[object, str], Row] = {}
    for row in rows:
        for measure in (*MEASURES, *OPTIONAL_MEASURES):
            if not {"as_of", "since", measure} <= row.values.keys():
                continue
            earlier = last.get((row.values["since"], measure))
            # A row that contradicts itself is no measure for the next.
            if not row.problems:
                last[row.values["since"], measure] = row
            if earlier and row.values[measure] < earlier.values[measure]:
                yield row, _report_shrinking(measure, earlier, row)


def _report_shrinking(measure: Measure | OptionalMeasure, earlier: Row, row: Row) -> Problem:
    values = {
        "column": measure,
        "count": row.values[measure],
        "line": row.position.line,
        "earlier_count": earlier.values[measure],
        "earlier_date": earlier.cells["as_of"].text,
        "earlier_line": earlier.position.line,
    }
    return Problem(row.locate(measure), "figures.shrinks", values)

"""One row of `stats.csv`: the platform's counts as they stood at a date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo

from msgspec import Struct

from bangban.content.schema.tidy_forms import tidy_count
from bangban.dates.moments import Moment, parse_moment
from bangban.dates.points import MomentError
from bangban.dates.suggestions import suggest
from bangban.diagnostics.fixes import replace_at
from bangban.diagnostics.problems import Position, Problem
from bangban.support.csv_cells import Cell

Measure = Literal["received", "processed", "closed", "urgent_closed"]
MEASURES: tuple[Measure, ...] = get_args(Measure)
"""The counts, each a part of the one before it."""

OptionalMeasure = Literal["responded", "resolved", "surveyed", "satisfied"]
OPTIONAL_MEASURES: tuple[OptionalMeasure, ...] = get_args(OptionalMeasure)
"""What a platform may count besides: asked after a closing (`surveyed`), and how many of those were
satisfied."""

COLUMNS = ("as_of", "since", *MEASURES, "source")
ALL_COLUMNS = (*COLUMNS, *OPTIONAL_MEASURES)

_PARTS: tuple[tuple[str, str], ...] = (
    ("received", "responded"),
    ("closed", "resolved"),
    ("closed", "surveyed"),
    ("surveyed", "satisfied"),
    ("closed", "satisfied"),
)
"""Wholes with their parts, the nearest whole of each first."""

_NARROW = str.maketrans("０１２３４５６７８９，－−", "0123456789,--")
_COUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,15})", re.ASCII)


class Snapshot(Struct, frozen=True):
    """Counts of requests from `since` up to `as_of`, and who says so (`source`); None where the platform does
    not say."""

    as_of: Moment
    since: Moment
    received: int
    processed: int
    closed: int
    urgent_closed: int
    source: str
    position: Position
    responded: int | None = None
    resolved: int | None = None
    surveyed: int | None = None
    satisfied: int | None = None

    def count(self, measure: Measure) -> int:
        """Give the count of a measure."""
        return int(getattr(self, measure))

    def find_count(self, measure: Measure | OptionalMeasure) -> int | None:
        """Give the count of a measure, None where the platform does not say."""
        found: int | None = getattr(self, measure)
        return found


class Row(Struct, frozen=True):
    """What could be read of a row: `values` by column, without those that have a problem."""

    path: str
    cells: Mapping[str, Cell]
    values: Mapping[str, Any]
    problems: tuple[Problem, ...]

    @property
    def position(self) -> Position:
        """The place of the row's date, or of its first cell when that column is missing."""
        return self.locate("as_of" if "as_of" in self.cells else next(iter(self.cells)))

    def locate(self, column: str) -> Position:
        """Give the place of a cell."""
        return Position(self.path, self.cells[column].line, self.cells[column].column)

    def build(self) -> Snapshot | None:
        """Give the snapshot; None when a value is missing."""
        if not self.values.keys() >= {*COLUMNS}:
            return None
        return Snapshot(**self.values, position=self.position)


def read_row(path: str, cells: Mapping[str, Cell], zone: ZoneInfo) -> Row:
    """Read the cells of known columns; every problem of the row is told, also beside another."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for column, cell in cells.items():
        if column in OPTIONAL_MEASURES and not cell.text:
            continue
        read = _READERS.get(column, _read_count)
        value = read(column, cell, zone)
        if isinstance(value, _Fault):
            place = Position(path, cell.line, cell.column + value.shift)
            start = Position(path, cell.line, cell.column + bool(cell.quote))
            fix = replace_at(start, cell.text, value.right) if value.right else ()
            problems.append(Problem(place, value.code, value.values, fix))
        else:
            values[column] = value
    for columns, problem in _find_contradictions(Row(path, cells, dict(values), ())):
        problems.append(problem)
        # Counts stay: that they contradict each other must not hide that they shrink.
        for column in columns - {*MEASURES, *OPTIONAL_MEASURES}:
            values.pop(column, None)
    return Row(path, cells, values, tuple(problems))


class _Fault(Struct, frozen=True):
    code: str
    values: dict[str, object]
    shift: int = 0
    right: str = ""
    """What should stand in the cell, where that is certain."""


def _find_contradictions(row: Row) -> Iterator[tuple[set[str], Problem]]:
    """Tell a part larger than its whole, and a start after the end, with the two columns it is about."""
    told: set[str] = set()
    for whole, part in _list_parts(row):
        counts = {"part_count": row.values[part], "whole_count": row.values[whole]}
        if counts["part_count"] > counts["whole_count"] and part not in told:
            told.add(part)
            values = {"part": part, "whole": whole, **counts}
            yield {part, whole}, Problem(row.locate(part), "figures.part-exceeds-whole", values)
    since, as_of = row.values.get("since"), row.values.get("as_of")
    if since and as_of and since.first_second > as_of.last_second:
        values = {"since": row.cells["since"].text, "as_of": row.cells["as_of"].text}
        yield {"since", "as_of"}, Problem(row.locate("since"), "figures.since-after", values)


def _list_parts(row: Row) -> Iterator[tuple[str, str]]:
    """The wholes and parts whose counts could be read."""
    yield from pairwise(measure for measure in MEASURES if measure in row.values)
    yield from (pair for pair in _PARTS if row.values.keys() >= {*pair})


def _read_count(column: str, cell: Cell, _: ZoneInfo) -> int | _Fault:
    """Read digits, full-width ones and thousands separators too."""
    text = cell.text.translate(_NARROW)
    if not text:
        return _Fault("figures.missing-value", {"column": column})
    if _COUNT.fullmatch(text) is None:
        values: dict[str, object] = {"column": column, "value": cell.text}
        return _Fault("figures.not-a-number", values, right=tidy_count(text))
    count = int(text.replace(",", ""))
    return count if count >= 0 else _Fault("figures.negative", {"column": column, "value": cell.text})


def _read_start(column: str, cell: Cell, zone: ZoneInfo) -> Moment | _Fault:
    """Read one date, of any precision."""
    if not cell.text:
        return _Fault("figures.missing-value", {"column": column})
    try:
        moment = parse_moment(cell.text, zone)
    except MomentError as error:
        mend = suggest(cell.text, zone)
        if mend and mend.code == "moment.form":
            return _Fault(mend.code, {"text": cell.text, **mend.values})
        return _Fault(error.code, {"text": cell.text, **error.values}, error.column + bool(cell.quote))
    is_vague = moment.approximate or moment.uncertain or moment.anchor.repeats or moment.anchor.unspecified
    if moment.is_point and not is_vague:
        return moment
    return _Fault("figures.vague-date", {"column": column, "value": cell.text})


def _read_end(column: str, cell: Cell, zone: ZoneInfo) -> Moment | _Fault:
    """Read a day of the common era, or a moment of it."""
    moment = _read_start(column, cell, zone)
    if isinstance(moment, Moment) and (moment.precision in ("year", "month") or moment.anchor.year < 1):
        return _Fault("figures.vague-date", {"column": column, "value": cell.text})
    return moment


def _read_source(column: str, cell: Cell, _: ZoneInfo) -> str | _Fault:
    return cell.text or _Fault("figures.missing-value", {"column": column})


_READERS = {"as_of": _read_end, "since": _read_start, "source": _read_source}

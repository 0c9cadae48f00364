"""The report as plain words, before it is written in any form."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct


class Period(NamedTuple):
    """From the first to the last second, as counted in `dates.instants`, and as they are written."""

    first: int
    last: int
    since: str
    until: str


class ReportRow(Struct, frozen=True):
    """A row in words. `cells` are in the order of the part's columns, the title of the story at
    `title_place`; its page stands at `address`, "" where it has none yet."""

    cells: tuple[str, ...]
    title_place: int
    address: str = ""


class ReportPart(Struct, frozen=True):
    """`id` is its name in `report.toml`, `paths` are the stories that it is about, each once."""

    id: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[ReportRow, ...]
    paths: tuple[str, ...]


class DeskReport(Struct, frozen=True):
    """`sums` says it in one line, `clock` of which moment, and what is counted."""

    title: str
    period: str
    clock: str
    sums: tuple[str, ...]
    parts: tuple[ReportPart, ...]

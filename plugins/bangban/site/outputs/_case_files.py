"""The cases as data for the script of their lists (`cases/list.json`): only what the lists show, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from bangban.pages.listing.case_table import TABLE, FilterRow, make_table
from bangban.site.outputs.output import Made, NodeId, Output, PlanQuestions, Renderer, Role, SiteKind


def _list_parts(plan: PlanQuestions) -> Iterator[Output]:
    table = make_table(plan.site.portal)
    if not table.parts:
        return
    sizes = {address: len(rows) for address, rows in table.parts.items()}
    for address, rows in table.parts.items():
        yield Output(NodeId("case_table", address), _make_part, (address, rows))
    yield Output(NodeId("case_table", TABLE), _make_head, (table.facets, sizes))


def _make_head(renderer: Renderer, facets: object, sizes: Mapping[str, int]) -> Made:
    """`facets`: id, name, pairs of a value's id and name; `parts`: URL and number of cases, the newest
    first."""
    renderer.note("frame")
    parts = [(renderer.portal.url(address), size) for address, size in reversed([*sizes.items()])]
    yield TABLE, msgspec.json.encode({"facets": facets, "parts": parts})


def _make_part(renderer: Renderer, address: str, rows: tuple[FilterRow, ...]) -> Made:
    """A row a case: address below `cases/`, title, day, numbers of values, place by deadline, seconds taken,
    1 for a sample."""
    yield address, msgspec.json.encode([_write(renderer, row) for row in rows])


def _write(renderer: Renderer, row: FilterRow) -> tuple[object, ...]:
    year, *rest = row.day
    day = "-".join((f"{year:04d}", *(f"{one:02d}" for one in rest if one)))
    title = renderer.take(row.path).title
    return row.address, title, day, row.values, row.due, row.took, int(row.sample)


FILES = SiteKind("case_table", Role.FILE, _list_parts, arranged=True)

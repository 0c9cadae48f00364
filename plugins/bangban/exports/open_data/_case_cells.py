"""A case as cells of a table: the same as its JSON, but flat."""

from __future__ import annotations

from typing import Any, cast

from bangban.exports.open_data._known_values import Value

MILESTONES = ("request", "forwarded", "answered", "first_closed", "closed")
_PLAIN = ("id", "url", "title", "lang", "sample", "published", "updated")
_CASE = ("urgency", "state", "outcome", "satisfaction", "confirmed", "month")

COLUMNS = (
    *_PLAIN, "category", "category_name", "agencies", "agency_names", "area", "area_name", *_CASE,
    *(f"{name}_{part}" for name in MILESTONES for part in ("at", "earliest", "latest")),
    "reopened", "promises", "corrections", "unknown",
)  # fmt: skip
"""The columns of `cases.csv`. Several values of one cell have `;` between them."""


def list_cells(record: Value) -> list[str]:
    """The cells of a case's record (see `case_record`), in the order of `COLUMNS`. What is null is empty, and
    `unknown` says why."""
    values = cast(dict[str, Any], record)
    area = values["area"] or {}
    cells = [*(values[name] for name in _PLAIN), *_split_term(values["category"])]
    for part in ("id", "name"):
        cells.append(";".join(agency[part] for agency in values["agencies"]))
    cells += [*_split_term(area), *(values[name] for name in _CASE)]
    for name in MILESTONES:
        moment = values[name] or {}
        cells += [moment.get(part) for part in ("at", "earliest", "latest")]
    cells.append(";".join(moment["at"] for moment in values["reopened"]))
    cells.append(";".join(f"{one['stage']}:{one['limit']}:{one['verdict']}" for one in values["promises"]))
    cells.append(values["corrections"])
    cells.append(";".join(f"{key}:{reason}" for key, reason in values["unknown"].items()))
    return [_write_cell(cell) for cell in cells]


def _split_term(term: dict[str, Any]) -> tuple[Any, Any]:
    return term.get("id"), term.get("name")


def _write_cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else str(value)

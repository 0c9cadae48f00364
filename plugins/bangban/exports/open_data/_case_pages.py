"""The files of all cases: pages of JSON, the table, the pages of GeoReport."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from bangban.exports.open_data._case_cells import COLUMNS
from bangban.exports.open_data._case_record import make_address
from bangban.exports.open_data._known_values import Value, settle
from bangban.exports.open_data.case_rows import write_cells
from bangban.exports.open_data.data_addresses import CASES, DataPage
from bangban.pages.case_row import CaseRow
from bangban.pages.portal import Portal

_BYTE_ORDER_MARK = "\ufeff"


def write_cases(
    portal: Portal, head: Value, pages: Sequence[DataPage], page: DataPage, rows: Sequence[CaseRow]
) -> str:
    """A page of cases, a case a line. `head` is what all files begin with; no page but the newest tells
    `as_of`, for the others stay as they are while nothing of their cases changes."""
    older = next((one for one in pages if one.number == page.number - 1), None)
    top: Value = {
        **head,
        "page": page.number,
        "pages": len(pages),
        "next": make_address(portal, older.locate(CASES)) if older else None,
        "updated": max((row.updated for row in rows), default=None),
        "samples": sum(row.sample for row in rows),
        "count": len(rows),
    }
    if not page.last:
        top["as_of"] = None
    top = settle(top, {"next": "last", "updated": "not-yet", "as_of": "elsewhere", "licence": "not-said"})
    return join_rows(top, CASES, [row.record for row in rows])


def write_requests(rows: Iterable[CaseRow]) -> str:
    """A page of requests: GeoReport has a plain list."""
    lines = ",\n".join(row.request for row in rows)
    return f"[\n{lines}\n]\n" if lines else "[]\n"


def write_table(rows: Iterable[CaseRow]) -> str:
    """The table of all cases: RFC 4180 with CRLF, and a byte order mark so that Excel shows Chinese."""
    return "".join([_BYTE_ORDER_MARK, write_cells(list(COLUMNS)), *(row.cells for row in rows)])


def join_rows(head: Value, name: str, rows: Sequence[str]) -> str:
    """JSON of a head and, as its last key, rows that are JSON already, each on a line of its own."""
    top = msgspec.json.encode(head).decode()[:-1]
    lines = ",\n".join(rows)
    return f'{top},\n"{name}":[\n{lines}\n]}}\n' if rows else f'{top},\n"{name}":[]}}\n'

"""What the open data tell of a case, as it stands in their files: written once, put together in many."""

from __future__ import annotations

from typing import NamedTuple


class CaseRow(NamedTuple):
    """`id` is its number, `record` the case as a line of JSON, `cells` the same as a line of CSV (RFC 4180,
    with its CRLF), `request` the line of GeoReport, `history` the file of its own that has all updates, too;
    `updated` is its last change in RFC 3339, UTC; `sample` whether it is a made-up one."""

    id: str
    record: str
    cells: str
    request: str
    history: str
    updated: str
    sample: bool

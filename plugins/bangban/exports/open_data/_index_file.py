"""`index.json`: what the open data have, each file with its digest, its schema and how many rows it has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

import msgspec

from bangban.exports.open_data._case_pages import join_rows
from bangban.exports.open_data._case_record import make_address
from bangban.exports.open_data._file_heads import PUBLISHED_CASES, make_head
from bangban.exports.open_data._known_values import Value, settle
from bangban.exports.open_data.data_addresses import API_PAGE, SCHEMAS_FOLDER
from bangban.pages.portal import Portal


class DataFile(NamedTuple):
    """A file: its address and bytes, the name of its schema ("" for none: a table), how many `rows`
    it has."""

    address: str
    data: bytes
    schema: str
    rows: int


def write_index(portal: Portal, files: Sequence[DataFile], counts: Mapping[str, int]) -> str:
    """The index of all files; the files of single cases have their digests in `cases.json` (`history`)."""
    head: Value = {
        **make_head(portal, "index", PUBLISHED_CASES),
        "zone": str(portal.library.zone),
        "about": make_address(portal, API_PAGE),
        "counts": dict(counts),
    }
    rows = [msgspec.json.encode(row).decode() for row in _list_rows(portal, files)]
    return join_rows(settle(head, {"licence": "not-said"}), "files", rows)


def _list_rows(portal: Portal, files: Sequence[DataFile]) -> Iterator[Value]:
    for file in files:
        schema = make_address(portal, f"{SCHEMAS_FOLDER}{file.schema}.json") if file.schema else None
        value: Value = {
            "name": file.address.rpartition("/")[2],
            "url": make_address(portal, file.address),
            "type": "application/json" if file.schema else "text/csv",
            "schema": schema,
            "count": file.rows,
            "bytes": len(file.data),
            "sha256": sha256(file.data).hexdigest(),
        }
        yield settle(value, {"schema": "elsewhere"})

"""A case as the files of the open data have it: a line of JSON, of CSV, of GeoReport, and its file."""

from __future__ import annotations

import csv
from hashlib import sha256
from io import StringIO

import msgspec

from bangban.content.index_entries import IndexEntry
from bangban.content.model.story import Story
from bangban.content.timelines.timeline import build_timeline
from bangban.exports.open_data._case_cells import list_cells
from bangban.exports.open_data._case_record import make_address, make_case
from bangban.exports.open_data._service_requests import make_request, make_updates
from bangban.exports.open_data.data_addresses import locate_request
from bangban.pages.case_row import CaseRow
from bangban.pages.portal import Portal
from bangban.support.formula_cells import make_harmless


def has_row(card: IndexEntry) -> bool:
    """Whether the open data tell of the story: of cases that are not hidden they do."""
    return card.is_case and card.status != "hidden"


def make_row(portal: Portal, story: Story) -> CaseRow:
    """The row of a case; made once for the files that it stands in."""
    if story.path not in portal.rows:
        portal.rows[story.path] = build_row(portal, story)
    return portal.rows[story.path]


def build_row(portal: Portal, story: Story) -> CaseRow:
    """The row of a case, made anew: a build that notes facts keeps its rows itself. Raises ValueError for a
    story that is none."""
    case = story.case
    if case is None:
        raise ValueError(story.path)
    timeline = build_timeline(story, portal.is_past)
    record = make_case(portal, story, case, timeline)
    identifier = str(record["id"])
    request = make_request(portal, story, case, timeline, record)
    updates = make_updates(portal, story, timeline, identifier)
    history = f"[{_write({**request, 'updates': updates})}]\n"
    address = make_address(portal, locate_request(identifier))
    own = {"url": address, "sha256": sha256(history.encode()).hexdigest()}
    record = {**record, "history": own}
    cells = write_cells(list_cells(record))
    updated = str(record["updated"])
    return CaseRow(identifier, _write(record), cells, _write(request), history, updated, story.sample)


def write_cells(cells: list[str]) -> str:
    """A line of CSV (RFC 4180) with its CRLF; no cell is one that a spreadsheet computes."""
    buffer = StringIO(newline="")
    csv.writer(buffer).writerow(map(make_harmless, cells))
    return buffer.getvalue()


def _write(value: object) -> str:
    return msgspec.json.encode(value).decode()

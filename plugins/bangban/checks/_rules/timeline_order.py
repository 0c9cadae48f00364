"""Entries that cannot stand where they do: out of order, before the request, after the end.

Only what is certain is told. An entry whose time is coarse or open (`2022-11`, `../B`) may overlap its
neighbours: it contradicts them only when no reading of both agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.content.model.story import Entry
from bangban.content.model.vocabulary import CaseState, Unsaid, ends_at_closing
from bangban.dates.bounds import is_before
from bangban.dates.formatting import format_chinese
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Problem


def _check(header: Header) -> Iterable[Problem]:
    bounds = [*_check_bounds(header.state, header.entries)]
    # An entry before the request is out of order as well; the mend is the request's.
    told = {problem.position for problem in bounds}
    order = [problem for problem in _check_order(header.entries) if problem.position not in told]
    return [*bounds, *order]


def _check_order(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    """Compares each entry with the latest one above it: a coarse one between two parts them not.

    One that is out of order is where the next ones are compared with, so that it is told alone.
    """
    for side in (False, True):
        latest: Entry | None = None
        for entry in (entry for entry in entries if entry.background is side):
            if latest and is_before(entry.at, latest.at):
                values = {
                    "at": format_chinese(entry.at),
                    "before": format_chinese(latest.at),
                    "line": latest.position.line,
                }
                yield Problem(entry.position, "timeline.order", values)
                latest = entry
            elif latest is None or _begins_later(entry.at, latest.at):
                latest = entry


def _begins_later(moment: Moment, other: Moment) -> bool:
    if moment.first_second is None:
        return False
    return other.first_second is None or moment.first_second >= other.first_second


def _check_bounds(state: CaseState | Unsaid, entries: tuple[Entry, ...]) -> Iterator[Problem]:
    counted = [entry for entry in entries if not entry.background]
    request = next((entry for entry in counted if entry.stage == "received"), None)
    # A case that was reopened is closed more than once.
    closing = next((entry for entry in reversed(counted) if entry.stage == "closed"), None)
    for entry in entries:
        yield from _check_request(entry, request)
        if closing and ends_at_closing(state):
            yield from _check_closing(entry, closing)


def _check_request(entry: Entry, request: Entry | None) -> Iterator[Problem]:
    if request is None or entry is request:
        return
    early, late = (request.at, entry.at) if entry.background else (entry.at, request.at)
    if is_before(early, late):
        code = "timeline.background-late" if entry.background else "timeline.before-request"
        values = {"at": format_chinese(entry.at), "request": format_chinese(request.at)}
        yield Problem(entry.position, code, values)


def _check_closing(entry: Entry, closing: Entry) -> Iterator[Problem]:
    # A revisit comes after the end by its nature.
    if entry is closing or entry.background or entry.stage == "revisited":
        return
    if is_before(closing.at, entry.at):
        values = {"at": format_chinese(entry.at), "closing": format_chinese(closing.at)}
        yield Problem(entry.position, "timeline.after-closing", values)


_CLOSED = "case: {category: medicine, state: closed}\n"
_ENTRIES = "timeline: [{at: 2022-11-13, stage: %s, title: A}, {title: B, at: 2022-11-%%s}]"

RULE = FileRule(
    _check,
    Example("timeline.order", "12", "14", _ENTRIES % "answered"),
    Example("timeline.before-request", "12", "12, background: true", _ENTRIES % "received"),
    Example("timeline.background-late", "14, background: true", "14", _ENTRIES % "received"),
    Example("timeline.after-closing", "14", "14, stage: revisited", f"{_CLOSED}{_ENTRIES % 'closed'}"),
)

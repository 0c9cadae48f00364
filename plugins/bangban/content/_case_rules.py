"""What cannot be true of a case: entries out of order, before the request, after the end.

Only what is certain is told. An entry whose time is coarse or open (`2022-11`, `../B`) may
overlap its neighbours: it contradicts them only when no reading of both agrees.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangban.content.model.story import Entry
from bangban.content.model.vocabulary import EARLY_STATES, CaseState, Unsaid, ends_at_closing
from bangban.content.schema._records import Record
from bangban.dates.formatting import format_chinese
from bangban.dates.moments import Moment
from bangban.dates.points import find_first
from bangban.diagnostics.problems import Problem


def check_case(case: Record | None, entries: tuple[Entry, ...]) -> list[Problem]:
    """The problems of a case's timeline and of its `case:` part as read, in no particular order."""
    bounds = [*_check_bounds(case.get("state", "") if case else "", entries)]
    # An entry before the request is out of order as well; the mend is the request's.
    told = {problem.position for problem in bounds}
    order = [problem for problem in _check_order(entries) if problem.position not in told]
    return [*bounds, *order, *(_check_head(case) if case else ()), *_check_expected(case, entries)]


def _is_before(left: Moment, right: Moment) -> bool:
    """Whether `left` is over before `right` can begin, however both are read.

    “About” gives no slack: readers would see 13时许 below 13时20分, and doubt the rest.
    """
    if left.last_second is None or right.first_second is None:
        return False
    return left.last_second < right.first_second


def _check_order(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    """Compares each entry with the latest one above it: a coarse one between two parts them not.

    One that is out of order is where the next ones are compared with, so that it is told alone.
    """
    for side in (False, True):
        latest: Entry | None = None
        for entry in (entry for entry in entries if entry.background is side):
            if latest and _is_before(entry.at, latest.at):
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
    if _is_before(early, late):
        code = "timeline.background-late" if entry.background else "timeline.before-request"
        values = {"at": format_chinese(entry.at), "request": format_chinese(request.at)}
        yield Problem(entry.position, code, values)


def _check_closing(entry: Entry, closing: Entry) -> Iterator[Problem]:
    # A revisit comes after the end by its nature.
    if entry is closing or entry.background or entry.stage == "revisited":
        return
    if _is_before(closing.at, entry.at):
        values = {"at": format_chinese(entry.at), "closing": format_chinese(closing.at)}
        yield Problem(entry.position, "timeline.after-closing", values)


def _check_head(case: Record) -> Iterator[Problem]:
    if case.get("outcome") == "resolved" and case.get("state") in EARLY_STATES:
        yield Problem(case.positions["outcome"], "case.outcome-early", {"state": case.get("state")})
    consent = case.get("consent")
    if isinstance(consent, Record) and {"given", "until"} <= consent.values.keys():
        yield from _check_consent(consent)


def _check_expected(case: Record | None, entries: tuple[Entry, ...]) -> Iterator[Problem]:
    """A next step that is over before what has been done already. The clock has no say: what is
    overdue is told to readers, not held against the editor."""
    expected = case.get("expected") if case else None
    if not isinstance(expected, Record) or "at" not in expected.values:
        return
    at = expected.values["at"]
    done = [entry for entry in entries if not entry.background and _outlives(entry.at, at)]
    if done:
        latest = max(done, key=lambda entry: _find_certain_end(entry.at) or 0)
        values = {
            "at": format_chinese(at),
            "latest": format_chinese(latest.at),
            "line": latest.position.line,
        }
        yield Problem(expected.positions["at"], "expected.past", values)


def _outlives(moment: Moment, other: Moment) -> bool:
    end = _find_certain_end(moment)
    return end is not None and other.last_second is not None and other.last_second < end


def _find_certain_end(moment: Moment) -> int | None:
    """The second until which it certainly lasted; None where it may have been at any time before."""
    point = moment.start if moment.kind != "range" else moment.end
    return find_first(point, moment.zone) if point else None


def _check_consent(consent: Record) -> Iterator[Problem]:
    given, until = consent.values["given"], consent.values["until"]
    if _is_before(until, given):
        values = {"given": format_chinese(given), "until": format_chinese(until)}
        yield Problem(consent.positions["until"], "consent.reversed", values)

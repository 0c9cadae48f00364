"""What cannot be true of a case: entries out of order, before the request, after the end.

Only what is certain is told. An entry whose time is coarse or open (`2022-11`, `../B`) may
overlap its neighbours: it contradicts them only when no reading of both agrees.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from bangban.models import CaseFile, Consent, Entry
from bangban.moment_forms import format_chinese
from bangban.moments import Moment
from bangban.problems import Problem


def check_case(case: CaseFile | None, entries: tuple[Entry, ...]) -> list[Problem]:
    """The problems of a case's timeline and consent, in no particular order."""
    problems = [*_check_order(entries), *_check_bounds(case, entries)]
    if case and case.consent:
        problems += _check_consent(case.consent, entries)
    if case and case.outcome == "resolved" and case.state in ("received", "forwarded"):
        place = case.category.position
        problems.append(Problem(place, "case.outcome-early", {"state": case.state}))
    return problems


def _is_before(left: Moment, right: Moment) -> bool:
    """Whether `left` is over before `right` can begin, however both are read.

    “About” gives no slack: readers would see 13时许 below 13时20分, and doubt the rest.
    """
    if left.last_second is None or right.first_second is None:
        return False
    return left.last_second < right.first_second


def _check_order(entries: tuple[Entry, ...]) -> Iterator[Problem]:
    for side in (False, True):
        listed = [entry for entry in entries if entry.background is side]
        for previous, entry in pairwise(listed):
            if _is_before(entry.at, previous.at):
                values = {
                    "at": format_chinese(entry.at),
                    "before": format_chinese(previous.at),
                    "line": previous.position.line,
                }
                yield Problem(entry.position, "timeline.order", values)


def _check_bounds(case: CaseFile | None, entries: tuple[Entry, ...]) -> Iterator[Problem]:
    counted = [entry for entry in entries if not entry.background]
    request = next((entry for entry in counted if entry.stage == "received"), None)
    closing = next((entry for entry in counted if entry.stage == "closed"), None)
    for entry in entries:
        yield from _check_request(entry, request)
        if closing and (case is None or case.state != "reopened"):
            yield from _check_closing(entry, closing)


def _check_request(entry: Entry, request: Entry | None) -> Iterator[Problem]:
    if request is None or entry is request:
        return
    values = {"at": format_chinese(entry.at), "request": format_chinese(request.at)}
    if entry.background and _is_before(request.at, entry.at):
        yield Problem(entry.position, "timeline.background-late", values)
    if not entry.background and _is_before(entry.at, request.at):
        yield Problem(entry.position, "timeline.before-request", values)


def _check_closing(entry: Entry, closing: Entry) -> Iterator[Problem]:
    # A revisit comes after the end by its nature.
    if entry is closing or entry.background or entry.stage == "revisited":
        return
    if _is_before(closing.at, entry.at):
        values = {"at": format_chinese(entry.at), "closing": format_chinese(closing.at)}
        yield Problem(entry.position, "timeline.after-closing", values)


def _check_consent(consent: Consent, entries: tuple[Entry, ...]) -> Iterator[Problem]:
    if not consent.given or not consent.until or not entries:
        return
    if _is_before(consent.until, consent.given):
        values = {
            "given": format_chinese(consent.given),
            "until": format_chinese(consent.until),
        }
        yield Problem(entries[0].position, "consent.reversed", values)

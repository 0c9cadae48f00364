"""A case that was reopened, or asked for twice, of which the timeline does not tell."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.content.model.story import Entry
from bangban.content.model.vocabulary import goes_on
from bangban.diagnostics.problems import Problem


def _check(header: Header) -> Iterator[Problem]:
    entries = [entry for entry in header.entries if not entry.background]
    if header.state == "reopened":
        yield from _check_reopened(entries)
    yield from _check_requests(entries)


def _check_reopened(entries: list[Entry]) -> Iterator[Problem]:
    # A timeline that names no stages at all misses none.
    if not any(entry.stage for entry in entries):
        return
    closings = [place for place, entry in enumerate(entries) if entry.stage == "closed"]
    if not closings:
        yield Problem(entries[-1].position, "case.reopened-unclosed")
    elif not any(goes_on(entry.stage) or not entry.stage for entry in entries[closings[-1] + 1 :]):
        yield Problem(entries[closings[-1]].position, "case.reopened-unrecorded")


def _check_requests(entries: list[Entry]) -> Iterator[Problem]:
    """A second request before the first one is closed: one of them is something else."""
    request: Entry | None = None
    for entry in entries:
        if entry.stage == "closed":
            request = None
        elif entry.stage == "received":
            if request:
                yield Problem(entry.position, "timeline.received-twice", {"line": request.position.line})
            request = request or entry


_REOPENED = "case: {category: medicine, state: reopened}\n"
_MORE = ", {at: 2022-11-14, stage: acting, title: B}"
_UNRECORDED = f"{_REOPENED}timeline: [{{at: 2022-11-13, stage: closed, title: A}}%s]"
_UNCLOSED = f"{_REOPENED}timeline: [{{at: 2022-11-13, stage: %s, title: A}}{_MORE}]"
_TWICE = "timeline: [{at: 2022-11-13, stage: received, title: A}, {at: 2022-11-14, stage: %s, title: B}]"

RULE = FileRule(
    _check,
    Example("case.reopened-unrecorded", "", _MORE, _UNRECORDED),
    Example("case.reopened-unclosed", "received", "closed", _UNCLOSED),
    Example("timeline.received-twice", "received", "forwarded", _TWICE),
)

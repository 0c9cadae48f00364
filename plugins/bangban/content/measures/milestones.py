"""The entries of a case that figures are counted from, and that its data name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from bangban.content.model.story import Entry
from bangban.content.model.vocabulary import goes_on
from bangban.content.timelines.timeline import Timeline


class Milestones(NamedTuple):
    """The request; the first forwarding, answer and closing behind it; the last closing, which holds, of a
    case that is closed; the entries by which it went on behind a closing, in order. None where no entry that
    has happened tells of one."""

    request: Entry | None
    forwarded: Entry | None
    answered: Entry | None
    first_closed: Entry | None
    closed: Entry | None
    reopened: tuple[Entry, ...]


def find_milestones(timeline: Timeline) -> Milestones:
    """The milestones of a case's timeline."""
    after = _list_after(timeline)
    closings = list(_list_closings(after))
    return Milestones(
        request=timeline.request,
        forwarded=next((entry for entry in after if entry.stage == "forwarded"), None),
        answered=timeline.answered,
        first_closed=closings[0][0] if closings else None,
        closed=timeline.end,
        reopened=tuple(entry for _, entry in closings if entry),
    )


def _list_after(timeline: Timeline) -> list[Entry]:
    entries = [timed.entry for timed in timeline.past]
    return entries[entries.index(timeline.request) + 1 :] if timeline.request else []


def _list_closings(entries: list[Entry]) -> Iterator[tuple[Entry, Entry | None]]:
    """Each closing, with the entry by which the case went on behind it, if any."""
    closing: Entry | None = None
    for entry in entries:
        if entry.stage == "closed":
            if closing:
                yield closing, None
            closing = entry
        elif closing and goes_on(entry.stage):
            yield closing, entry
            closing = None
    if closing:
        yield closing, None

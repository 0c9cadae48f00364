"""How often a case was closed, and by what it went on behind a closing."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.content.model.story import Entry
from bangban.content.model.vocabulary import goes_on
from bangban.content.timelines.timeline import Timeline


def list_after_request(timeline: Timeline) -> list[Entry]:
    """What has happened since the request, in order; nothing without one."""
    entries = [timed.entry for timed in timeline.past]
    return entries[entries.index(timeline.request) + 1 :] if timeline.request else []


def list_closings(timeline: Timeline) -> Iterator[tuple[Entry, Entry | None]]:
    """Each closing since the request, with the entry by which the case went on behind it, if any: a revisit
    is none."""
    closing: Entry | None = None
    for entry in list_after_request(timeline):
        if entry.stage == "closed":
            if closing:
                yield closing, None
            closing = entry
        elif closing and goes_on(entry.stage):
            yield closing, entry
            closing = None
    if closing:
        yield closing, None

"""The entries of a case that figures are counted from, and that its data name."""

from __future__ import annotations

from typing import NamedTuple

from bangban.content.model.story import Entry
from bangban.content.timelines.closings import list_after_request, list_closings
from bangban.content.timelines.promises import find_answer
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
    closings = list(list_closings(timeline))
    return Milestones(
        request=timeline.request,
        forwarded=next((entry for entry in list_after_request(timeline) if entry.stage == "forwarded"), None),
        answered=find_answer(timeline),
        first_closed=closings[0][0] if closings else None,
        closed=timeline.end,
        reopened=tuple(entry for _, entry in closings if entry),
    )

"""Open cases by when what was promised of them runs out: first what is overdue, longest of all first."""

from __future__ import annotations

from typing import NamedTuple

from bangban.content.model.story import Story
from bangban.content.timelines.promises import find_next_due, has_no_due, judge_promises
from bangban.content.timelines.timeline import build_timeline
from bangban.pages.portal import PlanPortal, Portal


def has_deadlines(portal: Portal) -> bool:
    """Whether the platform promises anything."""
    return any(stage.promises for stage in portal.library.platform.journey)


class Waiting(NamedTuple):
    """The listed cases that wait for what was promised: by deadline, of the same one in the order of lists;
    and in that order those of which it is not known until when: the years' holidays are not announced yet, or
    the time of the request is vague."""

    dated: tuple[Story, ...]
    undated: tuple[Story, ...]


def find_waiting(portal: PlanPortal) -> Waiting:
    """The cases of the list by deadline."""
    platform = portal.library.platform
    found: list[tuple[tuple[int, ...], Story]] = []
    undated: list[Story] = []
    for story in portal.collections.kinds.get("case", ()):
        # A case that is closed waits for nothing: it need not be opened to know.
        if not portal.collections.cards[story.path].open:
            continue
        verdicts = judge_promises(story.case, build_timeline(story, portal.is_past), platform, portal.now)
        waiting = find_next_due(verdicts)
        if waiting and waiting.due:
            found.append((waiting.due.sort_key, story))
        elif has_no_due(verdicts):
            undated.append(story)
    dated = (story for _, story in sorted(found, key=lambda pair: pair[0]))
    return Waiting(tuple(dated), tuple(undated))

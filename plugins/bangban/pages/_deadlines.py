"""Open cases by when what was promised of them runs out: first what is overdue, longest of all first."""

from __future__ import annotations

from bangban.content.model.story import Story
from bangban.content.timelines.promises import find_next_due, has_no_due, judge_promises
from bangban.content.timelines.timeline import build_timeline
from bangban.pages.context import PlanPortal, Portal


def has_deadlines(portal: Portal) -> bool:
    """Whether the platform promises anything."""
    return any(stage.promises for stage in portal.library.platform.journey)


def list_by_deadline(portal: PlanPortal) -> tuple[Story, ...]:
    """The listed cases that wait for what was promised; of the same deadline, in the order of lists."""
    return _find_waiting(portal)[0]


def list_without_deadline(portal: PlanPortal) -> tuple[Story, ...]:
    """Those that wait, but of which it is not known until when: the years' holidays are not announced yet, or
    the time of the request is vague. In the order of lists."""
    return _find_waiting(portal)[1]


def _find_waiting(portal: PlanPortal) -> tuple[tuple[Story, ...], tuple[Story, ...]]:
    platform = portal.library.platform
    found: list[tuple[tuple[int, ...], Story]] = []
    undated: list[Story] = []
    for story in portal.shelves.kinds.get("case", ()):
        # A case that is closed waits for nothing: it need not be opened to know.
        if not portal.shelves.cards[story.path].open:
            continue
        verdicts = judge_promises(story.case, build_timeline(story, portal.is_past), platform, portal.now)
        waiting = find_next_due(verdicts)
        if waiting and waiting.due:
            found.append((waiting.due.sort_key, story))
        elif has_no_due(verdicts):
            undated.append(story)
    return tuple(story for _, story in sorted(found, key=lambda pair: pair[0])), tuple(undated)

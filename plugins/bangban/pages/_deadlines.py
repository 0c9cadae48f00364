"""Open cases by when what was promised of them runs out, or the time of their next step has: first what is
overdue, longest of all first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from bangban.content.model.platform import Platform
from bangban.content.model.story import Story
from bangban.content.timelines.promises import Verdict, find_next_due, has_no_due, judge_promises
from bangban.content.timelines.timeline import build_timeline
from bangban.pages._step_views import judge_next_step
from bangban.pages.portal import PlanPortal


def has_deadlines(portal: PlanPortal) -> bool:
    """Whether the platform promises anything; else, whether an open case tells of a next step."""
    if has_promises(portal.library.platform):
        return True
    return any(True for _ in _list_waiting(portal))


def has_promises(platform: Platform) -> bool:
    """Whether the platform promises anything."""
    return any(stage.promises for stage in platform.journey)


class Waiting(NamedTuple):
    """The listed cases that wait for what was promised, or for a step whose time is over: by deadline, of the
    same one in the order of lists; and in that order those of which it is not known until when: the years'
    holidays are not announced yet, or the time of the request is vague."""

    dated: tuple[Story, ...]
    undated: tuple[Story, ...]
    promises: PromiseCount
    overdue: frozenset[str]
    """The paths of those of which a promise has run out, or a step is late."""


class PromiseCount(NamedTuple):
    """How many listed cases still wait for something promised: a promise of theirs has run out; none has;
    it is not known, for the years' holidays are not announced yet or times are vague. Each case is counted
    once, so that the three sum up to the number of cases."""

    overdue: int
    pending: int
    unknown: int


def find_waiting(portal: PlanPortal) -> Waiting:
    """The cases of the list by deadline."""
    platform = portal.library.platform
    found: list[tuple[tuple[int, ...], Story]] = []
    undated: list[Story] = []
    counts: Counter[str] = Counter()
    overdue: set[str] = set()
    for story in _list_waiting(portal):
        timeline = build_timeline(story, portal.is_past)
        verdicts = judge_promises(story.case, timeline, platform, portal.now)
        verdict = _sum_up_waiting(verdicts)
        counts[verdict] += 1
        waiting = find_next_due(verdicts)
        dues = [waiting.due] if waiting and waiting.due else []
        step = story.case.expected if story.case else None
        is_late = step and judge_next_step(portal, step, timeline)
        if step and is_late:
            dues.append(step.at)
        if is_late or verdict == "overdue":
            overdue.add(story.path)
        if dues:
            found.append((min(due.sort_key for due in dues), story))
        elif has_no_due(verdicts):
            undated.append(story)
    dated = (story for _, story in sorted(found, key=lambda pair: pair[0]))
    promises = PromiseCount(*(counts[name] for name in PromiseCount._fields))
    return Waiting(tuple(dated), tuple(undated), promises, frozenset(overdue))


def _sum_up_waiting(verdicts: tuple[Verdict, ...]) -> str:
    """A field of `PromiseCount`; "" where the case waits for nothing that was promised."""
    outcomes = {verdict.outcome for verdict in verdicts if verdict.judged}
    if "overdue-so-far" in outcomes:
        return "overdue"
    if "unknown" in outcomes:
        return "unknown"
    return "pending" if outcomes else ""


def _list_waiting(portal: PlanPortal) -> Iterator[Story]:
    """The listed cases that may wait for something: what is closed does not, nor, where nothing is promised,
    what tells of no next step. Their index entries say so: none is opened to know."""
    promised, cards = has_promises(portal.library.platform), portal.collections.cards
    for story in portal.collections.kinds.get("case", ()):
        card = cards[story.path]
        if card.open and (promised or card.expects):
            yield story

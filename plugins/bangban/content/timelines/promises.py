"""Whether the platform kept what it promised of a case, as far as its timeline shows for certain.

A promise runs from the request to the first entry of its stage; of `closed` to the last closing of a
case that is closed, for what was reopened was not done. Who acts or closes has answered, and who
forwards has graded: such an entry shows that the stage was reached by then, no more. Approximate and
coarse times give a verdict only where every reading of them gives the same.
"""

from __future__ import annotations

from datetime import datetime
from operator import itemgetter
from typing import Literal

from msgspec import Struct

from bangban.content.model.platform import Platform, Stage
from bangban.content.model.story import CaseFile, Entry
from bangban.content.model.vocabulary import PROMISED_STAGES, PROVED_BY, list_later_stages
from bangban.content.timelines.timeline import Timeline
from bangban.dates.bounds import Bounds, bound_days, bound_seconds, place_clock
from bangban.dates.durations import Duration, elapsed
from bangban.dates.limits import (
    Limit,
    bound_due_days,
    bound_due_seconds,
    find_due,
    parse_limit,
)
from bangban.dates.moments import Moment
from bangban.dates.working_days import Years

Outcome = Literal["kept", "overdue", "pending", "overdue-so-far", "unknown"]
Doubt = Literal["", "unrecorded", "vague", "calendar"]


class Verdict(Struct, frozen=True):
    """One promise of one case. `due` is when it runs out, None where that cannot be known.

    `reached` is the entry that ended the wait, None where there is none; `took` runs from the request
    to it, of a case that still waits to `judged`, the clock's moment; None where it cannot be known.
    `doubt` says why the outcome is unknown: the timeline has no such entry, its times are not exact
    enough, or the calendar of working days is not known.
    """

    stage: Stage
    limit: Limit
    due: Moment | None
    outcome: Outcome
    took: Duration | None = None
    reached: Entry | None = None
    judged: Moment | None = None
    doubt: Doubt = ""


def judge_promises(
    case: CaseFile | None, timeline: Timeline, platform: Platform, now: datetime
) -> tuple[Verdict, ...]:
    """A verdict for each stage of the journey that promises something to a case of this urgency.

    Stages that no entry can have (`stage` in the schema) and the request itself are not judged.
    """
    request = timeline.request
    if case is None or request is None:
        return ()
    clock = place_clock(now, request.at.zone)
    return tuple(
        _judge(timeline, request, stage, limit, clock, platform.working_days if limit.unit == "wd" else ())
        for stage, limit in list_promised(case, platform)
    )


def list_promised(case: CaseFile, platform: Platform) -> list[tuple[Stage, Limit]]:
    """What is promised to a case of this urgency, as far as entries can show it."""
    return [
        (stage, parse_limit(text))
        for stage in platform.journey
        for urgency, text in stage.promises
        if urgency == case.urgency and stage.id in PROMISED_STAGES
    ]


def sum_up(verdicts: tuple[Verdict, ...]) -> str:
    """One word for all: overdue if any is, then pending; kept only if all are; else ""."""
    outcomes = {verdict.outcome.removesuffix("-so-far") for verdict in verdicts}
    worst = next((outcome for outcome in ("overdue", "pending") if outcome in outcomes), "")
    return worst or ("kept" if outcomes == {"kept"} else "")


def find_next_due(verdicts: tuple[Verdict, ...]) -> Verdict | None:
    """Of the promises that still wait for their stage, the one that runs out (or has run out) first."""
    waiting = [(verdict.due.sort_key, verdict) for verdict in verdicts if verdict.judged and verdict.due]
    return min(waiting, key=itemgetter(0), default=(None, None))[1]


def has_no_due(verdicts: tuple[Verdict, ...]) -> bool:
    """Whether a promise still waits for its stage, and of none that does it is known when it runs out."""
    return find_next_due(verdicts) is None and any(verdict.judged for verdict in verdicts)


def _judge(
    timeline: Timeline, entry: Entry, stage: Stage, limit: Limit, clock: Moment, years: Years
) -> Verdict:
    request = entry.at
    due = find_due(limit, request, years)
    reached, proof = _find_reached(timeline, entry, stage.id)
    if reached is None and (not timeline.open or _is_passed(timeline, entry, stage.id)):
        return Verdict(stage, limit, due, "unknown", doubt="unrecorded")
    at = reached.at if reached else clock
    kept, doubt = _compare(limit, request, at, years)
    outcome: Outcome = "unknown" if kept is None else "kept" if kept else "overdue"
    took = elapsed(request, at)
    if reached is None:
        waiting: dict[Outcome, Outcome] = {"kept": "pending", "overdue": "overdue-so-far"}
        return Verdict(stage, limit, due, waiting.get(outcome, outcome), took, None, clock, doubt)
    if proof and outcome != "kept":
        return Verdict(
            stage, limit, due, "unknown", doubt="calendar" if doubt == "calendar" else "unrecorded"
        )
    return Verdict(stage, limit, due, outcome, took, reached, doubt=doubt)


def _find_reached(timeline: Timeline, request: Entry, stage: str) -> tuple[Entry | None, bool]:
    """The entry that reached the stage, and whether it only proves that it was reached by then."""
    if stage == "closed":
        return timeline.end, False
    after = _list_after(timeline, request)
    own = next((entry for entry in after if entry.stage == stage and not _is_seeker(entry)), None)
    if own:
        return own, False
    proofs = PROVED_BY.get(stage, ())
    proof = next((entry for entry in after if entry.stage in proofs and not _is_seeker(entry)), None)
    return proof, proof is not None


def _is_passed(timeline: Timeline, request: Entry, stage: str) -> bool:
    """Whether a later stage has come: what was never written down is then not waited for."""
    later = list_later_stages(stage)
    return any(entry.stage in later for entry in _list_after(timeline, request)) and stage != "closed"


def _list_after(timeline: Timeline, request: Entry) -> list[Entry]:
    entries = [timed.entry for timed in timeline.past]
    return entries[entries.index(request) + 1 :]


def _is_seeker(entry: Entry) -> bool:
    return entry.actor is not None and entry.actor.kind == "seeker"


def _compare(limit: Limit, request: Moment, at: Moment, years: Years) -> tuple[bool | None, Doubt]:
    """Whether `at` is within the limit, None where that is not certain, and why it is not."""
    if limit.unit == "h":
        due = _round(bound_due_seconds(limit, request), request, at)
        reached = _round(bound_seconds(at), request, at)
    else:
        due, reached = bound_due_days(limit, request, years), bound_days(at)
        days = zip(bound_days(request), due, strict=True)
        if any(day is not None and last is None for day, last in days):
            return None, "calendar"
    if due[0] is not None and reached[1] is not None and reached[1] <= due[0]:
        return True, ""
    if due[1] is not None and reached[0] is not None and reached[0] > due[1]:
        return False, ""
    return None, "vague"


def _round(bounds: Bounds, *moments: Moment) -> Bounds:
    """Whole minutes, unless all moments are known to the second, as durations are counted."""
    step = 1 if all(moment.precision == "second" for moment in moments) else 60
    low, high = bounds
    return (None if low is None else low // step, None if high is None else high // step)

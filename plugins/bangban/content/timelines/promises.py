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
from bangban.dates.bounds import Bounds, place_clock
from bangban.dates.durations import Duration, elapsed
from bangban.dates.limits import (
    Limit,
    find_due,
    parse_limit,
    shift_days,
    shift_seconds,
)
from bangban.dates.moments import Moment
from bangban.dates.spans import Span, make_span
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


class Reach(Struct, frozen=True, array_like=True):
    """How a case reached a stage: when (`at`; None where no entry shows it), whether the entry is a `proof`
    that it was reached by then, no more, and whether a later stage has come without it (`passed`)."""

    stage: str
    at: Span | None
    proof: bool = False
    passed: bool = False


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


def judge_reach(
    limit: Limit, request: Span, reach: Reach, clock: Span, years: Years, *, is_open: bool
) -> tuple[Outcome, Doubt]:
    """Whether a limit was kept, and why that is unknown where it is. `clock` is the moment at which a case
    that still waits is judged."""
    if reach.at is None and (not is_open or reach.passed):
        return "unknown", "unrecorded"
    kept, doubt = _compare(limit, request, reach.at or clock, years)
    if reach.at is None:
        return ("unknown" if kept is None else "pending" if kept else "overdue-so-far"), doubt
    if reach.proof and not kept:
        return "unknown", "calendar" if doubt == "calendar" else "unrecorded"
    return ("unknown" if kept is None else "kept" if kept else "overdue"), doubt


def find_answer(timeline: Timeline) -> Entry | None:
    """The entry by which a case was answered, as the promise of an answer is judged: the first answer, else
    the first entry that shows that there was one. Whoever grades or forwards has answered nobody."""
    return _find_reached(timeline, timeline.request, "answered")[0] if timeline.request else None


def list_reached(timeline: Timeline) -> tuple[Reach, ...]:
    """How each stage that can be promised was reached, in the order of the stages; () without a request."""
    request = timeline.request
    return tuple(_reach(timeline, request, stage)[1] for stage in PROMISED_STAGES) if request else ()


def _reach(timeline: Timeline, request: Entry, stage: str) -> tuple[Entry | None, Reach]:
    entry, proof = _find_reached(timeline, request, stage)
    passed = entry is None and _is_passed(timeline, request, stage)
    return entry, Reach(stage, make_span(entry.at) if entry else None, proof, passed)


def _judge(
    timeline: Timeline, entry: Entry, stage: Stage, limit: Limit, clock: Moment, years: Years
) -> Verdict:
    request = entry.at
    due = find_due(limit, request, years)
    reached, reach = _reach(timeline, entry, stage.id)
    spans = make_span(request), reach, make_span(clock), years
    outcome, doubt = judge_reach(limit, *spans, is_open=timeline.open)
    waits = reached is None and timeline.open and not reach.passed
    if outcome == "unknown" and not waits and (reached is None or reach.proof):
        return Verdict(stage, limit, due, outcome, doubt=doubt)
    at = reached.at if reached else clock if waits else None
    took = elapsed(request, at) if at else None
    return Verdict(stage, limit, due, outcome, took, reached, clock if waits else None, doubt)


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


def _compare(limit: Limit, request: Span, at: Span, years: Years) -> tuple[bool | None, Doubt]:
    """Whether `at` is within the limit, None where that is not certain, and why it is not."""
    if limit.unit == "h":
        # Whole minutes, unless both are known to the second, as durations are counted.
        step = 1 if request.to_second and at.to_second else 60
        due = _divide(shift_seconds(limit, (request.low, request.high)), step)
        reached = _divide((at.low, at.high), step)
    else:
        days = request.first_day, request.last_day
        due, reached = shift_days(limit, days, years), (at.first_day, at.last_day)
        if any(day is not None and last is None for day, last in zip(days, due, strict=True)):
            return None, "calendar"
    if due[0] is not None and reached[1] is not None and reached[1] <= due[0]:
        return True, ""
    if due[1] is not None and reached[0] is not None and reached[0] > due[1]:
        return False, ""
    return None, "vague"


def _divide(bounds: Bounds, step: int) -> Bounds:
    low, high = bounds
    return (None if low is None else low // step, None if high is None else high // step)

"""Where a case's time went: in each stage, with each actor, and the longest silence.

The way from the request to the end (of a case that is open, to the clock) is cut at its entries. A
piece is spent in the stage that began before it, and with the actor who ends it: what passes before
an agency acts is that agency's. The pieces add up to the whole, exactly. An entry that is not known
as exactly as the two ends cuts nothing: the stages or actors that meet there share one sum.
"""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from msgspec import Struct

from bangban.content.model.actor import Actor
from bangban.content.model.story import Entry
from bangban.content.timelines._gaps import Silence, find_silence
from bangban.content.timelines.timeline import Timeline
from bangban.dates.bounds import place_clock
from bangban.dates.durations import Duration, Unit, elapsed
from bangban.dates.instants import DAY
from bangban.dates.moments import Moment
from bangban.dates.points import PRECISIONS, Point, Precision, find_first

WAITING = "waiting"
"""The key of an open case's last piece among the actors: nobody has ended it yet."""

_LEAST: dict[Unit, Precision] = {"day": "day", "minute": "minute", "second": "second"}


class Share(Struct, frozen=True):
    """How long was spent in or with `keys`: stages, or actors (see :func:`name_actor`); "" where the
    editor gave none. Several keys share a sum that no entry divides."""

    keys: tuple[str, ...]
    duration: Duration


class Totals(Struct, frozen=True):
    """`whole` is a closed case's total; of an open one the time so far, and `judged` the clock's moment.

    Where the whole cannot be known there is nothing.
    """

    whole: Duration | None = None
    judged: Moment | None = None
    stages: tuple[Share, ...] = ()
    actors: tuple[Share, ...] = ()
    silence: Silence | None = None


class _Cut(NamedTuple):
    """Where the way is cut, in seconds that count by the whole's unit (None: not known exactly enough),
    whether that is about, and whose the piece is that ends there."""

    place: int | None
    approximate: bool
    key: str


def measure_totals(timeline: Timeline, now: datetime) -> Totals:
    """The totals of a case at the clock; of any other story, and of one that only begins, empty ones."""
    request = timeline.request
    if request is None or not (timeline.open or timeline.end):
        return Totals()
    clock = place_clock(now, request.at.zone) if timeline.open else None
    whole = elapsed(request.at, clock) if clock else timeline.total
    if whole is None:
        return Totals()
    way = _list_way(timeline, request)
    silence = find_silence(way, clock)
    if whole.unit == "day" and not whole.is_exact:
        return Totals(whole, clock, silence=silence)
    start = _cut(request.at, request.at.end or request.at.start, whole.unit, "")
    stages = _cut_by_stage(way, clock, whole.unit)
    actors = _cut_by_actor(way, clock, whole.unit)
    return Totals(whole, clock, _share(start, stages, whole), _share(start, actors, whole), silence)


def find_next_stages(timeline: Timeline) -> dict[str, tuple[str, ...]]:
    """Which stages came after each, in order and once each; "" where the case still waits in it. An entry
    without a stage goes on in the one before. Empty where no totals are measured."""
    request = timeline.request
    if request is None or not (timeline.open or timeline.end):
        return {}
    found: dict[str, dict[str, None]] = {}
    stage = request.stage
    for entry in _list_way(timeline, request)[1:]:
        if entry.stage and entry.stage != stage:
            found.setdefault(stage, {})[entry.stage] = None
            stage = entry.stage
    if timeline.open:
        found.setdefault(stage, {})[""] = None
    return {stage: tuple(after) for stage, after in found.items()}


def name_actor(actor: Actor | None) -> str:
    """A key for an actor: the kind, with the agency's id or the name where there is one."""
    if actor is None:
        return ""
    name = actor.agency.id if actor.agency else actor.name
    return f"{actor.kind}:{name}" if name else actor.kind


def _list_way(timeline: Timeline, request: Entry) -> list[Entry]:
    """The entries from the request to the end."""
    entries = [timed.entry for timed in timeline.past]
    last = entries.index(timeline.end) + 1 if timeline.end else len(entries)
    return entries[entries.index(request) : last]


def _cut_by_stage(way: list[Entry], clock: Moment | None, unit: Unit) -> list[_Cut]:
    """Each piece is of the stage in force: an entry without one goes on in the stage before."""
    cuts: list[_Cut] = []
    stage = way[0].stage
    for entry in way[1:]:
        cuts.append(_cut(entry.at, entry.at.start, unit, stage))
        stage = entry.stage or stage
    return [*cuts, _cut(clock, clock.start, unit, stage)] if clock else cuts


def _cut_by_actor(way: list[Entry], clock: Moment | None, unit: Unit) -> list[_Cut]:
    """Each piece is of who ends it; a range is of its actor as well, but for the end of the way."""
    cuts: list[_Cut] = []
    for entry in way[1:]:
        key = name_actor(entry.actor)
        cuts.append(_cut(entry.at, entry.at.start, unit, key))
        if entry.at.kind == "range" and (clock or entry is not way[-1]):
            cuts.append(_cut(entry.at, entry.at.end, unit, key))
    return [*cuts, _cut(clock, clock.start, unit, WAITING)] if clock else cuts


def _cut(moment: Moment, point: Point | None, unit: Unit, key: str) -> _Cut:
    """Counts as `durations.elapsed` does, so that pieces between ends of one unit add up."""
    # Of a wall time that comes twice, nobody knows to which side of it the hour belongs.
    if point is None or point.uncertain or point.repeats:
        return _Cut(None, False, key)
    if PRECISIONS.index(point.precision) < PRECISIONS.index(_LEAST[unit]):
        return _Cut(None, False, key)
    if unit == "day":
        return _Cut(point.day_number * DAY, point.approximate, key)
    second = find_first(point, moment.zone)
    return _Cut(second if unit == "second" else second // 60 * 60, point.approximate, key)


def _share(start: _Cut, cuts: list[_Cut], whole: Duration) -> tuple[Share, ...]:
    """The pieces by their keys, in order of appearance."""
    if start.place is None:
        return ()
    end = start.place + whole.low
    sums: dict[tuple[str, ...], tuple[int, bool]] = {}
    last, is_about, keys = start.place, start.approximate, list[str]()
    for cut in cuts:
        keys.append(cut.key)
        if cut.place is None:
            continue
        # Coarse entries may overlap their neighbours, and an appointment lies after the clock.
        place = min(max(cut.place, last), end)
        names = tuple(dict.fromkeys(keys))
        seconds, approximate = sums.get(names, (0, False))
        sums[names] = seconds + place - last, approximate or is_about or cut.approximate
        last, is_about, keys = place, cut.approximate, []
    return tuple(Share(names, _measure(*one, whole)) for names, one in sums.items())


def _measure(seconds: int, approximate: bool, whole: Duration) -> Duration:
    # As in `durations.elapsed`: of the same minute is less than one.
    high = 59 if whole.unit == "minute" and not seconds else seconds
    return Duration(seconds, high, approximate, whole.unit)

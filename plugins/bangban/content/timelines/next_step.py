"""Whether the next step that a case was told to expect is over, and whether the timeline tells of it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from bangban.content.model.story import Expected
from bangban.content.timelines.timeline import Timeline
from bangban.dates.bounds import bound_seconds, place_clock
from bangban.dates.durations import Duration, elapsed
from bangban.dates.instants import convert_to_datetime, split_day
from bangban.dates.moments import Moment
from bangban.dates.points import Point, find_first


class PassedStep(Struct, frozen=True):
    """A step whose time is certainly over. `ago` is how long it has been, None where that cannot be known;
    `recorded` whether an entry may tell of it: one of that time or later."""

    ago: Duration | None
    recorded: bool


def find_passed_end(step: Expected) -> int | None:
    """The last second of its time, in seconds as counted in `instants`, with room for “about”; None where it
    has no end, or may be at quite another time."""
    end = bound_seconds(step.at)[1]
    if end is None or step.at.kind == "since":
        return None
    return end + 59 if step.at.last_point.precision == "minute" else end


def judge_step(
    step: Expected, timeline: Timeline, is_past: Callable[[int], bool], read_clock: Callable[[], int]
) -> PassedStep | None:
    """What is known of the step at the clock; None while it may still come. `is_past` tells of a second
    whether the clock has reached it; only where the step is over, the clock itself is read, in seconds."""
    end = find_passed_end(step)
    if end is None or not is_past(end + 1):
        return None
    clock = place_clock(convert_to_datetime(read_clock()), step.at.zone)
    return PassedStep(elapsed(_place_end(step.at), clock), _is_recorded(step.at, timeline))


def _place_end(moment: Moment) -> Moment:
    """Its end as a point: of a month or year the last day."""
    point = moment.last_point
    if not point.has_clock:
        last_day = split_day(point.day_number + point.day_count - 1)
        point = Point("day", *last_day, approximate=point.approximate)
    return replace(moment, kind="point", start=point, end=None)


def _is_recorded(moment: Moment, timeline: Timeline) -> bool:
    first = find_first(moment.anchor, moment.zone)
    others = (timed.entry for timed in timeline.past if timed.entry is not timeline.request)
    lasts = (entry.at.last_second for entry in others)
    return any(last is None or last >= first for last in lasts)

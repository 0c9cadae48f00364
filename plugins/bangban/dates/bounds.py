"""Between which seconds, and between which days, a moment certainly lies: for what must not be guessed.

A clock time stands for its first second, so that 13:00 to 13:00 of the next day are 24 hours. “About”
has no stated width; what is told as certain must hold however far it was meant, so it is given room
that nobody who writes 许 or 前后 goes beyond: two hours for a clock time, three days for a day, a month
for a month, a year for a year.
"""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bangban.dates.instants import DAY, find_day
from bangban.dates.moments import Moment
from bangban.dates.points import Point, Precision, find_first, find_last, locate_second

Bounds = tuple[int | None, int | None]
"""The least and the most, None where there is none; seconds or days, as counted in `instants`."""

_MARGIN: dict[Precision, int] = {
    "year": 366 * DAY,
    "month": 31 * DAY,
    "day": 3 * DAY,
    "minute": 7200,
    "second": 7200,
}
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def count_seconds(now: datetime) -> int:
    """Give the clock's moment in whole seconds, as counted in `instants`."""
    return (now - _EPOCH) // (datetime(1970, 1, 1, 0, 0, 1, tzinfo=UTC) - _EPOCH)


def place_clock(now: datetime, zone: ZoneInfo) -> Moment:
    """Give the clock's moment as a wall time of the zone, to the minute."""
    return Moment("point", locate_second(count_seconds(now), zone), None, zone)


def bound_seconds(moment: Moment, *, margin: bool = True) -> Bounds:
    """Give the first and the last second at which it may have happened; without `margin`, “about” is
    exact. An end that is uncertain may have been at any time."""
    start = moment.start
    if not margin and moment.kind == "point" and start and start.has_clock and not start.uncertain:
        # What nearly all moments of thousands of timelines are.
        first = find_first(start, moment.zone)
        return first, first + start.repeats * 60
    return (
        _find_low(moment.start, moment.zone, margin) if moment.start else None,
        _find_high(moment.end, moment.zone, margin) if moment.end else _bound_single(moment, margin),
    )


def bound_days(moment: Moment) -> Bounds:
    """Give the first and the last day of the moment's zone on which it may have happened.

    24:00 and a leap second are of the day that ends.
    """
    low, high = bound_seconds(moment)
    return _find_day(moment.start, low, moment.zone), _find_day(moment.last_point, high, moment.zone)


def _bound_single(moment: Moment, margin: bool) -> int | None:
    return None if moment.kind == "since" else _find_high(moment.anchor, moment.zone, margin)


def _find_low(point: Point, zone: ZoneInfo, margin: bool) -> int | None:
    return None if point.uncertain else find_first(point, zone) - _measure_margin(point, margin)


def _find_high(point: Point, zone: ZoneInfo, margin: bool) -> int | None:
    if point.uncertain:
        return None
    last = find_first(point, zone) + point.repeats * 60 if point.has_clock else find_last(point, zone)
    return last + _measure_margin(point, margin)


def _measure_margin(point: Point, margin: bool) -> int:
    return _MARGIN[point.precision] if margin and point.approximate else 0


def _find_day(point: Point | None, second: int | None, zone: ZoneInfo) -> int | None:
    if point is None or second is None:
        return None
    ends_day = point.hour == 24 or point.second == 60
    return find_day(zone, second - ends_day)


def is_before(left: Moment, right: Moment) -> bool:
    """Tell whether `left` is over before `right` can begin, however both are read.

    “About” gives no slack: readers would see 13时许 below 13时20分, and doubt the rest.
    """
    if left.last_second is None or right.first_second is None:
        return False
    return left.last_second < right.first_second

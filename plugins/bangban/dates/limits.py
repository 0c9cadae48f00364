"""How long a promise allows: `24h` hours, `3d` days, `5wd` Chinese working days, and when it runs out.

Hours run from the request on. Days run from the day after it to the end of the last one, as 民法典
art. 200 to 203 count them, but a limit in days is not prolonged when it ends on a holiday: who means
working days writes `wd`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from bangban.dates.bounds import Bounds, bound_days, bound_seconds
from bangban.dates.instants import split_day
from bangban.dates.moments import Moment
from bangban.dates.points import Point, locate_second
from bangban.dates.working_days import Years, find_unknown_year, find_working_day

Unit = Literal["h", "d", "wd"]
LIMIT_FORM = r"[1-9][0-9]{0,3}(?:h|w?d)"
_EPOCH = date(1970, 1, 1)
_HOUR = 3600
_LAST_YEAR = 9999
# What Python's dates can hold.
_FIRST_DAY, _LAST_DAY = (date.min - _EPOCH).days, (date.max - _EPOCH).days


class Limit(Struct, frozen=True):
    """`number` of `unit`: h hours, d days, wd working days."""

    number: int
    unit: Unit


def parse_limit(text: str) -> Limit:
    """Read a limit as the schema has checked it (LIMIT_FORM)."""
    unit: Unit = "wd" if text.endswith("wd") else "d" if text.endswith("d") else "h"
    return Limit(int(text.removesuffix(unit)), unit)


def bound_due_seconds(limit: Limit, request: Moment) -> Bounds:
    """Give between which seconds a limit in hours runs out."""
    return shift_seconds(limit, bound_seconds(request))


def shift_seconds(limit: Limit, request: Bounds) -> Bounds:
    """The same, from the seconds between which the request lies."""
    return _shift(request, lambda second: second + limit.number * _HOUR)


def bound_due_days(limit: Limit, request: Moment, years: Years = ()) -> Bounds:
    """Give between which days a limit in days has its last one; None where the calendar is not known.

    `years` are what a newsroom knows of working days."""
    return shift_days(limit, bound_days(request), years)


def shift_days(limit: Limit, request: Bounds, years: Years = ()) -> Bounds:
    """The same, from the days between which the request lies."""
    return _shift(request, lambda day: _count_on(limit, day, years))


def find_missing_year(limit: Limit, request: Moment, years: Years = ()) -> int | None:
    """Give the year whose working days would have to be known to say when it runs out."""
    days = [day for day in bound_days(request) if day is not None and _FIRST_DAY <= day <= _LAST_DAY]
    missing = (find_unknown_year(_make_date(day), limit.number, years) for day in days)
    return next((year for year in missing if year), None) if limit.unit == "wd" else None


def find_due(limit: Limit, request: Moment, years: Years = ()) -> Moment | None:
    """Give when it runs out, no more exactly than the request is known; None where it cannot be known.

    A range where the request is coarse; about where it is about.
    """
    about = request.approximate
    exact = _drop_about(request)
    if limit.unit == "h":
        bounds = bound_due_seconds(limit, exact)
        points = [_write_second(second, request.zone, about) for second in bounds]
    else:
        bounds = bound_due_days(limit, exact, years)
        # Only what is about a day makes the last day uncertain: 13时许 does not.
        coarse = about and not request.anchor.has_clock
        points = [_write_day(day, coarse) for day in bounds]
    start, end = points
    if start is None or end is None or end.year > _LAST_YEAR:
        return None
    if start == end:
        return Moment("point", start, None, request.zone)
    return Moment("range", start, end, request.zone)


def _shift(bounds: Bounds, move: Callable[[int], int | None]) -> Bounds:
    low, high = bounds
    return (None if low is None else move(low), None if high is None else move(high))


def _make_date(day: int) -> date:
    return _EPOCH + timedelta(days=day)


@lru_cache(16384)
def _count_on(limit: Limit, day: int, years: Years) -> int | None:
    if limit.unit == "d":
        return day + limit.number
    if not _FIRST_DAY <= day <= _LAST_DAY:
        return None
    found = find_working_day(_make_date(day), limit.number, years)
    return None if found is None else (found - _EPOCH).days


def _write_second(second: int | None, zone: ZoneInfo, approximate: bool) -> Point | None:
    return None if second is None else locate_second(second, zone, approximate=approximate)


def _write_day(day: int | None, approximate: bool) -> Point | None:
    return None if day is None else Point("day", *split_day(day), approximate=approximate)


def _drop_about(moment: Moment) -> Moment:
    start, end = (point and replace(point, approximate=False) for point in (moment.start, moment.end))
    return Moment(moment.kind, start, end, moment.zone)

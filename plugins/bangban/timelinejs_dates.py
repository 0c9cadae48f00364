"""Moments as TimelineJS has them: wall time of one zone in numbers, and words for what numbers cannot say.

Its years count as history does: -44 is 44 BC (it shows the number and “BCE”), where ISO 8601 has -0043.
See https://timeline.knightlab.com/docs/json-format.html, “date objects”.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bangban.instants import DAY, convert_to_datetime
from bangban.moments import Moment
from bangban.points import Point, find_first

PARTS = ("year", "month", "day", "hour", "minute", "second")
Date = Mapping[str, int]

_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()


def write_dates(moment: Moment) -> tuple[dict[str, int], dict[str, int]]:
    """`start_date` and `end_date` (empty where there is none) of a moment.

    A clock time is the zone's wall time; 24:00 becomes the next day's 0:00, a leap second the one before
    it, “before” and “since” their one point: the display date must say what they are.
    """
    start = _write_point(moment.start or moment.end, moment.zone)
    end = _write_point(moment.end, moment.zone) if moment.kind == "range" else {}
    return start, end if end != start else {}


def count_historic_year(year: int) -> int:
    """The year of TimelineJS for one of ISO 8601: 0 (1 BC) is -1."""
    return year if year > 0 else year - 1


def count_iso_year(year: int) -> int:
    """The year of ISO 8601 for one of TimelineJS; 0, which history has not, stays 0."""
    return year + 1 if year < 0 else year


def _write_point(point: Point, zone: ZoneInfo) -> dict[str, int]:
    if point.has_clock:
        return _write_wall_time(point, zone)
    values = (count_historic_year(point.year), point.month, point.day)
    return {part: value for part, value in zip(PARTS, values, strict=False) if value is not None}


def _write_wall_time(point: Point, zone: ZoneInfo) -> dict[str, int]:
    second = find_first(point, zone) - (point.second == 60)
    offset = convert_to_datetime(second).astimezone(zone).utcoffset() if _is_within(second) else None
    minutes = point.offset if offset is None else (offset.days * DAY + offset.seconds + 30) // 60
    days, clock = divmod(second + minutes * 60, DAY)
    hour, rest = divmod(clock, 3600)
    written = dict(zip(PARTS, (*_split_days(days), hour, rest // 60, rest % 60), strict=True))
    if point.second is None:
        del written["second"]
    return written


def _is_within(second: int) -> bool:
    """Whether datetime has the second and the days around it."""
    return convert_to_datetime(second + DAY) - convert_to_datetime(second - DAY) == timedelta(days=2)


def _split_days(days: int) -> tuple[int, int, int]:
    """Year (historic), month and day of the days from 1970-01-01, in the Gregorian calendar of any year."""
    ordinal = days + _EPOCH_ORDINAL
    cycles = (ordinal - 1) // _CYCLE_DAYS
    day = date.fromordinal(ordinal - cycles * _CYCLE_DAYS)
    return count_historic_year(day.year + cycles * _CYCLE_YEARS), day.month, day.day

"""Where a wall time lies on the one line of seconds: calendar arithmetic for every year, and zones.

Seconds count from 1970-01-01T00:00Z in the proleptic Gregorian calendar of ISO 8601, where year 0 is 1 BC.
Leap seconds take no room of their own, as in POSIX: 23:59:60Z is the second of the next day's 00:00:00Z.
"""

from __future__ import annotations

import calendar
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

DAY = 86_400
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_ORDINAL = date(1970, 1, 1).toordinal()
_CYCLE_YEARS, _CYCLE_DAYS = 400, 146_097
_FIRST_DAY = date.min.toordinal() - _EPOCH_ORDINAL
_LAST_DAY = date.max.toordinal() - _EPOCH_ORDINAL
_MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# The same moments are asked for by pages, pictures and exports alike.
_REMEMBERED = 16384


def measure_month(year: int, month: int) -> int:
    """Give the number of days of a month, for any year, 0 and before too."""
    return 29 if month == 2 and calendar.isleap(year) else _MONTH_DAYS[month - 1]


@lru_cache(_REMEMBERED)
def count_days(year: int, month: int, day: int) -> int:
    """Give the days from 1970-01-01 to a real date of any year up to 10000."""
    cycles = 0
    if year < 1:
        cycles = -year // _CYCLE_YEARS + 1
    elif year > 9999:
        cycles = -1
    shifted = date(year + cycles * _CYCLE_YEARS, month, day).toordinal()
    return shifted - cycles * _CYCLE_DAYS - _EPOCH_ORDINAL


def find_repeat(zone: ZoneInfo, days: int, seconds: int) -> int:
    """Give after how many minutes a wall time of a zone comes once more; 0 where it comes once.

    The arguments are those of `find_offset`. The end of a day is the end of the whole day: it comes once.
    """
    if seconds >= DAY:
        return 0
    early, late = _measure_wall(zone, days, seconds)
    return max(_round(early) - _round(late), 0)


def find_early_offset(zone: ZoneInfo, days: int, seconds: int) -> int:
    """Give the offset that a zone has before its clock jumps over a wall time."""
    return _round(_measure_wall(zone, days, seconds)[0])


def find_offset(zone: ZoneInfo, days: int, seconds: int) -> int | None:
    """Give a zone's offset in minutes east of UTC for a wall time; None where the clock jumps over it.

    The wall time is its day (days from 1970-01-01) and the seconds of that day, 0 to 86400. A time that
    comes twice is its first; 86400, the end of a day, is the end of the whole day. Local mean times are
    rounded to the minute, as RFC 9557 does, since an ISO 8601 offset has no seconds.
    """
    early, late = _measure_wall(zone, days, seconds)
    # The offset that counts before a jump is the smaller one.
    if early < late:
        return None
    return _round(late if seconds >= DAY else early)


@lru_cache(_REMEMBERED)
def _measure_wall(zone: ZoneInfo, days: int, seconds: int) -> tuple[int, int]:
    """The seconds east of UTC of a wall time that comes twice, and else twice the same."""
    wall = _build_wall(days, min(seconds, DAY - 1), zone)
    return _measure_seconds(wall), _measure_seconds(wall.replace(fold=1))


def find_offset_at(zone: ZoneInfo, second: int) -> int:
    """Give a zone's offset in minutes east of UTC at a second; outside the years 1 to 9999 the nearest."""
    held = min(max(second, (_FIRST_DAY + 2) * DAY), (_LAST_DAY - 2) * DAY)
    return _measure_offset((_EPOCH + timedelta(seconds=held)).astimezone(zone))


def find_day(zone: ZoneInfo, second: int) -> int:
    """Give the day of a zone (days from 1970-01-01) that a second falls on."""
    return (second + find_offset_at(zone, second) * 60) // DAY


def split_day(days: int) -> tuple[int, int, int]:
    """Give year, month and day of a day counted from 1970-01-01; undoes `count_days`."""
    cycles, rest = divmod(days - count_days(2000, 1, 1), _CYCLE_DAYS)
    day = date.fromordinal(rest + date(2000, 1, 1).toordinal())
    return day.year + cycles * _CYCLE_YEARS, day.month, day.day


@lru_cache(_REMEMBERED)
def start_day(zone: ZoneInfo, days: int) -> int:
    """Give the first second of a zone's day; where the clock jumps over midnight, that of the jump."""
    return days * DAY - _measure_offset(_build_wall(days, 0, zone)) * 60


def convert_to_datetime(second: int) -> datetime:
    """Give a second as a datetime in UTC; outside the years 1 to 9999 the nearest that it can hold."""
    return _EPOCH + timedelta(seconds=hold_second(second))


def hold_second(second: int) -> int:
    """Give the second, or the nearest within the years 1 to 9999."""
    return min(max(second, _FIRST_DAY * DAY), _LAST_DAY * DAY + DAY - 1)


@lru_cache(_REMEMBERED)
def write_second(second: int | None) -> str:
    """Give a second as RFC 3339 has it, in UTC: `2022-11-13T05:00:00Z`; "" outside its years 1 to 9999."""
    if second is None or second != hold_second(second):
        return ""
    return f"{convert_to_datetime(second).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def _build_wall(days: int, seconds: int, zone: ZoneInfo) -> datetime:
    """Give a wall time of a zone; outside the years 1 to 9999 the nearest day stands in for its own."""
    midnight = datetime.fromordinal(min(max(days, _FIRST_DAY), _LAST_DAY) + _EPOCH_ORDINAL)
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return midnight.replace(hour=hours, minute=minutes, second=seconds, tzinfo=zone)


def _measure_offset(wall: datetime) -> int:
    """Give the offset of a zone's time in minutes east of UTC."""
    return _round(_measure_seconds(wall))


def _measure_seconds(wall: datetime) -> int:
    offset = wall.utcoffset() or timedelta()
    return offset.days * DAY + offset.seconds


def _round(seconds: int) -> int:
    """Whole minutes."""
    return (seconds + 30) // 60

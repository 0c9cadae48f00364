"""One date or wall time: checked, and placed on the line of seconds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from bangban.dates.instants import (
    DAY,
    convert_to_datetime,
    count_days,
    find_early_offset,
    find_offset,
    find_offset_at,
    find_repeat,
    measure_month,
    split_day,
    start_day,
)
from bangban.locale.zh.choice_words import PART_NAMES

Precision = Literal["year", "month", "day", "minute", "second"]
PRECISIONS: tuple[Precision, ...] = ("year", "month", "day", "minute", "second")
_FIRST_LEAP_YEAR = 1972
# From Baker Island to Kiritimati: no zone in use is further from UTC (IANA time zone database).
_LEAST_OFFSET, _GREATEST_OFFSET = -12 * 60, 14 * 60


class MomentError(ValueError):
    """A text that is no moment.

    `code` is one of `moment.unreadable`, `moment.impossible`, `moment.reversed`, `moment.zone-gap`;
    `column` counts characters from 0; `values` are for the message: `part`, its Chinese `name`, `value`,
    `lowest` and `highest` of what is impossible; `zone` whose clock jumps over the time, and the `offset`
    that it has until then.
    """

    def __init__(self, code: str, column: int, **values: object) -> None:
        super().__init__(code, column, values)
        self.code = code
        self.column = column
        self.values = values


class Point(Struct, frozen=True):
    """One date or wall time, valid, with None for every part that is not known.

    `year` counts as ISO 8601 does (0 is 1 BC); `hour` may be 24 (the end of the day), `second` 60 (a leap
    second). `offset` is in minutes east of UTC and always known when there is a clock time; `repeats` are the
    minutes after which a wall time that was given no offset comes once more, 0 for one that comes once.
    `approximate` and `uncertain` are EDTF's `~` and `?`; `unspecified` counts the parts behind those known
    that are written `XX`: one month of a year, one day of a month.
    """

    precision: Precision
    year: int
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    offset: int | None = None
    approximate: bool = False
    uncertain: bool = False
    unspecified: int = 0
    repeats: int = 0

    @property
    def has_clock(self) -> bool:
        """Tell whether a time of day is known."""
        return self.hour is not None

    @property
    def day_number(self) -> int:
        """Give the days from 1970-01-01 to the (first) day written."""
        return count_days(self.year, self.month or 1, self.day or 1)

    @property
    def day_count(self) -> int:
        """Give how many days it can mean: those of its year or month, or 1."""
        if self.month is None:
            return 337 + measure_month(self.year, 2)
        return measure_month(self.year, self.month) if self.day is None else 1

    @property
    def clock_second(self) -> int:
        """Give the seconds since midnight of the clock written; 0 without one."""
        return (self.hour or 0) * 3600 + (self.minute or 0) * 60 + (self.second or 0)


class DateParts(NamedTuple):
    """The numbers of a point as read, not yet checked; `offset` is `Z`, `+08:00`, `+0800`, `+08` or None."""

    year: int
    month: int | None
    day: int | None
    hour: int | None
    minute: int | None
    second: int | None
    offset: str | None
    approximate: bool
    uncertain: bool = False
    unspecified: int = 0


def build_point(parts: DateParts, zone: ZoneInfo, locate: Callable[[str], int]) -> Point:
    """Check the numbers and settle the offset; raise MomentError at `locate(name of the part)`."""
    year, month, day, hour, minute, second, _, approximate, uncertain, unspecified = parts
    _check(month, "month", 1, 12, locate)
    if day is not None:
        _check(day, "day", 1, measure_month(year, month or 1), locate)
    if hour is None:
        precision: Precision = "year" if month is None else "month" if day is None else "day"
        return Point(
            precision, year, month, day,
            approximate=approximate, uncertain=uncertain, unspecified=unspecified,
        )  # fmt: skip
    _check(hour, "hour", 0, 23 if minute or second else 24, locate)
    _check(minute, "minute", 0, 59, locate)
    _check(second, "second", 0, 60, locate)
    precision = "minute" if second is None else "second"
    days, clock = count_days(year, month or 1, day or 1), hour * 3600 + (minute or 0) * 60 + (second or 0)
    minutes = _settle_offset(parts.offset, days, clock, zone, locate)
    if second == 60:
        _check_leap(year, days * DAY + clock - minutes * 60, locate)
    repeats = find_repeat(zone, days, clock) if parts.offset is None else 0
    doubts = approximate, uncertain, 0, repeats
    return Point(precision, year, month, day, hour, minute, second, minutes, *doubts)


def find_first(point: Point, zone: ZoneInfo) -> int:
    """Give the first second that a point can mean."""
    if point.hour is None:
        return start_day(zone, point.day_number)
    minutes = point.hour * 60 + (point.minute or 0) - (point.offset or 0)
    return count_days(point.year, point.month or 1, point.day or 1) * DAY + minutes * 60 + (point.second or 0)


def locate_second(second: int, zone: ZoneInfo, *, approximate: bool = False) -> Point:
    """Give the wall time of a zone, to the minute, that a second falls in."""
    offset = find_offset_at(zone, second)
    days, clock = divmod(second + offset * 60, DAY)
    hour, rest = divmod(clock, 3600)
    return Point("minute", *split_day(days), hour, rest // 60, None, offset, approximate)


def find_last(point: Point, zone: ZoneInfo) -> int:
    """Give the last second that a point can mean; `~` and `?` have no stated width, so they widen nothing."""
    if point.has_clock:
        width = 59 if point.precision == "minute" else 0
        return find_first(point, zone) + point.repeats * 60 + width
    return max(start_day(zone, point.day_number + point.day_count) - 1, find_first(point, zone))


def settle_repeat(point: Point, is_second: bool) -> Point:
    """Give the first or the second of two equal wall times; any other point as it is."""
    if not point.repeats:
        return point
    offset = (point.offset or 0) - (point.repeats if is_second else 0)
    return replace(point, offset=offset, repeats=0)


def rank_point(point: Point, zone: ZoneInfo) -> tuple[int, ...]:
    """Give a key that orders points: by first second; then what ends a day, then coarse before fine."""
    ending = 0 if point.second == 60 else 1 if point.hour == 24 else 2
    fineness = PRECISIONS.index(point.precision)
    doubts = point.approximate, point.uncertain, point.unspecified, point.repeats
    return (find_first(point, zone), ending, fineness, point.offset or 0, *doubts)


def write_offset(offset: int) -> str:
    """Give an offset in minutes as ISO 8601 has it: `+08:00`."""
    hours, minutes = divmod(abs(offset), 60)
    return f"{'-' if offset < 0 else '+'}{hours:02d}:{minutes:02d}"


def reject_part(
    part: str, value: int | str, lowest: int | str, highest: int | str, column: int
) -> MomentError:
    """Give the error for a number that a part of a date or time cannot be."""
    values = {"part": part, "name": PART_NAMES[part], "value": value, "lowest": lowest, "highest": highest}
    return MomentError("moment.impossible", column, **values)


def _check(number: int | None, part: str, lowest: int, highest: int, locate: Callable[[str], int]) -> None:
    if number is not None and not lowest <= number <= highest:
        raise reject_part(part, number, lowest, highest, locate(part))


def _settle_offset(
    written: str | None, days: int, clock: int, zone: ZoneInfo, locate: Callable[[str], int]
) -> int:
    """Give the written offset in minutes, or the zone's at this wall time."""
    if written is None:
        found = find_offset(zone, days, clock)
        if found is None:
            early = write_offset(find_early_offset(zone, days, clock))
            raise MomentError("moment.zone-gap", locate("hour"), zone=str(zone), offset=early)
        return found
    digits = written[1:].replace(":", "").ljust(4, "0")
    hours, minutes = int(digits[:2]), int(digits[2:])
    offset = (hours * 60 + minutes) * (-1 if written[0] == "-" else 1)
    is_real = minutes < 60 and _LEAST_OFFSET <= offset <= _GREATEST_OFFSET
    # The local mean time of some places, before there were zones, was further from Greenwich.
    if not is_real and offset != find_offset(zone, days, clock):
        ends = write_offset(_LEAST_OFFSET), write_offset(_GREATEST_OFFSET)
        raise reject_part("offset", written, *ends, locate("offset"))
    return offset


def _check_leap(year: int, second: int, locate: Callable[[str], int]) -> None:
    """A leap second can only be 23:59:60 UTC at the end of a month, since 1972 (ITU-R TF.460)."""
    after = convert_to_datetime(second)
    if year < _FIRST_LEAP_YEAR or (after.day, after.hour, after.minute) != (1, 0, 0):
        raise reject_part("second", 60, 0, 59, locate("second"))

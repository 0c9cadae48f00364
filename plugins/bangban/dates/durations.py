"""How long it took from one moment to another, no more exactly than the two are known."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from bangban.dates.instants import DAY
from bangban.dates.moments import Moment
from bangban.dates.points import Point, find_first

Unit = Literal["second", "minute", "day"]


class Duration(Struct, frozen=True):
    """From `low` to `high` seconds, counted in whole `unit`s; `approximate` if an end of it is (约).

    A duration in days counts dates (from the 1st to the 3rd are 2 days), as multiples of 86400.
    """

    low: int
    high: int
    approximate: bool = False
    unit: Unit = "minute"

    @property
    def is_exact(self) -> bool:
        """Tell whether it is one number of its unit, approximate or not."""
        return self.low == self.high


def elapsed(earlier: Moment, later: Moment) -> Duration | None:
    """Give the time from where `earlier` ends to where `later` starts; None when it cannot be known.

    That is after an open end (since), on either side of a before, and when `later` comes first. Two clock
    times differ by minutes (by seconds if both have them); with anything coarser only the days are known.
    """
    if earlier.kind in ("before", "since") or later.kind == "before":
        return None
    start, end = earlier.last_point, later.anchor
    approximate = start.approximate or end.approximate
    if start.hour is None or end.hour is None:
        return _count_dates(start, end, approximate)
    both_have_seconds = start.precision == end.precision == "second"
    step = 1 if both_have_seconds else 60
    seconds = (find_first(end, later.zone) // step - find_first(start, earlier.zone) // step) * step
    if seconds < 0:
        return None
    high = seconds if seconds or both_have_seconds else 59
    return Duration(seconds, high, approximate, "second" if both_have_seconds else "minute")


def format_duration_chinese(duration: Duration) -> str:
    """Give `4小时40分`, `约20分钟`, `2天4小时`, `13至43天`, `不到1分钟`, `同一时刻`."""
    if duration.unit == "day":
        text = _write_days(duration)
    elif duration.low == 0:
        text = "不到1分钟" if duration.high else "同一时刻"
    else:
        text = _write_clock_units(duration.low)
    if not duration.approximate:
        return text
    # “约同一时刻” and “约不到1分钟” would say nothing
    if duration.low == 0 and duration.unit != "day":
        return "大致同时"
    return f"大致{text}" if duration.high == 0 else f"约{text}"


def format_duration_iso(duration: Duration) -> str | None:
    """Give the ISO 8601 duration (`PT10H5M`), valid in `<time datetime>`; None when it is not one number."""
    if not duration.is_exact:
        return None
    days, hours, minutes, seconds = _split(duration.low)
    if duration.unit == "day":
        return f"P{days}D"
    clock = "".join(
        f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if number
    )
    date = f"P{days}D" if days else "P"
    return f"{date}T{clock}" if clock else date if days else "PT0S"


def _count_dates(start: Point, end: Point, approximate: bool) -> Duration | None:
    """Give the days from one date to the other, from the least to the most that they can be."""
    low = end.day_number - (start.day_number + start.day_count - 1)
    high = end.day_number + end.day_count - 1 - start.day_number
    if high < 0:
        return None
    return Duration(max(low, 0) * DAY, high * DAY, approximate, "day")


def _write_days(duration: Duration) -> str:
    low, high = duration.low // DAY, duration.high // DAY
    if low == high:
        return f"{high}天" if high else "同一天"
    return f"{low}至{high}天" if low else f"至多{high}天"


def _write_clock_units(total: int) -> str:
    """Give days, hours and minutes; seconds only within an hour."""
    days, hours, minutes, seconds = _split(total)
    if total < 60:
        return f"{seconds}秒"
    if total < 3600:
        return f"{minutes}分{seconds}秒" if seconds else f"{minutes}分钟"
    text = (f"{days}天" if days else "") + (f"{hours}小时" if hours else "")
    if not minutes:
        return text
    return f"{text}{minutes}分" if hours else f"{text}零{minutes}分"


def _split(total: int) -> tuple[int, int, int, int]:
    """Give days, hours, minutes and seconds."""
    return total // DAY, total % DAY // 3600, total % 3600 // 60, total % 60

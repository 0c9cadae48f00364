"""How long it took from one moment to another, no more exactly than the two are known."""

from __future__ import annotations

from math import inf
from typing import Literal

from msgspec import Struct

from bangban.dates.instants import DAY
from bangban.dates.moments import Moment
from bangban.dates.points import Point, find_first

Unit = Literal["second", "minute", "day"]
_MINUTE, _HOUR = 60, 3600
_STEPS = (
    (_MINUTE, 10),
    (10 * _MINUTE, _MINUTE),
    (_HOUR, 5 * _MINUTE),
    (10 * _HOUR, _HOUR // 2),
    (DAY, _HOUR),
    (3 * DAY, DAY // 2),
    (inf, DAY),
)
"""Below how many seconds an approximate duration is told in which steps: minutes, five minutes, half hours,
hours, half days, days."""
_WEIGHTY = 10


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

    @property
    def is_together(self) -> bool:
        """Tell whether both were within the same unit: “the same minute” is said of two, not of a length."""
        return self.low == 0 and (self.high == 0 or self.unit != "day")


def round_about(duration: Duration) -> Duration:
    """Give an approximate duration as coarse as it is said: 约10小时, not 约10小时5分. Any other, and one in
    days, is given as it is.

    Steps grow with the length (see `_STEPS`): of what is about, less than a tenth or so is not told. Whatever
    is longer is never given as shorter, and what has been rounded stays as it is.
    """
    if not duration.approximate or not duration.is_exact or duration.unit == "day":
        return duration
    step = next(step for below, step in _STEPS if duration.low < below)
    rounded = (duration.low + step // 2) // step * step
    return Duration(rounded, rounded, True, duration.unit)


def elapsed(earlier: Moment, later: Moment) -> Duration | None:
    """Give the time from where `earlier` ends to where `later` starts; None when it cannot be known.

    That is after an open end (since), on either side of a before, where an end is uncertain, and when `later`
    comes first. Two clock times differ by minutes (by seconds if both have them); with anything coarser only
    the days are known. Of a wall time that comes twice, it is about, if it is long
    enough.
    """
    if earlier.kind in ("before", "since") or later.kind == "before":
        return None
    start, end = earlier.last_point, later.anchor
    if start.uncertain or end.uncertain:
        return None
    approximate = start.approximate or end.approximate
    if start.hour is None or end.hour is None:
        return _count_dates(start, end, approximate)
    both_have_seconds = start.precision == end.precision == "second"
    step = 1 if both_have_seconds else 60
    seconds = (find_first(end, later.zone) // step - find_first(start, earlier.zone) // step) * step
    doubt = (start.repeats + end.repeats) * 60
    # An hour more or less is of no weight among ten; “about 40 minutes” would be a guess.
    if seconds < 0 or seconds < doubt * _WEIGHTY:
        return None
    approximate = approximate or doubt > 0
    high = seconds if seconds or both_have_seconds else 59
    return Duration(seconds, high, approximate, "second" if both_have_seconds else "minute")


def _count_dates(start: Point, end: Point, approximate: bool) -> Duration | None:
    """Give the days from one date to the other, from the least to the most that they can be."""
    low = end.day_number - (start.day_number + start.day_count - 1)
    high = end.day_number + end.day_count - 1 - start.day_number
    if high < 0:
        return None
    return Duration(max(low, 0) * DAY, high * DAY, approximate, "day")

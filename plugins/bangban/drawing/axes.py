"""Axes and scales of all pictures: where a value stands, which round values are written, and in which words.

Values are counts, shares, days (from 1970-01-01) or durations in seconds; places are whatever unit the
picture has: user units, percent of its width, the share of a line.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from math import log
from typing import Literal

from msgspec import Struct

from bangban.content.figures.rates import format_count
from bangban.dates.durations import Duration
from bangban.dates.formatting import format_duration_chinese

_EPOCH = date(1970, 1, 1).toordinal()
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)
_DAY_STEPS = (1, 2, 5, 10, 20)
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_TIME_STEPS = (
    *(_MINUTE * number for number in (1, 2, 5, 10, 20, 30)),
    *(_HOUR * number for number in (1, 2, 3, 6, 12)),
    *(_DAY * number for number in (1, 2, 5, 10, 20, 50, 100)),
)
"""Between two ticks of a duration, in seconds: each is said in one unit."""
_LONG_TIMES = (
    *(_MINUTE, 10 * _MINUTE, _HOUR, 6 * _HOUR),
    *(_DAY * number for number in (1, 7, 30, 180, 1000, 6000, 36_000)),
)
"""Ticks where minutes and months stand on one axis: each a few times the one before it."""
_TOO_WIDE = 40
"""A longest duration this many times the shortest is no longer legible on an even axis."""
_TEN_THOUSAND = 10_000


class Scale(Struct, frozen=True):
    """A straight line from values (`low` to `high`) to places (`start` to `end`); a logarithmic one where
    `steps` is "times": there all below `low` stands at the start."""

    low: float
    high: float
    start: float
    end: float
    steps: Literal["even", "times"] = "even"

    def place(self, value: float) -> float:
        """Where a value stands; all stands at the start where there is but one."""
        if self.high <= self.low:
            return self.start
        if self.steps == "even":
            return self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low)
        share = log(max(value, self.low) / self.low) / log(self.high / self.low)
        return self.start + (self.end - self.start) * share


class FoldedScale(Struct, frozen=True):
    """Places from 0 to 1 of values from `first` to `last`, equally far apart as the values but for `folds`
    (from, to): each of them is `width` wide however much it holds."""

    first: int
    last: int
    folds: tuple[tuple[int, int], ...] = ()
    width: float = 0.0

    def place(self, value: int) -> float:
        """Where a value that lies in no fold stands."""
        rest = self.last - self.first - sum(right - left for left, right in self.folds)
        hidden = [(left, right) for left, right in self.folds if right <= value]
        shown = value - self.first - sum(right - left for left, right in hidden)
        share = (1 - self.width * len(self.folds)) * shown / rest if rest else 0.0
        return round(share + self.width * len(hidden), 4)


class DayTick(Struct, frozen=True):
    """A day (days from 1970-01-01) and the finest part of it that its label needs."""

    day: int
    unit: Literal["day", "month", "year"]

    @property
    def date(self) -> date:
        """The day as a date."""
        return date.fromordinal(self.day + _EPOCH)


def choose_counts(highest: int, most: int = 5) -> tuple[int, ...]:
    """Give round counts from 0 to the first that is not below `highest`, in at most `most` steps of
    1, 2 or 5 times a power of ten."""
    power = 1
    while True:
        for digit in (1, 2, 5):
            step = digit * power
            if step * most >= highest:
                steps = max(1, -(-highest // step))
                return tuple(step * number for number in range(steps + 1))
        power *= 10


def choose_days(first: int, last: int, most: int = 4) -> tuple[DayTick, ...]:
    """Give at most `most` days from `first` to `last`: starts of years or months, evenly spaced in the
    calendar; single days where the span is too short for two of those."""
    for step in _MONTH_STEPS:
        starts = _list_months(first, last, step)
        if len(starts) <= most:
            if len(starts) < 2:
                break
            return tuple(DayTick(day, "month" if step % 12 else "year") for day in starts)
    for step in _DAY_STEPS:
        days = range(first, last + 1, step)
        if len(days) <= most:
            return tuple(DayTick(day, "day") for day in days)
    return DayTick(first, "day"), DayTick(last, "day")


def scale_durations(
    shortest: int, longest: int, start: float, end: float, most: int = 4
) -> tuple[Scale, tuple[int, ...]]:
    """Give the scale of durations and its ticks, in seconds: even from 0 to a tick that is not below
    `longest`, in at most `most` steps; by factors up to `longest` where
    `shortest` (above 0) would vanish beside it: then there may be more ticks."""
    if longest > _TOO_WIDE * max(shortest, _MINUTE):
        low = max((one for one in _LONG_TIMES if one <= shortest), default=_LONG_TIMES[0])
        ticks = tuple(one for one in _LONG_TIMES if low <= one <= longest)
        return Scale(low, longest, start, end, "times"), ticks
    step = next((one for one in _TIME_STEPS if one * most >= longest), 0)
    if not step:
        step = _DAY * choose_counts(-(-longest // _DAY), most)[1]
    ticks = tuple(step * number for number in range(max(1, -(-longest // step)) + 1))
    return Scale(0, ticks[-1], start, end), ticks


def thin_ticks(count: int, most: int) -> list[bool]:
    """Which of so many ticks have their words where there is room for `most` only: evenly, with the last."""
    step = -(-count // most)
    return [(count - 1 - index) % step == 0 for index in range(count)]


def label_durations(seconds: Sequence[int]) -> list[str]:
    """Give ticks in words: `10分钟`, `6小时`, `7天`."""
    return [format_duration_chinese(Duration(one, one)) if one else "0" for one in seconds]


def label_counts(counts: tuple[int, ...], words: Mapping[str, str]) -> list[str]:
    """Give the labels of an axis: in 万 from ten thousand on, otherwise in full."""
    if counts[-1] < _TEN_THOUSAND:
        return [format_count(count) for count in counts]
    unit = words["ten_thousand"]
    return [unit.format(number=f"{count / _TEN_THOUSAND:g}") if count else "0" for count in counts]


def label_days(ticks: tuple[DayTick, ...], words: Mapping[str, str]) -> list[tuple[str, str]]:
    """Give two lines for each tick: its month or day, and its year where that is new."""
    labels, known = [], None
    for tick in ticks:
        year = words["year"].format(number=tick.date.year)
        fine = {
            "year": year,
            "month": words["month"].format(number=tick.date.month),
            "day": words["day"].format(month=tick.date.month, day=tick.date.day),
        }[tick.unit]
        labels.append((fine, "" if tick.unit == "year" or year == known else year))
        known = year
    return labels


def measure_text(text: str, font: float) -> float:
    """Give a width that a text does not exceed: an em for a wide character, 0.6 for another."""
    wide = sum(unicodedata.east_asian_width(one) in "WFA" for one in text)
    return font * (wide + 0.6 * (len(text) - wide))


def spread_labels(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Move positions apart until neighbours are `gap` apart, within `low` and `high`, in the same order.

    Where there is no room for all, they stand evenly from `low` on and go beyond `high`.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    placed = [0.0] * len(wanted)
    floor = low
    for index in order:
        placed[index] = floor = max(floor, wanted[index])
        floor += gap
    ceiling = max(high, low + gap * (len(wanted) - 1))
    for index in reversed(order):
        placed[index] = ceiling = min(ceiling, placed[index])
        ceiling -= gap
    return placed


def _list_months(first: int, last: int, step: int) -> list[int]:
    """Give the starts of every `step`-th month, counted from January of year 0."""
    start, end = date.fromordinal(first + _EPOCH), date.fromordinal(last + _EPOCH)
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    days = (
        date(month // 12, month % 12 + 1, 1).toordinal() - _EPOCH for month in months if month % step == 0
    )
    return [day for day in days if first <= day]

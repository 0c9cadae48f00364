"""Scales of a picture: round ticks for counts, calendar ticks for days, labels kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

_EPOCH = date(1970, 1, 1).toordinal()
_MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000)
_DAY_STEPS = (1, 2, 5, 10, 20)


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

"""The longest time in which nothing happened that the timeline tells of."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct

from bangban.content.model.story import Entry
from bangban.dates.bounds import bound_seconds
from bangban.dates.durations import Duration, elapsed
from bangban.dates.moments import Moment


class Silence(Struct, frozen=True):
    """From one entry to the next; to the clock where `after` is None."""

    before: Entry
    after: Entry | None
    duration: Duration


def find_silence(way: Sequence[Entry], clock: Moment | None) -> Silence | None:
    """The longest silence between neighbours, the first of equal ones; after the last one to the clock.

    None where it is not certain which is the longest (“about” counts as exact), where its length is not
    known, or where there is only one.
    """
    moments = [entry.at for entry in way] + ([clock] if clock else [])
    if len(moments) < 3:
        return None
    gaps = _bound_gaps(moments)
    index = max(range(len(gaps)), key=lambda place: gaps[place][0])
    low = gaps[index][0]
    others = (high for place, (_, high) in enumerate(gaps) if place != index)
    duration = elapsed(moments[index], moments[index + 1])
    if low <= 0 or duration is None or any(high is None or high > low for high in others):
        return None
    return Silence(way[index], way[index + 1] if index + 1 < len(way) else None, duration)


def _bound_gaps(moments: list[Moment]) -> list[tuple[int, int | None]]:
    """The least and the most seconds between neighbours. What happened before or since some time is
    held between its neighbours, for the order is known."""
    bounds = [bound_seconds(moment, margin=False) for moment in moments]
    lows = _fill([low for low, _ in bounds], max)
    highs = _fill([high for _, high in reversed(bounds)], min)[::-1]
    return [_bound_gap(*places) for places in zip(lows, highs, lows[1:], highs[1:], strict=False)]


def _bound_gap(
    low: int | None, high: int | None, next_low: int | None, next_high: int | None
) -> tuple[int, int | None]:
    least = 0 if high is None or next_low is None else max(0, next_low - high)
    return least, None if low is None or next_high is None else next_high - low


def _fill(bounds: list[int | None], choose: Callable[[int, int], int]) -> list[int | None]:
    filled: list[int | None] = []
    before: int | None = None
    for bound in bounds:
        if bound is not None:
            before = bound if before is None else choose(bound, before)
        filled.append(before)
    return filled

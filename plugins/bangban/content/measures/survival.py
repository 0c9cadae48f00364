"""Medians and percentiles of times to an event: cases that still wait are not left out, and times that are
known only as ranges give a range.

**Definition.** The quantile of a share q is the least time t with S(t) <= 1 - q, where S is the estimate of
Kaplan and Meier (Journal of the American Statistical Association 53, 1958): the product of (1 - d/n) over all
times up to t, d being the cases to which it happened then and n those that had waited as long. A case that
still waits leaves those at risk at its time, behind events of the same second. Without such cases it is the
least time within which at least the share q of the cases had come to it: one of the times themselves, no mean
of two.

**Ranges.** Each time lies in a range, ends included. The result goes from the least to the greatest quantile
that any choice of times within the ranges gives, so that it holds the one of the exact times, whatever they
were. S(t) is not least where all are at their least: an event that comes behind somebody who leaves weighs
more. It is least where each event that can have happened by t did so as late as that allows, and those who
wait left as early as they can have; greatest where each event that must have happened by t did so as early as
it can, all others have not yet, and those who wait left as late as they can have.

All comparisons are exact: products of floats are wrong from six cases on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from math import inf, prod
from typing import Protocol, TypeVar

_NEAR = 1e-9
"""A product of some thousand floats is never so far from the true one."""

Factor = tuple[int, int]
Point = TypeVar("Point")


class Timed(Protocol):
    """A time as a range, and whether the event has not happened by then."""

    @property
    def low(self) -> int:
        """The least."""

    @property
    def high(self) -> int | None:
        """The most, None where there is no such end."""

    @property
    def waits(self) -> bool:
        """Whether the case still waits."""


Quantile = tuple[int | None, int | None]
"""The least and the greatest that it can be; None where it is not reached, or where nothing bounds it."""


def bound_quantiles(rows: Iterable[Timed], shares: Iterable[Fraction]) -> tuple[Quantile, ...]:
    """The quantile of each share. Rows may stand in any order."""
    events: list[tuple[int, float]] = []
    leaving: list[tuple[int, float]] = []
    for row in rows:
        (leaving if row.waits else events).append((row.low, inf if row.high is None else row.high))
    is_exact = all(low == high for low, high in events) and all(low == high for low, high in leaving)
    early, late = sorted([low for low, _ in leaving]), sorted([high for _, high in leaving])
    lows, highs = sorted([low for low, _ in events]), sorted([high for _, high in events])
    first, last = _list_shares(highs, early), [] if is_exact else _list_shares(highs, late)
    # Behind the second in which somebody leaves, those who can have had their event weigh more.
    points = sorted({(low, False) for low in lows} | {(one, True) for one in early})
    ordered = [] if is_exact else sorted(events)
    found: list[Quantile] = []
    for share in shares:
        least = _find_least(points, lows, highs, early, first, 1 - share)
        found.append((least, least if is_exact else _find_greatest(ordered, late, last, 1 - share)))
    return tuple(found)


def _find_least(
    points: list[tuple[int, bool]],
    lows: list[int],
    highs: list[float],
    leaving: list[int],
    shares: list[float],
    left: Fraction,
) -> int | None:
    def is_reached(point: tuple[int, bool]) -> bool:
        at, is_behind = point
        find = bisect_right if is_behind else bisect_left
        before = find(highs, at)
        risk = len(highs) - before + len(leaving) - find(leaving, at)
        pending = bisect_right(lows, at) - before
        last = (risk - pending, risk) if pending else (1, 1)
        near = shares[before] * last[0] / last[1] - float(left)
        if abs(near) > _NEAR:
            return near < 0
        return _is_at_most([*_list_factors(highs[:before], leaving, len(highs) - before), last], left)

    found = _find_first(points, is_reached)
    return found[0] if found else None


def _list_shares(times: Sequence[float], leaving: Sequence[float]) -> list[float]:
    """S, nearly, before and behind each event of `times`, which are sorted."""
    shares, count = [1.0], len(times)
    if not leaving or (times and leaving[0] >= times[-1]):
        # Nobody leaves in between.
        risk = count + len(leaving)
        return [(risk - index) / risk for index in range(count + 1)] if risk else shares
    for index, at in enumerate(times):
        risk = count - index + len(leaving) - bisect_left(leaving, at)
        shares.append(shares[-1] * (risk - 1) / risk)
    return shares


def _find_greatest(
    ordered: list[tuple[int, float]], leaving: list[float], shares: list[float], left: Fraction
) -> int | None:
    points = sorted({int(high) for _, high in ordered if high != inf})

    def is_reached(at: int) -> bool:
        happened = [low for low, high in ordered if high <= at]
        return _is_at_most(_list_factors(happened, leaving, len(ordered) - len(happened)), left)

    # Where all times are at their most it is nearly always there; to look costs as much as there are events.
    highs = sorted([high for _, high in ordered])
    guess = next((high for high, share in zip(highs, shares[1:], strict=True) if share <= left), inf)
    place = bisect_left(points, guess)
    if place < len(points) and is_reached(points[place]) and not (place and is_reached(points[place - 1])):
        return points[place]
    return _find_first(points, is_reached)


def _list_factors(times: Sequence[float], leaving: Sequence[float], later: int) -> list[Factor]:
    """The factors of S behind all `times` of events, which are sorted; `leaving` are the times of those who
    wait, `later` is the number of events behind them. Neighbours between whom nobody leaves are one
    factor."""
    factors: list[Factor] = []
    index, count = 0, len(times)
    while index < count:
        gone = bisect_left(leaving, times[index])
        risk = count - index + later + len(leaving) - gone
        index = count if gone == len(leaving) else bisect_right(times, leaving[gone], index)
        factors.append((count - index + later + len(leaving) - gone, risk))
    return factors


def _is_at_most(factors: Sequence[Factor], left: Fraction) -> bool:
    near = prod(part / whole for part, whole in factors) - float(left)
    if abs(near) > _NEAR:
        return near < 0
    parts, wholes = prod(part for part, _ in factors), prod(whole for _, whole in factors)
    return parts * left.denominator <= left.numerator * wholes


def _find_first(points: Sequence[Point], holds: Callable[[Point], bool]) -> Point | None:
    """The first point at which it holds: it holds at all behind it, too."""
    index = bisect_left(points, True, key=holds)
    return points[index] if index < len(points) else None

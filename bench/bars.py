"""What we hold ourselves to, and whether a run has met it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import mean, median

from bench.measure import Usage
from bench.scenarios import BODY, CASE, COLD, NEWEST, NOTHING, THEME, TITLE, Row, SizeResult

BAR_SIZE = 8_000
GROWTH_SIZE = 40_000

_WALLS = ((NOTHING, 0.12), (BODY, 0.13), (TITLE, 0.15), (NEWEST, 0.20), (THEME, 0.8), (COLD, 1.5))
_WARM = (NOTHING, BODY, TITLE, NEWEST, CASE)


@dataclass(frozen=True)
class Bar:
    """`name` in words, the limit and what was measured in words, and whether it was met (None: the run
    has not measured it)."""

    name: str
    limit: str
    measured: str
    met: bool | None


def take_median(
    result: SizeResult, builder: str, scenario: str, part: Callable[[Usage], float]
) -> float | None:
    """The median of a part of a row's usages; None without such a row."""
    row = result.find(builder, scenario)
    return median(part(usage) for usage in row.usages) if row else None


def compare_neighbours(
    result: SizeResult, over: tuple[str, str], under: tuple[str, str], part: Callable[[Usage], float]
) -> float | None:
    """A part of one row's usages ÷ another row's: each is held against those of the other that were measured
    last before it and first after it, for a machine's speed changes within minutes. The median; None
    without such rows."""
    above, below = result.find(*over), result.find(*under)
    if above is None or below is None:
        return None
    if above is below:
        return 1.0
    return median(part(usage) / mean(map(part, _find_neighbours(usage, below))) for usage in above.usages)


def _find_neighbours(usage: Usage, row: Row) -> list[Usage]:
    before = [one for one in row.usages if one.turn <= usage.turn]
    after = [one for one in row.usages if one.turn > usage.turn]
    return [*before[-1:], *after[:1]]


def get_wall(usage: Usage) -> float:
    """Seconds of wall time."""
    return usage.wall


def get_pss(usage: Usage) -> float:
    """Bytes of peak memory."""
    return usage.pss


def judge_bars(results: Sequence[SizeResult]) -> Iterator[Bar]:
    """Every bar, in the order of the issue."""
    sizes = {result.size: result for result in results}
    base, large = sizes.get(BAR_SIZE), sizes.get(GROWTH_SIZE)
    for scenario, limit in _WALLS:
        ratio = _divide(base, get_wall, ("ours", scenario), ("hugo", COLD))
        yield _judge(f"{scenario}: wall ÷ Hugo's full build", limit, ratio)
    ratio = _divide(base, get_wall, ("stock", COLD), ("ours", COLD))
    yield _judge("cold: times faster than stock Pelican", 2.5, ratio, at_least=True)
    ratio = _divide(base, get_pss, ("ours", COLD), ("hugo", COLD))
    yield _judge("cold: peak memory ÷ Hugo's", 0.35, ratio)
    warm = [take_median(base, "ours", scenario, get_pss) for scenario in _WARM] if base else []
    most = max((value / 1e6 for value in warm if value is not None), default=None)
    yield _judge("warm: peak memory in MB (nothing changed, body, title, newest, case)", 150, most)
    growth = None
    if base and large:
        before, after = (take_median(one, "ours", BODY, get_wall) for one in (base, large))
        growth = after / before if before and after else None
    yield _judge(f"body edit: times the wall from {BAR_SIZE:,} to {GROWTH_SIZE:,} stories", 4, growth)


def _divide(
    result: SizeResult | None, part: Callable[[Usage], float], over: tuple[str, str], under: tuple[str, str]
) -> float | None:
    return compare_neighbours(result, over, under, part) if result else None


def _judge(name: str, limit: float, measured: float | None, at_least: bool = False) -> Bar:
    sign = "≥" if at_least else "≤"
    if measured is None:
        return Bar(name, f"{sign} {limit:g}", "", None)
    met = measured >= limit if at_least else measured <= limit
    return Bar(name, f"{sign} {limit:g}", f"{measured:.3g}" if measured < 100 else f"{measured:.0f}", met)

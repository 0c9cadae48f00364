"""Medians and percentiles with open cases and vague times, against the definition, computed the slow way."""

from fractions import Fraction
from itertools import product
from math import log, sqrt
from random import Random
from statistics import fmean, median_low, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.content.measures.scorecards import TimedCase
from bangban.content.measures.survival import bound_quantiles

_HALF, _TAIL = Fraction(1, 2), Fraction(9, 10)


def find_quantile(times: list[tuple[int, bool]], share: Fraction) -> int | None:
    """By the definition, for exact times: each a second, and whether the case still waits."""
    left = Fraction(1)
    for at in sorted({time for time, waits in times if not waits}):
        risk = sum(time >= at for time, _ in times)
        left *= 1 - Fraction(sum(time == at and not waits for time, waits in times), risk)
        if left <= 1 - share:
            return at
    return None


def bound_quantile(rows, share):
    """Of one share."""
    return bound_quantiles(rows, (share,))[0]


def make_rows(*rows: tuple[int, int] | tuple[int, int, bool]) -> list[TimedCase]:
    return [TimedCase(f"cases/{number}.md", *row) for number, row in enumerate(rows)]


_EXACT = st.lists(st.tuples(st.integers(0, 12), st.booleans()), min_size=1, max_size=12)
_RANGES = st.lists(
    st.tuples(st.integers(0, 6), st.integers(0, 3), st.booleans()), min_size=1, max_size=5
).map(lambda rows: make_rows(*((low, low + width, waits) for low, width, waits in rows)))
_SHARES = st.sampled_from([_HALF, _TAIL, Fraction(1, 3)])


@given(_EXACT, _SHARES)
def test_exact_times_give_one_quantile_that_of_the_definition(times, share):
    """With cases that still wait, and several at the same second."""
    rows = make_rows(*((at, at, waits) for at, waits in times))
    found = find_quantile(times, share)
    assert bound_quantile(rows, share) == (found, found)


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=60))
def test_without_open_cases_the_median_is_the_lower_of_the_middle_ones(times):
    """One of the times themselves; floats go wrong from six on."""
    found = median_low(times)
    assert bound_quantile(make_rows(*((at, at) for at in times)), _HALF) == (found, found)


@given(_RANGES, _SHARES)
def test_ranges_give_the_least_and_the_greatest_quantile_of_all_times_in_them(rows, share):
    """Every choice of times is tried."""
    choices = product(*(range(row.low, row.high + 1) for row in rows))
    waits = [row.waits for row in rows]
    found = [find_quantile(list(zip(times, waits, strict=True)), share) for times in choices]
    low, high = bound_quantile(rows, share)
    reached = [at for at in found if at is not None]
    assert (low is None) == (not reached)
    assert (high is None) == (None in found)
    if reached and low is not None:
        assert low <= min(reached)
        # Where somebody leaves, the least one is behind that second; it is told as that.
        assert low in {min(reached), *(row.low for row in rows if row.waits)}
    if high is not None:
        assert high == max(reached)


@given(_RANGES, st.randoms())
def test_the_order_of_the_rows_does_not_matter(rows, random):
    """Nor which file was read first."""
    shuffled = rows[:]
    random.shuffle(shuffled)
    assert bound_quantile(shuffled, _HALF) == bound_quantile(rows, _HALF)


def test_a_case_that_waits_is_not_left_out():
    """Four were done within a day, six have waited two: it took half of them more than that."""
    done, waiting = [(86400, 86400)] * 4, [(172800, 172800, True)] * 6
    assert bound_quantile(make_rows(*done, *waiting), _HALF) == (None, None)
    assert bound_quantile(make_rows(*done), _HALF) == (86400, 86400)


def test_an_earlier_time_can_make_a_greater_median():
    """Where somebody leaves in between: the least of all times does not give the least median."""
    rows = make_rows((1, 3), (2, 2, True), (2, 2, True), (2, 2, True), (10, 10), (10, 10))
    assert find_quantile([(1, False), *[(2, True)] * 3, (10, False), (10, False)], Fraction(1, 4)) == 10
    assert find_quantile([(3, False), *[(2, True)] * 3, (10, False), (10, False)], Fraction(1, 4)) == 3
    low, high = bound_quantile(rows, Fraction(1, 4))
    assert low <= 3
    assert high == 10


@pytest.mark.parametrize("count", [2, 6, 24, 60])
def test_half_of_an_even_number_is_exactly_half(count):
    """Where products of floats take the next one."""
    rows = make_rows(*((at, at) for at in range(1, count + 1)))
    assert bound_quantile(rows, _HALF) == (count // 2, count // 2)


def test_a_time_without_an_end_bounds_nothing_above():
    """One of three: the median may be any of the others; two of three: it may be anything."""
    one = [TimedCase("a", 5, None), TimedCase("b", 3, 3), TimedCase("c", 4, 4)]
    assert bound_quantile(one, _HALF) == (4, 4)
    two = [TimedCase("a", 5, None), TimedCase("b", 3, None), TimedCase("c", 4, 4)]
    assert bound_quantile(two, _HALF) == (4, None)


def test_medians_with_open_cases_are_not_biased():
    """The mean of many newsrooms is the true median within three standard errors; where cases that still wait
    are left out it is far below."""
    chance, scale = Random(20221113), 86400
    medians, without = [], []
    for _ in range(60):
        rows = []
        for number in range(300):
            took, waited = chance.expovariate(1 / scale), chance.uniform(0, 3 * scale)
            at = round(min(took, waited))
            rows.append(TimedCase(str(number), at, at, took > waited))
        medians.append(bound_quantile(rows, _HALF)[0])
        without.append(median_low(row.low for row in rows if not row.waits))
    error = stdev(medians) / sqrt(len(medians))
    assert abs(fmean(medians) - scale * log(2)) < 3 * error
    assert fmean(without) < scale * log(2) - 20 * error

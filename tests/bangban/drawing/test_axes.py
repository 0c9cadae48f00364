"""Scales of a picture."""

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.drawing.axes import choose_counts, choose_days, spread_labels

_EPOCH = date(1970, 1, 1).toordinal()


def _day(text):
    return date.fromisoformat(text).toordinal() - _EPOCH


def _ticks(first, last, most=4):
    return [tick.date.isoformat() for tick in choose_days(_day(first), _day(last), most)]


@pytest.mark.parametrize(
    ("highest", "ticks"),
    [
        (194_087, (0, 50_000, 100_000, 150_000, 200_000)),
        (7, (0, 2, 4, 6, 8)),
        (1, (0, 1)),
        (0, (0, 1)),
    ],
)
def test_chooses_round_counts(highest, ticks):
    """Steps of 1, 2 or 5 times a power of ten, from zero to beyond the highest."""
    assert choose_counts(highest) == ticks


@given(st.integers(0, 10**15), st.integers(1, 10))
def test_counts_reach_the_highest(highest, most):
    """The last tick is at least the highest count, the one before it is below."""
    ticks = choose_counts(highest, most)
    assert 2 <= len(ticks) <= most + 1
    assert ticks[-1] >= highest
    assert ticks[-2] < max(highest, 1)


def test_chooses_starts_of_months():
    """A few months: their first days."""
    assert _ticks("2022-06-30", "2022-09-15") == ["2022-07-01", "2022-08-01", "2022-09-01"]


def test_chooses_quarters_and_years_of_longer_spans():
    """Steps divide the year, then the decade."""
    assert _ticks("2022-01-15", "2022-12-15") == ["2022-04-01", "2022-07-01", "2022-10-01"]
    assert _ticks("2018-01-15", "2023-12-15") == ["2020-01-01", "2022-01-01"]


def test_chooses_days_of_short_spans():
    """Too short for two months: days, evenly apart."""
    assert _ticks("2022-11-05", "2022-11-15") == ["2022-11-05", "2022-11-10", "2022-11-15"]
    assert _ticks("2022-11-05", "2022-11-06") == ["2022-11-05", "2022-11-06"]


@given(st.integers(-700_000, 2_900_000), st.integers(1, 800_000), st.integers(2, 6))
def test_days_lie_within_the_span(first, length, most):
    """Never more than asked for, never outside, always at least two."""
    last = min(first + length, date.max.toordinal() - _EPOCH)
    days = [tick.day for tick in choose_days(first, last, most)]
    assert 2 <= len(days) <= most
    assert first <= days[0] < days[-1] <= last
    assert days == sorted(set(days))


@given(st.lists(st.floats(0, 100), min_size=1, max_size=5))
def test_labels_stand_apart(wanted):
    """With room enough, neighbours are a gap apart, inside, in the order in which they were."""
    placed = spread_labels(wanted, 20, 0, 100)
    pairs = sorted(zip(wanted, placed, strict=True))
    assert all(-1e-6 <= place <= 100 + 1e-6 for place in placed)
    ordered = sorted(placed)
    assert all(after - before >= 20 - 1e-6 for before, after in pairwise(ordered))
    assert [place for _, place in pairs] == ordered


def test_labels_with_room_stay_where_they_are():
    """Nothing moves without need; without room the labels go on beyond the edge."""
    assert spread_labels([90, 10, 50], 20, 0, 100) == [90, 10, 50]
    assert spread_labels([5, 5, 5], 20, 0, 30) == [0, 20, 40]

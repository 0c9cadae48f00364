"""Rates, computed when shown."""

from decimal import Decimal
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bangban.content.figures.rates import Rate, compute_rates, format_count, format_percent
from bangban.content.figures.snapshots import Snapshot
from bangban.dates.moments import parse_moment
from bangban.diagnostics.problems import Position

_DAY = parse_moment("2022-11-15", ZoneInfo("Asia/Shanghai"))


def _snapshot(*counts):
    return Snapshot(_DAY, _DAY, *counts, source="平台", position=Position("stats.csv"))


def test_computes_the_rates_of_the_first_content():
    """Each rate says what was divided by what."""
    rates = compute_rates(_snapshot(194087, 193018, 181773, 5013))
    assert [(rate.numerator_id, rate.denominator_id, format_percent(rate)) for rate in rates] == [
        ("closed", "received", "93.66%"),
        ("closed", "processed", "94.17%"),
        ("processed", "received", "99.45%"),
    ]
    assert (rates[0].numerator, rates[0].denominator) == (181773, 194087)


def test_gives_no_rate_of_nothing():
    """Nothing received, no rate; received but not processed, one rate fewer."""
    assert compute_rates(_snapshot(0, 0, 0, 0)) == ()
    assert [rate.id for rate in compute_rates(_snapshot(5, 0, 0, 0))] == [
        "closed_of_received",
        "processed_of_received",
    ]


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (1, 3, "33.33%"),
        (1, 800, "0.13%"),  # 0.125: half up
        (99_999, 100_000, "99.99%"),  # rounds to 100, and is not all
        (7, 7, "100.00%"),
        (0, 7, "0.00%"),
    ],
)
def test_rounds_half_up_and_never_to_all(part, whole, text):
    """Two decimals; 100 % only when nothing is missing."""
    assert format_percent(Rate("x", part, whole, "closed", "received")) == text


@given(st.integers(1, 10**15).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_percent_is_near_the_quotient(pair):
    """The text is within half a hundredth of the exact rate, or 99.99 just below all."""
    part, whole = pair
    shown = Decimal(format_percent(Rate("x", part, whole, "closed", "received")).rstrip("%"))
    assert (shown == 100) == (part == whole)
    assert abs(shown * whole - 100 * part) * 200 <= whole * (2 if shown == Decimal("99.99") else 1)


def test_writes_counts_with_thousands():
    """As the newspaper does."""
    assert [format_count(count) for count in (0, 999, 194087)] == ["0", "999", "194,087"]


def test_the_three_rates_of_a_help_line_are_given_where_they_were_counted():
    """Answered of all, solved of those closed, satisfied of those asked; one that was not counted is none."""
    counted = replace(_snapshot(200, 190, 160, 3), responded=199, resolved=120, surveyed=50, satisfied=45)
    assert [(rate.id, rate.value) for rate in compute_rates(counted)[3:]] == [
        ("responded_of_received", Fraction(199, 200)),
        ("resolved_of_closed", Fraction(3, 4)),
        ("satisfied_of_surveyed", Fraction(9, 10)),
    ]
    some = replace(counted, responded=None, surveyed=0, satisfied=0)
    assert [rate.id for rate in compute_rates(some)[3:]] == ["resolved_of_closed"]

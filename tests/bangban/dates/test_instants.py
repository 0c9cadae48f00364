"""Calendar arithmetic for every year, and the zones' odd hours."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.dates.instants import DAY, convert_to_datetime, count_days, find_offset, measure_month, start_day
from tests.bangban.moment_texts import NEW_YORK, SHANGHAI, ZONES


@given(st.dates())
def test_counts_days_as_the_calendar_does(day):
    """Within the years that Python's dates hold, the count is theirs."""
    assert count_days(day.year, day.month, day.day) == (day - date(1970, 1, 1)).days


@given(st.integers(-9999, 9999), st.integers(1, 12))
def test_counts_each_month_whole(year, month):
    """From the first of a month to the first of the next are as many days as the month has, BC too."""
    next_year, next_month = (year + 1, 1) if month == 12 else (year, month + 1)
    days = count_days(next_year, next_month, 1) - count_days(year, month, 1)
    assert days == measure_month(year, month)


def test_knows_a_day_before_our_era():
    """Julian day number 0, -4713-11-24 in the proleptic Gregorian calendar, is 2,440,588 days before 1970."""
    assert count_days(-4713, 11, 24) == -2_440_588


@pytest.mark.parametrize(
    ("zone", "day", "hour", "minutes"),
    [
        (SHANGHAI, (2022, 11, 13), 13, 480),
        (SHANGHAI, (1988, 7, 1), 12, 540),
        (NEW_YORK, (2022, 3, 13), 1, -300),
        (NEW_YORK, (2022, 3, 13), 2, None),
        (NEW_YORK, (2022, 3, 13), 3, -240),
        (NEW_YORK, (2022, 11, 6), 1, -240),
        (ZoneInfo("America/Sao_Paulo"), (2018, 11, 4), 0, None),
        (ZoneInfo("America/Sao_Paulo"), (2018, 11, 3), 24, -180),
        (ZoneInfo("America/Sao_Paulo"), (2018, 2, 17), 24, -180),
        (SHANGHAI, (1850, 1, 1), 12, 486),
        (SHANGHAI, (-44, 3, 15), 12, 486),
        (NEW_YORK, (9999, 12, 31), 24, -300),
    ],
)
def test_finds_a_zones_offset(zone, day, hour, minutes):
    """Summer time, gaps, folds (the first one), the end of a day, and local mean time to the minute."""
    assert find_offset(zone, count_days(*day), hour * 3600) == minutes


@given(ZONES, st.integers(-4_000_000, 2_932_896))
def test_starts_each_day_after_the_one_before(zone, days):
    """Days of a zone never overlap; the one that Apia left out has no length."""
    assert start_day(zone, days) <= start_day(zone, days + 1) <= start_day(zone, days) + 2 * DAY


def test_starts_a_day_without_midnight_at_the_jump():
    """In São Paulo 2018-11-04 began at 01:00, which is 03:00 UTC."""
    second = start_day(ZoneInfo("America/Sao_Paulo"), count_days(2018, 11, 4))
    assert convert_to_datetime(second) == datetime(2018, 11, 4, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("year", "held"), [(-44, datetime.min), (10_000, datetime.max.replace(microsecond=0))]
)
def test_holds_a_datetime_within_its_years(year, held):
    """What no datetime can hold is the nearest that it can."""
    assert convert_to_datetime(count_days(year, 1, 1) * DAY) == held.replace(tzinfo=UTC)

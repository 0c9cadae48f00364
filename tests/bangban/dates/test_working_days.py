"""Chinese working days."""

from datetime import date, timedelta

import pytest
from chinese_calendar import is_workday
from hypothesis import given
from hypothesis import strategies as st

from bangban.dates.working_days import WorkingYear, find_unknown_year, find_working_day, list_known_years

_2027 = WorkingYear(
    2027,
    tuple(date(2027, 1, day).toordinal() for day in (1, 2, 3)),
    (date(2027, 1, 10).toordinal(),),
)


@pytest.mark.parametrize(
    ("start", "number", "end"),
    [
        ("2022-11-14", 1, "2022-11-15"),
        ("2022-11-11", 1, "2022-11-14"),
        ("2022-11-12", 1, "2022-11-14"),
        ("2022-09-30", 1, "2022-10-08"),
        ("2022-09-30", 2, "2022-10-09"),
        ("2022-09-30", 3, "2022-10-10"),
        ("2022-12-30", 1, "2023-01-03"),
        ("2023-01-20", 1, "2023-01-28"),
    ],
)
def test_counts_weekends_that_are_worked_and_skips_holidays(start, number, end):
    """8 and 9 October 2022, and 28 January 2023, were weekends that were worked."""
    assert find_working_day(date.fromisoformat(start), number) == date.fromisoformat(end)


@pytest.mark.parametrize("start", ["1999-12-31", "2003-12-29", "9999-12-30", "2400-01-01"])
def test_knows_nothing_of_years_that_were_not_announced(start):
    """Nor of those before the calendar begins."""
    assert find_working_day(date.fromisoformat(start), 3) is None


def test_knows_nothing_where_the_way_leads_out_of_the_calendar():
    """Ten thousand working days are forty years."""
    assert find_working_day(date(2022, 1, 1), 9999) is None


@given(st.dates(date(2004, 1, 1), date(2025, 1, 1)), st.integers(1, 40))
def test_counts_each_working_day_once(start, number):
    """The last day is one, and so many lie between."""
    end = find_working_day(start, number)
    days = [start + timedelta(days=day) for day in range(1, (end - start).days + 1)]
    assert sum(map(is_workday, days)) == number
    assert is_workday(end)


@pytest.mark.parametrize(
    ("start", "number", "end"),
    [
        ("2026-12-29", 2, "2026-12-31"),
        ("2026-12-29", 3, "2027-01-04"),
        ("2026-12-29", 5, "2027-01-06"),
        ("2027-01-08", 1, "2027-01-10"),
        ("2027-01-15", 1, "2027-01-18"),
    ],
)
def test_a_newsroom_adds_a_year(start, number, end):
    """What it says of holidays and weekends that are worked counts; all else is Monday to Friday."""
    assert find_working_day(date.fromisoformat(start), number, (_2027,)) == date.fromisoformat(end)


def test_names_the_year_that_is_not_known():
    """Only where the way leads into it."""
    start = date(2026, 12, 29)
    assert find_unknown_year(start, 2) is None
    assert (find_working_day(start, 5), find_unknown_year(start, 5)) == (None, 2027)
    assert find_unknown_year(start, 5, (_2027,)) is None
    assert find_unknown_year(date(2027, 12, 30), 5, (_2027,)) == 2028
    assert 2027 not in list_known_years(())
    assert {2026, 2027} <= set(list_known_years((_2027,)))


@pytest.mark.parametrize("workdays", [(), (date(2027, 1, 10).toordinal(),)])
def test_a_year_without_days_off_is_not_known(workdays):
    """A table that is begun and not filled in is no knowledge: nothing is counted by it, nothing guessed."""
    begun = WorkingYear(2027, workdays=workdays)
    assert find_working_day(date(2026, 12, 29), 5, (begun,)) is None
    assert find_unknown_year(date(2026, 12, 29), 5, (begun,)) == 2027
    assert 2027 not in list_known_years((begun,))


def test_a_newsroom_corrects_a_year_that_is_known():
    """Its own word goes before the package's, of the days that it names."""
    own = WorkingYear(2022, (date(2022, 11, 15).toordinal(),), (date(2022, 11, 13).toordinal(),))
    assert find_working_day(date(2022, 11, 14), 1, (own,)) == date(2022, 11, 16)
    assert find_working_day(date(2022, 11, 12), 1, (own,)) == date(2022, 11, 13)
    assert find_working_day(date(2022, 9, 30), 1, (own,)) == date(2022, 10, 8)

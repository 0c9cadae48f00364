"""Promises that lead into a year of which nobody knows the holidays."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bangban.checks._rules.unknown_calendar import build_calendar_test, check_calendar
from bangban.content.index_entries import make_index_entry
from bangban.content.model.platform import Platform, Stage
from bangban.dates.working_days import WorkingYear
from tests.bangban.desk import case, entry, story


def _told(year):
    """A newsroom's own year: a table without any day off would be one that is only begun."""
    return WorkingYear(year, (date(year, 1, 1).toordinal(),))


def _promise(limit, *years):
    return Platform(journey=(Stage("answered", "答复", promises=(("normal", limit),)),), working_days=years)


def test_tells_the_year_that_a_promise_needs():
    """At the request; nothing where the newsroom has told the year, or the way does not lead into it."""
    one = case(entries=(entry("2026-12-29", "received", line=7),), state="received")
    (problem,) = check_calendar(one, _promise("5wd"))
    assert (problem.code, problem.values["year"], problem.position.line) == ("promise.calendar", 2027, 7)
    assert "2027" in problem.mend
    assert list(check_calendar(one, _promise("5wd", _told(2027)))) == []
    assert [list(check_calendar(one, _promise(limit))) for limit in ("1wd", "24h", "90d")] == [[], [], []]
    assert list(check_calendar(story(), _promise("5wd"))) == []


@given(st.dates(date(2003, 6, 1), date(2029, 12, 31)), st.integers(1, 400), st.booleans())
def test_the_quick_test_misses_nothing(day, number, is_told):
    """What is to be told is found, wherever the request stands among the years."""
    platform = _promise(f"{number}wd", *([_told(2027), _told(2028)] if is_told else []))
    one = case(entries=(entry(f"{day}T23:30", "received"),), state="received")
    if list(check_calendar(one, platform)):
        assert build_calendar_test(platform)(make_index_entry(one).moments)
    if 2005 < day.year < 2024 and number < 100:
        assert not build_calendar_test(platform)(make_index_entry(one).moments)

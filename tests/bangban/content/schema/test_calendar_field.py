"""The table of working days in platform.yaml."""

from datetime import date

import pytest

from bangban.content.schema._calendar_field import WorkingDaysField
from bangban.content.schema._fields import INVALID
from bangban.dates.working_days import WorkingYear
from tests.bangban.desk import read


def test_reads_days_and_ranges_by_year():
    """In order, each day once; a year may have no holiday."""
    text = (
        "2028: {workdays: 2028-01-08}\n2027:\n  holidays: [2027-01-02/2027-01-03, 2027-01-01, 2027-01-01]\n"
    )
    days = tuple(date(2027, 1, day).toordinal() for day in (1, 2, 3))
    years = (WorkingYear(2027, days), WorkingYear(2028, (), (date(2028, 1, 8).toordinal(),)))
    assert read(WorkingDaysField(), text) == (years, [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("27: {holidays: [2027-01-01]}", ("workdays.year", 1, 1)),
        ("明年: {holidays: [2027-01-01]}", ("workdays.year", 1, 1)),
        ("2027: {holidays: [2027-01]}", ("workdays.day", 1, 18)),
        ("2027: {holidays: [2027-01-01~]}", ("workdays.day", 1, 18)),
        ("2027: {holidays: [2026-12-31/2027-01-02]}", ("workdays.day", 1, 18)),
        ("2027: {holidays: [2027-12-31/..]}", ("workdays.day", 1, 18)),
        ("2027: {holidays: [2027-02-30]}", ("moment.impossible", 1, 27)),
        ("2027: {holiday: [2027-01-01]}", ("key.unknown", 1, 8)),
        ("2027: {}", ("map.expected", 1, 7)),
        ("2027: {holidays: [2027-01-01], workdays: [2027-01-01]}", ("workdays.both", 1, 42)),
    ],
)
def test_half_a_year_is_none(text, told):
    """What is wrong is told, and the year stays unknown: to count by half of it would be a guess."""
    assert read(WorkingDaysField(), text) == ((), [told])


def test_wants_a_table():
    """A list says of no year."""
    assert read(WorkingDaysField(), "[2027-01-01]") == (INVALID, [("map.expected", 1, 1)])

"""Moments as TimelineJS's date objects."""

import pytest
from hypothesis import given

from bangban.dates.moments import parse_moment
from bangban.exports.timelinejs_shape import count_historic_year, count_iso_year, write_dates
from tests.bangban.moment_texts import NEW_YORK, SHANGHAI, moments


def write(text: str, zone=SHANGHAI) -> list[list[int]]:
    return [list(date.values()) for date in write_dates(parse_moment(text, zone)) if date]


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("2022", [[2022]]),
        ("2022-11", [[2022, 11]]),
        ("2022-11-13T13:00~", [[2022, 11, 13, 13, 0]]),
        ("2022-11-13T13:00:07", [[2022, 11, 13, 13, 0, 7]]),
        ("2022-12-31T24:00", [[2023, 1, 1, 0, 0]]),
        ("2016-12-31T23:59:60Z", [[2017, 1, 1, 7, 59, 59]]),
        ("2022-11-13T13:00Z", [[2022, 11, 13, 21, 0]]),
        ("2022-11-10/2022-11-12", [[2022, 11, 10], [2022, 11, 12]]),
        ("2022/2022~", [[2022]]),
        ("../2022-11-13", [[2022, 11, 13]]),
        ("2022-11-13/..", [[2022, 11, 13]]),
        ("0000-02-29", [[-1, 2, 29]]),
        ("-0043", [[-44]]),
        ("-9999-12-31T24:00", [[-9999, 1, 1, 0, 0]]),
        ("9999-12-31T24:00", [[10000, 1, 1, 0, 0]]),
    ],
)
def test_numbers_place_the_moment_on_the_axis(text, numbers):
    """In the zone's wall time, as exactly as it is known and no more exactly."""
    assert write(text) == numbers


def test_wall_time_of_a_zone_with_summer_time():
    """The hour that comes twice stands at its wall time either time."""
    assert write("2022-11-06T01:30-04:00", NEW_YORK) == write("2022-11-06T01:30-05:00", NEW_YORK)
    assert write("2022-11-06T06:30Z", NEW_YORK) == [[2022, 11, 6, 1, 30]]


@pytest.mark.parametrize("year", [-10_000, -44, -2, -1, 1, 44, 2022])
def test_years_of_history_and_of_iso(year):
    """1 BC is followed by 1 AD in history; ISO 8601 has 0 for the first of them."""
    assert count_historic_year(count_iso_year(year)) == year
    assert count_iso_year(-1) == 0


@given(moments())
def test_every_moment_has_numbers(moment):
    """Of any year and zone; an end is given only where it differs."""
    start, end = write_dates(moment)
    assert start["year"] != 0
    assert end != start
    assert bool(end) <= (moment.kind == "range")

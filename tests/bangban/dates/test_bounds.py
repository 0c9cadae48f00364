"""Between which seconds and days a moment certainly lies."""

from datetime import UTC, datetime

import pytest

from bangban.dates.bounds import bound_days, bound_seconds, count_seconds, place_clock
from bangban.dates.formatting import format_iso
from bangban.dates.instants import DAY, count_days
from bangban.dates.moments import parse_moment
from tests.bangban.desk import ZONE, moment
from tests.bangban.moment_texts import NEW_YORK

_NOON = moment("2022-11-13T12:00").first_second


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2022-11-13T12:00", 0, 0),
        ("2022-11-13T12:00~", -7200, 7200),
        ("2022-11-13T12:00:01", 1, 1),
        ("2022-11-13", -12 * 3600, 12 * 3600 - 1),
        ("2022-11-13~", -12 * 3600 - 3 * DAY, 12 * 3600 - 1 + 3 * DAY),
        ("2022-11-13T12:00/2022-11-13T12:05", 0, 300),
        ("../2022-11-13T12:00", None, 0),
        ("2022-11-13T12:00/..", 0, None),
    ],
)
def test_bounds_what_can_be_meant(text, low, high):
    """A clock time is its first second; “about” is given room."""
    assert bound_seconds(moment(text)) == (
        None if low is None else _NOON + low,
        None if high is None else _NOON + high,
    )


def test_gives_no_room_where_none_is_wanted():
    """Silences are measured as told."""
    assert bound_seconds(moment("2022-11-13T12:00~"), margin=False) == (_NOON, _NOON)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2022-11-13T13:00~", (2022, 11, 13), (2022, 11, 13)),
        ("2022-11-13T23:00~", (2022, 11, 13), (2022, 11, 14)),
        ("2022-11-13T24:00", (2022, 11, 13), (2022, 11, 13)),
        ("2022-11-14T00:00", (2022, 11, 14), (2022, 11, 14)),
        ("2022-11-13T23:30Z", (2022, 11, 14), (2022, 11, 14)),
        ("2022-11", (2022, 11, 1), (2022, 11, 30)),
        ("2016-12-31T23:59:60Z", (2017, 1, 1), (2017, 1, 1)),
        ("-0044-03-15T12:00", (-44, 3, 15), (-44, 3, 15)),
        ("0000-02-29", (0, 2, 29), (0, 2, 29)),
        ("9999-12-31T24:00", (9999, 12, 31), (9999, 12, 31)),
    ],
)
def test_names_the_days_of_the_zone(text, first, last):
    """24:00 is of the day that ends; another zone's time is of our day."""
    assert bound_days(moment(text)) == (count_days(*first), count_days(*last))


def test_a_leap_second_is_of_the_day_that_ends():
    """In UTC it is the last of the year."""
    second = parse_moment("2016-12-31T18:59:60-05:00", NEW_YORK)
    assert bound_days(second) == (count_days(2016, 12, 31),) * 2


def test_places_the_clock_in_the_zone():
    """To the minute."""
    now = datetime(2026, 1, 1, 0, 0, 59, 999, UTC)
    assert format_iso(place_clock(now, ZONE)) == "2026-01-01T08:00+08:00"
    assert count_seconds(now) == 1767225659

"""One date or wall time, checked and placed."""

from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bangban.dates.points import DateParts, MomentError, Point, build_point, find_first, find_last, rank_point
from tests.bangban.moment_texts import NEW_YORK, SHANGHAI


def _build(*numbers, offset=None, zone=SHANGHAI):
    padded = [*numbers, *[None] * (6 - len(numbers))]
    return build_point(DateParts(*padded, offset, approximate=False), zone, ["year", "month", "day"].index)


def test_keeps_what_is_known_and_no_more():
    """A month has no day, a day no clock and so no offset."""
    assert _build(2022, 11) == Point("month", 2022, 11)
    assert _build(2022, 11, 13) == Point("day", 2022, 11, 13)


def test_settles_the_offset_of_a_clock_time():
    """The zone's offset, unless one is written."""
    assert _build(2022, 7, 1, 12, 0, zone=NEW_YORK).offset == -240
    assert _build(2022, 7, 1, 12, 0, offset="+05:45", zone=NEW_YORK).offset == 345


def test_rejects_a_day_that_its_month_has_not():
    """The error names the part, in both languages, and what would do."""
    with pytest.raises(MomentError) as caught:
        _build(2022, 2, 30)
    assert (caught.value.code, caught.value.column) == ("moment.impossible", 2)
    assert caught.value.values == {"part": "day", "name": "日", "value": 30, "lowest": 1, "highest": 28}


@pytest.mark.parametrize(
    ("numbers", "days"),
    [((2022,), 365), ((2024,), 366), ((0,), 366), ((2022, 2), 28), ((2022, 12), 31), ((2022, 11, 13), 1)],
)
def test_lasts_as_long_as_it_can_mean(numbers, days):
    """From the first to the last second of a year, a month or a day."""
    point = _build(*numbers)
    assert find_last(point, SHANGHAI) - find_first(point, SHANGHAI) + 1 == days * 86_400


def test_lasts_a_minute_or_a_second():
    """A clock time to the minute can mean any second of it."""
    minute, second = _build(2022, 11, 13, 13, 20), _build(2022, 11, 13, 13, 20, 5)
    assert find_last(minute, SHANGHAI) - find_first(minute, SHANGHAI) == 59
    assert find_last(second, SHANGHAI) == find_first(second, SHANGHAI) == find_first(minute, SHANGHAI) + 5


@pytest.mark.parametrize(
    ("day", "zone", "seconds"),
    [((2022, 3, 13), "America/New_York", 23 * 3600), ((2011, 12, 30), "Pacific/Apia", 1)],
)
def test_lasts_as_long_as_the_clock_lets_it(day, zone, seconds):
    """The day of a gap has 23 hours; the day that Samoa left out is the second of the change."""
    point, zone = Point("day", *day), ZoneInfo(zone)
    assert find_last(point, zone) - find_first(point, zone) + 1 == seconds


def test_ranks_the_end_of_a_day_ahead_of_the_next():
    """The leap second, 24:00, then the coarse and the fine that start the next day; all at one second."""
    points = [
        _build(2016, 12, 31, 23, 59, 60, offset="Z"),
        _build(2016, 12, 31, 24, 0, offset="Z"),
        _build(2017, 1, 1, 0, 0, offset="Z"),
        _build(2017, 1, 1, 0, 0, 0, offset="Z"),
    ]
    assert len({find_first(point, SHANGHAI) for point in points}) == 1
    ranks = [rank_point(point, SHANGHAI) for point in points]
    assert all(one < following for one, following in pairwise(ranks))

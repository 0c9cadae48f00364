"""How long it took, no more exactly than known."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.dates.durations import Duration, elapsed, round_about
from bangban.dates.formatting import format_duration_chinese, format_duration_iso
from bangban.dates.moments import parse_moment
from tests.bangban.moment_texts import NEW_YORK, SHANGHAI, ZONES, moments


def _between(earlier, later, zone=SHANGHAI):
    return elapsed(parse_moment(earlier, zone), parse_moment(later, zone))


@pytest.mark.parametrize(
    ("earlier", "later", "chinese", "iso"),
    [
        ("2022-11-13T13:00~", "2022-11-13T13:20", "约20分钟", "PT20M"),
        ("2022-11-13T13:00~", "2022-11-13T23:05~", "约10小时", "PT10H"),
        ("2022-11-13T13:20", "2022-11-13T18:00", "4小时40分", "PT4H40M"),
        ("2022-11-13T13:20~", "2022-11-13T18:00", "约4个半小时", "PT4H30M"),
        ("2022-11-13T13:00~", "2022-11-13T13:07", "约7分钟", "PT7M"),
        ("2022-11-13T13:00~", "2022-11-13T13:43", "约45分钟", "PT45M"),
        ("2022-11-13T13:00~", "2022-11-13T13:58", "约1小时", "PT1H"),
        ("2022-11-13T13:00~", "2022-11-14T12:45", "约1天", "P1D"),
        ("2022-11-13T13:00~", "2022-11-15T00:10", "约1天半", "P1DT12H"),
        ("2022-11-13T13:00~", "2023-01-01T13:11~", "约49天", "P49D"),
        ("2022-11-13T13:00:10~", "2022-11-13T13:00:52", "约40秒", "PT40S"),
        ("2022-11-13T18:00", "2022-11-13T19:00", "1小时", "PT1H"),
        ("2022-11-10T13:00", "2022-11-13T13:00", "3天", "P3D"),
        ("2022-11-10T13:00", "2022-11-12T17:00", "2天4小时", "P2DT4H"),
        ("2022-12-31T23:00", "2023-01-02T03:30", "1天4小时30分", "P1DT4H30M"),
        ("2022-11-10T13:00", "2022-11-11T13:05", "1天零5分", "P1DT5M"),
        ("2022-11-13T23:00", "2022-11-13T24:00", "1小时", "PT1H"),
        ("2022-11-13T24:00", "2022-11-14T00:00", "同一分钟", None),
        ("2022-11-13T13:20:10", "2022-11-13T13:20", "同一分钟", None),
        ("2022-11-13T13:20~", "2022-11-13T13:20", "大致同时", None),
        ("2022-11-13T13:20:10", "2022-11-13T13:20:10", "同一时刻", "PT0S"),
        ("2022-11-13T13:20:10", "2022-11-13T13:20:50", "40秒", "PT40S"),
        ("2022-11-13T13:20:10", "2022-11-13T13:25:50", "5分40秒", "PT5M40S"),
        ("2022-11-13T13:20:10", "2022-11-13T14:25:50", "1小时5分", "PT1H5M40S"),
        ("2022-11-13T13:00", "2022-11-13T13:00-05:00", "13小时", "PT13H"),
        ("2022-10-11", "2022-10-30", "19天", "P19D"),
        ("2022-10-11~", "2022-10-30", "约19天", "P19D"),
        ("2022-10-30", "2022-11-13T13:00~", "约14天", "P14D"),
        ("2022-11-13", "2022-11-13T13:00", "同一天", "P0D"),
        ("2022-11-13~", "2022-11-13", "大致同一天", "P0D"),
        ("2022-10", "2022-11-13", "13至43天", None),
        ("2022-11", "2022-11-13", "至多12天", None),
        ("-0001-12-31", "0001-01-01", "367天", "P367D"),
        ("2022-11-10/2022-11-12", "2022-11-13", "1天", "P1D"),
        ("2022-11-09", "2022-11-10/2022-11-12", "1天", "P1D"),
        ("2022-11-09", "2022-11-10/..", "1天", "P1D"),
    ],
)
def test_writes_how_long_it_took(earlier, later, chinese, iso):
    """Clock times differ by minutes; anything coarser by days; 约 when an end is approximate."""
    duration = _between(earlier, later)
    assert format_duration_chinese(duration) == chinese
    assert format_duration_iso(duration) == iso


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2022-11-09/..", "2022-11-13"),
        ("../2022-11-09", "2022-11-13"),
        ("2022-11-13T13:00", "../2022-11-13T24:00"),
        ("2022-11-13", "2022-11-12"),
        ("2022-11-13T13:20", "2022-11-13T13:19"),
    ],
)
def test_knows_when_it_cannot_be_known(earlier, later):
    """After an open end, beside a before, or backwards there is no number."""
    assert _between(earlier, later) is None


def test_counts_real_hours_over_a_clock_change():
    """From 01:00 to 04:00 in New York's night of the gap are two hours."""
    assert _between("2022-03-13T01:00", "2022-03-13T04:00", NEW_YORK) == Duration(7200, 7200)


def test_is_about_where_a_wall_time_comes_twice():
    """And unknown where an hour more or less would be all of it."""

    def measure(earlier, later):
        found = elapsed(parse_moment(earlier, NEW_YORK), parse_moment(later, NEW_YORK))
        return found and (found.low // 60, found.approximate)

    assert measure("2022-11-06T01:30", "2022-11-06T03:10") is None
    assert measure("2022-11-06T01:30-05:00", "2022-11-06T03:10") == (100, False)
    assert measure("2022-11-05T01:30", "2022-11-06T01:30") == (24 * 60, True)


def test_says_nothing_of_what_is_uncertain():
    """`2022?` may be quite another year."""
    assert elapsed(parse_moment("2022-11-13?", SHANGHAI), parse_moment("2022-11-15", SHANGHAI)) is None


def test_counts_whole_minutes():
    """Bounds in minutes, for sums."""
    duration = _between("2022-11-13T13:00~", "2022-11-13T23:05~")
    assert (duration.low // 60, duration.high // 60, duration.approximate) == (605, 605, True)


@given(ZONES.flatmap(lambda zone: st.tuples(moments(st.just(zone)), moments(st.just(zone)))))
def test_tells_bounds_in_order(pair):
    """0 ≤ low ≤ high; words always; approximate exactly when an end in question is."""
    duration = elapsed(*pair)
    if duration is not None:
        assert 0 <= duration.low <= duration.high
        assert format_duration_chinese(duration)
        if duration.approximate:
            assert pair[0].approximate or pair[1].approximate


_CLOCKS = st.datetimes(timezones=st.just(SHANGHAI), allow_imaginary=False).map(
    lambda moment: parse_moment(
        moment.replace(second=0, microsecond=0).strftime("%Y").zfill(4) + moment.strftime("-%m-%dT%H:%M"),
        SHANGHAI,
    )
)


@given(st.lists(_CLOCKS, min_size=3, max_size=3))
def test_adds_up(three):
    """From the first to the second and on to the third is from the first to the third."""
    first, second, third = sorted(three, key=lambda moment: moment.sort_key)
    parts = elapsed(first, second).low // 60 + elapsed(second, third).low // 60
    assert parts == elapsed(first, third).low // 60


@given(st.integers(1, 10_000_000), st.integers(1, 10_000_000))
def test_rounds_what_is_about_without_turning_it_round(one, other):
    """The order stays; once is enough; never by more than a quarter; in few words."""
    short, long = sorted([one, other])
    rounded = [round_about(Duration(seconds, seconds, True, "second")) for seconds in (short, long)]
    assert rounded[0].low <= rounded[1].low
    assert [round_about(duration) for duration in rounded] == rounded
    assert long < 10 or abs(rounded[1].low - long) * 4 <= long
    assert len(re.findall(r"\d+", format_duration_chinese(rounded[1]))) <= 1


@given(st.integers(0, 10_000_000))
def test_leaves_alone_what_is_exact(seconds):
    """To the minute."""
    duration = Duration(seconds, seconds)
    assert round_about(duration) is duration


@given(st.integers(0, 10_000_000))
def test_writes_iso_that_adds_up(seconds):
    """The parts of the ISO form are the duration again."""
    text = format_duration_iso(Duration(seconds, seconds, unit="second"))
    worth = {"D": 86_400, "H": 3600, "M": 60, "S": 1}
    assert sum(int(number) * worth[unit] for number, unit in re.findall(r"(\d+)([DHMS])", text)) == seconds

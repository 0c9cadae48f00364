"""When something happened: what is read, what is told, and in which order it stands."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.dates.moments import Moment, parse_moment
from bangban.dates.points import MomentError, Point
from tests.bangban.moment_texts import NEW_YORK, SHANGHAI, ZONES, moment_texts, moments


def _read(text, zone=SHANGHAI):
    return parse_moment(text, zone)


def _utc(*numbers):
    return datetime(*numbers, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("2022", Point("year", 2022)),
        ("2022-11", Point("month", 2022, 11)),
        ("2022-11-13", Point("day", 2022, 11, 13)),
        ("2022-11-13~", Point("day", 2022, 11, 13, approximate=True)),
        ("2022-11-13T13:00", Point("minute", 2022, 11, 13, 13, 0, None, 480)),
        ("2022-11-13T13:00~", Point("minute", 2022, 11, 13, 13, 0, None, 480, True)),
        ("2022-11-13T13:00:05Z", Point("second", 2022, 11, 13, 13, 0, 5, 0)),
        ("2022-11-13T13:00-0330~", Point("minute", 2022, 11, 13, 13, 0, None, -210, True)),
        ("2022-11-13T24:00", Point("minute", 2022, 11, 13, 24, 0, None, 480)),
        ("2017-01-01T07:59:60", Point("second", 2017, 1, 1, 7, 59, 60, 480)),
        ("-0044-03-15", Point("day", -44, 3, 15)),
        ("0000-02-29", Point("day", 0, 2, 29)),
    ],
)
def test_accepts_a_point(text, point):
    """Exactly what the editor typed is kept."""
    assert _read(text) == Moment("point", point, None, SHANGHAI)


def test_accepts_ranges_and_open_ends():
    """Each end keeps its own precision and its own ~."""
    early, late = Point("day", 2022, 11, 10, approximate=True), Point("month", 2022, 12)
    assert _read("2022-11-10~/2022-12") == Moment("range", early, late, SHANGHAI)
    assert _read("../2022-12") == Moment("before", None, late, SHANGHAI)
    assert _read("2022-11-10~/..") == Moment("since", early, None, SHANGHAI)


@pytest.mark.parametrize(
    "text",
    [
        "２０２２－１１－１３Ｔ１３：００～",
        "2022—11—13 13：00~",
        "2022-11-13 13:00~",
        " 2022-11-13\u300013:00 ~ ",
        "2022-11-13t13:00+08~",
        "2022-11-13 13:00 ＋08：00～",
    ],
)
def test_accepts_what_input_methods_leave(text):
    """Full-width digits and signs, blanks for the T."""
    assert _read(text) == _read("2022-11-13T13:00~")


def test_accepts_full_width_dots_and_slash():
    """The two dots of an open end may come as Chinese full stops."""
    assert _read("。。／2022") == _read("../2022") == _read(" .. / 2022 ")


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("", 0),
        ("昨天", 0),
        ("2022-11-1x", 7),
        ("2022-1-5", 4),
        ("2022-11-13T8:05", 10),
        ("2022-11-13T13:00:05.5", 19),
        ("2022-11-13-XX", 10),
        ("2022-XX-13", 7),
        ("2022-11-XXT13:00", 10),
        ("2022-11-13+08:00", 10),
        ("2022-11-13??", 11),
        ("/2022", 0),
        ("2022/", 5),
        ("../..", 3),
        ("2022/11/13", 5),
        ("  2022年", 6),
        ("٢٠٢٢", 0),
    ],
)
def test_rejects_what_it_cannot_read(text, column):
    """The column is where the reading stops."""
    with pytest.raises(MomentError) as caught:
        _read(text)
    assert (caught.value.code, caught.value.column) == ("moment.unreadable", column)


@pytest.mark.parametrize(
    ("text", "column", "part", "value"),
    [
        ("2022-02-30", 8, "day", 30),
        ("2100-02-29", 8, "day", 29),
        ("-0001-02-29", 9, "day", 29),
        ("2022-00", 5, "month", 0),
        ("2022-13/2022", 5, "month", 13),
        ("2022-11-13T25:61", 11, "hour", 25),
        ("2022-11-13T24:01", 11, "hour", 24),
        ("2022-11-13T23:61", 14, "minute", 61),
        ("2022-11-13T23:01:61", 17, "second", 61),
        ("2022-11-13T13:20:60", 17, "second", 60),
        ("2016-12-31T23:59:60", 17, "second", 60),
        ("1969-12-31T23:59:60Z", 17, "second", 60),
        ("2022-11-13T13:00+24:00", 16, "offset", "+24:00"),
        ("2022-11-13T13:00+08:60", 16, "offset", "+08:60"),
        ("2022-11-13T13:00+14:01", 16, "offset", "+14:01"),
        ("2022-11-13T13:00-1201", 16, "offset", "-1201"),
        ("2022/-0000", 5, "year", "-0000"),
        ("２０２２－０２－３０", 8, "day", 30),
    ],
)
def test_rejects_what_cannot_be(text, column, part, value):
    """The part is named; a leap second can only be the last of a UTC month (08:00 in China)."""
    with pytest.raises(MomentError) as caught:
        _read(text)
    assert (caught.value.code, caught.value.column) == ("moment.impossible", column)
    assert (caught.value.values["part"], caught.value.values["value"]) == (part, value)


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("2022-11-12/2022-11-10", 11),
        ("2022-12/2022-11-30", 8),
        ("2022-11-13T13:00+08:00/2022-11-13T13:00+09:00", 23),
    ],
)
def test_rejects_a_reversed_range(text, column):
    """An end that is over before the start begins; the zones count."""
    with pytest.raises(MomentError) as caught:
        _read(text)
    assert (caught.value.code, caught.value.column) == ("moment.reversed", column)


def test_accepts_a_range_into_what_contains_it():
    """From a day to its month is no contradiction."""
    assert _read("2022-11-13/2022-11").kind == "range"


def test_tells_a_time_that_the_clock_jumped_over():
    """New York has no 02:30 on that day; with an offset it is a moment all the same."""
    with pytest.raises(MomentError) as caught:
        _read("2022-03-13T02:30", NEW_YORK)
    assert (caught.value.code, caught.value.column) == ("moment.zone-gap", 11)
    assert caught.value.values == {"zone": "America/New_York", "offset": "-05:00"}
    assert _read("2022-03-13T02:30-05:00", NEW_YORK).earliest == _utc(2022, 3, 13, 7, 30)


def test_takes_the_first_of_two_equal_times():
    """01:30 came twice in New York: without an offset it may be either."""
    either, second = _read("2022-11-06T01:30", NEW_YORK), _read("2022-11-06T01:30-05:00", NEW_YORK)
    assert (either.earliest, either.latest) == (_utc(2022, 11, 6, 5, 30), _utc(2022, 11, 6, 6, 30, 59))
    assert (second.earliest, second.latest) == (_utc(2022, 11, 6, 6, 30), _utc(2022, 11, 6, 6, 30, 59))
    assert (either.anchor.repeats, second.anchor.repeats) == (60, 0)


def test_reads_what_is_not_known():
    """`?` is uncertain, `%` that and about, `XX` one month or day of those that it can be."""
    assert _read("2022-11-13?").anchor == Point("day", 2022, 11, 13, uncertain=True)
    assert _read("2022％").anchor == Point("year", 2022, approximate=True, uncertain=True)
    assert _read("2022-11-XX").anchor == Point("month", 2022, 11, unspecified=1)
    assert _read("2022-XX-XX").anchor == Point("year", 2022, unspecified=2)
    assert _read("2022-11-XX/2022-XX").last_point == Point("year", 2022, unspecified=1)


def test_a_fraction_of_zero_is_none():
    """As JavaScript's toISOString writes it."""
    assert _read("2022-11-15T00:30:00.000Z") == _read("2022-11-15T00:30:00Z")
    assert _read("2022-11-15T08:30:00,0+08:00") == _read("2022-11-15T08:30:00")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2022", _utc(2021, 12, 31, 16), _utc(2022, 12, 31, 15, 59, 59)),
        ("2022-02", _utc(2022, 1, 31, 16), _utc(2022, 2, 28, 15, 59, 59)),
        ("2022-11-13", _utc(2022, 11, 12, 16), _utc(2022, 11, 13, 15, 59, 59)),
        ("2022-11-13T13:00~", _utc(2022, 11, 13, 5), _utc(2022, 11, 13, 5, 0, 59)),
        ("2022-11-10/2022-11-12", _utc(2022, 11, 9, 16), _utc(2022, 11, 12, 15, 59, 59)),
        ("../2022-11-13T24:00", None, _utc(2022, 11, 13, 16)),
        ("../2022-11-13", None, _utc(2022, 11, 13, 15, 59, 59)),
        ("2022-11-09/..", _utc(2022, 11, 8, 16), None),
        ("2022-11-30T24:00", _utc(2022, 11, 30, 16), _utc(2022, 11, 30, 16, 0, 59)),
        ("2022-12-31T24:00:00Z", _utc(2023, 1, 1), _utc(2023, 1, 1)),
        ("2017-01-01T07:59:60", _utc(2017, 1, 1), _utc(2017, 1, 1)),
        ("-0044", _utc(1, 1, 1), _utc(1, 1, 1)),
        ("9999-12-31T24:00Z", _utc(9999, 12, 31, 23, 59, 59), _utc(9999, 12, 31, 23, 59, 59)),
    ],
)
def test_knows_its_bounds(text, earliest, latest):
    """All that the text can mean, in UTC; within the years that a datetime holds."""
    moment = _read(text)
    assert (moment.earliest, moment.latest) == (earliest, latest)


def test_sorts_as_a_timeline_reads():
    """By time; at the same start coarse before fine, before B ahead of B, the end of a day first."""
    texts = [
        "-0044",
        "0000",
        "2022",
        "2022-11-13",
        "2022-11-13/2022-11-14",
        "2022-11-13/..",
        "2022-11-13T00:00",
        "2022-11-13T13:00",
        "2022-11-13T13:00~",
        "2022-11-13T13:20",
        "2022-11-13T23:05~",
        "../2022-11-13T24:00",
        "2022-11-13T24:00",
        "../2022-11-14",
        "../2022-11-14T00:00",
        "2022-11-14",
        "2022-11-14T00:00",
    ]
    keys = [_read(text).sort_key for text in texts]
    assert all(one < following for one, following in pairwise(keys))


def test_tells_its_precision():
    """A range is as coarse as its coarser end, and approximate if one end is."""
    moment = _read("2022-11-10T13:00/2022-12~")
    assert (moment.precision, moment.approximate, moment.is_point) == ("month", True, False)


@given(moments())
def test_never_ends_before_it_starts(moment):
    """earliest ≤ latest, wherever both are known."""
    if moment.earliest and moment.latest:
        assert moment.earliest <= moment.latest
    assert (moment.earliest is None) == (moment.kind == "before")
    assert (moment.latest is None) == (moment.kind == "since")


@given(ZONES.flatmap(lambda zone: st.tuples(moments(st.just(zone)), moments(st.just(zone)))))
def test_orders_any_two(pair):
    """Two moments of a zone have the same key only if they are the same."""
    one, other = pair
    assert (one.sort_key == other.sort_key) == (one == other)
    assert (one.sort_key < other.sort_key) == (not other.sort_key <= one.sort_key)


@given(st.one_of(st.text(), st.text("0123456789-:T~/.+Z ～：。年"), moment_texts()), ZONES)
def test_reads_or_tells_any_text(text, zone):
    """No text crashes: it is a moment, or a MomentError within the text."""
    try:
        parse_moment(text, zone)
    except MomentError as error:
        assert 0 <= error.column <= len(text)

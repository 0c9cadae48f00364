"""A moment as templates show it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.dates.formatting import format_chinese
from bangban.pages._date_views import make_day, make_timestamp, make_when
from tests.bangban.desk import moment
from tests.bangban.moment_texts import SHANGHAI, moments


def _parts(when):
    return [(part.text, part.iso) for part in when.parts]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("2022-11-13", [("2022年11月13日", "2022-11-13")]),
        ("2022-11-13T13:00~", [("2022年11月13日13时许", "2022-11-13T13:00+08:00")]),
        ("2022-11-10/2022-11-12", [("2022年11月10日", "2022-11-10"), ("至", ""), ("12日", "2022-11-12")]),
        ("../2022-11-13T24:00", [("2022年11月13日24时", "2022-11-14T00:00+08:00"), ("前", "")]),
        ("../2022-11-13~", [("2022年11月13日前后", "2022-11-13"), ("之前", "")]),
        ("2022-11/..", [("2022年11月", "2022-11"), ("起", "")]),
        ("-0043", [("公元前44年", "")]),
        ("../-0043", [("公元前44年", ""), ("前", "")]),
    ],
)
def test_cuts_the_wording_where_a_time_begins_and_ends(text, parts):
    """HTML knows no year before 1: there the words stand alone."""
    assert _parts(make_when(moment(text))) == parts


@given(moments(st.just(SHANGHAI)), moments(st.just(SHANGHAI)))
def test_the_parts_are_the_wording(one, other):
    """Nothing is lost or added, in full and beside another moment."""
    assert make_when(one).text == format_chinese(one)
    assert make_when(one, relative_to=other).text == format_chinese(one, relative_to=other)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2022-11-13T13:00", ("2022年11月13日", "2022-11-13")),
        ("2022-11-13T24:00", ("2022年11月13日", "2022-11-13")),
        ("2016-12-31T23:59:60Z", ("2016年12月31日", "2016-12-31")),
        ("2022-11", ("2022年11月", "2022-11")),
    ],
)
def test_a_day_is_the_day_that_is_written(text, day):
    """Also at its very end, which HTML would call the next."""
    assert _parts(make_day(moment(text))) == [day]


def test_a_timestamp_tells_the_time_where_it_is_known():
    """With a space between, as in a line of small print."""
    assert _parts(make_timestamp(moment("2022-11-15T08:30"))) == [
        ("2022年11月15日8时30分", "2022-11-15T08:30+08:00")
    ]
    assert _parts(make_timestamp(moment("2022-11-15"))) == [("2022年11月15日", "2022-11-15")]

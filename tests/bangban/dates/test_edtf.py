"""Moments for programs that read EDTF by the letter."""

import pytest
from edtf import parse_edtf
from edtf_validate.valid_edtf import conformsLevel1
from hypothesis import given, settings
from hypothesis import strategies as st

from bangban.dates.edtf import write_edtf
from bangban.dates.moments import parse_moment
from tests.bangban.desk import moment
from tests.bangban.moment_texts import NEW_YORK, SHANGHAI, moments


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("2022", "2022"),
        ("2022-11~", "2022-11~"),
        ("2022-11-13T13:20", "2022-11-13T13:20:00+08:00"),
        ("2022-11-13T13:20:05Z", "2022-11-13T13:20:05Z"),
        ("2022-11-13T24:00", "2022-11-14T00:00:00+08:00"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
        # About a clock time cannot be said: the day can.
        ("2022-11-13T13:00~", "2022-11-13"),
        ("../2022-11-13T24:00", "../2022-11-13"),
        ("2022-11-13T09:00/2022-11-13T11:00", "2022-11-13"),
        ("2022-11-13T09:00~/2022-11-15T11:00", "2022-11-13/2022-11-15"),
        ("2022-11-10~/2022-11-12", "2022-11-10~/2022-11-12"),
        ("2022-11/..", "2022-11/.."),
        # Half past one on the 14th there is the 13th here.
        ("2022-11-14T01:30+14:00/2022-11-13T23:00", "2022-11-13"),
        ("-0043-03-15", "-0043-03-15"),
        ("-0043-03-15T12:00Z", "-0043-03-15T12:00:00Z"),
        ("9999-12-31T24:00", "9999-12-31"),
        ("2022-11?", "2022-11?"),
        ("2022%", "2022%"),
        ("2022-11-XX", "2022-11-XX"),
        ("2022-XX-XX", "2022-XX-XX"),
        # Neither doubt about such a date, nor one at the end of a range, can be said.
        ("2022-11-XX~", "2022-11-XX"),
        ("2022-11-XX/2022-12-10", "2022-11/2022-12-10"),
        ("2022-11-13T13:00?", "2022-11-13?"),
    ],
)
def test_says_what_the_format_can_say(text, edtf):
    """Coarser where it cannot; the day is that of the newsroom's zone."""
    assert write_edtf(moment(text)) == edtf


def test_a_wall_time_that_comes_twice_is_its_day():
    """An offset would say which of the two it was."""
    assert write_edtf(parse_moment("1986-09-14T01:30", SHANGHAI)) == "1986-09-14"
    assert write_edtf(parse_moment("2022-11-06T01:30", NEW_YORK)) == "2022-11-06"
    assert write_edtf(parse_moment("2022-11-06T01:30-05:00", NEW_YORK)) == "2022-11-06T01:30:00-05:00"


@settings(max_examples=60)
@given(moments(st.just(SHANGHAI)))
def test_strict_readers_take_whatever_is_written(at):
    """Both that PyPI has."""
    text = write_edtf(at)
    parse_edtf(text)
    assert conformsLevel1(text), text

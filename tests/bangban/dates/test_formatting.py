"""How moments are written, for machines and for readers."""

import pytest
from hypothesis import given

from bangban.dates.formatting import (
    format_chinese,
    format_clock,
    format_day,
    format_html_datetime,
    format_iso,
)
from bangban.dates.moments import parse_moment
from tests.bangban.moment_texts import NEW_YORK, SHANGHAI, moments


def _read(text, zone=SHANGHAI):
    return parse_moment(text, zone)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2022-11-13 13:00~", "2022-11-13T13:00+08:00~"),
        ("2022-11-13T13:00:05+00:00", "2022-11-13T13:00:05Z"),
        ("../2022-11-13T24:00", "../2022-11-13T24:00+08:00"),
        ("2022-11-10~ / 2022-11-12", "2022-11-10~/2022-11-12"),
        ("-0044", "-0044"),
        ("0044-03/..", "0044-03/.."),
        ("2017-01-01T07:59:60", "2017-01-01T07:59:60+08:00"),
        ("2022-11-13T13:00-0330", "2022-11-13T13:00-03:30"),
    ],
)
def test_writes_iso(text, iso):
    """A clock time always carries its offset, so the text means the same anywhere."""
    assert format_iso(_read(text)) == iso


@given(moments())
def test_reads_the_iso_form_back(moment):
    """parse of format is the identity."""
    assert parse_moment(format_iso(moment), moment.zone) == moment


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2022", "2022"),
        ("0044", "0044"),
        ("2022-11", "2022-11"),
        ("2022-11-13~", "2022-11-13"),
        ("2022-11-13T13:00~", "2022-11-13T13:00+08:00"),
        ("2022-11-13T13:00:05Z", "2022-11-13T13:00:05Z"),
        ("2022-11-30T24:00", "2022-12-01T00:00+08:00"),
        ("2022-12-31T24:00:00", "2023-01-01T00:00:00+08:00"),
        ("9999-12-31T24:00", "10000-01-01T00:00+08:00"),
        ("0000", None),
        ("-0044-03-15", None),
        ("2017-01-01T07:59:60", None),
    ],
)
def test_writes_what_html_takes(text, value):
    """The forms of the HTML standard for <time>; None where it has none."""
    assert format_html_datetime(_read(text).anchor) == value


@pytest.mark.parametrize(
    ("text", "chinese"),
    [
        ("2022", "2022年"),
        ("2022~", "2022年前后"),
        ("2022-11", "2022年11月"),
        ("2022-11-13", "2022年11月13日"),
        ("2022-11-13~", "2022年11月13日前后"),
        ("2022-11-13T13:20", "2022年11月13日13时20分"),
        ("2022-11-13T13:00", "2022年11月13日13时"),
        ("2022-11-13T13:00~", "2022年11月13日13时许"),
        ("2022-11-13T20:05~", "2022年11月13日20时05分许"),
        ("2022-11-13T08:05", "2022年11月13日8时05分"),
        ("2022-11-13T00:00", "2022年11月13日0时"),
        ("2022-11-13T24:00", "2022年11月13日24时"),
        ("2022-11-13T13:00:00", "2022年11月13日13时00分00秒"),
        ("2017-01-01T07:59:60", "2017年1月1日7时59分60秒"),
        ("0044", "公元44年"),
        ("0000", "公元前1年"),
        ("-0044-03-15", "公元前45年3月15日"),
        ("2022-11-10/2022-11-12", "2022年11月10日至12日"),
        ("2022-10-30/2022-11-02", "2022年10月30日至11月2日"),
        ("2022-12-30/2023-01-02", "2022年12月30日至2023年1月2日"),
        ("2022-10/2022-11", "2022年10月至11月"),
        ("2022/2022-11", "2022年至2022年11月"),
        ("2022-11/2022-11-13", "2022年11月至11月13日"),
        ("2021/2022", "2021年至2022年"),
        ("2022-11-10~/2022-11-12", "2022年11月10日前后至12日"),
        ("2022-11-13T13:00/2022-11-13T15:20", "2022年11月13日13时至15时20分"),
        ("2022-11-13T20:00~/2022-11-14T02:00~", "2022年11月13日20时许至11月14日2时许"),
        ("../2022-11-13T24:00", "2022年11月13日24时前"),
        ("../2022-11-13", "2022年11月13日前"),
        ("../2022-11-13T13:00~", "2022年11月13日13时许之前"),
        ("2022-11-09/..", "2022年11月9日起"),
        ("2022-11-XX", "2022年11月某日"),
        ("2022-XX-XX?", "2022年某月某日（待核实）"),
        ("2022-11-10%/2022-11-12?", "2022年11月10日前后（待核实）至12日（待核实）"),
        ("../2022-11-13T13:00?", "2022年11月13日13时（待核实）前"),
        ("2022-11-13T13:00+09:00", "2022年11月13日13时（UTC+9）"),
        ("2022-11-13T13:00+05:45~", "2022年11月13日13时许（UTC+5:45）"),
        ("2022-11-13T13:00Z", "2022年11月13日13时（UTC）"),
    ],
)
def test_writes_chinese_as_newspapers_do(text, chinese):
    """No part that the editor did not know, none that a range says twice."""
    assert format_chinese(_read(text)) == chinese


def test_tells_which_of_two_equal_times():
    """In the hour that comes twice each has its offset, if it was given one; so has a time in a gap."""
    assert format_chinese(_read("2022-11-06T01:30", NEW_YORK)) == "2022年11月6日1时30分"
    assert format_chinese(_read("2022-11-06T01:30-04:00", NEW_YORK)) == "2022年11月6日1时30分（UTC-4）"
    assert format_chinese(_read("2022-11-06T01:30-05:00", NEW_YORK)) == "2022年11月6日1时30分（UTC-5）"
    assert format_chinese(_read("2022-03-13T02:30-05:00", NEW_YORK)) == "2022年3月13日2时30分（UTC-5）"


@pytest.mark.parametrize(
    ("text", "known", "chinese"),
    [
        ("2022-11-13T13:20", "2022-11-13T13:00~", "13时20分"),
        ("2022-11-13T13:20", "2022-11-12", "11月13日13时20分"),
        ("2022-11-13T13:20", "2021-11-13", "2022年11月13日13时20分"),
        ("2022-11-13", "2022-11-13", "11月13日"),
        ("2022-11", "2022-11", "11月"),
        ("2022", "2022", "2022年"),
        ("../2022-11-13T24:00", "2022-11-13T23:05~", "当晚24时前"),
        ("2022-11-13T13:00/2022-11-13T15:20", "2022-11-13", "13时至15时20分"),
        ("2022-11-12T08:00", "2022-11-10/2022-11-12", "8时"),
        ("2022-11-09/..", "2022", "11月9日起"),
        ("2023-01-02", "2022-11-09/..", "2023年1月2日"),
    ],
)
def test_leaves_out_what_the_reader_knows(text, known, chinese):
    """The year, then the date before a clock time; never everything."""
    assert format_chinese(_read(text), relative_to=_read(known)) == chinese


@given(moments())
def test_never_writes_nothing(moment):
    """Relative to itself too, a moment has words."""
    assert format_chinese(moment, relative_to=moment)


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("2022-11-13T13:20", "2022年11月13日", "13时20分"),
        ("2022-11-13T13:00~", "2022年11月13日", "13时许"),
        ("2022-11-13~", "2022年11月13日前后", ""),
        ("2022-11/2022-12", "2022年11月", ""),
        ("2022", "2022年", ""),
        ("../2022-11-13T24:00", "2022年11月13日", "24时"),
    ],
)
def test_writes_day_and_clock_apart(text, day, clock):
    """For lists: no finer than known."""
    moment = _read(text)
    assert format_day(moment) == day
    assert format_clock(moment) == clock

"""The time of day in any form that people write."""

import pytest

from bangban.dates._written_clocks import read_clock, read_zone


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("下午1点半", "T13:30"),
        ("上午10点3刻", "T10:45"),
        ("8点5分", "T08:05"),
        ("中午12时", "T12:00"),
        ("中午1点", "T13:00"),
        ("晚上12点", "T24:00"),
        ("凌晨12点", "T00:00"),
        ("下午13:20", "T13:20"),
        ("1:30 pm", "T13:30"),
        ("12am", "T00:00"),
        ("t20", "T20:00"),
        ("t0830", "T08:30"),
        ("t083005", "T08:30:05"),
    ],
)
def test_reads_a_clock(text, clock):
    """Of 24 hours, whole."""
    found = read_clock(text, 0)
    assert (found.edtf, found.end, found.vague) == (clock, len(text), "")


@pytest.mark.parametrize("text", ["凌晨", "晚上1点", "上午15点", "中午9点"])
def test_leaves_open_what_is_not_certain(text):
    """晚上1点 is of the next day, or a slip."""
    found = read_clock(text, 0)
    assert (found.edtf, found.vague) == ("", text)


@pytest.mark.parametrize("text", ["13:5", "13:", "今天", ""])
def test_reads_no_clock_where_there_is_none(text):
    """Nor half of one."""
    assert read_clock(text, 0) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("+8", ("+08:00", 2, False)),
        (" GMT-3:30".lower(), ("-03:30", 9, False)),
        ("+0545", ("+05:45", 5, False)),
        ("z", ("Z", 1, False)),
        (" 北京时间", ("+08:00", 5, False)),
        (" cst", ("+08:00", 4, True)),
        ("-15:20", ("", 0, False)),
    ],
)
def test_reads_an_offset(text, told):
    """None that no place has: -15:20 is the end of a range."""
    assert read_zone(text, 0) == told

"""Expected steps in the calendars of readers."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bangban.dates.formatting import format_chinese, format_iso
from bangban.dates.moments import parse_moment
from bangban.exports._icalendar import MOST_OCTETS, write_calendar
from bangban.exports._record_values import ExpectedValue
from tests.bangban.moment_texts import SHANGHAI, moments
from tests.bangban.timeline_samples import WORDS, five_entries


def expect(at: str, what: str = "回访李女士") -> ExpectedValue:
    moment = parse_moment(at, SHANGHAI)
    return ExpectedValue(format_iso(moment), format_chinese(moment), what)


def list_lines(*steps: ExpectedValue) -> list[str]:
    """The content lines, unfolded as RFC 5545 (3.1) has it."""
    text = write_calendar(replace(five_entries(), expected=steps))
    assert text.endswith("\r\n")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def list_times(at: str) -> list[str]:
    return [line for line in list_lines(expect(at)) if re.match("DT(START|END)", line)]


@pytest.mark.parametrize(
    ("at", "times"),
    [
        ("2022-11-20", ["DTSTART;VALUE=DATE:20221120", "DTEND;VALUE=DATE:20221121"]),
        ("../2022-12-31", ["DTSTART;VALUE=DATE:20221231", "DTEND;VALUE=DATE:20230101"]),
        ("2022-11-20/2022-11-22", ["DTSTART;VALUE=DATE:20221120", "DTEND;VALUE=DATE:20221123"]),
        ("2024-02", ["DTSTART;VALUE=DATE:20240201", "DTEND;VALUE=DATE:20240301"]),
        ("2022-11-20T09:30", ["DTSTART:20221120T013000Z"]),
        ("2022-11-20T09:00/2022-11-20T11:00", ["DTSTART:20221120T010000Z", "DTEND:20221120T030000Z"]),
        ("2022-11-20T24:00", ["DTSTART:20221120T160000Z"]),
        ("2022-11-20T09:00/2022-11-22", ["DTSTART;VALUE=DATE:20221120", "DTEND;VALUE=DATE:20221123"]),
    ],
)
def test_a_step_stands_on_its_day_or_hour(at, times):
    """A day is a whole day, a month all its days, a clock time the same moment in every zone."""
    assert list_times(at) == times


def test_a_step_in_doubt_says_so():
    """In its title, for most calendars show nothing else; of an hour that comes twice the day is certain."""
    assert "SUMMARY:回访李女士（待核实）" in list_lines(expect("2022-11-20?"))
    assert list_times("1986-09-14T01:30") == ["DTSTART;VALUE=DATE:19860914", "DTEND;VALUE=DATE:19860915"]
    assert list_times("1986-09-14T01:30+08:00") == ["DTSTART:19860913T173000Z"]


def test_an_event_tells_the_case():
    """What is expected, when in words, and where to read on."""
    lines = list_lines(expect("2022-11-20"), expect("2022-11-21", "寄送, 出院小结; 备份\\一份"))
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    assert lines.count("BEGIN:VEVENT") == 2
    assert "SUMMARY:回访李女士" in lines
    assert "SUMMARY:寄送\\, 出院小结\\; 备份\\\\一份" in lines
    assert "DESCRIPTION:2022年11月20日：回访李女士\\n孕妇急需“熊猫血”，十小时住进病房" in lines
    assert "URL:https://zheng.example/ban/cases/panda/" in lines


def test_the_same_step_is_the_same_event():
    """A step that is put off is moved in the reader's calendar, and the clock has no part in it."""
    first, moved = list_lines(expect("2022-11-20")), list_lines(expect("2022-11-25", "再次回访"))
    names = [line for line in first if line.startswith("UID")]
    assert names == ["UID:ban/cases/panda/expected/1@zheng.example"]
    assert names == [line for line in moved if line.startswith("UID")]
    assert "DTSTAMP:20221116T013000Z" in first


def test_a_calendar_learns_that_a_step_has_changed():
    """LAST-MODIFIED is the last change, and SEQUENCE grows with it: of two versions it is the newer."""
    now, later = five_entries(), replace(five_entries(), updated="2022-11-20T01:00:00Z")
    told = []
    for record in (now, later):
        text = write_calendar(replace(record, expected=(expect("2022-12-20"),)))
        lines = text.split("\r\n")
        told.append(dict(line.split(":", 1) for line in lines if re.match("LAST-M|SEQ", line)))
    assert [one["LAST-MODIFIED"] for one in told] == ["20221116T013000Z", "20221120T010000Z"]
    assert 0 < int(told[0]["SEQUENCE"]) < int(told[1]["SEQUENCE"]) < 2**31


def test_a_year_that_calendars_do_not_know_is_left_out():
    """iCalendar has four digits for a year and none before the first."""
    assert "BEGIN:VEVENT" not in list_lines(expect("-0043"))


@given(moments(st.just(SHANGHAI)), WORDS, st.text(max_size=60))
def test_every_line_fits(moment, title, what):
    """No line is longer than 75 octets, no character is cut, no text breaks out of its line."""
    step = ExpectedValue(format_iso(moment), format_chinese(moment), what)
    text = write_calendar(replace(five_entries(), title=title, expected=(step,)))
    assert all(len(line.encode("utf-8", "replace")) <= MOST_OCTETS for line in text.split("\r\n"))
    for line in text.replace("\r\n ", "").split("\r\n")[:-1]:
        assert re.match(r"[A-Z-]+[:;]", line)
        assert not re.search(r"[\x00-\x08\n\r\x7f]", line)

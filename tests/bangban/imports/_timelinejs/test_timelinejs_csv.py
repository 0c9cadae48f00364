"""TimelineJS's spreadsheet, cell by cell."""

import pytest

from bangban.exports.timelinejs_shape import Notes
from bangban.imports._timelinejs.timelinejs_csv import read_table
from tests.bangban.timelinejs_files import COMPUTING_CSV


def read(text: str):
    notes = Notes("t.csv")
    return read_table(text, notes), notes.problems


def read_start(header: str, row: str) -> dict:
    show, _ = read(f"{header},Headline\n{row},x")
    return dict(show.events[0].start)


def test_sorts_rows_by_their_type():
    """The title slide, the events, the eras; a second title is an event."""
    show, problems = read(COMPUTING_CSV)
    assert (show.title.headline, show.title.background_color) == ("Women in Computing", "#ddeeff")
    assert [slide.headline for slide in show.eras] == ["Before the machines"]
    assert [slide.line for slide in show.events] == [4, 5, 6]
    assert show.events[0].media.alt == "A woman in a blue dress"
    assert problems == []
    twice, _ = read("Year,Headline,Type\n,a,title\n,b,title\n2022,c,\n")
    assert [slide.headline for slide in twice.events] == ["b", "c"]


@pytest.mark.parametrize(
    ("time", "parts"),
    [
        ("13:20", (13, "20")), ("1:20 PM", (13, "20")), ("12:05 a.m.", (0, "05")), ("12:05pm", (12, "05")),
        ("1320", (13, "20")), ("13.20", (13, "20")), ("9", (9,)), ("13:20:07", (13, "20", "07")),
        ("noon", ("noon",)),
    ],
)  # fmt: skip
def test_reads_times_as_timelinejs_does(time, parts):
    """The forms of its `parseTime`; what is none is handed on, to be told."""
    date = read_start("Year,Month,Day,Time", f"2022,11,13,{time}")
    assert tuple(date[key] for key in ("hour", "minute", "second") if key in date) == parts


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("1912", ("1912",)), ("-44", ("-44",)), ("1912-04-15", ("1912", "04", "15")),
        ("4/15/1912", ("1912", "4", "15")), ("4/1912", ("1912", "4")),
        ("4/15/1912 23:40", ("1912", "4", "15", 23, "40")), ("April", ("April",)),
    ],
)  # fmt: skip
def test_reads_the_dates_of_the_first_version(text, parts):
    """One cell a date."""
    assert tuple(read_start("Start Date", text).values()) == parts


def test_a_table_that_breaks_off_is_told():
    """The rows before it are kept."""
    show, problems = read("Year,Headline\n2022,a\n2023," + "x" * 200_000)
    assert [slide.headline for slide in show.events] == ["a"]
    assert [(problem.code, problem.position.line) for problem in problems] == [("timelinejs.cut-off", 3)]

"""Fields of dates: a moment, and the table of working days."""

from datetime import date

import pytest

from bangban.content.schema.date_fields import MomentField, WorkingDaysField
from bangban.content.schema.fields import INVALID, ListField, Reading
from bangban.content.schema.record_fields import RecordField
from bangban.dates.working_days import WorkingYear
from bangban.diagnostics.fixes import apply_fixes
from bangban.diagnostics.problems import Position
from bangban.frontmatter.document import parse_document
from bangban.frontmatter.nodes import Mapping, Scalar
from tests.bangban.desk import ZONE, moment, read


def test_reads_moments_in_the_site_s_zone():
    """A clock time without offset is local."""
    assert read(MomentField(), "2022-11-13T13:00~") == (moment("2022-11-13T13:00~"), [])


class _Anywhere:
    """A moment, alone, in a list or in a record."""

    def read(self, node, reading):
        """The moments."""
        if isinstance(node, Mapping):
            node = node.entries[0][1]
        return ListField(MomentField()).read(node, reading)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("待定", ("moment.unreadable", 1, 1)),
        ("昨天", ("moment.relative", 1, 1)),
        ("'2022年11月13日'", ("moment.form", 1, 1)),
        ("2022-11-13T24:01", ("moment.form", 1, 1)),
        ("2022-11-13T13:00+23:59", ("moment.impossible", 1, 17)),
        ("2022-13-01", ("moment.impossible", 1, 6)),
        ("'2022-02-30'", ("moment.impossible", 1, 10)),
        ("2022-11-12/2022-11-10", ("moment.reversed", 1, 12)),
        ("[2022-11-12]", ("moment.unreadable", 1, 1)),
    ],
)
def test_points_at_the_part_of_a_moment_that_is_wrong(text, problem):
    """Behind the quote, where there is one."""
    assert read(MomentField(), text) == (INVALID, [problem])


def test_tells_a_wall_time_that_comes_twice():
    """A warning, with both as they would be written; the moment is read all the same."""
    for text, first, second in (
        ("1986-09-14T01:30", "1986-09-14T01:30+09:00", "1986-09-14T01:30+08:00"),
        (
            "1986-09-14T01:30/1986-09-14T02:30",
            "1986-09-14T01:30+09:00/1986-09-14T02:30+08:00",
            "1986-09-14T01:30+08:00/1986-09-14T02:30+08:00",
        ),
    ):
        reading = Reading(ZONE)
        value = MomentField().read(Scalar(Position("a.md"), text), reading)
        (told,) = reading.problems
        assert (value, told.code, told.level) == (moment(text), "moment.twice", "warning")
        assert (told.values["first"], told.values["second"]) == (first, second)


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("2022年11月13日 下午1点半", "2022-11-13T13:30"),
        ("'2022/11/13'", "2022-11-13"),
        ("[2022-1-5, 2022-11-06]", "[2022-01-05, 2022-11-06]"),
        ("{at: 2022年11月9日以来}", "{at: 2022-11-09/..}"),
    ],
)
def test_puts_the_exact_form_in_its_place(written, mended):
    """As a fix of the file; none where something is lost or missing."""
    document = parse_document("a.md", f"---\nat: {written}\n---\n".encode())
    reading = Reading(ZONE)
    RecordField({"at": _Anywhere()}).read(document.header, reading)
    (problem,) = reading.problems
    changed, applied = apply_fixes(f"---\nat: {written}\n---\n".encode(), [problem.fix])
    assert (changed.decode().replace("'", ""), applied) == (f"---\nat: {mended}\n---\n", [0])


@pytest.mark.parametrize("text", ["2022-11-13 凌晨", "8:30", "11/12/2022", "2022-11-13T13:00:00.5", "昨天"])
def test_leaves_alone_what_is_not_certain(text):
    """The editor decides."""
    reading = Reading(ZONE)
    MomentField().read(Scalar(Position("a.md"), text), reading)
    assert [problem.fix for problem in reading.problems] == [()]


def test_a_mend_is_one_that_the_field_takes():
    """A publication date is certain: what is written in words and is not is told as such."""
    told = [
        read(MomentField(exact=True), text)[1] for text in ("2022年11月", "2022年11月上旬", "2022年11月5日")
    ]
    assert told == [[("moment.inexact", 1, 1)], [("moment.inexact", 1, 1)], [("moment.form", 1, 1)]]


@pytest.mark.parametrize(
    "text",
    [
        "2022",
        "2022-11",
        "2022-11-15?",
        "2022-11-XX",
        "2022-11-15~",
        "2022-11-14/2022-11-15",
        "../2022-11-15",
        "2022-11-15/..",
    ],
)
def test_refuses_a_publication_date_that_is_not_certain(text):
    """A story comes out at one moment."""
    assert read(MomentField(exact=True), text) == (INVALID, [("moment.inexact", 1, 1)])
    assert read(MomentField(), text) == (moment(text), [])


@pytest.mark.parametrize("text", ["-0044-03-15", "0000-01-01", "0999-12-31", "9999-12-31"])
def test_refuses_a_publication_date_outside_calendars(text):
    """A timeline may tell of Caesar; no newspaper came out in his year."""
    assert read(MomentField(exact=True), text) == (INVALID, [("moment.impossible", 1, 1)])
    assert read(MomentField(), text) == (moment(text), [])


def test_reads_days_and_ranges_by_year():
    """In order, each day once; a year may have no holiday."""
    text = (
        "2028: {workdays: 2028-01-08}\n2027:\n  holidays: [2027-01-02/2027-01-03, 2027-01-01, 2027-01-01]\n"
    )
    days = tuple(date(2027, 1, day).toordinal() for day in (1, 2, 3))
    years = (WorkingYear(2027, days), WorkingYear(2028, (), (date(2028, 1, 8).toordinal(),)))
    assert read(WorkingDaysField(), text) == (years, [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("27: {holidays: [2027-01-01]}", ("workdays.year", 1, 1)),
        ("明年: {holidays: [2027-01-01]}", ("workdays.year", 1, 1)),
        ("2027: {holidays: [2027-01]}", ("workdays.day", 1, 18)),
        ("2027: {holidays: [2027-01-01~]}", ("workdays.day", 1, 18)),
        ("2027: {holidays: [2026-12-31/2027-01-02]}", ("workdays.day", 1, 18)),
        ("2027: {holidays: [2027-12-31/..]}", ("workdays.day", 1, 18)),
        ("2027: {holidays: [2027-02-30]}", ("moment.impossible", 1, 27)),
        ("2027: {holiday: [2027-01-01]}", ("key.unknown", 1, 8)),
        ("2027: {}", ("map.expected", 1, 7)),
        ("2027: {holidays: [2027-01-01], workdays: [2027-01-01]}", ("workdays.both", 1, 42)),
    ],
)
def test_half_a_year_is_none(text, told):
    """What is wrong is told, and the year stays unknown: to count by half of it would be a guess."""
    assert read(WorkingDaysField(), text) == ((), [told])


def test_wants_a_table():
    """A list says of no year."""
    assert read(WorkingDaysField(), "[2027-01-01]") == (INVALID, [("map.expected", 1, 1)])

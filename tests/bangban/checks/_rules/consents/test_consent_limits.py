"""Whether a consent holds at the clock's moment."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.checks.rule_registry import find_windows
from bangban.content.stories import read_story
from tests.bangban.checks.judging import judge
from tests.bangban.desk import ZONE

HEAD = """---
title: 一
date: 1980-01-01
{more}case:
  category: food
  state: closed
  consent:
{consent}---
"""


def _read(consent: str, more: str = "", behind: str = ""):
    lines = "".join(f"    {line}\n" for line in consent.splitlines())
    file = read_story("cases/a.md", HEAD.format(more=more, consent=lines + behind).encode(), ZONE)
    assert file.problems == ()
    return file


def _check(one, now: str, drafts: bool = False):
    told = judge(one, datetime.fromisoformat(now).astimezone(UTC), drafts)
    return [(str(row.position), row.code, row.level) for row in told]


PLACE = "cases/a.md:9:16"
EXPIRED = ("cases/a.md:9:12", "consent.expired", "error")
ENDING = ("cases/a.md:9:12", "consent.ending", "warning")
REPORTING = "  basis: reporting\n"


@pytest.mark.parametrize(
    ("until", "last", "first"),
    [
        ("2022-11-13", "2022-11-13T23:59:59+08:00", "2022-11-14T00:00:00+08:00"),
        ("2022-11-13T12:00", "2022-11-13T12:00:59+08:00", "2022-11-13T12:01:00+08:00"),
        ("2022-11-13T12:00+00:00", "2022-11-13T20:00:59+08:00", "2022-11-13T20:01:00+08:00"),
    ],
)
def test_holds_through_its_last_second(until, last, first):
    """In the platform's zone; then it stops publication, at its own line."""
    one = _read(f"given: 2021-01-01\nuntil: {until}")
    assert _check(one, last) == [ENDING]
    assert _check(one, first) == [EXPIRED]


@pytest.mark.parametrize(
    "until", ["2022-11-13", "2022-11-13T00:00", "2022-11-13T23:59", "2022-11-12T16:00+00:00"]
)
def test_tells_thirty_days_before_the_last_day(until):
    """A warning at the line of the end, from the first second of the day that is thirty days before, whatever
    the hour: today and thirty days is within thirty days."""
    one = _read(f"given: 2021-01-01\nuntil: {until}")
    assert _check(one, "2022-10-13T23:59:59+08:00") == []
    assert _check(one, "2022-10-14T00:00:00+08:00") == [ENDING]


def test_the_days_are_those_of_the_platform():
    """Where clocks change meanwhile a day has 23 or 25 hours."""
    text = HEAD.format(more="", consent="    given: 2021-01-01\n    until: 2022-11-30\n").encode()
    one = read_story("cases/a.md", text, ZoneInfo("America/New_York"))
    assert one.problems == ()
    assert _check(one, "2022-10-30T23:59:59-04:00") == []
    assert _check(one, "2022-10-31T00:00:00-04:00") == [ENDING]
    assert _check(one, "2022-11-30T23:59:59-05:00") == [ENDING]
    assert _check(one, "2022-12-01T00:00:00-05:00") == [EXPIRED]


def test_a_consent_taken_back_stops_publication_from_that_day_on():
    """Until then it is a warning: whoever wrote it down knows already."""
    one = _read("given: 2021-01-01\nwithdrawn: 2022-11-13")
    assert _check(one, "2022-11-12T23:59:59+08:00") == [(PLACE, "consent.withdrawn-later", "warning")]
    assert _check(one, "2022-11-13T00:00:00+08:00") == [(PLACE, "consent.withdrawn", "error")]


def test_reporting_relies_on_no_consent():
    """Neither its end nor that there is none is told; but that it was taken back is, for somebody objects."""
    assert _check(_read("until: 2021-01-01", "", REPORTING), "2022-01-01T00:00+08:00") == []
    one = _read("given: 2021-01-01\nwithdrawn: 2021-11-13", "", REPORTING)
    assert [row[1:] for row in _check(one, "2022-01-01T00:00+08:00")] == [
        ("consent.withdrawn-reporting", "warning")
    ]


@pytest.mark.parametrize(
    ("consent", "code"),
    [
        ("until: 2021-01-01", "consent.expired"),
        ("given: 2021-01-01\nwithdrawn: 2021-12-31", "consent.withdrawn"),
        ("withdrawn: 2021-12-31", "consent.withdrawn"),
    ],
)
def test_what_readers_of_an_embargoed_story_would_find_is_a_warning(consent, code):
    """And an error when the embargo is over."""
    one = _read(consent, "embargo: 2022-01-01\n")
    early = {(row, level) for _, row, level in _check(one, "2020-01-01T00:00+08:00")}
    late = {(row, level) for _, row, level in _check(one, "2022-01-01T00:00+08:00")}
    assert {(f"{code}-later", "warning")} <= early
    assert {(code, "error")} <= late
    assert {level for _, level in early} == {"warning"}


def test_a_sample_is_nobodys_story():
    """Of it nobody can have consented."""
    assert find_windows(_read("until: 2021-01-01\nwithdrawn: 2021-01-01", "sample: true\n")) == ()


def test_what_is_not_out_needs_none():
    """A draft waits with its consent, in a preview, too: it tells what `check` does. A hidden page is out."""
    draft = _read("by: 电话\nuntil: 2021-01-01", "status: draft\n")
    assert _check(draft, "2022-01-01T00:00+08:00") == []
    assert _check(draft, "2022-01-01T00:00+08:00", drafts=True) == []
    hidden = _read("by: 电话\nuntil: 2021-01-01", "status: hidden\n")
    assert [code for _, code, _ in _check(hidden, "2022-01-01T00:00+08:00")] == ["consent.expired"]


def test_a_consent_of_a_day_to_come_is_a_warning():
    """It may be a slip, and is no consent yet."""
    one = _read("given: 2022-11-13")
    assert _check(one, "2022-11-12T23:59:59+08:00") == [("cases/a.md:8:12", "consent.early", "warning")]
    assert _check(one, "2022-11-13T00:00:00+08:00") == []


def test_what_is_not_written_is_not_judged():
    """No case, no consent, no end, the end of time."""
    assert find_windows(_read("by: 电话")) == ()
    assert _check(_read("until: 9998-12-31"), "2022-11-12T23:59:59+08:00") == []


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)), st.integers(-(10**6), 10**6))
def test_a_day_is_a_day_of_the_zone(now, seconds):
    """Expired on the days after, and on no other."""
    local = now.replace(tzinfo=ZONE)
    end = (local + timedelta(seconds=seconds)).date()
    one = _read(f"until: {end.isoformat()}")
    told = {row.code for row in judge(one, local.astimezone(UTC))}
    assert ("consent.expired" in told) == (local.astimezone(ZoneInfo("Asia/Shanghai")).date() > end)

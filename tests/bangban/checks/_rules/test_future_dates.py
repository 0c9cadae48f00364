"""What is odd about the dates of a story that stands: told at its place, and nothing else."""

from datetime import datetime

import pytest

from bangban.content.stories import read_story
from bangban.diagnostics.formats import format_text
from tests.bangban.checks.judging import judge
from tests.bangban.desk import ZONE

_CASE = """\
---
title: 一件事
date: 2022-11-15
case: {category: medicine, state: closed, basis: reporting}
"""
_REQUEST = "timeline:\n  - {at: 2022-11-13T13:00, stage: received, title: 求助}\n"
_CLOSING = "  - {at: 2022-11-13T23:00, stage: closed, title: 办结}\n"
_NOW = "2022-12-01T00:00:00+08:00"


def tell(header: str, now: str = _NOW, kind: str = "case") -> list[str]:
    """`line:column level code` of each problem at the clock; the file itself is without any."""
    file = read_story(f"{kind}s/a.md", f"{header}---\n\n文\n".encode(), ZONE)
    assert file.problems == ()
    told = judge(file, datetime.fromisoformat(now))
    assert all(format_text(problem) for problem in told)
    return [
        f"{one.position.line}:{one.position.column} {one.level} {one.code.partition('.')[2]}" for one in told
    ]


def test_a_case_that_is_in_order_is_silent():
    """Closed with its closing; without a timeline, there is nothing to miss."""
    assert tell(_CASE + _REQUEST + _CLOSING) == []
    assert tell(_CASE) == []
    assert tell(f"{_CASE}timeline:\n  - {{at: 2022-11-01, background: true, title: 停运}}\n") == []


def test_a_closed_case_wants_its_closing():
    """Told at its last entry, which may be the one."""
    last = "  - {at: 2022-11-14T10:30, stage: acting, title: 修好}\n"
    assert tell(_CASE + _REQUEST + last) == ["7:10 warning closing-missing"]
    assert tell(_CASE.replace("closed", "in-progress") + _REQUEST + last) == []
    assert tell(f"{_CASE}timeline:\n  - {{at: 2022-11-14, title: 没有写环节}}\n") == []


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("2036-01-01", ["8:10 warning future"]),
        ("2036", ["8:10 warning future"]),
        ("2036-01/..", ["8:10 warning future"]),
        ("2022-12-01T00:01", ["8:10 warning future"]),
        ("2022-12-01T00:00", []),
        ("2022-12", []),
        ("../2036-01-01", []),
        ("2022-11-20/2036-01-01", []),
    ],
)
def test_an_event_in_the_future_is_told(at, told):
    """Only what is certain: a month may have begun, “before” may have been at any time."""
    late = f"  - {{at: {at}, stage: revisited, title: 回访}}\n"
    assert tell(_CASE + _REQUEST + _CLOSING + late) == told
    assert tell(_CASE + _REQUEST + _CLOSING + late, "2037-01-02T00:00:00+08:00") == []


def test_a_story_that_comes_out_later_is_judged_then():
    """What will have happened when it comes out is no slip."""
    late = "  - {at: 2022-12-03T09:00, stage: revisited, title: 回访}\n"
    header = _CASE.replace("2022-11-15", "2022-12-04") + _REQUEST + _CLOSING + late
    assert tell(header) == []
    assert tell(header.replace("2022-12-04", "2022-12-02")) == ["8:10 warning future"]


def test_other_stories_may_announce():
    """A timeline of what is planned is no mistake: a hint, for it may be a slip all the same."""
    header = "---\ntitle: 一件事\ndate: 2022-11-15\ntimeline:\n  - {at: 2036-01-01, title: 通车}\n"
    assert tell(header, kind="article") == ["5:10 hint planned"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("updated: 2022-11-14\n", ["4:10 error updated-early"]),
        ("updated: 2022-11-15T08:00\n", []),
        ("updated: 2022-12-02\n", ["4:10 warning updated-future"]),
        ("corrections: [{at: 2022-11-14T23:59, text: 改字}]\n", ["4:20 error correction-early"]),
        ("corrections:\n  - {at: 2032-11-16, text: 改字}\n", ["5:10 warning correction-future"]),
        ("updated: 2022-11-16\ncorrections: [{at: 2022-11-16, text: 改字}]\n", []),
    ],
)
def test_updates_and_corrections_come_after_the_story(lines, told):
    """Not before it is dated, and not after the clock."""
    assert tell(f"---\ntitle: 一件事\ndate: 2022-11-15\n{lines}", kind="article") == told

"""Every contradiction of a timeline is told at its entry's line and column, all in one run."""

from datetime import datetime

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.library import load_library
from bangban.content.stories import read_story
from tests.bangban.checks.judging import judge
from tests.bangban.desk import ZONE, moment

_HEAD = """\
---
title: 一件事
date: 2022-11-20
case:
  category: medicine
  state: {state}
{case}timeline:
  - at: 2022-11-13T13:00
    stage: received
    title: 求助
{entries}sample: true
---

正文。
"""


def _write(entries, state="closed", extra=""):
    return _HEAD.format(state=state, entries=entries, case=extra)


def _tell(text, kind="case"):
    found = read_story(f"{kind}s/a.md", text.encode(), ZONE, kind, CONTENT_RULES.file).problems
    assert all(problem.message and problem.mend for problem in found)
    return sorted((one.position.line, one.position.column, one.code) for one in found)


def _judge(text, now=datetime(2022, 12, 1, tzinfo=ZONE)):
    """What the rules say of the story at a moment."""
    file = read_story("cases/a.md", text.encode(), ZONE, "case", CONTENT_RULES.file)
    return sorted((one.position.line, one.position.column, one.code) for one in judge(file, now))


_LATER = "  - at: 2022-11-13T18:00\n    title: 甲\n"


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        (_LATER + "  - title: 乙\n    at: 2022-11-13T17:59\n", (14, 9, "timeline.order")),
        ("  - at: 2022-11-13T12:00\n    title: 甲\n", (11, 9, "timeline.before-request")),
        (
            "  - at: 2022-11-13T15:00\n    title: 甲\n    background: true\n",
            (11, 9, "timeline.background-late"),
        ),
        (
            "  - {at: 2022-11-13T15:00, title: 甲, stage: closed}\n  - {at: 2022-11-14, title: 乙}\n",
            (12, 10, "timeline.after-closing"),
        ),
        ("  - at: 2022-11-12/2022-11-10\n    title: 甲\n", (11, 20, "moment.reversed")),
        ("  - at: 2022-11-31\n    title: 甲\n", (11, 17, "moment.impossible")),
        ("  - at: 2022-11-13T24:01\n    title: 甲\n", (11, 9, "moment.form")),
        ("  - at: 2022-11-13T13:00:60\n    title: 甲\n", (11, 26, "moment.impossible")),
        ("  - at: -0000-01-01\n    title: 甲\n", (11, 9, "moment.impossible")),
        (_LATER + "    stage: done\n", (13, 12, "stage.unknown")),
        (
            _LATER + "    evidence: [{href: 'https://a.example/', sha256: 12xy}]\n",
            (13, 53, "evidence.sha256"),
        ),
    ],
)
def test_tells_each_at_its_place(entries, told):
    """The value that is wrong, not the entry's first line."""
    assert _tell(_write(entries)) == [told]


def test_tells_all_in_one_run():
    """None hides another."""
    entries = (
        "  - {at: 2022-11-13T18:00, title: 甲, stage: closed}\n"
        "  - {at: 2022-11-13T12:00, title: 乙}\n"
        "  - {at: 2022-11-15, title: 丙}\n"
        "  - {at: 2022-11-13T18:01/2022-11-13T17:00, title: 丁, evidence: [{href: x, sha256: no}]}\n"
    )
    assert _tell(_write(entries)) == [
        (12, 10, "timeline.before-request"),
        (13, 10, "timeline.after-closing"),
        (14, 27, "moment.reversed"),
        (14, 84, "evidence.sha256"),
    ]


def test_tells_an_actor_that_nobody_knows(newsroom):
    """At the name, with the nearest one."""
    newsroom.write("cases/a.md", _write(_LATER + "    actor: helth-commission\n"))
    problems = load_library(newsroom.path, CONTENT_RULES).problems
    found = [one for one in problems if one.position.path == "cases/a.md"]
    assert [(one.code, one.position.line, one.position.column) for one in found] == [
        ("actor.unknown", 13, 12)
    ]


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("2022-11-13T17:59", True),
        ("2022-11-12", True),
        ("../2022-11-13T17:00", True),
        ("2022-11", False),
        ("2022-11-13", False),
        ("2022-11-13T18:00", False),
        ("2022-11-13/..", False),
        ("2030-01-01", False),
    ],
)
def test_tells_a_next_step_that_is_over_already(at, told):
    """Only against the case's own entries; what a day or a month leaves open is no contradiction."""
    extra = f"  expected: {{at: {at}, what: 回访}}\n"
    lines = [(7, 18, "expected.past")] if told else []
    assert _judge(_write(_LATER, "in-progress", extra)) == lines


def test_a_next_step_is_held_against_the_latest_certain_end():
    """What lasted until the 15th cannot be followed on the 14th; what was before some day can."""
    extra = "  expected: {at: 2022-11-14, what: 回访}\n"
    ranged = "  - {at: 2022-11-13T18:00/2022-11-15, title: 甲}\n"
    assert _judge(_write(ranged, "in-progress", extra)) == [(7, 18, "expected.past")]
    before = "  - {at: ../2022-11-15, title: 甲}\n"
    assert _judge(_write(before, "in-progress", extra)) == []


def test_a_next_step_is_not_held_against_what_is_only_planned():
    """Until the clock has reached it."""
    extra = "  expected: {at: 2022-11-22, what: 回访}\n"
    planned = "  - {at: 2022-11-13T18:00, title: 甲}\n  - {at: 2022-12-24, title: 乙}\n"
    text = _write(planned, "in-progress", extra)
    assert _judge(text) == [(13, 10, "timeline.future")]
    assert _judge(text, datetime(2022, 12, 24, tzinfo=ZONE)) == [(7, 18, "expected.past")]


def test_articles_and_editorials_have_timelines_too():
    """With the same checks, and no case."""
    text = "---\ntitle: 一\ndate: 2022-11-20\ntimeline:\n  - {at: 2022-11-14, title: 甲}\n"
    text += "  - {at: 2022-11-13, title: 乙}\n---\n"
    for kind in ("article", "editorial"):
        assert _tell(text, kind) == [(6, 10, "timeline.order")]
        assert _tell(text.replace("-14", "-12"), kind) == []


@pytest.mark.parametrize(
    "entries",
    [
        "  - {at: 2022-11-13T24:00, title: 甲}\n  - {at: 2022-11-14T00:00, title: 乙}\n",
        "  - {at: 2023-01-01T00:00, title: 甲}\n",
        "  - {at: 2016-12-31T23:59:60Z, title: 甲, background: true}\n",
        "  - {at: -0044-03-15, title: 甲, background: true}\n  - {at: 0000, title: 乙, background: true}\n",
        "  - {at: 2022-11-13T00:30-05:00, title: 甲}\n",
    ],
)
def test_accepts_what_is_odd_but_real(entries):
    """The end of a day, a leap second, years before 1, another zone."""
    assert _tell(_write(entries)) == []


def test_reads_the_next_step():
    """When, as exactly as the editor knows, and what; both are needed."""
    extra = "  expected: {at: ../2022-11-16, what: 上门安装}\n"
    story = read_story("cases/a.md", _write(_LATER, "in-progress", extra).encode(), ZONE).story
    assert (story.case.expected.at, story.case.expected.what) == (moment("../2022-11-16"), "上门安装")
    assert _tell(_write(_LATER, "in-progress", "  expected: {what: 上门安装}\n")) == [(7, 13, "key.missing")]
    assert _tell(_write(_LATER, "in-progress", "  expected: {at: 2022-11-16, what: ！}\n")) == [
        (7, 36, "text.punctuation")
    ]

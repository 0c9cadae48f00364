"""State, outcome and confirmation held against each other and against the timeline."""

from datetime import datetime

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.stories import read_story
from tests.bangban.checks.judging import judge
from tests.bangban.desk import ZONE

_DAYS = ("13", "14", "15", "16")


def _tell(case, *stages, keys="", date="2022-11-20", now=datetime(2022, 12, 1, tzinfo=ZONE)):
    """The codes told of a case with these keys, and entries of these stages, a day each, from line 5 on."""
    entries = "".join(
        f"  - {{at: 2022-11-{day}, stage: {stage}, title: 甲}}\n"
        for day, stage in zip(_DAYS, stages, strict=False)
    )
    timeline = f"timeline:\n{entries}" if stages else ""
    head = f"title: 一件事\ncase: {{category: medicine, {case}, basis: reporting}}\n{timeline}date: {date}\n"
    text = f"---\n{head}{keys}---\n正文。\n"
    file = read_story("cases/a.md", text.encode(), ZONE, "case", CONTENT_RULES.file)
    told = [*file.problems, *judge(file, now)]
    return sorted(f"{one.position.line} {one.code}" for one in told)


@pytest.mark.parametrize(
    ("case", "told"),
    [
        ("state: in-progress, outcome: resolved", ["3 case.outcome-open"]),
        ("state: reopened, outcome: unresolved", ["3 case.outcome-open"]),
        ("state: received, outcome: withdrawn", ["3 case.outcome-open"]),
        ("state: received, outcome: resolved", ["3 case.outcome-early"]),
        ("state: in-progress, outcome: partly", []),
        ("state: closed, outcome: resolved, confirmed: true", []),
        ("state: closed, outcome: unresolved, confirmed: true", []),
        ("state: closed, confirmed: true", ["3 case.confirmed-nothing"]),
        ("state: closed, confirmed: false", []),
        ("state: in-progress, confirmed: true", ["3 case.confirmed-open"]),
        (
            "state: in-progress, outcome: done, confirmed: true",
            ["3 case.confirmed-open", "3 outcome.unknown"],
        ),
        ("state: closed, outcome: done, confirmed: true", ["3 outcome.unknown"]),
    ],
)
def test_an_outcome_is_of_a_case_that_is_closed(case, told):
    """And so is what the help seeker has confirmed; a wrong word does not hide it, nor is it told twice."""
    assert [line.replace("outcome.unknown-far", "outcome.unknown") for line in _tell(case)] == told


@pytest.mark.parametrize(
    ("state", "stages", "told"),
    [
        ("received", ("received", "forwarded"), ["6 case.state-behind"]),
        ("received", ("received", "acting"), ["6 case.state-behind"]),
        ("forwarded", ("received", "forwarded", "acting"), ["7 case.state-behind"]),
        ("forwarded", ("received", "forwarded", "answered"), []),
        ("received", ("received", "graded", "answered"), []),
        ("in-progress", ("received", "forwarded"), []),
        ("received", ("received", "closed"), ["6 case.closing-open"]),
        ("reopened", ("received", "closed"), ["6 case.reopened-unrecorded"]),
        ("reopened", ("received", "closed", "revisited"), ["6 case.reopened-unrecorded"]),
        ("reopened", ("received", "closed", "revisited", "acting"), []),
        ("reopened", ("received", "closed", "''"), []),
        ("reopened", ("received", "acting"), ["6 case.reopened-unclosed"]),
        ("reopened", ("''", "''"), []),
        ("closed", ("received", "received", "closed"), ["6 timeline.received-twice"]),
        ("reopened", ("received", "closed", "received"), []),
        ("closed", ("received", "acting"), ["6 case.closing-missing"]),
    ],
)
def test_a_state_is_where_the_timeline_has_come_to(state, stages, told):
    """A timeline without stages contradicts nothing."""
    assert _tell(f"state: {state}", *stages) == told


def test_a_step_that_is_planned_leaves_no_state_behind():
    """Until it has happened; a story that comes out later is judged as readers will see it."""
    steps = "received", "forwarded", "acting"
    early = datetime(2022, 11, 14, 23, tzinfo=ZONE)
    assert _tell("state: forwarded", *steps, date="2022-11-14", now=early) == ["7 timeline.future"]
    assert _tell("state: forwarded", *steps, date="2022-11-14") == ["7 case.state-behind"]
    assert _tell("state: forwarded", *steps, now=early) == ["7 case.state-behind"]


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("embargo: 2022-11-19\n", ["5 story.embargo-early"]),
        ("embargo: 2022-11-20\n", []),
        (
            "embargo: 2022-11-25\ncorrections: [{at: 2022-11-22, text: 甲}]\n",
            ["6 story.correction-unpublished"],
        ),
        ("embargo: 2022-11-25\ncorrections: [{at: 2022-11-19, text: 甲}]\n", ["6 story.correction-early"]),
        ("embargo: 2022-11-25\ncorrections: [{at: 2022-11-26, text: 甲}]\n", []),
        ("embargo: 2022-11-25\nupdated: 2022-11-22\n", []),
    ],
)
def test_what_was_not_public_has_no_correction(keys, told):
    """And nothing comes out before its own day."""
    assert _tell("state: closed", keys=keys) == told

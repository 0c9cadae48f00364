"""A consent of a help seeker that does not hold yet, not for long, or no longer: a case that relies on one
that has run out, or was taken back, is not published; a preview keeps it.

Only what is out for the public is judged: a draft waits with its consent, and what readers of a story under
embargo would find is a warning. A sample is nobody's story. Whoever publishes as reporting relies on no
consent, but is told where one was taken back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.checks.rule import FOREVER, Example, Judgement, StoryRule
from bangban.content.headers import DatedKey
from bangban.content.model.story import Story
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_chinese
from bangban.dates.instants import find_day, start_day
from bangban.diagnostics.problems import Position, Problem

_NOTICE = 30
"""A consent is told to run out from so many days before its last day on."""


def _check(story: Story, dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    if story.status == "draft" or story.case is None or story.case.consent is None:
        return
    released, reports = count_seconds(story.released), story.case.basis == "reporting"
    for what, moment, position in dates:
        first, last, day = moment.first_second, moment.last_second, format_chinese(moment)
        if what == "given" and first is not None and first > released:
            yield Judgement(Problem(position, "consent.early", {"given": day}), released, first)
        elif story.sample:
            continue
        elif what == "until" and last is not None and not reports:
            notice = start_day(moment.zone, find_day(moment.zone, last) - _NOTICE)
            # It holds through its last second.
            yield from _judge_end(position, day, (notice, last + 1), released)
        elif what == "withdrawn" and first is not None:
            judge = _judge_reporting if reports else _judge_withdrawal
            yield from judge(position, day, first, released)


def _judge_end(place: Position, until: str, span: tuple[int, int], released: int) -> Iterator[Judgement]:
    values, (notice, end) = {"until": until}, span
    yield Judgement(Problem(place, "consent.expired", values), max(released, end))
    if end <= released:
        yield Judgement(Problem(place, "consent.expired-later", values), -FOREVER, released)
    else:
        yield Judgement(Problem(place, "consent.ending", values), notice, end)


def _judge_withdrawal(place: Position, day: str, end: int, released: int) -> Iterator[Judgement]:
    values = {"day": day}
    yield Judgement(Problem(place, "consent.withdrawn", values), max(released, end))
    # Written down it is known already, whatever day it names.
    yield Judgement(Problem(place, "consent.withdrawn-later", values), -FOREVER, max(released, end))


def _judge_reporting(place: Position, day: str, _end: int, _released: int) -> Iterator[Judgement]:
    yield Judgement(Problem(place, "consent.withdrawn-reporting", {"day": day}))


_CASE = "case: {category: medicine, state: closed, consent: {given: 2022-11-13, %s}}"
_GIVEN = "case: {category: medicine, state: closed, consent: {given: %s}}"
_UNTIL = _CASE % "until: %s"
_EMBARGO = f"embargo: 2122-11-14\n{_CASE}"

RULE = StoryRule(
    _check,
    Example("consent.early", "2222-11-13", "2022-11-13", _GIVEN),
    Example("consent.expired", "2032-11-13", "2232-11-13", _UNTIL),
    Example("consent.expired-later", "2121-11-13", "2232-11-13", _EMBARGO % "until: %s"),
    Example("consent.ending", "2100-01-15", "2232-11-13", _UNTIL),
    Example("consent.withdrawn", "withdrawn: 2032-11-13", "by: A", _CASE),
    Example("consent.withdrawn-later", "withdrawn: 2121-11-13", "by: A", _EMBARGO),
    Example(
        "consent.withdrawn-reporting",
        "withdrawn: 2032-11-13",
        "by: A",
        _CASE.replace("consent:", "basis: reporting, consent:"),
    ),
)

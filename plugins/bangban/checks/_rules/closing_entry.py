"""A case whose state and timeline disagree: closed without a closing entry, or open with one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.checks.rule import FOREVER, Example, Judgement, StoryRule
from bangban.content.headers import DatedKey
from bangban.content.model.story import Entry, Story
from bangban.content.model.vocabulary import UNCLOSED_STATES, CaseState, is_open
from bangban.dates.bounds import count_seconds
from bangban.diagnostics.problems import Problem
from bangban.locale.zh.wording import STATE_NAMES


def _check(story: Story, _dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    entries = [entry for entry in story.timeline if not entry.background]
    if story.case and story.case.state in UNCLOSED_STATES:
        closings = [entry for entry in entries if entry.stage == "closed"]
        yield from _tell_open(story.case.state, closings, count_seconds(story.released))
    # A timeline that names no stages at all misses none.
    stages = {entry.stage for entry in entries} - {""}
    if story.case and not is_open(story.case.state) and stages and "closed" not in stages:
        yield Judgement(Problem(entries[-1].position, "case.closing-missing"))


def _tell_open(state: CaseState, closings: Sequence[Entry], released: int) -> Iterator[Judgement]:
    """The last closing that has happened is told: one that is planned denies nothing yet. Of a story that
    comes out later, what has happened by then."""
    until = FOREVER
    for entry in reversed(closings):
        first = entry.at.first_second
        since = -FOREVER if first is None or first <= released else first
        if since < until:
            values = {"state": state, "name": STATE_NAMES[state], "line": entry.position.line}
            yield Judgement(Problem(entry.position, "case.closing-open", values), since, until)
            until = since


_CASE = "case: {category: medicine, state: %s}\ntimeline: [{at: 2022-11-13, stage: %s, title: A}]"

RULE = StoryRule(
    _check,
    Example("case.closing-open", "received", "closed", _CASE % ("%s", "closed")),
    Example("case.closing-missing", "answered", "closed", _CASE % ("closed", "%s")),
)

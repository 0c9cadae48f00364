"""What the clock has not reached yet: an entry of the timeline, an update, a correction. A story that comes
out later is judged as its readers will see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.checks.rule import Example, Judgement, StoryRule
from bangban.content.headers import DatedKey
from bangban.content.model.story import Story
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_chinese
from bangban.diagnostics.problems import Problem

_CODES = {"updated": "story.updated-future", "correction": "story.correction-future"}


def _check(story: Story, dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    released = count_seconds(story.released)
    codes = {**_CODES, "entry": "timeline.future" if story.case else "timeline.planned"}
    for what, moment, position in dates:
        first = moment.first_second
        if what in codes and first is not None and first > released:
            problem = Problem(position, codes[what], {"at": format_chinese(moment)})
            yield Judgement(problem, until=first)


_ENTRY = "timeline: [{at: 2022-11-19, title: A}, {at: %s-11-21, title: B}]"

RULE = StoryRule(
    _check,
    (
        Example("timeline.future", _ENTRY % 2222, _ENTRY % 2022),
        Example("timeline.planned", _ENTRY % 2222, _ENTRY % 2022, path="articles/example.md"),
        Example("story.updated-future", "updated: 2222-11-21", "updated: 2022-11-21"),
        Example(
            "story.correction-future",
            "corrections: [{at: 2222-11-21, text: A}]",
            "corrections: [{at: 2022-11-21, text: A}]",
        ),
    ),
)

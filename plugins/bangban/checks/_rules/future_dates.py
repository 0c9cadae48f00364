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


_ENTRY = "timeline: [{at: 2022-11-19, title: A}, {at: %s, title: B}]"
_DATES = ("2222-11-21", "2022-11-21")

RULE = StoryRule(
    _check,
    Example("timeline.future", *_DATES, _ENTRY),
    Example("timeline.planned", *_DATES, _ENTRY, path="articles/example.md"),
    Example("story.updated-future", *_DATES, "updated: %s"),
    Example("story.correction-future", *_DATES, "corrections: [{at: %s, text: A}]"),
)

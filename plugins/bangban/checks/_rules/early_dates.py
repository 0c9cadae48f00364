"""An update or a correction that is dated before the story itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.checks.rule import Example, Judgement, StoryRule
from bangban.content.headers import DatedKey
from bangban.content.model.story import Story
from bangban.dates.bounds import is_before
from bangban.dates.formatting import format_chinese
from bangban.diagnostics.problems import Problem

_CODES = {"updated": "story.updated-early", "correction": "story.correction-early"}


def _check(story: Story, dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    for what, moment, position in dates:
        if what in _CODES and is_before(moment, story.date):
            values = {"at": format_chinese(moment), "date": format_chinese(story.date)}
            yield Judgement(Problem(position, _CODES[what], values))


RULE = StoryRule(
    _check,
    Example("story.updated-early", "2022-11-19", "2022-11-20", "updated: %s"),
    Example("story.correction-early", "2022-11-19", "2022-11-20", "corrections: [{at: %s, text: A}]"),
)

"""A correction of an entry that the timeline has not: readers of feeds would never hear of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.checks.rule import Example, Judgement, StoryRule
from bangban.content.headers import DatedKey
from bangban.content.model.story import Story
from bangban.content.timelines.entry_ids import name_entries
from bangban.diagnostics.problems import Problem
from bangban.support.nearest_names import nearest_key


def _check(story: Story, _dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    named = [row for row in story.corrections if row.entry]
    if not named:
        return
    names = tuple(name_entries(story.timeline).values())
    for row in named:
        if row.entry not in names:
            nearest = nearest_key(row.entry, names)
            code = "timeline.correction" if nearest else "timeline.correction-far"
            values = {"id": row.entry, "nearest": nearest}
            yield Judgement(Problem(row.entry_place or story.position, code, values))


_LINES = (
    "corrections: [{at: 2022-11-21, text: A, entry: %s}]\ntimeline: [{at: 2022-11-13, id: asked, title: A}]"
)

RULE = StoryRule(
    _check,
    Example("timeline.correction", "askde", "asked", _LINES),
    Example("timeline.correction-far", "closing", "asked", _LINES),
)

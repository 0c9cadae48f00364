"""A case of which nobody says why it may be public: no consent of the help seeker, no word of reporting.
It is not published then; a preview keeps it.

Only what is out for the public is judged (see `consent_limits`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.checks.rule import FOREVER, Example, Judgement, StoryRule
from bangban.content.headers import DatedKey
from bangban.content.model.story import Story
from bangban.dates.bounds import count_seconds
from bangban.diagnostics.problems import Problem


def _check(story: Story, _dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    case = story.case
    if case is None or story.status == "draft" or story.sample or case.relies_on:
        return
    place, released = case.basis_place or case.category.position, count_seconds(story.released)
    yield Judgement(Problem(place, "consent.missing"), released)
    yield Judgement(Problem(place, "consent.missing-later"), -FOREVER, released)


_CASE = "case: {category: medicine, state: in-progress%s}"

RULE = StoryRule(
    _check,
    Example("consent.missing", "", ", basis: reporting", _CASE),
    Example("consent.missing-later", "", ", basis: reporting", f"embargo: 2122-11-14\n{_CASE}"),
)

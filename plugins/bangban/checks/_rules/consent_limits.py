"""A consent of a help seeker that does not hold yet, or no longer: a case whose consent has run out stops
publication; a preview keeps it.

Only what is written down is judged, and only of what is out for the public: a draft waits with its consent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.checks.rule import Example, Judgement, StoryRule
from bangban.content.headers import DatedKey
from bangban.content.model.story import Story
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_chinese
from bangban.diagnostics.problems import Problem


def _check(story: Story, dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    if story.status == "draft":
        return
    released = count_seconds(story.released)
    for what, moment, position in dates:
        if what == "given" and moment.first_second is not None and moment.first_second > released:
            problem = Problem(position, "consent.early", {"given": format_chinese(moment)})
            yield Judgement(problem, released, moment.first_second)
        elif what == "until" and moment.last_second is not None:
            # It holds through its last second.
            problem = Problem(position, "consent.expired", {"until": format_chinese(moment)})
            yield Judgement(problem, max(released, moment.last_second + 1))


_CASE = "case: {category: medicine, state: closed, consent: {%s: %%s}}"

RULE = StoryRule(
    _check,
    Example("consent.early", "2222-11-13", "2022-11-13", _CASE % "given"),
    Example("consent.expired", "2032-11-13", "2232-11-13", _CASE % "until"),
)

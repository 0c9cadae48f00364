"""A case whose state has stayed behind its timeline: nothing has been forwarded, says one, what the other
tells of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from bangban.checks.rule import FOREVER, Example, Judgement, StoryRule
from bangban.content.headers import DatedKey
from bangban.content.model.story import Story
from bangban.content.model.vocabulary import CaseState, EntryStage
from bangban.dates.bounds import count_seconds
from bangban.diagnostics.problems import Problem
from bangban.locale.zh.wording import STAGE_NAMES, STATE_NAMES

_LATER: Mapping[CaseState, tuple[EntryStage, ...]] = MappingProxyType(
    {"received": ("forwarded", "acting"), "forwarded": ("acting",)}
)


def _check(story: Story, _dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    state = story.case.state if story.case else "closed"
    later = _LATER.get(state, ())
    first = next((one for one in story.timeline if one.stage in later and not one.background), None)
    if first is None:
        return
    values = {"state": state, "name": STATE_NAMES[state], "stage": STAGE_NAMES[first.stage]}
    second = first.at.first_second
    # What is planned denies nothing yet; a story that comes out later is judged as its readers will see it.
    is_past = second is None or second <= count_seconds(story.released)
    problem = Problem(first.position, "case.state-behind", values)
    yield Judgement(problem, -FOREVER if second is None or is_past else second)


_CASE = "case: {category: medicine, state: %s}\ntimeline: [{at: 2022-11-13, stage: acting, title: A}]"

RULE = StoryRule(_check, Example("case.state-behind", "forwarded", "in-progress", _CASE))

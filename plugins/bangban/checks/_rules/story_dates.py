"""Dates that do not fit the story: an update or a correction before the story itself, a correction of what
was not public yet, an embargo that ends before the day of the story; and what the clock has not reached yet:
an entry of the timeline, an update, a correction. A story that comes out later is judged as its readers will
see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.checks.rule import Example, Judgement, StoryRule
from bangban.content.headers import Dated, DatedKey
from bangban.content.model.story import Story
from bangban.dates.bounds import count_seconds, is_before
from bangban.dates.formatting import format_chinese
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Position, Problem

_EARLY = {"updated": "story.updated-early", "correction": "story.correction-early"}
_FUTURE = {"updated": "story.updated-future", "correction": "story.correction-future"}


def _check(story: Story, dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    released = count_seconds(story.released)
    future = {**_FUTURE, "entry": "timeline.future" if story.case else "timeline.planned"}
    for what, moment, position in dates:
        if what in _EARLY and is_before(moment, story.date):
            values = {"at": format_chinese(moment), "date": format_chinese(story.date)}
            yield Judgement(Problem(position, _EARLY[what], values))
        yield from _check_embargo(story, what, moment, position)
        first = moment.first_second
        if what in future and first is not None and first > released:
            problem = Problem(position, future[what], {"at": format_chinese(moment)})
            yield Judgement(problem, until=first)


def _check_embargo(story: Story, what: Dated, moment: Moment, position: Position) -> Iterator[Judgement]:
    embargo = story.embargo
    if embargo is None or what not in ("embargo", "correction"):
        return
    at = format_chinese(moment)
    if what == "embargo" and is_before(moment, story.date):
        values = {"at": at, "date": format_chinese(story.date)}
        yield Judgement(Problem(position, "story.embargo-early", values))
    # Before the story's own date it is told as an error.
    is_early = is_before(moment, embargo) and not is_before(moment, story.date)
    if what == "correction" and is_early:
        values = {"at": at, "embargo": format_chinese(embargo)}
        yield Judgement(Problem(position, "story.correction-unpublished", values))


_ENTRY = "timeline: [{at: 2022-11-19, title: A}, {at: %s, title: B}]"
_UPDATE, _CORRECTION = "updated: %s", "corrections: [{at: %s, text: A}]"
_EMBARGO = "embargo: %s"
_BOTH = "embargo: 2022-11-22\ncorrections: [{at: %s, text: A}]"
_DATES = ("2222-11-21", "2022-11-21")

RULE = StoryRule(
    _check,
    Example("story.updated-early", "2022-11-19", "2022-11-20", _UPDATE),
    Example("story.correction-early", "2022-11-19", "2022-11-20", _CORRECTION),
    Example("story.embargo-early", "2022-11-19", "2022-11-21", _EMBARGO),
    Example("story.correction-unpublished", "2022-11-21", "2022-11-23", _BOTH),
    Example("timeline.future", *_DATES, _ENTRY),
    Example("timeline.planned", *_DATES, _ENTRY, path="articles/example.md"),
    Example("story.updated-future", *_DATES, _UPDATE),
    Example("story.correction-future", *_DATES, _CORRECTION),
)

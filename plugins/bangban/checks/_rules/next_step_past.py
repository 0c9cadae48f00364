"""A next step that is over before what has been done already.

What is overdue is told to readers, not held against the editor; the clock only says which entries have
happened: what is planned for later has not been done.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bangban.checks.rule import FOREVER, Example, Judgement, StoryRule
from bangban.content.headers import DatedKey
from bangban.content.model.story import Entry, Story
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_chinese
from bangban.dates.moments import Moment
from bangban.dates.points import find_first
from bangban.diagnostics.problems import Problem


def _check(story: Story, dates: Sequence[DatedKey]) -> Iterator[Judgement]:
    step = next((key for key in dates if key.what == "expected"), None)
    if step is None:
        return
    later = [one for one in story.timeline if not one.background and _outlives(one.at, step.moment)]
    released = count_seconds(story.released)
    starts = sorted(((_find_start(entry, released), entry) for entry in later), key=lambda pair: pair[0])
    latest: Entry | None = None
    untils = [since for since, _ in starts[1:]] + [FOREVER]
    for (since, entry), until in zip(starts, untils, strict=False):
        if latest is None or (_find_certain_end(entry.at) or 0) > (_find_certain_end(latest.at) or 0):
            latest = entry
        if since < until:
            values = {
                "at": format_chinese(step.moment),
                "latest": format_chinese(latest.at),
                "line": latest.position.line,
            }
            yield Judgement(Problem(step.position, "expected.past", values), since, until)


def _find_start(entry: Entry, released: int) -> int:
    """From when on it has happened; of a story that comes out later, as its readers will see it."""
    first = entry.at.first_second
    return -FOREVER if first is None or first <= released else first


def _outlives(moment: Moment, other: Moment) -> bool:
    end = _find_certain_end(moment)
    return end is not None and other.last_second is not None and other.last_second < end


def _find_certain_end(moment: Moment) -> int | None:
    """The second until which it certainly lasted; None where it may have been at any time before."""
    point = moment.start if moment.kind != "range" else moment.end
    return find_first(point, moment.zone) if point else None


_LINES = """\
case: {category: medicine, state: in-progress, expected: {at: %s, what: A}}
timeline: [{at: 2022-11-13, title: B}]"""

RULE = StoryRule(_check, Example("expected.past", "2022-11-12", "2022-11-14", _LINES))

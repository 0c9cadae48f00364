"""When a story came out and when it last changed, as feeds, calendars, sitemap and linked data tell it.

A moment that is known to the day (or a month, a range) is its end: what is told of a day may have happened
until then, and nothing shall be dated before it happened. While the end is still to come it is the newest
that the story tells, for no program takes a date in the future.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from bangban.content.model.story import Correction, Entry, Story
from bangban.content.timelines.timeline import list_due_seconds
from bangban.dates.bounds import bound_seconds
from bangban.dates.instants import hold_second
from bangban.dates.moments import Moment

IsPast = Callable[[int], bool]
"""Whether the clock has reached a second, as counted in `dates.instants`."""


class ChangeTimes(NamedTuple):
    """Two seconds, as counted in `dates.instants`; of an entry that has not happened both are None."""

    published: int | None
    updated: int | None


def find_changes(story: Story, is_past: IsPast) -> ChangeTimes:
    """When the story came out, and its last change that is known: its date, an update, a correction, or an
    entry that has happened."""
    low, high = _bound(story.embargo or story.date)
    updated = settle_change(low, list_change_seconds(story), is_past)
    return ChangeTimes(hold_second(min(high, updated)), hold_second(updated))


def settle_change(released: int, seconds: Sequence[int], is_past: IsPast) -> int:
    """The last change of what came out at `released` at the earliest: the latest of `seconds`, which are
    those of `list_change_seconds`, that the clock has reached."""
    return max(released, next((second for second in reversed(seconds) if is_past(second)), released))


def list_change_seconds(story: Story) -> tuple[int, ...]:
    """The seconds at which something of the story has happened, or is over, in order."""
    moments = [story.embargo or story.date, story.date, *(row.at for row in story.corrections)]
    moments += [story.updated] if story.updated else []
    moments += [entry.at for entry in story.timeline]
    seconds = {second for moment in moments for second in _list_bounds(moment)}
    return tuple(sorted(seconds.union(list_due_seconds(story.timeline))))


def find_entry_changes(
    entry: Entry, name: str, corrections: Iterable[Correction], is_past: IsPast
) -> ChangeTimes:
    """When the entry of this id happened, and when it was last corrected, else the same again.

    A correction that names no entry may be of any that had happened by then.
    """
    published = _settle(entry.at, is_past)
    if published is None:
        return ChangeTimes(None, None)
    told = (_settle(row.at, is_past) for row in corrections if row.entry in ("", name))
    return ChangeTimes(published, max((published, *(second for second in told if second is not None))))


def find_correction_second(row: Correction, is_past: IsPast) -> int | None:
    """When a correction was made, None while that is still to come."""
    second = _settle(row.at, is_past)
    return None if second is None else hold_second(second)


def _settle(moment: Moment, is_past: IsPast) -> int | None:
    """The last second that the moment can mean and the clock has reached."""
    return next((second for second in reversed(_list_bounds(moment)) if is_past(second)), None)


def _list_bounds(moment: Moment) -> list[int]:
    """The first and the last second of a moment, as far as it has them."""
    return [second for second in bound_seconds(moment, margin=False) if second is not None]


def _bound(moment: Moment) -> tuple[int, int]:
    """The first and the last second of a date, which is never open at either end."""
    seconds = _list_bounds(moment)
    return seconds[0], seconds[-1]

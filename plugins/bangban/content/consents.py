"""Whether the help seekers' consent holds at the clock's moment: a case whose consent has run out stops
publication; a preview keeps it, and tells.

Only what is written down is judged: a case without `consent` is none of this module's business.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from bangban.config.clock import Clock, Dated, Visibility
from bangban.content.library import Library
from bangban.content.model.story import Story
from bangban.dates.formatting import format_chinese
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Position, Problem

_SECOND = timedelta(seconds=1)


class Limit(NamedTuple):
    """From when on (UTC) a consent is not, or no longer, what the page says: the problem's code holds since
    `moment`, or, `early`, before it."""

    moment: datetime
    early: bool
    position: Position
    day: str

    def check(self, now: datetime) -> Iterator[Problem]:
        """The problem, if there is one at this moment."""
        if self.early and now < self.moment:
            yield Problem(self.position, "consent.early", {"given": self.day})
        elif not self.early and now >= self.moment:
            yield Problem(self.position, "consent.expired", {"until": self.day})


def list_limits(story: Story) -> tuple[Limit, ...]:
    """The limits of a story's consent. It holds through the last second of `until`."""
    consent = story.case.consent if story.case else None
    if consent is None:
        return ()
    places, found = dict(consent.places), []
    if consent.given and consent.given.earliest:
        found.append(_make_limit(consent.given, consent.given.earliest, True, places["given"]))
    if consent.until and consent.until.latest:
        end = consent.until.latest + _SECOND
        found.append(_make_limit(consent.until, end, False, places["until"]))
    return tuple(found)


def _make_limit(day: Moment, moment: datetime, early: bool, position: Position) -> Limit:
    return Limit(moment, early, position, format_chinese(day))


def check_library_consents(library: Library, clock: Clock) -> list[Problem]:
    """The problems of the consents of all stories of a library that are out."""
    return list(check_consents(((story, list_limits(story)) for story in library.stories.values()), clock))


def check_consents(rows: Iterable[tuple[Dated, tuple[Limit, ...]]], clock: Clock) -> Iterator[Problem]:
    """The problems of the consents of all stories that are out; each row is a story with its limits. That a
    preview shows drafts, too, makes no problem."""
    for story, limits in rows:
        if limits and clock.public.judge(story) is not Visibility.ABSENT:
            for limit in limits:
                yield from limit.check(clock.now)

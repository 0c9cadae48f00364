"""What is odd about the dates of a story that can stand: an update before publication, an event that the
clock has not reached, a closed case whose closing nobody has written down, an open one that has been
closed. It is told beside the story, which is read all the same; only what contradicts itself is an error, and
stops publication.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Literal, NamedTuple

from bangban.content.model.story import Entry, Story
from bangban.content.model.vocabulary import UNCLOSED_STATES, is_open
from bangban.content.schema._records import Record
from bangban.dates.bounds import count_seconds
from bangban.dates.formatting import format_chinese
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Position, Problem
from bangban.locale.zh.wording import STATE_NAMES


class Dated(NamedTuple):
    """A moment of a story, what it is the moment of, and where it stands."""

    what: Literal["entry", "updated", "correction"]
    moment: Moment
    position: Position


_EARLY = {"updated": "story.updated-early", "correction": "story.correction-early"}
_LATE = {"updated": "story.updated-future", "correction": "story.correction-future"}


def list_dates(record: Record | None, entries: tuple[Entry, ...]) -> tuple[Dated, ...]:
    """The moments of a story that can be wrong in this way, as far as its header could be read."""
    if record is None:
        return ()
    dates = [Dated("entry", entry.at, entry.position) for entry in entries]
    if "updated" in record.values:
        dates.append(Dated("updated", record.values["updated"], record.positions["updated"]))
    for row in record.get("corrections", ()):
        if isinstance(row, Record) and "at" in row.values:
            dates.append(Dated("correction", row.values["at"], row.positions["at"]))
    return tuple(dates)


def check_dates(story: Story, dates: tuple[Dated, ...], now: datetime) -> Iterator[Problem]:
    """All of it, for a story, its `dates` and the clock's moment."""
    date = story.date
    for dated in dates:
        if dated.what in _EARLY and _is_over(dated.moment, date):
            values = {"at": format_chinese(dated.moment), "date": format_chinese(date)}
            yield Problem(dated.position, _EARLY[dated.what], values)
    seconds = count_seconds(max(now, story.released))
    if _lacks_closing(story):
        yield Problem(_list_counted(story)[-1].position, "case.closing-missing")
    closings = [entry for entry in _list_denials(story) if not _is_ahead(entry.at, seconds)]
    if closings and story.case:
        place, state = closings[-1].position, story.case.state
        told: dict[str, object] = {"state": state, "name": STATE_NAMES[state], "line": place.line}
        yield Problem(place, "case.closing-open", told)
    yield from _check_clock(story, dates, seconds)


def is_odd(story: Story) -> bool:
    """Whether anything of this is to be told, whatever the clock says."""
    dates = [row.at for row in story.corrections] + ([story.updated] if story.updated else [])
    return (
        _lacks_closing(story)
        or bool(_list_denials(story))
        or any(_is_over(date, story.date) for date in dates)
    )


def _is_over(moment: Moment, date: Moment) -> bool:
    last, first = moment.last_second, date.first_second
    return last is not None and first is not None and last < first


def _list_counted(story: Story) -> list[Entry]:
    return [entry for entry in story.timeline if not entry.background]


def _lacks_closing(story: Story) -> bool:
    """Whether no stage closes a case that is closed; a timeline that names no stages at all misses none."""
    stages = {entry.stage for entry in _list_counted(story)} - {""}
    is_over = story.case is not None and not is_open(story.case.state)
    return is_over and bool(stages) and "closed" not in stages


def _list_denials(story: Story) -> list[Entry]:
    """The entries that close a case whose state is open: one that is planned denies nothing yet."""
    is_unclosed = story.case is not None and story.case.state in UNCLOSED_STATES
    return [entry for entry in _list_counted(story) if is_unclosed and entry.stage == "closed"]


def _is_ahead(moment: Moment, seconds: int) -> bool:
    return moment.first_second is not None and moment.first_second > seconds


def _check_clock(story: Story, dates: tuple[Dated, ...], seconds: int) -> Iterator[Problem]:
    """What lies after the clock, and after the story's own publication where that is still to come."""
    entry_code = "timeline.future" if story.case else "timeline.planned"
    for dated in dates:
        if _is_ahead(dated.moment, seconds):
            code = _LATE.get(dated.what, entry_code)
            yield Problem(dated.position, code, {"at": format_chinese(dated.moment)})

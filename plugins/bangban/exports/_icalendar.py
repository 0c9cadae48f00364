"""The expected steps of a case as iCalendar (RFC 5545), for the calendars of readers.

The library icalendar (7.3) would save escaping and folding, 20 lines, and takes 70 ms to import.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from bangban.dates.formatting import UNCERTAIN
from bangban.dates.instants import convert_to_datetime
from bangban.dates.moments import Moment, parse_moment
from bangban.dates.points import Point, find_first
from bangban.exports._record import name_host
from bangban.exports._record_values import ExpectedValue, TimelineRecord
from bangban.locale.zh.interchange_messages import TITLE_WITH_TIME

MOST_OCTETS = 75
# Revisions are not counted anywhere: minutes from here on grow as they do, and fit in 32 bits.
_START = datetime(2000, 1, 1, tzinfo=UTC)
_PRODUCT = "-//Bangban//timeline//ZH"
_SPECIAL = re.compile(r"([\\;,])")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def write_calendar(record: TimelineRecord, origin: str = "") -> str:
    """A VCALENDAR with a VEVENT for each of `record.expected`, in their order; CRLF, folded at 75 octets.

    A step known to the day, month or year is an all-day event over all the days that it can mean, a
    clock time is in UTC; one that comes twice in its night, without an offset, is that day. The title of a
    step in doubt says so. Its UID is `origin`, the story's first address (else its own), and its place
    among the steps, so that a step whose words or time change is the same event. DTSTAMP and LAST-MODIFIED
    are the story's last change, and SEQUENCE grows with it: the same input gives the same bytes. A step
    outside the years 1 to 9998, which iCalendar cannot say, is left out.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{_PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines += [f"NAME:{_escape(record.title)}", f"X-WR-CALNAME:{_escape(record.title)}"]
    for number, step in enumerate(record.expected, 1):
        moment = parse_moment(step.at, ZoneInfo(record.zone))
        if all(1 <= point.year <= 9998 for point in (moment.start, moment.end) if point):
            lines += _list_event(record, origin, step, moment, number)
    return "".join(_fold(line) for line in (*lines, "END:VCALENDAR"))


def _list_event(
    record: TimelineRecord, origin: str, step: ExpectedValue, moment: Moment, number: int
) -> Iterator[str]:
    path = urlsplit(origin or record.url).path.strip("/")
    yield "BEGIN:VEVENT"
    yield f"UID:{path}/expected/{number}@{name_host(record.url)}"
    updated = datetime.fromisoformat(record.updated)
    yield f"DTSTAMP:{_write_time(updated)}"
    yield f"LAST-MODIFIED:{_write_time(updated)}"
    yield f"SEQUENCE:{max(0, (updated - _START) // timedelta(minutes=1))}"
    yield from _list_times(moment)
    # Calendars show no description in their lists, and have no sign for a day in doubt.
    yield f"SUMMARY:{_escape(step.what + (UNCERTAIN if moment.uncertain else ''))}"
    words = TITLE_WITH_TIME.format(when=step.display, title=step.what)
    yield f"DESCRIPTION:{_escape(words)}\\n{_escape(record.title)}"
    if urlsplit(record.url).scheme:
        yield f"URL:{record.url}"
    yield "STATUS:TENTATIVE"
    # A step of a case keeps nobody from meeting at that time.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _list_times(moment: Moment) -> Iterator[str]:
    first, last = moment.anchor, moment.last_point
    if first.has_clock and last.has_clock and not (first.repeats or last.repeats):
        yield f"DTSTART:{_write_time(_find_time(first, moment))}"
        if moment.kind == "range":
            yield f"DTEND:{_write_time(_find_time(last, moment))}"
        return
    yield f"DTSTART;VALUE=DATE:{_write_day(first, 0)}"
    # The end of an all-day event is the day after it (RFC 5545, 3.6.1).
    yield f"DTEND;VALUE=DATE:{_write_day(last, last.day_count)}"


def _find_time(point: Point, moment: Moment) -> datetime:
    return convert_to_datetime(find_first(point, moment.zone))


def _write_time(moment: datetime) -> str:
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z".translate(
        {ord("-"): None, ord(":"): None}
    )


def _write_day(point: Point, days: int) -> str:
    day = datetime(point.year, point.month or 1, point.day or 1) + timedelta(days=days)
    return f"{day.year:04d}{day.month:02d}{day.day:02d}"


def _escape(text: str) -> str:
    """TEXT of RFC 5545, 3.3.11."""
    plain = _CONTROL.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return _SPECIAL.sub(r"\\\1", plain).replace("\n", "\\n")


def _fold(line: str) -> str:
    """Content lines of at most 75 octets (3.1), cut between characters; a blank begins what follows."""
    folded, used = [], 0
    for character in line:
        size = len(character.encode("utf-8", "replace"))
        if used + size > MOST_OCTETS:
            folded.append("\r\n ")
            used = 1
        folded.append(character)
        used += size
    return f"{''.join(folded)}\r\n"

"""A moment as templates show it: its wording, cut where a `<time>` begins and ends."""

from __future__ import annotations

from msgspec.structs import replace

from bangban.dates.formatting import format_clock, format_day, format_html_datetime, split_chinese
from bangban.dates.moments import Moment
from bangban.dates.points import Point
from bangban.pages.views.basics import TimePart, When


def make_when(moment: Moment, *, relative_to: Moment | None = None) -> When:
    """The moment in full, less what the reader knows from `relative_to`."""
    return When(tuple(_make_part(*part) for part in split_chinese(moment, relative_to=relative_to)))


def make_day(moment: Moment) -> When:
    """The day of a publication, without its time: `2022年11月15日`."""
    # Without the clock: 24:00 is the day that ends, and HTML would name the next.
    day = replace(moment.anchor, hour=None, minute=None, second=None, offset=None)
    return When((_make_part(format_day(moment), day),))


def make_timestamp(moment: Moment) -> When:
    """The day and, where it is known, the time: `2022年11月15日8时30分`."""
    text = format_day(moment) + format_clock(moment)
    return When((_make_part(text, moment.anchor),))


def _make_part(text: str, point: Point | None = None) -> TimePart:
    return TimePart(text, (format_html_datetime(point) or "") if point else "")

"""A moment as templates show it: its Chinese wording, cut where a `<time>` begins and ends."""

from __future__ import annotations

from msgspec.structs import replace

from bangban.dates.formatting import format_chinese, format_clock, format_day, format_html_datetime
from bangban.dates.moments import Moment
from bangban.pages.views import TimePart, When

# The joiner of a range and the words behind an open end, as `format_chinese` writes them.
_TO = "至"
_TAILS = ("之前", "前", "起")


def make_when(moment: Moment, *, relative_to: Moment | None = None) -> When:
    """The moment in full, less what the reader knows from `relative_to`."""
    text = format_chinese(moment, relative_to=relative_to)
    if moment.is_point:
        return When((TimePart(text, format_html_datetime(moment.anchor) or ""),))
    if moment.kind == "range":
        start, to, end = text.partition(_TO)
        return When(
            (
                TimePart(start, format_html_datetime(moment.anchor) or ""),
                TimePart(to),
                TimePart(end, format_html_datetime(moment.last_point) or ""),
            )
        )
    tail = next(tail for tail in _TAILS if text.endswith(tail))
    head = TimePart(text.removesuffix(tail), format_html_datetime(moment.anchor) or "")
    return When((head, TimePart(tail)))


def make_day(moment: Moment) -> When:
    """The day of a publication, without its time: `2022年11月15日`."""
    # Without the clock: 24:00 is the day that ends, and HTML would name the next.
    day = replace(moment.anchor, hour=None, minute=None, second=None, offset=None)
    return When((TimePart(format_day(moment), format_html_datetime(day) or ""),))


def make_timestamp(moment: Moment) -> When:
    """The day and, where it is known, the time: `2022年11月15日 8时30分`."""
    text = f"{format_day(moment)} {format_clock(moment)}".strip()
    return When((TimePart(text, format_html_datetime(moment.anchor) or ""),))

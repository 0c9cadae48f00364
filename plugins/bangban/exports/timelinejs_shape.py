"""Moments as TimelineJS has them: wall time of one zone in numbers, and words for what numbers cannot say.

Its years count as history does: -44 is 44 BC (it shows the number and “BCE”), where ISO 8601 has -0043.
See https://timeline.knightlab.com/docs/json-format.html, “date objects”.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct, field

from bangban.dates.instants import DAY, find_offset_at, split_day
from bangban.dates.moments import Moment
from bangban.dates.points import Point, find_first
from bangban.diagnostics.problems import Position, Problem
from bangban.locale.zh.interchange_messages import MEDIA_ALT, MEDIA_CREDIT, ROLES
from bangban.support.signs import drop_signs

PARTS = ("year", "month", "day", "hour", "minute", "second")


def write_dates(moment: Moment) -> tuple[dict[str, int], dict[str, int]]:
    """`start_date` and `end_date` (empty where there is none) of a moment.

    A clock time is the zone's wall time; 24:00 becomes the next day's 0:00, a leap second the one before
    it, “before” and “since” their one point: the display date must say what they are.
    """
    start = _write_point(moment.anchor, moment.zone)
    end = _write_point(moment.last_point, moment.zone) if moment.kind == "range" else {}
    return start, end if end != start else {}


def count_historic_year(year: int) -> int:
    """The year of TimelineJS for one of ISO 8601: 0 (1 BC) is -1."""
    return year if year > 0 else year - 1


def count_iso_year(year: int) -> int:
    """The year of ISO 8601 for one of TimelineJS; 0, which history has not, stays 0."""
    return year + 1 if year < 0 else year


def _write_point(point: Point, zone: ZoneInfo) -> dict[str, int]:
    if point.has_clock:
        return _write_wall_time(point, zone)
    values = (count_historic_year(point.year), point.month, point.day)
    return {part: value for part, value in zip(PARTS, values, strict=False) if value is not None}


def _write_wall_time(point: Point, zone: ZoneInfo) -> dict[str, int]:
    second = find_first(point, zone) - (point.second == 60)
    days, clock = divmod(second + find_offset_at(zone, second) * 60, DAY)
    year, *date = split_day(days)
    hour, rest = divmod(clock, 3600)
    values = (count_historic_year(year), *date, hour, rest // 60, rest % 60)
    written = dict(zip(PARTS, values, strict=True))
    if point.second is None:
        del written["second"]
    return written


# Half characters, and what is invisible but may break a line or a file.
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")


class SlideMedia(Struct, frozen=True):
    """The media of a slide, each as text; caption and credit may be HTML."""

    url: str = ""
    caption: str = ""
    credit: str = ""
    thumbnail: str = ""
    alt: str = ""
    title: str = ""
    link: str = ""


SlideRole = Literal["title", "event", "era"]


class Slide(Struct, frozen=True):
    """An event, an era or the title slide. `number` counts from 1 within its `role`; dates are the
    values as they stand; `extras` pairs keys that are none of TimelineJS's with what they hold, in words."""

    role: SlideRole
    number: int
    line: int = 1
    start: Mapping[str, object] = field(default_factory=dict)
    end: Mapping[str, object] = field(default_factory=dict)
    display: str = ""
    headline: str = ""
    text: str = ""
    media: SlideMedia = SlideMedia()
    group: str = ""
    background_url: str = ""
    background_color: str = ""
    unique_id: str = ""
    extras: tuple[tuple[str, str], ...] = ()

    @property
    def name(self) -> str:
        """What notes call it: `第 2 个事件`."""
        return ROLES[self.role].format(number=self.number)


class SlideShow(Struct, frozen=True):
    """A file as read. `title` is None where it has no title slide; `strays` are what is of no slide, by its
    name, in words."""

    title: Slide | None
    events: tuple[Slide, ...]
    eras: tuple[Slide, ...] = ()
    strays: tuple[tuple[str, str], ...] = ()


class Notes:
    """What could not be carried over from the file `path`, or was read otherwise than it stood."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def tell(self, line: int, code: str, **values: object) -> None:
        """Notes something that stands at a line; what is of the whole file, at its first."""
        self.problems.append(Problem(Position(self.path, line), code, values))


def clean_text(value: object) -> str:
    """A value of the file as text: numbers as written, "" for what holds none; no signs that nobody sees."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    if isinstance(value, int) and abs(value) >= 10**300:
        return ""
    return drop_signs(_LINE_ENDS.sub("\n", str(value)))[0].strip()


_ALT, _CREDIT = (re.escape(form).replace(r"\{text\}", "(.*?)") for form in (MEDIA_ALT, MEDIA_CREDIT))
_TITLE = re.compile(rf"(.*?)(?:{_ALT})?(?:{_CREDIT})?", re.DOTALL)


def write_media_title(caption: str, alt: str, credit: str) -> str:
    """`当晚的医院（图中：亮着灯的楼）（来源：李娜）`; "" where nothing is known."""
    words = MEDIA_ALT.format(text=alt) if alt and alt != caption else ""
    return f"{caption}{words}{MEDIA_CREDIT.format(text=credit) if credit else ''}"


def split_media_title(title: str) -> tuple[str, str, str]:
    """Caption, alt and credit of what `write_media_title` gave; of any other title it is the caption."""
    match = _TITLE.fullmatch(title)
    caption, alt, credit = match.groups() if match else (title, "", "")
    return caption, alt or "", credit or ""

"""When something happened, as exactly as the editor knew and no more exactly.

`parse_moment` reads a subset of EDTF (ISO 8601-2:2019): `2022`, `2022-11`, `2022-11-13`, `2022-11-13T13:00`,
with seconds and an offset if wanted; `~` at the end = approximate, `?` = uncertain, `%` = both; `2022-XX` and
`2022-11-XX` = one month, one day of it; `A/B` = from A to B; `../B` = before B; `A/..` = since A. What
Chinese input methods make of these signs is read as well.
"""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import Literal
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from bangban.dates.instants import convert_to_datetime
from bangban.dates.points import (
    PRECISIONS,
    DateParts,
    MomentError,
    Point,
    Precision,
    build_point,
    find_first,
    find_last,
    rank_point,
    reject_part,
)
from bangban.support.patterns import compile_later

Kind = Literal["before", "point", "range", "since"]
KINDS: tuple[Kind, ...] = ("before", "point", "range", "since")

_POINT = compile_later(
    r"(?P<year>-?\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)"
    r"(?:(?:[Tt]| +)(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d)(?:[.,]0+)?)?"
    r"(?: *(?P<offset>[Zz]|[+-]\d\d(?::?\d\d)?))?)?|(?P<unknown_day>-XX))?|(?P<unknown_month>-XX(?:-XX)?))?"
    r"(?: *(?P<doubt>[~?%]))?",
    re.ASCII,
)
POINT_FORM = re.sub(r"\?P<\w+>", "?:", _POINT.pattern)
"""The form of a point for other programs: a regular expression that JavaScript reads, too."""
WIDE_SIGNS = "０１２３４５６７８９：﹕∶－‐‑–—−～〜∼／＋．。？％ＴＸＺ\u3000\u00a0"
_WIDE = str.maketrans(WIDE_SIGNS, "0123456789:::------~~~/+..?%TXZ  ")


class Moment(Struct, frozen=True):
    """A point (`start`), a range (`start` to `end`), before `end`, or since `start`, in a zone."""

    kind: Kind
    start: Point | None
    end: Point | None
    zone: ZoneInfo

    @property
    def is_point(self) -> bool:
        """Tell whether this is one date or time."""
        return self.kind == "point"

    @property
    def anchor(self) -> Point:
        """Give the point to file this under: where it starts, or what it is before."""
        return self.start or self.end  # type: ignore[return-value]  # one is there: see the class

    @property
    def last_point(self) -> Point:
        """Give the last point that is written: where it ends, else where it starts."""
        return self.end or self.anchor

    @property
    def approximate(self) -> bool:
        """Tell whether any end is approximate (许)."""
        return any(point.approximate for point in (self.start, self.end) if point)

    def without_about(self) -> Moment:
        """Give the same moment as if it were exact, for words that say “about” themselves."""
        start, end = (point and replace(point, approximate=False) for point in (self.start, self.end))
        return replace(self, start=start, end=end)

    @property
    def uncertain(self) -> bool:
        """Tell whether any end is uncertain (`?`): it may be quite another."""
        return any(point.uncertain for point in (self.start, self.end) if point)

    @property
    def precision(self) -> Precision:
        """Give the precision; of a range that of its coarser end."""
        return min((point.precision for point in (self.start, self.end) if point), key=PRECISIONS.index)

    @property
    def first_second(self) -> int | None:
        """Give the first second that this can mean, counted as in `instants`; None for before."""
        return find_first(self.start, self.zone) if self.start else None

    @property
    def last_second(self) -> int | None:
        """Give the last second that this can mean; None for since.

        Before a clock time ends at its first second, before a day (or month, year) at its last.
        """
        if self.kind == "since":
            return None
        if self.kind == "before" and self.anchor.has_clock:
            return find_first(self.anchor, self.zone)
        return find_last(self.last_point, self.zone)

    @property
    def instant(self) -> datetime:
        """Give the first second of the anchor as a datetime in UTC, held within the years 1 to 9999."""
        return convert_to_datetime(find_first(self.anchor, self.zone))

    @property
    def earliest(self) -> datetime | None:
        """Give `instant`, the earliest that this can mean; None for before."""
        return self.instant if self.start else None

    @property
    def latest(self) -> datetime | None:
        """Give `last_second` as a datetime in UTC, held within the years 1 to 9999; None for since."""
        second = self.last_second
        return None if second is None else convert_to_datetime(second)

    @property
    def sort_key(self) -> tuple[int, ...]:
        """Give a key that orders a zone's moments: by anchor; at the same second before, then coarse first.

        24:00 and a leap second belong to the day that ends: they go ahead of what starts the next.
        """
        first, ending, *rest = rank_point(self.anchor, self.zone)
        tail = rank_point(self.last_point, self.zone) if self.kind == "range" else ()
        return (first, ending, self.kind != "before", *rest, KINDS.index(self.kind), *tail)


@lru_cache(4096)
def parse_moment(text: str, zone: ZoneInfo) -> Moment:
    """Read EDTF; a clock time without offset is one of `zone`. Raise MomentError."""
    narrow = narrow_signs(text)
    head, slash, tail = narrow.partition("/")
    if not slash:
        return Moment("point", _read_point(narrow, 0, len(narrow), zone), None, zone)
    middle = len(head) + 1
    before, since = head.strip() == "..", tail.strip() == ".."
    if before and since:
        raise MomentError("moment.unreadable", middle)
    start = None if before else _read_point(narrow, 0, len(head), zone)
    end = None if since else _read_point(narrow, middle, len(narrow), zone)
    return join_points(start, end, zone, middle)


def narrow_signs(text: str) -> str:
    """Give the text with full-width digits and signs as ASCII, each in its place."""
    return text if text.isascii() else text.translate(_WIDE)


def join_points(start: Point | None, end: Point | None, zone: ZoneInfo, column: int) -> Moment:
    """Give the range, before or since of two ends; raise MomentError at `column` for a reversed one."""
    if start is None or end is None:
        return Moment("since" if start else "before", start, end, zone)
    if find_last(end, zone) < find_first(start, zone):
        raise MomentError("moment.reversed", column)
    return Moment("range", start, end, zone)


def _read_point(text: str, begin: int, stop: int, zone: ZoneInfo) -> Point:
    """Read the point that fills text[begin:stop] but for spaces around it."""
    while begin < stop and text[begin] == " ":
        begin += 1
    while stop > begin and text[stop - 1] == " ":
        stop -= 1
    match = _POINT.match(text, begin, stop)
    if match is None or match.end() != stop:
        raise MomentError("moment.unreadable", match.end() if match else begin)
    year, *numbers, offset, unknown_day, unknown_month, doubt = match.groups()
    if year == "-0000":
        raise reject_part("year", year, -9999, 9999, begin)
    month, day, hour, minute, second = [int(part) if part else None for part in numbers]
    unspecified = (unknown_day or unknown_month or "").count("-")
    doubts = doubt in ("~", "%"), doubt in ("?", "%"), unspecified
    parts = DateParts(int(year), month, day, hour, minute, second, offset, *doubts)
    return build_point(parts, zone, match.start)

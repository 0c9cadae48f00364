"""A moment as Extended Date/Time Format has it, level 1 (ISO 8601-2:2019; Library of Congress, 2019), and
nothing beyond: what `moments` adds to it, other programs refuse.

What the format cannot say becomes coarser, never more exact: “about 13:00” and a range of clock times are the
days that they lie on. Only a clock time known to the minute gets its `:00`, for the format has none without.
"""

from __future__ import annotations

from bangban.dates.instants import DAY, find_day, split_day
from bangban.dates.moments import Moment
from bangban.dates.points import Point, find_first

_OFFSETS = range(-12 * 60, 14 * 60 + 1)
"""Minutes east of UTC that there are on earth; the format takes no other."""
_LAST_YEAR = 9999
_SIGNS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}


def write_edtf(moment: Moment) -> str:
    """Give the moment in strict EDTF, level 1."""
    if moment.is_point:
        return _write_point(moment.anchor, moment)
    start = _write_date(moment.start, moment) if moment.start else ".."
    end = _write_date(moment.end, moment) if moment.end else ".."
    return start if start == end else f"{start}/{end}"


def _write_point(point: Point, moment: Moment) -> str:
    # A wall time that comes twice is one of two moments: no offset is its own.
    if not point.has_clock or point.approximate or point.uncertain or point.repeats:
        return _write_date(point, moment, single=True)
    offset = point.offset or 0
    offset = offset if offset in _OFFSETS else 0
    days, clock = divmod(find_first(point, moment.zone) + offset * 60, DAY)
    year, month, day = split_day(days)
    if abs(year) > _LAST_YEAR:
        return _write_date(point, moment)
    hour, rest = divmod(clock, 3600)
    wall = f"{_write_year(year)}-{month:02d}-{day:02d}T{hour:02d}:{rest // 60:02d}:{rest % 60:02d}"
    sign = "+" if offset > 0 else "-"
    return f"{wall}{f'{sign}{abs(offset) // 60:02d}:{abs(offset) % 60:02d}' if offset else 'Z'}"


def _write_date(point: Point, moment: Moment, *, single: bool = False) -> str:
    """The date of a point; of one with a clock time the day of the moment's zone, for the ends of a range may
    have offsets of their own. Only a `single` date may have parts that are not known (`XX`)."""
    if point.has_clock:
        # 24:00 and a leap second are of the day that ends.
        ends_day = point.hour == 24 or point.second == 60
        year, month, day = split_day(find_day(moment.zone, find_first(point, moment.zone) - ends_day))
        return f"{_write_year(year)}-{month:02d}-{day:02d}{'?' if point.uncertain else ''}"
    parts = (_write_year(point.year), *(f"{part:02d}" for part in (point.month, point.day) if part))
    if single and point.unspecified:
        # The format has no doubt about what is not known whole.
        return "-".join([*parts, *("XX" for _ in range(point.unspecified))])
    return "-".join(parts) + _SIGNS[point.approximate, point.uncertain]


def _write_year(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}"

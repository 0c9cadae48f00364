"""How moments and durations are written: ISO 8601 for machines, and Chinese as newspapers have it. All
Chinese forms that are written stand here, those that are read in `chinese`."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from bangban.dates.durations import Duration, round_about
from bangban.dates.instants import DAY, find_offset, find_repeat, split_day
from bangban.dates.moments import Moment
from bangban.dates.points import Point, write_offset

_FIRST_BARE_YEAR = 1000
_THAT_NIGHT = "当晚"
UNCERTAIN = "（待核实）"
"""Behind a date or time that the desk could not make sure of."""
_UNKNOWN_PARTS = ("某月", "某日")
_DOUBT_SIGNS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}


def format_iso(moment: Moment) -> str:
    """Give the EDTF text that `parse_moment` reads back as the same moment; a clock time has its offset."""
    if moment.is_point:
        return _write_iso(moment.anchor)
    start = _write_iso(moment.start) if moment.start else ".."
    end = _write_iso(moment.end) if moment.end else ".."
    return f"{start}/{end}"


def format_html_datetime(point: Point) -> str | None:
    """Give the value for `<time datetime>`; None where HTML has no valid one (before year 1, a leap second).

    HTML knows neither “approximate” nor 24:00, which is written as the next day's 00:00.
    See https://html.spec.whatwg.org/#the-time-element.
    """
    if point.year < 1 or point.second == 60:
        return None
    if point.hour != 24:
        return _write_iso_date(point) + _write_iso_clock(point)
    seconds = "" if point.second is None else ":00"
    return f"{_find_next_day(point)}T00:00{seconds}{_write_iso_offset(point.offset)}"


def format_chinese(moment: Moment, *, relative_to: Moment | None = None) -> str:
    """Give the moment as Chinese newspapers write it: `2022年11月13日13时许`, `2022年11月10日至12日`.

    What the reader already knows from `relative_to` is left out: its year, or its whole date before a
    clock time. An offset other than the zone's is told: `13时（UTC+9）`. `parse_chinese` reads the full form.
    """
    return "".join(text for text, _ in split_chinese(moment, relative_to=relative_to))


def split_chinese(
    moment: Moment, *, relative_to: Moment | None = None
) -> tuple[tuple[str, Point | None], ...]:
    """Give the pieces of `format_chinese`: each with the point that it writes, None for a word of its own
    (`至`, `起`, `前`)."""
    known = relative_to.last_point if relative_to else None
    text = _write_point(moment.anchor, known, moment.zone)
    # Without its date “24时” alone would leave the reader to guess which midnight.
    first = (_THAT_NIGHT + text if text.startswith("24时") else text), moment.anchor
    if moment.is_point:
        return (first,)
    if moment.kind == "before":
        # “13时许前” reads badly, “13时许之前” well
        return first, ("之前" if moment.approximate else "前", None)
    if moment.kind == "since":
        return first, ("起", None)
    return first, ("至", None), (_write_end(moment), moment.last_point)


def format_day(moment: Moment) -> str:
    """Give the date to file the moment under, no finer than known: `2022年11月13日`, `2022年`."""
    point = moment.anchor
    doubt = "" if point.has_clock else _write_about(point) + _write_doubt(point)
    return format_year(point.year) + _write_month_and_day(point) + doubt


def format_clock(moment: Moment) -> str:
    """Give the time of day of the moment's anchor: `13时20分`, `13时许`; empty when none is known."""
    point = moment.anchor
    return _write_clock(point, moment.zone) if point.has_clock else ""


def format_duration_chinese(duration: Duration) -> str:
    """Give `4小时40分`, `约20分钟`, `约4个半小时`, `2天4小时`, `13至43天`, `同一分钟`, `同一时刻`; what is
    about as `durations.round_about` has it."""
    duration = round_about(duration)
    if duration.unit == "day":
        text = _write_days(duration)
    elif duration.low == 0:
        text = "同一分钟" if duration.high else "同一时刻"
    else:
        text = _write_halves(duration) or _write_clock_units(duration.low)
    if not duration.approximate:
        return text
    # “约同一时刻” and “约同一分钟” would say nothing
    if duration.low == 0 and duration.unit != "day":
        return "大致同时"
    return f"大致{text}" if duration.high == 0 else f"约{text}"


def format_duration_iso(duration: Duration) -> str | None:
    """Give the ISO 8601 duration (`PT10H5M`), valid in `<time datetime>`, as exact as the Chinese words; None
    when it is not one number."""
    duration = round_about(duration)
    if not duration.is_exact:
        return None
    days, hours, minutes, seconds = _split(duration.low)
    if duration.unit == "day":
        return f"P{days}D"
    clock = "".join(
        f"{number}{unit}" for number, unit in ((hours, "H"), (minutes, "M"), (seconds, "S")) if number
    )
    date = f"P{days}D" if days else "P"
    return f"{date}T{clock}" if clock else date if days else "PT0S"


def _write_iso(point: Point) -> str:
    unknown = "-XX" * point.unspecified
    return _write_iso_date(point) + unknown + _write_iso_clock(point) + _DOUBT_SIGNS[_name_doubt(point)]


def _name_doubt(point: Point) -> tuple[bool, bool]:
    return point.approximate, point.uncertain


def _write_iso_date(point: Point) -> str:
    text = f"{point.year:04d}" if point.year >= 0 else f"-{-point.year:04d}"
    for part in (point.month, point.day):
        text += "" if part is None else f"-{part:02d}"
    return text


def _write_iso_clock(point: Point) -> str:
    if not point.has_clock:
        return ""
    seconds = "" if point.second is None else f":{point.second:02d}"
    # Which of two equal wall times it was, nobody has said.
    offset = "" if point.repeats else _write_iso_offset(point.offset)
    return f"T{point.hour:02d}:{point.minute:02d}{seconds}{offset}"


def _write_iso_offset(offset: int | None) -> str:
    return write_offset(offset) if offset else "Z"


def _find_next_day(point: Point) -> str:
    year, month, day = split_day(point.day_number + 1)
    return f"{year:04d}-{month:02d}-{day:02d}"


def _write_end(moment: Moment) -> str:
    """Give the end of a range without what it shares with the start."""
    start, end = moment.anchor, moment.last_point
    same_month = (start.year, start.month) == (end.year, end.month)
    if start.day and end.day and not end.has_clock and same_month:
        return f"{end.day}日" + _write_about(end) + _write_doubt(end)
    return _write_point(end, start if start.month else None, moment.zone)


def _write_point(point: Point, known: Point | None, zone: ZoneInfo) -> str:
    """Give a point without the parts that are known: the date if it has a clock time, else the year."""
    same_year = known is not None and known.year == point.year
    same_day = known is not None and same_year and (known.month, known.day) == (point.month, point.day)
    text = "" if same_year and point.month else format_year(point.year)
    if not point.has_clock:
        return text + _write_month_and_day(point) + _write_about(point) + _write_doubt(point)
    return text + ("" if same_day else _write_month_and_day(point)) + _write_clock(point, zone)


def format_year(year: int) -> str:
    """Write a year, as ISO 8601 counts them, in Chinese: `2022年`, `公元33年`; -1 is `公元前2年`."""
    if year < 1:
        return f"公元前{1 - year}年"
    return f"{year}年" if year >= _FIRST_BARE_YEAR else f"公元{year}年"


def _write_month_and_day(point: Point) -> str:
    month = "" if point.month is None else f"{point.month}月"
    day = "" if point.day is None else f"{point.day}日"
    return month + day + "".join(_UNKNOWN_PARTS[point.month is not None :][: point.unspecified])


def _write_doubt(point: Point) -> str:
    return UNCERTAIN if point.uncertain else ""


def _write_about(point: Point) -> str:
    return "前后" if point.approximate else ""


def _write_clock(point: Point, zone: ZoneInfo) -> str:
    text = f"{point.hour}时"
    if point.minute or point.second is not None:
        text += f"{point.minute:02d}分"
    if point.second is not None:
        text += f"{point.second:02d}秒"
    about = "许" if point.approximate else ""
    return text + about + _write_offset(point, zone) + _write_doubt(point)


def _write_offset(point: Point, zone: ZoneInfo) -> str:
    """Give `（UTC+9）` where the offset is not the one that the zone's readers take for granted."""
    offset, wall = point.offset or 0, (point.day_number, point.clock_second)
    if point.repeats or (offset == find_offset(zone, *wall) and not find_repeat(zone, *wall)):
        return ""
    hours, minutes = divmod(abs(offset), 60)
    number = f"{hours}:{minutes:02d}" if minutes else f"{hours}"
    return "（UTC）" if offset == 0 else f"（UTC{'+' if offset > 0 else '-'}{number}）"


def _write_days(duration: Duration) -> str:
    low, high = duration.low // DAY, duration.high // DAY
    if low == high:
        return f"{high}天" if high else "同一天"
    return f"{low}至{high}天" if low else f"至多{high}天"


def _write_halves(duration: Duration) -> str:
    """Give `4个半小时`, `1天半` for what is about; "" for all that has no half."""
    days, hours, minutes, seconds = _split(duration.low)
    if not duration.approximate or seconds:
        return ""
    if (hours, minutes) == (12, 0) and days:
        return f"{days}天半"
    return f"{hours}个半小时" if hours and minutes == 30 and not days else ""


def _write_clock_units(total: int) -> str:
    """Give days, hours and minutes; seconds only within an hour."""
    days, hours, minutes, seconds = _split(total)
    if total < 60:
        return f"{seconds}秒"
    if total < 3600:
        return f"{minutes}分{seconds}秒" if seconds else f"{minutes}分钟"
    text = (f"{days}天" if days else "") + (f"{hours}小时" if hours else "")
    if not minutes:
        return text
    return f"{text}{minutes}分" if hours else f"{text}零{minutes}分"


def _split(total: int) -> tuple[int, int, int, int]:
    """Give days, hours, minutes and seconds."""
    return total // DAY, total % DAY // 3600, total % 3600 // 60, total % 60

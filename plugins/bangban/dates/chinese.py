"""Chinese dates and times as newspapers write them, read into moments."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

from bangban.dates.formatting import UNCERTAIN
from bangban.dates.moments import Moment, join_points, narrow_signs
from bangban.dates.points import DateParts, MomentError, Point, build_point, reject_part

_POINT = re.compile(
    r"(?:(?:(?P<era>公元前|公元)(?P<era_year>\d{1,5})|(?P<year>\d{4}))年)?"
    r"(?:(?P<month>\d\d?)月份?)?(?:(?P<day>\d\d?)[日号]|(?P<unknown>某月(?:某日)?|某日))?"
    r"(?: *(?P<hour>\d\d?)(?:[时点](?:(?P<minute>\d\d?)分(?:(?P<second>\d\d?)秒)?)?"
    r"|:(?P<colon_minute>\d\d)(?::(?P<colon_second>\d\d))?))?"
    r"(?P<approximate>许|左右|前后)?"
    r"(?P<zone>[（(]UTC(?P<offset>[+-]\d\d?(?::\d\d)?)?[)）])?"
    rf"(?P<uncertain>{UNCERTAIN})?",
    re.ASCII,
)
_TO = re.compile(r" *(?:至|到|~|-+) *")
_BEFORE = frozenset({"前", "之前", "以前"})
_SINCE = frozenset({"起", "以来"})
_DATE = ("year", "month", "day")


def parse_chinese(text: str, zone: ZoneInfo) -> Moment:
    """Read what `format_chinese` writes in full, and common variants (`2022年11月13日 13:20`, `13点20分`).

    A year has four digits or an era (公元44年). The end of a range takes over what it leaves out from the
    start. Raise MomentError.
    """
    narrow = narrow_signs(text)
    stop = len(narrow.rstrip())
    head = next(_POINT.finditer(narrow, min(len(narrow) - len(narrow.lstrip()), stop), stop))
    start = _read_point(head, None, zone)
    rest = narrow[head.end() : stop]
    if not rest:
        return Moment("point", start, None, zone)
    if rest in _BEFORE:
        return Moment("before", None, start, zone)
    if rest in _SINCE:
        return Moment("since", start, None, zone)
    return join_points(start, _read_end(narrow, head.end(), stop, start, zone), zone, head.end())


def _read_end(text: str, begin: int, stop: int, start: Point, zone: ZoneInfo) -> Point:
    to = _TO.match(text, begin, stop)
    if to is None:
        raise MomentError("moment.unreadable", begin)
    tail = next(_POINT.finditer(text, to.end(), stop))
    if tail.end() != stop:
        raise MomentError("moment.unreadable", tail.end())
    return _read_point(tail, start, zone)


def _read_point(match: re.Match[str], known: Point | None, zone: ZoneInfo) -> Point:
    """Build the point of a match; the greater parts that it leaves out are those of `known`."""
    year, month, day = _fill_date(match, known)
    hour = _read_number(match, "hour")
    minute, second = _read_number(match, "minute"), _read_number(match, "second")
    if match["zone"] and hour is None:
        raise MomentError("moment.unreadable", match.start("zone"))
    if hour is not None and minute is None:
        minute = 0
    about = match["approximate"] is not None
    doubts = about, match["uncertain"] is not None, _count_unknown(match, month, hour)
    parts = DateParts(year, month, day, hour, minute, second, _read_offset(match), *doubts)
    return build_point(parts, zone, lambda part: max(match.start(name) for name in _name_groups(part)))


def _count_unknown(match: re.Match[str], month: int | None, hour: int | None) -> int:
    """Count the parts that are told as unknown: 某月, 某日 of the year, 某日 of a month."""
    unknown = match["unknown"]
    if unknown is None:
        return 0
    if hour is not None or unknown.startswith("某日") != (month is not None):
        raise MomentError("moment.unreadable", match.start("unknown"))
    return unknown.count("某")


def _fill_date(match: re.Match[str], known: Point | None) -> tuple[int, int | None, int | None]:
    """Give year, month and day; raise MomentError where one is missing between or before others."""
    given = [_read_year(match), _read_number(match, "month"), _read_number(match, "day")]
    places = [place for place, number in enumerate(given, 1) if number is not None]
    needed = 3 if match["hour"] else max(places, default=0)
    first = min(places, default=needed + 1) - 1
    if known is not None:
        given[:first] = [getattr(known, part) for part in _DATE[:first]]
    year, month, day = given
    if year is None or None in given[:needed]:
        raise MomentError("moment.unreadable", match.start())
    return year, month, day


def _read_year(match: re.Match[str]) -> int | None:
    """Give the year as ISO 8601 counts: 公元前1年 is 0; Chinese has no year 0."""
    digits = match["year"] or match["era_year"]
    if digits is None:
        return None
    number = int(digits)
    before = match["era"] == "公元前"
    highest = 10_000 if before else 9999
    if not 1 <= number <= highest:
        raise reject_part("year", number, 1, highest, match.start("era_year" if match["era"] else "year"))
    return 1 - number if before else number


def _read_number(match: re.Match[str], part: str) -> int | None:
    digits = next((match[name] for name in _name_groups(part) if match[name]), None)
    return None if digits is None else int(digits)


def _read_offset(match: re.Match[str]) -> str | None:
    """Give `（UTC+9）` as the ISO offset `+09`."""
    if match["zone"] is None:
        return None
    sign_and_hours, colon, minutes = (match["offset"] or "+0").partition(":")
    return f"{sign_and_hours[0]}{sign_and_hours[1:]:0>2}{colon}{minutes}"


def _name_groups(part: str) -> tuple[str, ...]:
    return (part, f"colon_{part}") if part in ("minute", "second") else (part,)

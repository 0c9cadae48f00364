"""Numbers of dates as people type them into a spreadsheet: `Nov`, `11月`, `15th`, `44 BCE`, `1/15/2010`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from bangban.exports.timelinejs_shape import clean_text

MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_CHINESE_MONTHS = "一 二 三 四 五 六 七 八 九 十 十一 十二".split()
_NUMBER = re.compile(r"[+-]?\d{1,15}", re.ASCII)
_SIGNED = re.compile(
    r"(?P<before>公元前)?(?P<number>\d{1,15})\s*(?:年|月|日|号|st|nd|rd|th|ad|ce|(?P<after>bce?|b\.c\.(?:e\.)?))?",
    re.ASCII | re.IGNORECASE,
)
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_DATES = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(?P<year>[+-]?\d{3,5})(?:[-/.](?P<month>\d\d?)(?:[-/.](?P<day>\d\d?))?)?(?:[T ]+(?P<time>[\d:.]+))?"
        "Z?",
        r"(?P<year>\d{1,4})年(?:(?P<month>\d\d?)月(?:(?P<day>\d\d?)[日号])?)?(?: *(?P<time>[\d:.]+))?",
        rf"(?:(?P<day>\d\d?)(?:st|nd|rd|th)? +)?{_MONTH},? +(?P<year>-?\d{{1,5}})",
        rf"{_MONTH} +(?P<day>\d\d?)(?:st|nd|rd|th)?,? +(?P<year>-?\d{{1,5}})",
    )
)
_SLASHES = re.compile(
    r"(?P<month>\d\d?)/(?:(?P<day>\d\d?)/)?(?P<year>-?\d{3,5})(?:[T ]+(?P<time>[\d:.]+))?Z?", re.ASCII
)


def read_number(part: str, text: str) -> int | None:
    """The number of a part of a date; None where it is none. Years count as history does: `44 BCE` is -44."""
    text = text.removesuffix(".0")
    if _NUMBER.fullmatch(text):
        return int(text)
    if part == "month" and (month := _find_month(text)):
        return month
    match = _SIGNED.fullmatch(text)
    if match is None:
        return None
    number = int(match["number"])
    return -number if match["before"] or match["after"] else number


def read_date(text: str, *, american: bool) -> Mapping[str, str]:
    """The parts of a whole date in one cell, with `time` as it stands; {} for what is none.

    Of `3/4/2010` nobody can tell the month from the day, unless the column is known to have it first, as
    TimelineJS's first version has (`american`): without that only the year is given.
    """
    for form in _DATES:
        if match := form.fullmatch(text):
            return _list_parts(match)
    match = _SLASHES.fullmatch(text)
    if match is None:
        return {}
    parts = _list_parts(match)
    if american or "day" not in parts:
        return parts
    first, second = int(parts["month"]), int(parts["day"])
    if first > 12 >= second:
        return {**parts, "month": str(second), "day": str(first)}
    return parts if second > 12 else {"year": parts["year"]}


def join_displays(start: Mapping[str, object], end: Mapping[str, object]) -> str:
    """What TimelineJS shows of dates that have words each: both, with a dash."""
    words = (clean_text(start.get("display_date")), clean_text(end.get("display_date")))
    return " — ".join(word for word in words if word)


def _list_parts(match: re.Match[str]) -> dict[str, str]:
    found = match.groupdict()
    return {part: text for part in ("year", "month", "day", "time") if (text := found.get(part)) is not None}


def _find_month(text: str) -> int | None:
    word = text.strip().rstrip(".").lower()
    if word[:3] in MONTHS and word.isalpha() and len(word) <= 9:
        return MONTHS.index(word[:3]) + 1
    chinese = word.removesuffix("份").removesuffix("月")
    return _CHINESE_MONTHS.index(chinese) + 1 if chinese in _CHINESE_MONTHS else None

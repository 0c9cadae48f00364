"""The time of day in any of the forms that people and other programs write, as EDTF has it; it only tells
what to write instead (:mod:`bangban.dates.suggestions`)."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import NamedTuple

from bangban.support.patterns import compile_later

_MORNING = r"凌晨|清晨|清早|早上|早晨|上午|早|a\.?m\b\.?"
_NOON = "正午|中午|午间"
_AFTERNOON = r"下午|午后|傍晚|p\.?m\b\.?"
_EVENING = "晚上|晚间|当晚|晚|深夜|半夜|午夜|夜里|夜间|夜"
_PARTS = "|".join((_MORNING, _NOON, _AFTERNOON, _EVENING))
_PART = compile_later(_PARTS)
_CLOCK = compile_later(
    rf"t?(?:(?P<part>{_PARTS}) ?)?(?:"
    r"(?P<hour>\d{1,2}) ?(?P<sign>:|点|时)(?:(?P<half>半)|(?P<quarter>[13])刻|整|钟|"
    r" ?(?P<minute>\d{1,2})(?:(?::|分)(?:(?P<second>\d{1,2})(?P<fraction>[.,]\d+)?秒?)?)?)?"
    r"|(?<=t)(?P<compact>\d{6}|\d{4}|\d{1,2})(?![\d:点时])"
    rf"|(?P<bare>\d{{1,2}})(?= ?[ap]\.?m\b))(?: ?(?P<later_part>[ap]\.?m\b\.?))?(?:整|钟)?"
)
_ZONE = compile_later(
    r" ?\(?(?:(?P<utc>z\b|(?:utc|gmt) ?(?P<shift>[+-]\d{1,2}(?::?\d\d)?)?|(?P<offset>[+-]\d{1,2}(?::?\d\d)?))"
    r"|(?P<beijing>cst\b|北京时间|东八区))\)?(?: ?\[[a-z_/]+\])?"
)
BEIJING = "+08:00"
_FURTHEST = MappingProxyType({"-": 12, "+": 14})


def _list_hours(first: int, last: int, *early: int) -> dict[int, int]:
    """The hours of a part of the day by what may be said for them: the hours of 24, and those of 12."""
    return {hour: hour for hour in range(first, last)} | {hour: hour + 12 for hour in early}


_HOURS = (
    (r"凌晨", _list_hours(0, 7) | {12: 0}),
    (r"a\.?m\b\.?", _list_hours(0, 12) | {12: 0}),
    (_MORNING, _list_hours(0, 13)),
    (_NOON, _list_hours(11, 15, 1, 2)),
    (r"p\.?m\b\.?", _list_hours(12, 24, *range(1, 12))),
    (_AFTERNOON, _list_hours(12, 20, *range(1, 8))),
    ("晚上|晚间|当晚|晚", _list_hours(17, 25, *range(5, 13))),
    (_EVENING, _list_hours(18, 24, *range(6, 12))),
)
"""What an hour means in each part of the day: 晚上12点 is 24:00; what is not here is not certain."""


class WrittenClock(NamedTuple):
    """A clock as EDTF (`T13:20`; an hour of 24 is the end of the day, also with minutes behind it), and the
    index behind it. `fraction` is whether less than a second was told, `vague` the words of a time of day
    that leave the hour open."""

    edtf: str
    end: int
    fraction: bool = False
    vague: str = ""


def read_clock(text: str, start: int) -> WrittenClock | None:
    """The time of day that begins there; None where none does."""
    match = _CLOCK.match(text, start)
    if match is None:
        vague = _PART.match(text, start)
        if vague is None or vague[0] == "正午":
            return vague and WrittenClock("T12:00", vague.end())
        return WrittenClock("", vague.end(), vague=vague[0])
    if match["sign"] == ":" and len(match["minute"] or "") != len("00"):
        return None
    hour, minute, second = _read_numbers(match)
    part = match["part"] or match["later_part"] or ""
    turned = _turn(hour, part)
    if turned is None:
        return WrittenClock("", match.end(), vague=match[0].strip())
    seconds = "" if second is None else f":{second:02d}"
    fraction = bool(match["fraction"] and match["fraction"].strip(".,0"))
    return WrittenClock(f"T{turned:02d}:{minute:02d}{seconds}", match.end(), fraction)


def read_zone(text: str, start: int) -> tuple[str, int, bool]:
    """The offset that is told there as EDTF, "" for none; the index behind it; and whether it goes by the
    name CST, which is China's and America's."""
    match = _ZONE.match(text, start)
    if match is None:
        return "", start, False
    shift = match["shift"] or match["offset"]
    if match["beijing"]:
        return BEIJING, match.end(), match["beijing"] == "cst"
    if shift is None:
        return "Z", match.end(), False
    hours, _, minutes = shift[1:].partition(":")
    if len(hours) > 2:
        hours, minutes = hours[:-2], hours[-2:]
    # What no zone is away from UTC is something else: the end of a range.
    if int(hours) > _FURTHEST[shift[0]] or int(minutes or 0) > 59:
        return "", start, False
    return f"{shift[0]}{hours:0>2}:{minutes or '00'}", match.end(), False


def _read_numbers(match: re.Match[str]) -> tuple[int, int, int | None]:
    if match["compact"]:
        digits = match["compact"]
        return int(digits[:2]), int(digits[2:4] or 0), int(digits[4:]) if digits[4:] else None
    if match["half"] or match["quarter"]:
        return int(match["hour"]), 30 if match["half"] else int(match["quarter"]) * 15, None
    second = match["second"]
    return int(match["hour"] or match["bare"]), int(match["minute"] or 0), int(second) if second else None


def _turn(hour: int, part: str) -> int | None:
    """The hour of 24 for one of a part of the day; None where that is open: 晚上1点 is of the next day."""
    for words, hours in _HOURS:
        if re.fullmatch(words, part):
            return hours.get(hour)
    return hour

"""The day in any of the forms that people and other programs write, as EDTF has it; nothing here is taken for
what the editor wrote, it only tells what to write instead (:mod:`bangban.dates.suggestions`)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from bangban.dates.moments import narrow_signs
from bangban.support.patterns import compile_later

NO_YEAR = "年份"
"""Stands in a date for the year that nobody told."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]{{0,6}}\.?"
_DAY = r"(?P<day>\d{1,2})"
_ORDINAL = rf"{_DAY}(?:st|nd|rd|th)?"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?P<year>\d{4})年(?P<unknown>某月(?:某日)?)",
        rf"(?P<year>\d{{4}})年(?:(?P<month>\d{{1,2}})月份?(?:{_DAY}(?:[日号]|(?!\d))|(?P<unknown>某日))?)?",
        rf"(?P<year>\d{{4}})(?P<sign>[-./ ]) ?(?P<month>\d{{1,2}})(?P=sign) ?{_DAY}(?:[日号.]|(?!\d))",
        r"(?P<year>\d{4})[-./](?P<month>\d{1,2})-(?P<unknown>xx|\?\?)",
        r"(?P<year>\d{4})-(?P<unknown>(?:xx|\?\?)(?:-(?:xx|\?\?))?)(?!-?\d)",
        r"(?P<year>\d{4})[-./](?P<month>\d{1,2})(?![\d:])",
        rf"(?P<year>\d{{4}})(?P<month>\d\d){_DAY}(?!\d)",
        rf"{_MONTH}[ -](?:{_ORDINAL},?[ -])?(?P<year>\d{{4}})",
        rf"{_ORDINAL}[ -]{_MONTH},?[ -](?P<year>\d{{4}})",
        r"(?P<first>\d{1,2})(?P<sign>[-./])(?P<second>\d{1,2})(?P=sign)(?P<year>\d{4})(?!\d)",
        rf"(?P<short>\d\d)(?P<sign>[-./])(?P<month>\d{{1,2}})(?P=sign){_DAY}(?!\d)",
        rf"(?:(?P<short>\d\d)年)?(?P<month>\d{{1,2}})月(?:{_DAY}[日号]|(?P<unknown>某日))",
        r"(?P<year>\d{4})(?![\d:点时])",
        r"(?P<month>0?[1-9]|1[0-2])-(?P<day>0?[1-9]|[12]\d|3[01])(?![\d:点时-])",
    )
)
_WEEKDAYS = compile_later(
    r",? ?\(?(?:(?:周|星期|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b\.?)\)?,? ?"
)
_NUMERAL = compile_later(r"[〇零一二两三四五六七八九十廿卅]{1,4}(?=[年月日号时点分秒刻])")
_VALUES = MappingProxyType(
    {sign: value for value, sign in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
)
_TENS = MappingProxyType({"廿": "二十", "卅": "三十"})


class WrittenDate(NamedTuple):
    """A date as EDTF, with `NO_YEAR` where the year is missing or has two digits, and the index behind it.
    `orders` are both readings of one whose order nobody knows."""

    edtf: str
    end: int
    orders: tuple[str, ...] = ()


def simplify(text: str) -> str:
    """The text with ASCII digits and signs, in lower case, Chinese numbers before their units as digits, one
    blank for many, and without the day of the week."""
    narrow = unicodedata.normalize("NFKC", narrow_signs(text)).lower().replace("時", "时").replace("點", "点")
    return " ".join(_NUMERAL.sub(_write_digits, _WEEKDAYS.sub(" ", narrow)).split())


def read_date(text: str, start: int) -> WrittenDate | None:
    """The date that begins there; None where none does."""
    for form in _FORMS:
        match = form.match(text, start)
        if match:
            parts = match.groupdict()
            orders = _list_orders(parts) if "first" in parts else (_write_date(parts),)
            return WrittenDate(orders[0], match.end(), orders if len(orders) > 1 else ())
    return None


def _write_date(parts: Mapping[str, str | None]) -> str:
    name, month, day = parts.get("name"), parts.get("month"), parts.get("day")
    date = parts.get("year") or NO_YEAR
    if name or month:
        date += f"-{_MONTHS.index(name) + 1 if name else int(month or 0):02d}"
    unknown = len(re.findall(r"xx|\?\?|某", parts.get("unknown") or ""))
    return date + (f"-{int(day):02d}" if day else "-XX" * unknown)


def _list_orders(parts: Mapping[str, str | None]) -> tuple[str, ...]:
    """Of 11/13/2022 the one reading that there is, of 11/12/2022 both."""
    first, second = int(parts["first"] or 0), int(parts["second"] or 0)
    pairs = dict.fromkeys([(first, second), (second, first)])
    real = [pair for pair in pairs if pair[0] <= len(_MONTHS)] or [(first, second)]
    return tuple(f"{parts['year']}-{month:02d}-{day:02d}" for month, day in real)


def _write_digits(match: re.Match[str]) -> str:
    """`二〇二二` is 2022, `二十三` 23, `零五` 05; apart from a digit before it."""
    word, apart = match[0], " " if match.string[: match.start()][-1:].isdigit() else ""
    for sign, tens in _TENS.items():
        word = word.replace(sign, tens)
    if "十" not in word:
        return apart + "".join(str(_VALUES[sign]) for sign in word)
    tens, _, ones = word.partition("十")
    if "十" in ones or len(tens) > 1 or len(ones) > 1:
        return match[0]
    return f"{apart}{(_VALUES[tens] if tens else 1) * 10 + (_VALUES[ones] if ones else 0)}"

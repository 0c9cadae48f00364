"""What to write instead of a date or time that cannot be read: the exact EDTF, where it is certain.

Read are the forms of Chinese (`2022年11月13日下午1点半`), of English, of ISO 8601 besides EDTF and of other
programs. What EDTF has nothing for (凌晨, 上旬) is told with the nearest that it has; where something is
missing (the day, the year), that is told. Nothing is guessed: of 11/12/2022 both readings are given.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bangban.dates._written_clocks import BEIJING, read_clock, read_zone
from bangban.dates._written_dates import NO_YEAR, read_date, simplify
from bangban.dates.instants import find_offset
from bangban.dates.moments import parse_moment
from bangban.dates.points import MomentError
from bangban.support.patterns import compile_later

_LONGEST = 100
_RELATIVE = compile_later(
    "大前天|大后天|昨天|今天|明天|前天|后天|昨日|今日|明日|前日|后日|昨晚|今晚|明晚|今早|当天|当日|当晚|次日|翌日|同日|"
    "[上本这下]个?(?:周|星期|礼拜|月|季度)|今年|去年|明年|前年|后年|刚才|刚刚|现在|目前|日前|近日|最近|不久前|"
    r"\b(?:yesterday|today|tomorrow|now)\b"
)
_VAGUE_DATE = compile_later(
    r" ?(上旬|中旬|下旬|上半年|下半年|第?[一二三四1-4]季度|春|夏|秋|冬"
    r"|月初|月中|月底|月末|年初|年底|初|中(?!午)|底|末)"
)
_HEAD = compile_later(
    r"(?:自|从|于|在)?(?P<about>大约|大概|约在|约|~|circa |ca\.? |about |around )? ?"
    r"(?P<beijing>北京时间)?(?:公元)? ?"
)
_BETWEEN = compile_later(
    r"[ ,]*(?P<beijing>北京时间 ?)?(?P<about>大约|大概|约|~(?= ?[a-z]?\d{1,2}[:点时]) ?)?"
)
_TAIL = re.compile(r" ?(?P<about>许|左右|前后|上下|多|~)?(?P<doubt>\?|\(待核实\)|\(存疑\))?(?P<late>~)?$")
_BEFORE = re.compile(r"^(?:截至|截止到?|不晚于)|(?<!至)(?:之前|以前|前)$")
_SINCE = re.compile(r"(?:之后|以后|以来|起|开始|至今)$|(?<!前)后$")
_TO = (re.compile(r" ?(?:至|到|~|/) ?"), re.compile(r" ?-+ ?"))
_ALONE = re.compile(r"(\d{1,2})(?:([日号月])(?![\d某])|$)")
_UNITS = MappingProxyType({"日": len("2022-11-"), "号": len("2022-11-"), "月": len("2022-")})
_STEMS = MappingProxyType({len("2022-11-13"): len("2022-11-"), len("2022-11"): len("2022-")})
_DOUBTS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_DAY_LENGTH = len("2022-11-13")


class Suggestion(NamedTuple):
    """The code that tells what is wrong, and the values of its sentence; of `moment.form`, `new` is EDTF that
    says the same."""

    code: str
    values: Mapping[str, str]


class _Point(NamedTuple):
    """A point as EDTF in pieces, and what is wrong with it besides its form, if anything is."""

    date: str
    clock: str = ""
    offset: str = ""
    doubt: str = ""
    problem: Suggestion | None = None
    is_american: bool = False

    @property
    def edtf(self) -> str:
        """The whole."""
        return f"{self.date}{self.clock}{self.offset}{self.doubt}"


def suggest(text: str, zone: ZoneInfo) -> Suggestion | None:
    """What to write instead of a text that `parse_moment` does not read; None where that is not known."""
    if len(text) > _LONGEST:
        return None
    plain = simplify(text)
    points = _read_moment(plain)
    if points is None:
        relative = _RELATIVE.search(text.lower())
        return Suggestion("moment.relative", {"word": relative[0]}) if relative else None
    told = [point for point in points if point]
    problem = next((point.problem for point in told if point.problem), None)
    if problem:
        return problem
    if any(point.offset == BEIJING and point.is_american and not _is_chinese(point, zone) for point in told):
        return None
    return _judge("/".join(point.edtf if point else ".." for point in points), zone)


def _judge(new: str, zone: ZoneInfo) -> Suggestion | None:
    """The form, if it can be read."""
    try:
        parse_moment(new, zone)
    except MomentError as error:
        values = {name: str(value) for name, value in error.values.items()}
        return None if error.code == "moment.unreadable" else Suggestion(error.code, {"text": new, **values})
    return Suggestion("moment.form", {"new": new})


def _is_chinese(point: _Point, zone: ZoneInfo) -> bool:
    """Whether CST is China's: where the site is, that is the offset."""
    try:
        day = date.fromisoformat(point.date).toordinal() - date(1970, 1, 1).toordinal()
    except ValueError:
        return False
    return find_offset(zone, day, 0) == 8 * 60


def _read_moment(text: str) -> tuple[_Point | None, ...] | None:
    """The ends of what the text says, None for one that is open; one end is a point."""
    for form, is_before in ((_BEFORE, True), (_SINCE, False)):
        if form.search(text):
            point = _read_point(form.sub("", text).strip(" 到"))
            if point:
                return (None, point) if is_before else (point, None)
    single = _read_point(text)
    return (single,) if single else _read_range(text)


def _read_range(text: str) -> tuple[_Point, _Point] | None:
    for form in _TO:
        for sign in reversed([*form.finditer(text)]):
            start = _read_point(text[: sign.start()])
            end = _read_point(text[sign.end() :], start) if start else None
            if start and end:
                return start, end
    return None


def _read_point(text: str, known: _Point | None = None) -> _Point | None:
    """The point that fills the text; of the start of a range it takes over what it leaves out."""
    head = _HEAD.match(text)
    at = head.end() if head else 0
    day, at = _read_day(text, at, known)
    vague = _VAGUE_DATE.match(text, at) if day.date else None
    if vague:
        return None if vague.end() < len(text) else _tell(day, "moment.vague", word=vague[1], new=day.date)
    between = _BETWEEN.match(text, at)
    at = between.end() if between else at
    point, at = _read_time(text, at, day)
    tail = _TAIL.match(text, at)
    if tail is None or not (day.date or point.clock or point.problem):
        return None
    about = bool(point.doubt or tail["late"]) or any(
        found and found["about"] for found in (head, between, tail)
    )
    is_beijing = point.clock and any(found and found["beijing"] for found in (head, between))
    offset = point.offset or (BEIJING if is_beijing else "")
    point = point._replace(doubt=_DOUBTS[about, bool(tail["doubt"])], offset=offset)
    return point if point.problem else _check(point)


def _read_day(text: str, at: int, known: _Point | None) -> tuple[_Point, int]:
    alone = _ALONE.match(text) if known and "X" not in known.date else None
    stem = _STEMS.get(len(known.date) if known and alone and not alone[2] and not known.clock else 0, 0)
    if known and alone and (stem := stem or _UNITS.get(alone[2] or "", 0)):
        return _Point(f"{known.date[:stem]}{int(alone[1]):02d}"), alone.end()
    found = read_date(text, at)
    if found is None:
        return _Point(known.date if known else ""), at
    day = _Point(found.edtf)
    if known and found.edtf.startswith(NO_YEAR):
        day = _Point(found.edtf.replace(NO_YEAR, known.date.split("-")[0]))
    if found.orders:
        day = _tell(day, "moment.order", first=found.orders[0], second=found.orders[1])
    return day, found.end


def _read_time(text: str, at: int, day: _Point) -> tuple[_Point, int]:
    clock = read_clock(text, at)
    if clock is None:
        return day, at
    if clock.vague:
        return _tell(day, "moment.vague", word=clock.vague, new=day.date or "2022-11-13"), clock.end
    about = re.compile("许|左右").match(text, clock.end)
    offset, end, is_american = read_zone(text, about.end() if about else clock.end)
    # “About” stands before the zone, or, where there is none, at the end, where it is read.
    doubt = "~" if about and offset else ""
    point = day._replace(clock=clock.edtf, offset=offset, doubt=doubt, is_american=is_american)
    if clock.fraction:
        point = _tell(point, "moment.fraction", new=point.edtf)
    return (point, end) if offset or not about else (point, clock.end)


def _check(point: _Point) -> _Point:
    """The point, with what is missing of its day; minutes behind 24:00 are of the next day."""
    if not point.date:
        return _tell(point, "moment.day-missing", new=f"{point.clock}{point.offset}{point.doubt}")
    if point.date.startswith(NO_YEAR):
        return _tell(point, "moment.year-missing", new=point.edtf)
    if point.clock.startswith("T24") and point.clock.strip("T240:") and len(point.date) == _DAY_LENGTH:
        try:
            following = date.fromisoformat(point.date) + timedelta(days=1)
        except (ValueError, OverflowError):
            return point
        return point._replace(date=following.isoformat(), clock=point.clock.replace("T24", "T00"))
    return point


def _tell(point: _Point, code: str, **values: str) -> _Point:
    return point._replace(problem=Suggestion(code, values))

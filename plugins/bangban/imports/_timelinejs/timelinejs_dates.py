"""When a slide happened: its numbers and its words, read into one moment.

The words (`display_date`) may know more than the numbers: 许, 前, 起, 24时, “c. 1850”. Where they agree
with the numbers they are the moment; where they say something else, they are handed on as words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from bangban.dates.chinese import parse_chinese
from bangban.dates.moments import Moment, parse_moment
from bangban.dates.points import MomentError
from bangban.exports.timelinejs_shape import PARTS, Notes, Slide, clean_text, count_iso_year, write_dates
from bangban.imports._timelinejs.timelinejs_numbers import MONTHS, read_number
from bangban.support.html_tokens import remove_tags

_ABOUT = re.compile(r"(?:circa|ca?|about|around|approx(?:imately)?|大?约)(?:\.\s*|\s+|(?=\d))", re.IGNORECASE)
_TOKEN = re.compile(r"\d+|[^\W\d_]+")
_SMALL_WORDS = frozenset("st nd rd th ad ce am pm a m p of to 年 月 日 时 分 秒 点 号 公元".split())
_BEFORE_CHRIST = frozenset(("bc", "bce", "公元前"))


Numbers = Mapping[str, int]


class SlideTime(Struct, frozen=True):
    """`moment` is None where no calendar of ours has it; `words` is what the file says of the date
    beyond it, or instead of it."""

    moment: Moment | None
    words: str = ""


def read_time(slide: Slide, zone: ZoneInfo, notes: Notes) -> SlideTime:
    """The moment of a slide in `zone`; what is wrong with its dates is told, and the rest is read. Where
    anything was not read, the words have the dates as they stand in the file."""
    told = len(notes.problems)
    time = _read_time(slide, zone, notes)
    whole = len(notes.problems) == told or notes.problems[-1].code == "timelinejs.about"
    written = "" if whole else write_raw_dates(slide)
    if not written or written in time.words:
        return time
    return SlideTime(time.moment, f"{time.words}，{written}" if time.words else written)


def write_raw_dates(slide: Slide) -> str:
    """The dates as they stand in the file: `2010-Nov-x 13:00 — 2011`."""
    dates = (_write_raw(date) for date in (slide.start, slide.end))
    return " — ".join(date for date in dates if date)


def _write_raw(date: Mapping[str, object]) -> str:
    texts = {part: clean_text(date.get(part)) for part in (*PARTS, "millisecond")}
    day = "-".join(text for part in ("year", "month", "day") if (text := texts[part]))
    clock = ":".join(text for part in ("hour", "minute", "second", "millisecond") if (text := texts[part]))
    return " ".join(part for part in (day, clock) if part)


def _read_time(slide: Slide, zone: ZoneInfo, notes: Notes) -> SlideTime:
    display = " ".join(remove_tags(slide.display).split())
    start, end = (_read_numbers(slide, date, notes) for date in (slide.start, slide.end))
    if end and not start:
        notes.tell(slide.line, "timelinejs.end-alone", which=slide.name)
    end = end if start and end != start else {}
    said = _read_words(display, start, end, zone)
    if said:
        return SlideTime(said)
    if not start:
        return SlideTime(None, display)
    moment = _join(slide, start, end, zone, notes)
    if moment is None:
        return SlideTime(None, display or _write_numbers(start, end))
    time = _weigh(display, start, end, moment)
    if time.moment != moment:
        notes.tell(slide.line, "timelinejs.about", which=slide.name, text=display)
    return time


def _read_numbers(slide: Slide, date: Mapping[str, object], notes: Notes) -> dict[str, int]:
    """The numbers of a date, from the year on without gaps; the year as history counts."""
    numbers: dict[str, int] = {}
    is_whole = True
    for part in PARTS:
        text = clean_text(date.get(part))
        number = read_number(part, text)
        if not text:
            is_whole = part in ("minute", "second") and is_whole
            continue
        if number is None:
            notes.tell(slide.line, "timelinejs.bad-number", which=slide.name, part=part, text=text)
            is_whole = False
        elif is_whole:
            numbers[part] = number
        elif number:
            notes.tell(slide.line, "timelinejs.gap", which=slide.name, part=part, text=text)
    if clean_text(date.get("millisecond")).strip("0."):
        notes.tell(
            slide.line, "timelinejs.millisecond", which=slide.name, text=clean_text(date.get("millisecond"))
        )
    if "hour" in numbers:
        numbers.setdefault("minute", 0)
    return {part: numbers[part] for part in PARTS if part in numbers} if "year" in numbers else {}


def _read_words(display: str, start: Numbers, end: Numbers, zone: ZoneInfo) -> Moment | None:
    """The moment that Chinese words tell, if its numbers are those of the file."""
    try:
        moment = parse_chinese(display, zone)
    except MomentError:
        return None
    return moment if write_dates(moment) == (start, end) else None


def _join(slide: Slide, start: Numbers, end: Numbers, zone: ZoneInfo, notes: Notes) -> Moment | None:
    first = _read_point(slide, start, zone, notes)
    last = _read_point(slide, end, zone, notes) if end else None
    if first is None or last is None:
        return first if not end else None
    try:
        return parse_moment(f"{_write_point(start, first)}/{_write_point(end, last)}", zone)
    except MomentError:
        notes.tell(slide.line, "timelinejs.reversed", which=slide.name, text=_write_numbers({}, end))
        return first


def _read_point(slide: Slide, numbers: Numbers, zone: ZoneInfo, notes: Notes) -> Moment | None:
    """The point of the numbers, less exact where there is no such date; None outside our years."""
    year = count_iso_year(numbers["year"])
    if not -9999 <= year <= 9999:
        notes.tell(slide.line, "timelinejs.cosmological", which=slide.name, year=numbers["year"])
        return None
    if not numbers["year"]:
        notes.tell(slide.line, "timelinejs.year-zero", which=slide.name)
    texts = list(_list_texts(numbers))
    for text in texts:
        try:
            moment = parse_moment(text, zone)
        except MomentError:
            continue
        if text != texts[0]:
            notes.tell(
                slide.line,
                "timelinejs.no-such-date",
                which=slide.name,
                text=_write_numbers(numbers, {}),
                kept=text,
            )
        return moment
    return None


def _list_texts(numbers: Numbers) -> Iterator[str]:
    """EDTF of the numbers, then of fewer and fewer of them."""
    year = count_iso_year(numbers["year"])
    pieces = [f"{'-' if year < 0 else ''}{abs(year):04d}"]
    forms = {"month": "-", "day": "-", "hour": "T", "minute": ":", "second": ":"}
    pieces += [f"{sign}{numbers[part]:02d}" for part, sign in forms.items() if part in numbers]
    # An hour is no precision of ours: with its minutes or not at all.
    counts = (count for count in range(len(pieces), 0, -1) if count != PARTS.index("minute"))
    yield from ("".join(pieces[:count]) for count in counts)


def _write_point(numbers: Numbers, moment: Moment) -> str:
    """The text that `moment` was read from, without an offset: that of the zone at that time."""
    counts = {"year": 1, "month": 2, "day": 3, "minute": 5, "second": 6}
    kept = dict(list(numbers.items())[: counts[moment.precision]])
    return next(_list_texts(kept))


def _write_numbers(start: Numbers, end: Numbers) -> str:
    dates = ("-".join(str(number) for number in date.values()) for date in (start, end) if date)
    return " — ".join(dates)


def _weigh(display: str, start: Numbers, end: Numbers, moment: Moment) -> SlideTime:
    """What the words say beyond the moment: nothing, “about”, or something for the text."""
    if not display:
        return SlideTime(moment)
    about = _ABOUT.match(display)
    if not _restates(display[about.end() :] if about else display, start, end):
        return SlideTime(moment, display)
    if not about:
        return SlideTime(moment)
    return SlideTime(replace(moment, start=replace(moment.anchor, approximate=True)))


def _restates(words: str, start: Numbers, end: Numbers) -> bool:
    """Whether the words say the same numbers, all of them, and nothing else."""
    said: set[int] = set()
    before_christ = False
    for token in _TOKEN.findall(words.lower()):
        if token.isdecimal():
            said.add(int(token))
        elif token[:3] in MONTHS:
            said.add(MONTHS.index(token[:3]) + 1)
        elif token in _BEFORE_CHRIST:
            before_christ = True
        elif token not in _SMALL_WORDS:
            return False
    if before_christ != any(date.get("year", 1) < 0 for date in (start, end)):
        return False
    return any(said == numbers for numbers in _list_number_sets(start, end))


def _list_number_sets(start: Numbers, end: Numbers) -> Iterator[set[int]]:
    """The numbers of both dates: with 24 hours or 12, with minutes of nought or without."""
    dates = [date for date in (start, end) if date]
    for half in (False, True):
        for nought in (False, True):
            numbers: set[int] = set()
            for date in dates:
                for part, number in date.items():
                    value = (number % 12 or 12) if half and part == "hour" else abs(number)
                    if value or part not in ("minute", "second") or nought:
                        numbers.add(value)
            yield numbers

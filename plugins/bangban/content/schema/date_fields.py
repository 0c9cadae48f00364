"""Fields of dates: a moment as EDTF, as exact as the editor knows or certain where a story needs it; and the
table of working days in `platform.yaml`, by year: the days off, and the weekends that are worked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from msgspec import Struct

from bangban.content.schema.fields import Absence, JsonSchema, ListField, Reading
from bangban.content.schema.record_fields import Record, RecordField
from bangban.content.schema.shown_values import show_value
from bangban.dates.formatting import format_iso
from bangban.dates.moments import POINT_FORM, WIDE_SIGNS, Moment, parse_moment
from bangban.dates.points import MomentError, Point, settle_repeat
from bangban.dates.suggestions import suggest
from bangban.dates.working_days import WorkingYear
from bangban.frontmatter.nodes import Mapping, Node, Scalar
from bangban.locale.zh.choice_words import PART_NAMES

# Python's datetime ends at 9999 in every zone, and its strftime pads no year below 1000.
_CALENDAR_YEARS = range(1000, 9999)
# Full-width signs are read like narrow ones; how they make a moment is not spelt out again.
_WIDE = rf"(?=.*[{WIDE_SIGNS}])[-0-9:~?%/+.TtXZz {WIDE_SIGNS}]*"
_EXACT = rf"^\s*(?:(?=[1-9]\d\d\d-\d\d-\d\d[^~?%]*$){POINT_FORM}|{_WIDE})\s*$"
_ANY = rf"^\s*(?:(?:\.\. */ *)?{POINT_FORM}|{POINT_FORM} */ *(?:\.\.|{POINT_FORM})|{_WIDE})\s*$"
_SUGGESTED = ("moment.unreadable", "moment.impossible")
_WHOLE = ("moment.form", "moment.fraction", "moment.vague")
_EPOCH = date(1970, 1, 1).toordinal()
_YEAR = re.compile(r"^[12][0-9]{3}$")


class MomentField(Struct, frozen=True):
    """A moment as EDTF (ISO 8601-2). `exact` takes only a certain day or clock time of a year that
    calendars know, as a publication date must be; otherwise ranges, open ends and approximate
    moments of any year too."""

    exact: bool = False
    errors: ClassVar = ("moment.unreadable", "moment.impossible", "moment.reversed", "moment.zone-gap")
    """What `parse_moment` raises; it is told with the text."""
    mends: ClassVar = (
        *("moment.form", "moment.fraction", "moment.order", "moment.vague"),
        *("moment.relative", "moment.day-missing", "moment.year-missing"),
    )
    """What `suggest` says of a text that cannot be read, told with the text."""

    def read(self, node: Node, reading: Reading) -> Moment | Absence:
        """A Moment in the site's zone."""
        if not isinstance(node, Scalar):
            return reading.tell(node.position, "moment.unreadable", text=show_value(node))
        text = node.text.strip()
        if not text:
            return reading.tell_empty(node.position)
        try:
            moment = parse_moment(text, reading.zone)
        except MomentError as error:
            return self._tell_error(node, text, error, reading)
        if _comes_twice(moment):
            _tell_twice(node, text, moment, reading)
        if self.exact and not _is_exact(moment):
            return reading.tell(node.position, "moment.inexact", text=text)
        year = moment.anchor.year
        if self.exact and year not in _CALENDAR_YEARS:
            return reading.tell(node.position, "moment.impossible", text=text, **_describe_year(year))
        return moment

    def _tell_error(self, node: Scalar, text: str, error: MomentError, reading: Reading) -> Absence:
        """The exact mend where there is one; else where the reading stops."""
        mend = suggest(text, reading.zone) if error.code in _SUGGESTED else None
        if mend and (error.code == "moment.unreadable" or mend.code == "moment.form"):
            new = mend.values.get("new") if mend.code in _WHOLE else None
            is_enough = not (self.exact and new) or _is_exact(parse_moment(new, reading.zone))
            code = mend.code if is_enough else "moment.inexact"
            fix = node.rewrite(mend.values["new"]) if code == "moment.form" else ()
            return reading.tell(node.position, code, fix, **{"text": text, **mend.values})
        place = node.position.shift(error.column + node.quoted)
        return reading.tell(place, error.code, **{"text": text, **error.values})

    def describe(self) -> JsonSchema:
        """The form, and a year alone as a number. That a day is in the calendar is not said."""
        if self.exact:
            told: JsonSchema = {"pattern": _EXACT, "patternErrorMessage": "moment.inexact"}
            return {"title": "ExactMoment", "type": "string", **told}
        told = {"pattern": _ANY, "patternErrorMessage": "moment.unreadable"}
        return {"title": "Moment", "type": ["string", "integer"], "minimum": 1000, "maximum": 9999, **told}


def _comes_twice(moment: Moment) -> bool:
    return any(point.repeats for point in (moment.start, moment.end) if point)


def _tell_twice(node: Scalar, text: str, moment: Moment, reading: Reading) -> None:
    """With both: each as it would be written with its offset."""
    first, second = (format_iso(_settle(moment, is_second)) for is_second in (False, True))
    values = {"text": text, "zone": moment.zone, "first": first, "second": second}
    reading.tell(node.position, "moment.twice", **values)


def _settle(moment: Moment, is_second: bool) -> Moment:
    start, end = (point and settle_repeat(point, is_second) for point in (moment.start, moment.end))
    return Moment(moment.kind, start, end, moment.zone)


def _describe_year(year: int) -> dict[str, object]:
    lowest, highest = _CALENDAR_YEARS[0], _CALENDAR_YEARS[-1]
    return {"name": PART_NAMES["year"], "value": year, "lowest": lowest, "highest": highest}


def _is_exact(moment: Moment) -> bool:
    if not moment.is_point or moment.approximate or moment.uncertain or moment.earliest is None:
        return False
    return moment.precision in ("day", "minute", "second")


class WorkingDaysField(Struct, frozen=True):
    """`{2027: {holidays: [2027-01-01/2027-01-03], workdays: [2027-01-10]}}`: days, or ranges of days, of
    that year. Tells each day that is none of it, and one that is said to be both."""

    record: ClassVar = RecordField(
        {"holidays": ListField(MomentField()), "workdays": ListField(MomentField())}, name="WorkingYear"
    )

    def read(self, node: Node, reading: Reading) -> tuple[WorkingYear, ...] | Absence:
        """A tuple of WorkingYears, in order; a year of which anything is wrong is not among them, for half a
        calendar counts wrong."""
        if not isinstance(node, Mapping):
            return reading.tell(node.position, "map.expected", keys="2027")
        years = [self._read_year(key, value, reading) for key, value in node.entries]
        return tuple(sorted((year for year in years if year), key=lambda year: year.year))

    def describe(self) -> JsonSchema:
        """A record for each year."""
        year = {**self.record.describe(), "minProperties": 1}
        return {"type": "object", "patternProperties": {_YEAR.pattern: year}, "additionalProperties": False}

    def _read_year(self, key: Scalar, node: Node, reading: Reading) -> WorkingYear | None:
        if not _YEAR.fullmatch(key.text):
            reading.tell(key.position, "workdays.year", text=key.text)
            return None
        told = len(reading.problems)
        record = self.record.read(node, reading)
        if not isinstance(record, Record):
            return None
        if isinstance(node, Mapping) and not node.entries:
            # A year of which nothing is said is not known: that it has no holidays would be counted with.
            reading.tell(node.position, "map.expected", keys="、".join(self.record.fields))
            return None
        lists = {
            name: sorted(set(_list_days(name, record, int(key.text), reading))) for name in self.record.fields
        }
        both = sorted(set(lists["holidays"]).intersection(lists["workdays"]))
        if both:
            day = date.fromordinal(both[0]).isoformat()
            reading.tell(record.positions["workdays"], "workdays.both", day=day)
        if len(reading.problems) > told:
            return None
        return WorkingYear(int(key.text), *(tuple(days) for days in lists.values()))


def _list_days(name: str, record: Record, year: int, reading: Reading) -> Iterator[int]:
    for moment in record.get(name, ()):
        days = _find_days(moment, year)
        if days is None:
            reading.tell(record.positions[name], "workdays.day", text=format_iso(moment), year=year)
        else:
            yield from days


def _find_days(moment: Moment, year: int) -> range | None:
    ends = (moment.anchor, moment.last_point)
    if moment.kind not in ("point", "range") or not all(_is_day(point, year) for point in ends):
        return None
    first, last = (point.day_number + _EPOCH for point in ends)
    return range(first, last + 1)


def _is_day(point: Point, year: int) -> bool:
    return point.precision == "day" and not point.approximate and point.year == year

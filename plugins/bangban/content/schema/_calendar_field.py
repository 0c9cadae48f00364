"""The table of working days in `platform.yaml`, by year: the days off, and the weekends that are worked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import ClassVar

from msgspec import Struct

from bangban.content.schema._fields import Absence, JsonSchema, ListField, Reading
from bangban.content.schema._moment_field import MomentField
from bangban.content.schema._records import Record, RecordField
from bangban.dates.formatting import format_iso
from bangban.dates.moments import Moment
from bangban.dates.points import Point
from bangban.dates.working_days import WorkingYear
from bangban.frontmatter.nodes import Mapping, Node, Scalar

_EPOCH = date(1970, 1, 1).toordinal()
_YEAR = re.compile(r"^[12][0-9]{3}$")


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

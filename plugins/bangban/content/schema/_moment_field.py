"""The field of a date or time: EDTF, as exact as the editor knows, or certain where a story needs it."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from bangban.content.schema._fields import Absence, JsonSchema, Reading, show_value
from bangban.dates.moments import POINT_FORM, WIDE_SIGNS, Moment, parse_moment
from bangban.dates.points import MomentError
from bangban.frontmatter.nodes import Node, Scalar
from bangban.locale.zh.choice_words import PART_NAMES

# Python's datetime ends at 9999 in every zone, and its strftime pads no year below 1000.
_CALENDAR_YEARS = range(1000, 9999)
# Full-width signs are read like narrow ones; how they make a moment is not spelt out again.
_WIDE = rf"(?=.*[{WIDE_SIGNS}])[-0-9:~/+.TtZz {WIDE_SIGNS}]*"
_EXACT = rf"^\s*(?:(?=[1-9]\d\d\d-\d\d-\d\d[^~]*$){POINT_FORM}|{_WIDE})\s*$"
_ANY = rf"^\s*(?:(?:\.\. */ *)?{POINT_FORM}|{POINT_FORM} */ *(?:\.\.|{POINT_FORM})|{_WIDE})\s*$"


class MomentField(Struct, frozen=True):
    """A moment as EDTF (ISO 8601-2). `exact` takes only a certain day or clock time of a year that
    calendars know, as a publication date must be; otherwise ranges, open ends and approximate
    moments of any year too."""

    exact: bool = False
    errors: ClassVar = ("moment.unreadable", "moment.impossible", "moment.reversed", "moment.zone-gap")
    """What `parse_moment` raises; it is told with the text."""

    def read(self, node: Node, reading: Reading) -> Moment | Absence:
        """A Moment in the site's zone."""
        if not isinstance(node, Scalar):
            return reading.tell(node.position, "moment.unreadable", text=show_value(node))
        text = node.text.strip()
        if not text:
            return reading.tell(node.position, "text.empty")
        try:
            moment = parse_moment(text, reading.zone)
        except MomentError as error:
            place = node.position.shift(error.column + node.quoted)
            return reading.tell(place, error.code, **{"text": text, **error.values})
        if self.exact and not _is_exact(moment):
            return reading.tell(node.position, "moment.inexact", text=text)
        year = moment.anchor.year
        if self.exact and year not in _CALENDAR_YEARS:
            return reading.tell(node.position, "moment.impossible", text=text, **_tell_year(year))
        return moment

    def describe(self) -> JsonSchema:
        """The form, and a year alone as a number. That a day is in the calendar is not said."""
        if self.exact:
            told: JsonSchema = {"pattern": _EXACT, "patternErrorMessage": "moment.inexact"}
            return {"title": "ExactMoment", "type": "string", **told}
        told = {"pattern": _ANY, "patternErrorMessage": "moment.unreadable"}
        return {"title": "Moment", "type": ["string", "integer"], "minimum": 1000, "maximum": 9999, **told}


def _tell_year(year: int) -> dict[str, object]:
    lowest, highest = _CALENDAR_YEARS[0], _CALENDAR_YEARS[-1]
    return {"name": PART_NAMES["year"], "value": year, "lowest": lowest, "highest": highest}


def _is_exact(moment: Moment) -> bool:
    if not moment.is_point or moment.approximate or moment.earliest is None:
        return False
    return moment.precision in ("day", "minute", "second")

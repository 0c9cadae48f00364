"""Fields that only `platform.yaml` has: a time zone, lists of names with ids, a name alone, promises."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from msgspec import Struct

from bangban.content.model.vocabulary import URGENCIES, Urgency
from bangban.content.schema.fields import (
    INVALID,
    Absence,
    JsonSchema,
    ListField,
    PatternField,
    Reading,
    TextField,
)
from bangban.content.schema.record_fields import Record, RecordField, build
from bangban.content.schema.tidy_forms import tidy_limit, tidy_zone
from bangban.dates.limits import LIMIT_FORM
from bangban.diagnostics.fixes import Fix
from bangban.frontmatter.nodes import Mapping, Node, Scalar, Sequence


class ZoneField(Struct, frozen=True):
    """The site's time zone by its IANA name."""

    def read(self, node: Node, reading: Reading) -> str | Absence:
        """The name of a zone that exists."""
        name = node.text.strip() if isinstance(node, Scalar) else ""
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            return reading.tell(node.position, "zone.unknown", _fix_zone(node), text=name)
        return name

    def describe(self) -> JsonSchema:
        """A text: the names of all zones change with the time zone database."""
        return {"type": "string", "pattern": r"\S"}


def _fix_zone(node: Node) -> Fix:
    right = tidy_zone(node.text) if isinstance(node, Scalar) else ""
    return node.rewrite(right) if isinstance(node, Scalar) and right else ()


AREAS_APART = (("name", "area.name-twice"), ("tile", "area.tile-twice"))
"""What no two areas should share, and the warning's code."""


class TermsField(Struct, frozen=True):
    """Categories, agencies or sections: a list of records with `id` and `name`, or `id: name` pairs.

    `taken` are ids that mean something else already. Of the keys `apart` no two records should have the same
    value, each with the warning's code: nobody could tell which of them is meant.
    """

    record: RecordField
    taken: tuple[str, ...] = ()
    apart: tuple[tuple[str, str], ...] = ()

    def read(self, node: Node, reading: Reading) -> tuple[Any, ...] | Absence:
        """A tuple of the record's models, each id once."""
        if isinstance(node, Mapping) and node.get("id") is None:
            node = Sequence(node.position, tuple(_spell_out(key, name) for key, name in node.entries))
        records = ListField(self.record).read(node, reading)
        if records is INVALID:
            return INVALID
        terms: dict[str, Record] = {}
        seen: dict[tuple[str, object], str] = {}
        for record in records:
            if not {"id", "name"} <= record.values.keys():
                continue
            if record.values["id"] in terms or record.values["id"] in self.taken:
                reading.tell(record.positions["id"], "id.duplicate", id=record.values["id"])
                continue
            self._tell_alike(record, seen, reading)
            terms[record.values["id"]] = record
        return tuple(build(record) for record in terms.values())

    def _tell_alike(self, record: Record, seen: dict[tuple[str, object], str], reading: Reading) -> None:
        """Warns of a value that an earlier record has, too; `seen` has the id of the first of each."""
        for key, code in self.apart:
            value = record.values.get(key)
            first = seen.setdefault((key, value), record.values["id"]) if value else record.values["id"]
            if first != record.values["id"]:
                reading.tell(record.positions[key], code, text=str(value), other=first)

    def describe(self) -> JsonSchema:
        """One record, a list of them, or pairs; that an id stands twice is not said."""
        pairs: JsonSchema = {
            "type": "object",
            "properties": {"id": False},
            "propertyNames": self.record.fields["id"].describe(),
            "additionalProperties": self.record.fields["name"].describe(),
        }
        return {"anyOf": [ListField(self.record).describe(), pairs]}


def _spell_out(key: Scalar, name: Node) -> Mapping:
    return Mapping(key.position, ((Scalar(key.position, "id"), key), (Scalar(name.position, "name"), name)))


class MadeField(Struct, frozen=True):
    """A record of which `make` makes the value, or INVALID."""

    record: RecordField
    make: Callable[[Record], Any]

    def read(self, node: Node, reading: Reading) -> Any:
        """What `make` gives; INVALID where there is no record."""
        record = self.record.read(node, reading)
        return self.make(record) if isinstance(record, Record) else INVALID

    def describe(self) -> JsonSchema:
        """The record's schema."""
        return self.record.describe()


def _list_limits(promise: Record) -> tuple[tuple[Urgency, str], ...]:
    return tuple((word, promise.values[word]) for word in URGENCIES if word in promise.values)


_LIMIT_FIELD = PatternField("promise.form", LIMIT_FORM, tidy=tidy_limit)
PROMISE_FIELD = MadeField(
    RecordField({"urgent": _LIMIT_FIELD, "normal": _LIMIT_FIELD}, name="Promise"), _list_limits
)
"""What is promised of a stage: pairs of an urgency and a limit (`24h`, `3d`, `5wd`)."""

PARTNER_FIELD = MadeField(
    RecordField({"name": TextField(worded=True)}, ("name",), shorthand="name", name="Partner"),
    lambda partner: partner.get("name", INVALID),
)
"""A name, alone or as a record."""

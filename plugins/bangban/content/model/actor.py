"""Who acted in an entry of a timeline."""

from __future__ import annotations

from typing import ClassVar

from msgspec import Struct

from bangban.content.model import vocabulary
from bangban.content.model.placed import Reference
from bangban.content.schema.fields import INVALID, Absence, JsonSchema, Reading, ReferenceField, TextField
from bangban.content.schema.record_fields import Record, RecordField
from bangban.frontmatter.nodes import Node, Scalar


class Actor(Struct, frozen=True):
    """Who acted; `name` only for the kind other."""

    kind: vocabulary.ActorKind
    name: str = ""
    agency: Reference | None = None


class ActorField(Struct, frozen=True):
    """`seeker`, `platform`, an agency's id, or `{name: …}`."""

    record: ClassVar = RecordField({"name": TextField(worded=True)}, ("name",), name="Actor")

    def read(self, node: Node, reading: Reading) -> Actor | Absence:
        """An Actor; an agency is looked up by the library, as every name of a thing is."""
        if isinstance(node, Scalar):
            named = ReferenceField("actor").read(node, reading)
            return INVALID if named is INVALID else _name_actor(named)
        record = self.record.read(node, reading)
        if not isinstance(record, Record) or "name" not in record.values:
            return INVALID
        return Actor("other", name=record.values["name"])

    def describe(self) -> JsonSchema:
        """A text or a name."""
        return {"anyOf": [ReferenceField("actor").describe(), self.record.describe()]}


def _name_actor(reference: Reference) -> Actor:
    kind = next((kind for kind in vocabulary.ACTORS if kind == reference.id), None)
    return Actor(kind) if kind else Actor("agency", agency=reference)

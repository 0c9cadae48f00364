"""Mappings with known keys: reads every key by its field, tells unknown and missing ones."""

from __future__ import annotations

from collections.abc import Mapping as MappingType
from typing import Any, ClassVar

from msgspec import Struct, field

from bangban.content.schema._fields import INVALID, Absence, Field, Reading
from bangban.diagnostics.problems import Position
from bangban.frontmatter.nodes import Mapping, Node, Scalar
from bangban.support.nearest_names import nearest_key


class Record(Struct, frozen=True):
    """The values that could be read, by key, and where each value stands."""

    position: Position
    values: dict[str, Any]
    positions: dict[str, Position]

    def get(self, key: str, default: object = None) -> Any:
        """The value of `key`, or the default where it was absent or unreadable."""
        return self.values.get(key, default)

    def take(self, *keys: str) -> dict[str, Any]:
        """The values among these keys that are there, as keyword arguments for a model."""
        return {key: self.values[key] for key in keys if key in self.values}


class RecordField(Struct, frozen=True):
    """A mapping with known keys.

    `hints` leads keys of other systems to ours (`author` → `byline`). `shorthand` is the key
    that a lone text stands for (`- 郑州发布` for `- {name: 郑州发布}`).
    """

    fields: MappingType[str, Field[object]]
    required: tuple[str, ...] = ()
    hints: MappingType[str, str] = field(default_factory=dict)
    shorthand: str = ""
    errors: ClassVar = ("map.expected", "key.unknown", "key.missing")

    def read(self, node: Node, reading: Reading) -> Record | Absence:
        """A Record, also where some keys are bad."""
        if self.shorthand and isinstance(node, Scalar):
            node = Mapping(node.position, ((Scalar(node.position, self.shorthand, False), node),))
        if not isinstance(node, Mapping):
            return reading.tell(node.position, "map.expected", keys="、".join(self.fields))
        record = Record(node.position, {}, {})
        meant = [self._read_key(key, value, record, reading) for key, value in node.entries]
        # Who misspells a key is told so, and need not hear that it is missing.
        present = {*meant, *node.broken}
        for key in self.required:
            if key not in present:
                reading.tell(node.position, "key.missing", key=key)
        return record

    def _read_key(self, key: Scalar, node: Node, record: Record, reading: Reading) -> str:
        """Reads one value; gives the key that is meant."""
        if key.text not in self.fields:
            hint = self.hints.get(key.text.lower(), "")
            guess = hint if hint in self.fields else nearest_key(key.text, tuple(self.fields))
            code = "key.unknown" if guess else "key.unknown-far"
            reading.tell(key.position, code, key=key.text, nearest=guess, known="、".join(self.fields))
            return guess
        if key.text not in self.required and _is_blank(node):
            return key.text
        value = self.fields[key.text].read(node, reading)
        record.positions[key.text] = node.position
        if value is not INVALID:
            record.values[key.text] = value
        return key.text


def _is_blank(node: Node) -> bool:
    # `bangban new` leaves keys to fill in; an optional one left empty is simply not given.
    return isinstance(node, Scalar) and not node.text.strip() and not node.quoted

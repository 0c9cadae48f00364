"""A picture as editors write it, wherever there may be one."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from bangban.content.schema.fields import INVALID, Absence, JsonSchema, Reading, TextField
from bangban.content.schema.focus_field import FocusField
from bangban.content.schema.record_fields import Key, Place, Record, declare
from bangban.diagnostics.problems import Position
from bangban.frontmatter.nodes import Node


class Picture(Struct, frozen=True):
    """A picture: `src` as the editor wrote it, from the content root or the story's folder; `focus` is what a
    crop keeps, as shares of its width and height from the left upper corner."""

    src: Annotated[str, Key(TextField(), required=True)]
    alt: Annotated[str, Key(TextField(worded=True))]
    position: Annotated[Position, Place("src")]
    caption: Annotated[str, Key(TextField())] = ""
    credit: Annotated[str, Key(TextField())] = ""
    focus: Annotated[tuple[float, float] | None, Key(FocusField())] = None


class PictureField(Struct, frozen=True):
    """A picture; `alt` is required (WCAG 2.2, 1.1.1), and missed in a sentence of its own."""

    record: ClassVar = declare(Picture)

    def read(self, node: Node, reading: Reading) -> Picture | Absence:
        """A Picture, or INVALID where its file or its words for the blind are missing."""
        record = self.record.read(node, reading)
        if not isinstance(record, Record):
            return INVALID
        if "alt" not in record.positions and "alt" not in getattr(node, "broken", ()):
            reading.tell(record.position, "picture.alt", src=record.get("src", ""))
        if "src" not in record.values or "alt" not in record.values:
            return INVALID
        picture = Picture(**record.list_arguments())
        reading.pictures.append(picture)
        return picture

    def describe(self) -> JsonSchema:
        """The schema of its record, with `alt` as a must."""
        return replace(self.record, required=("src", "alt")).describe()

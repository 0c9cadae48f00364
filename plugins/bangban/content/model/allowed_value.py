"""What the privacy guard may let pass: one value, word by word, with the reason."""

from __future__ import annotations

from typing import Annotated

from msgspec import Struct

from bangban.content.schema.fields import TextField
from bangban.content.schema.record_fields import Key, Place
from bangban.diagnostics.problems import Position


class AllowedValue(Struct, frozen=True):
    """A value that goes out although it looks private: an agency's own telephone, say."""

    text: Annotated[str, Key(TextField(worded=True), required=True)]
    reason: Annotated[str, Key(TextField(worded=True), required=True)]
    position: Annotated[Position, Place("text")]

"""How the newsroom shows that a page is its own, as platform.yaml tells it: a seal or a logo, and a
colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from msgspec import Struct

from bangban.content.schema.fields import PatternField, TextField
from bangban.content.schema.record_fields import Key, Place, declare
from bangban.content.schema.tidy_forms import tidy_colour
from bangban.diagnostics.problems import Position

_SEAL = PatternField("brand.seal", "[\u3400-\u4dbf\u4e00-\u9fff]{1,2}")
_COLOUR = PatternField("brand.color", "#[0-9A-Fa-f]{6}", str.lower, tidy_colour)


class Logo(Struct, frozen=True):
    """Pictures of the content folder: `dark` is shown on dark screens, where there is one."""

    src: Annotated[str, Key(TextField(), required=True)] = ""
    dark: Annotated[str, Key(TextField())] = ""
    places: Annotated[tuple[tuple[str, Position], ...], Place("")] = ()

    def list_files(self) -> Iterator[tuple[str, str]]:
        """Each picture with its key."""
        yield from ((key, src) for key, src in (("src", self.src), ("dark", self.dark)) if src)


class Brand(Struct, frozen=True):
    """`seal` are one or two Chinese characters, `color` is `#rrggbb` in small letters; "" for the program's
    own. A logo stands where the seal would."""

    seal: Annotated[str, Key(_SEAL)] = ""
    logo: Annotated[Logo, Key(declare(Logo, shorthand="src"))] = Logo()
    color: Annotated[str, Key(_COLOUR)] = ""
    seal_place: Annotated[Position | None, Place("seal")] = None
    color_place: Annotated[Position | None, Place("color")] = None

"""What the picture of a case is drawn with: words, blocks and small shapes, in two inks on paper."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from msgspec import Struct

MeasureText = Callable[[str, str, int], float]
"""The width of a text in pixels, in a face (serif or sans) at a size."""

Ink = Literal["ink", "red"]


class Words(Struct, frozen=True):
    """Text whose baseline is at `y`; `bold` widens each stroke by so many pixels, `tone` is 0 to 255."""

    x: float
    y: float
    text: str
    size: int
    face: str = "sans"
    bold: float = 0.0
    tone: int = 255
    ink: Ink = "ink"


class StrokeBlock(Struct, frozen=True):
    """A filled box from (x, y), its ends not included."""

    x: int
    y: int
    width: int
    height: int
    tone: int = 255
    ink: Ink = "ink"


class Shape(Struct, frozen=True):
    """A small figure about its middle, `size` pixels high; `name` is one of the painter's shapes."""

    x: float
    y: float
    name: str
    size: int
    tone: int = 255
    ink: Ink = "ink"


Stroke = Words | StrokeBlock | Shape

"""Parts of a whole as one bar a row: each part as wide as its share, told apart by tones and patterns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup
from msgspec import Struct

from bangban.content.figures.rates import format_count
from bangban.drawing.axes import measure_text
from bangban.drawing.plots import NARROW, PlotHead, Sign, draw_tone, frame_plot, write_text

_NAME, _BAR, _ROW = 1.5, 1.6, 4.6


class PartOfWhole(Struct, frozen=True):
    """A part: its name, how many, and its tone."""

    name: str
    count: int
    tone: Sign


class PartRow(Struct, frozen=True):
    """A whole, its name above it ("" for none)."""

    name: str
    parts: tuple[PartOfWhole, ...]


def draw_parts(head: PlotHead, rows: Sequence[PartRow]) -> Markup:
    """Give the picture; each row is as wide as the others, whatever its sum. Rows of nothing are left out."""
    rows = [row for row in rows if any(part.count for part in row.parts)]
    if not rows:
        return Markup("")
    drawn, top = list[Markup](), 0.0
    for row in rows:
        if row.name:
            drawn.append(write_text(row.name, 0, top + 1, "name"))
            top += _NAME
        drawn += _draw_row(row, top)
        top += _ROW - _NAME
    return frame_plot(head, top, *drawn, kind="parts")


def _draw_row(row: PartRow, top: float) -> Iterator[Markup]:
    """Boxes, and below each its name and count where it has room for them."""
    total = sum(part.count for part in row.parts)
    x = 0.0
    for part in row.parts:
        width = 100 * part.count / total
        if width:
            yield draw_tone(x, top, width, _BAR, part.tone)
            yield from _write_words(part, x, width, top + _BAR + 1.2)
        x += width


def _write_words(part: PartOfWhole, x: float, width: float, y: float) -> Iterator[Markup]:
    space = width * NARROW / 100 - 0.4
    number = format_count(part.count)
    both = f"{part.name} {number}"
    words = next((text for text in (both, number) if measure_text(text, 1) <= space), "")
    if words:
        end = x + width > 99.9 and x > 0
        yield write_text(words, 100 if end else x, y, "axis", "end" if end else None)

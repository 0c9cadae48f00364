"""Small multiples: many small pictures of bars with one scale, so that they can be compared."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from bangban.content.figures.rates import format_count
from bangban.drawing.axes import choose_counts
from bangban.drawing.plots import PlotHead, draw_box, draw_line, frame_plot, write_text

_TOP, _BARS = 1.1, 4.0


class PanelBar(Struct, frozen=True):
    """A bar: how many, and how many of them are still open (the hollow part on top)."""

    count: int
    open: int = 0


def draw_panel(head: PlotHead, bars: Sequence[PanelBar], highest: int, first: str, last: str) -> Markup:
    """Give one panel. `highest` is the largest count of all panels that stand together; `first` and `last`
    say which bars the outer ones are (`2022年1月`)."""
    if not bars:
        return Markup("")
    top = choose_counts(max(highest, 1), 4)[-1]
    base = _TOP + _BARS
    step = 100 / len(bars)
    parts = [draw_line(0, _TOP, 100, _TOP, "grid"), write_text(format_count(top), 0, 0.9, "axis")]
    for index, bar in enumerate(bars):
        x, width = (index + 0.1) * step, 0.8 * step
        closed = _BARS * (bar.count - bar.open) / top
        waiting = _BARS * bar.open / top
        if closed:
            parts.append(draw_box(x, base - closed, width, closed, "column"))
        if waiting:
            parts.append(draw_box(x, base - closed - waiting, width, waiting, "column-open"))
    parts += [draw_line(0, base, 100, base, "base"), write_text(first, 0, base + 1.2, "axis")]
    if last != first:
        parts.append(write_text(last, 100, base + 1.2, "axis", "end"))
    return frame_plot(head, base + 1.6, *parts, kind="panel")

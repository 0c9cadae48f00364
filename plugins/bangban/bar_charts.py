"""The counts of one snapshot as bars from zero, each with its name and number above it."""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from bangban.chart_words import label_counts
from bangban.rates import format_count
from bangban.scales import choose_counts
from bangban.snapshots import MEASURES, Snapshot
from bangban.svg import write_element

_BAR = 20
_EDGE = 2


def draw_bars(snapshot: Snapshot, words: Mapping[str, str], width: int, font: int) -> tuple[int, Markup]:
    """Give the height of the picture and its elements."""
    ticks = choose_counts(snapshot.received)
    row = font + _BAR + font
    bottom = row * len(MEASURES)
    lines, labels = _draw_axis(ticks, words, width, font, bottom)
    rows = [
        _draw_row(measure, snapshot.count(measure), words, index * row, width, font, ticks[-1])
        for index, measure in enumerate(MEASURES)
    ]
    return bottom + 2 * font, Markup("").join([lines, *rows, *labels])


def _place(count: int, highest: int, width: int) -> float:
    return _EDGE + (width - 2 * _EDGE) * count / highest


def _draw_axis(
    ticks: tuple[int, ...], words: Mapping[str, str], width: int, font: int, bottom: int
) -> tuple[Markup, list[Markup]]:
    """Lines at round counts, and their labels below them; the outer labels stay inside the picture."""
    grid, labels = [], []
    for index, (count, label) in enumerate(zip(ticks, label_counts(ticks, words), strict=True)):
        x = _place(count, ticks[-1], width)
        anchor = "start" if index == 0 else "end" if index == len(ticks) - 1 else "middle"
        grid.append(f"M{x:.1f},0V{bottom}")
        labels.append(
            write_element(
                "text", label, x=x, y=bottom + 1.3 * font, text_anchor=anchor, class_="bb-chart__axis"
            )
        )
    path = write_element(
        "path", d="".join(grid), class_="bb-chart__grid", stroke="currentColor", stroke_opacity="0.2"
    )
    return path, labels


def _draw_row(
    measure: str, count: int, words: Mapping[str, str], top: int, width: int, font: int, highest: int
) -> Markup:
    names = {"class_": f"bb-chart__label bb-chart__label--{measure}"}
    baseline = top + 1.1 * font
    end = _place(count, highest, width)
    bar = write_element(
        "rect",
        x=_EDGE,
        y=float(top + 1.5 * font),
        width=end - _EDGE,
        height=_BAR,
        class_=f"bb-chart__bar bb-chart__bar--{measure}",
    )
    name = write_element("text", words[measure], x=_EDGE + 4, y=baseline, **names)
    value = write_element(
        "text", format_count(count), x=width - 2 * _EDGE, y=baseline, text_anchor="end", **names
    )
    return name + value + bar

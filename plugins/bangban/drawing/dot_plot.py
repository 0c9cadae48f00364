"""How long cases took, each a point on an axis of time: dots, bars where the ends are only about known, rings
for cases that still wait. A thin line is what was promised, a thick one the median.

Of more than _MOST_DOTS cases a row is drawn as columns, one for each _BINS-th part of the axis.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from markupsafe import Markup
from msgspec import Struct

from bangban.drawing._svg import write_element, write_em, write_percent
from bangban.drawing.axes import Scale, label_durations, scale_durations
from bangban.drawing.plots import (
    LEFT,
    RIGHT,
    PlotHead,
    draw_box,
    draw_line,
    draw_ticks,
    frame_plot,
    write_text,
)

_MOST_DOTS = 60
_BINS = 40
_RADIUS, _STEP = 0.24, 0.54
_NAME, _LABEL, _GAP = 1.5, 1.3, 0.9
_TALLEST = 4.5
"""Of columns, in em, as all heights here."""
_MINUTE = 60


class Dot(Struct, frozen=True, order=True):
    """A case: it took from `low` to `high` seconds, or has waited so long and is `open`."""

    low: int
    high: int
    open: bool = False


class DotRow(Struct, frozen=True):
    """Cases that are told together, the name above them. `limit` is what was promised (from, to: working days
    have no one length) and `limit_words` how it is said; `median` is a range, too. All in seconds."""

    name: str
    dots: tuple[Dot, ...]
    limit: tuple[int, int] | None = None
    limit_words: str = ""
    median: tuple[int, int] | None = None


def draw_dots(head: PlotHead, rows: Sequence[DotRow]) -> Markup:
    """Give the picture of all rows on one axis; empty without a case."""
    rows = [row for row in rows if row.dots]
    if not rows:
        return Markup("")
    scale, ticks = _choose_axis(rows)
    tallest = max((max(_count_bins(row.dots, scale).values()) for row in rows if _is_crowded(row)), default=1)
    parts: list[Markup] = []
    top = 0.0
    for row in rows:
        parts.append(write_text(row.name, 0, top + 1, "name"))
        height = (_LABEL if row.limit else 0) + _measure_strip(row, scale)
        inside = [*_draw_limit(row, scale, height), *_draw_marks(row, scale, height, tallest)]
        body = write_element("svg", *inside, y=write_em(top + _NAME), width="100%", height=write_em(height))
        parts.append(body)
        top += _NAME + height + _GAP
    axis = draw_ticks(scale, ticks, label_durations(ticks), _NAME, top - _GAP)
    return frame_plot(head, top - _GAP + 1.6, axis, *parts, kind="dots")


def find_steps(rows: Sequence[DotRow]) -> Literal["even", "times"]:
    """Whether the axis of such rows is even, or goes by factors, which readers must be told."""
    found = [row for row in rows if row.dots]
    return _choose_axis(found)[0].steps if found else "even"


def find_form(rows: Sequence[DotRow]) -> Literal["dots", "columns"]:
    """Whether each case is a mark, or some row is too crowded for that."""
    return "columns" if any(map(_is_crowded, rows)) else "dots"


def _choose_axis(rows: Sequence[DotRow]) -> tuple[Scale, tuple[int, ...]]:
    ends = [dot.high for row in rows for dot in row.dots] + [end for row in rows for end in row.limit or ()]
    longest = max(_MINUTE, *ends)
    shortest = min((dot.low for row in rows for dot in row.dots if dot.low > 0), default=longest)
    return scale_durations(max(shortest, _MINUTE), longest, LEFT, RIGHT)


def _is_crowded(row: DotRow) -> bool:
    return len(row.dots) > _MOST_DOTS


def _find_place(dot: Dot, scale: Scale) -> float:
    """The middle of what it may have been, as the axis has it."""
    return (scale.place(dot.low) + scale.place(dot.high)) / 2


def _find_bin(dot: Dot, scale: Scale) -> int:
    share = (_find_place(dot, scale) - LEFT) / (RIGHT - LEFT)
    return min(_BINS - 1, max(0, int(share * _BINS)))


def _count_bins(dots: Sequence[Dot], scale: Scale) -> Counter[int]:
    return Counter(_find_bin(dot, scale) for dot in dots)


def _measure_strip(row: DotRow, scale: Scale) -> float:
    if _is_crowded(row):
        return _TALLEST
    return max(1.6, _STEP * max(_count_bins(row.dots, scale).values()) + 0.4)


def _draw_limit(row: DotRow, scale: Scale, height: float) -> Iterator[Markup]:
    """The promise's line, or the field in which it lies, and its words on the side that has room."""
    if row.limit:
        low, high = map(scale.place, row.limit)
        if high > low:
            yield draw_box(low, _LABEL, high - low, height - _LABEL, "field")
        yield draw_line(high, 0.2, high, height, "limit")
        left = high > (LEFT + RIGHT) / 2
        yield write_text(
            row.limit_words, high + (-1 if left else 1), 1, "limit-words", "end" if left else None
        )


def _draw_marks(row: DotRow, scale: Scale, height: float, tallest: int) -> Iterator[Markup]:
    yield draw_line(LEFT, height - 0.02, RIGHT, height - 0.02, "base")
    yield from (_draw_columns if _is_crowded(row) else _draw_each)(row, scale, height, tallest)
    if row.median:
        low, high = map(scale.place, row.median)
        top = _LABEL if row.limit else 0.2
        if high > low:
            yield draw_box(low, top, high - low, height - top, "field")
        yield draw_line((low + high) / 2, top, (low + high) / 2, height, "middle")


def _draw_each(row: DotRow, scale: Scale, height: float, _: int) -> Iterator[Markup]:
    stacks: Counter[int] = Counter()
    for dot in sorted(row.dots):
        place = _find_bin(dot, scale)
        y = height - 0.34 - _STEP * stacks[place]
        stacks[place] += 1
        low, high = scale.place(dot.low), scale.place(dot.high)
        if high - low > 0.5:
            yield draw_line(low, y, high, y, "range")
        where = {"cx": write_percent((low + high) / 2), "cy": write_em(y), "r": write_em(_RADIUS)}
        yield write_element("circle", **where, class_=f"bb-plot__{'open' if dot.open else 'dot'}")


def _draw_columns(row: DotRow, scale: Scale, height: float, tallest: int) -> Iterator[Markup]:
    width = (RIGHT - LEFT) / _BINS
    unit = (_TALLEST - 0.3) / tallest
    done = _count_bins([dot for dot in row.dots if not dot.open], scale)
    waiting = _count_bins([dot for dot in row.dots if dot.open], scale)
    for place in sorted({*done, *waiting}):
        x, low, high = LEFT + place * width, done[place] * unit, waiting[place] * unit
        if low:
            yield draw_box(x + 0.15, height - low, width - 0.3, low, "column")
        if high:
            yield draw_box(x + 0.15, height - low - high, width - 0.3, high, "column-open")

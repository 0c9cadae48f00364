"""The two forms of the picture of the platform's counts: bars of one snapshot, lines of several. Each gives
its height in em and its elements; across all is in percent (see `plots`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from markupsafe import Markup

from bangban.content.figures.rates import format_count
from bangban.content.figures.snapshots import MEASURES, Measure, Snapshot
from bangban.drawing._svg import write_element, write_em, write_number, write_percent
from bangban.drawing.axes import (
    DayTick,
    Scale,
    choose_counts,
    choose_days,
    label_counts,
    label_days,
    measure_text,
)
from bangban.drawing.plots import LEFT, NARROW, RIGHT, draw_box, draw_line, write_text

Words = Mapping[str, str]

_ROW, _BAR = 3.2, 1.2


def draw_bars(snapshot: Snapshot, words: Words) -> tuple[float, Markup]:
    """One row a measure: its name, its count, its bar."""
    tried = [choose_counts(snapshot.received, most) for most in (5, 4, 3, 2, 1)]
    ticks = next((one for one in tried if _fits_axis(one, words)), tried[-1])
    scale = Scale(0, ticks[-1], LEFT, RIGHT)
    bottom = _ROW * len(MEASURES)
    parts = list(_draw_counts_below(scale, ticks, words, bottom))
    for index, measure in enumerate(MEASURES):
        top = index * _ROW
        end = scale.place(snapshot.count(measure))
        parts.append(
            write_text(words[measure], LEFT, top + 1.1, f"label bb-chart__label bb-chart__label--{measure}")
        )
        parts.append(write_text(format_count(snapshot.count(measure)), RIGHT, top + 1.1, "value", "end"))
        parts.append(draw_box(LEFT, top + 1.5, end - LEFT, _BAR, f"bar bb-chart__bar--{measure}"))
    return bottom + 1.7, Markup("").join(parts)


def _fits_axis(ticks: tuple[int, ...], words: Words) -> bool:
    """Whether the narrowest page has room for the words of an axis, of which the last end at its end."""
    space = NARROW * (RIGHT - LEFT) / 100 / (len(ticks) - 1)
    last, other = (measure_text(label, 1) for label in label_counts(ticks, words)[:-3:-1])
    return last + other / 2 < space


def _draw_counts_below(scale: Scale, ticks: tuple[int, ...], words: Words, bottom: float) -> Iterator[Markup]:
    """Lines at round counts, and their words below."""
    labels = label_counts(ticks, words)
    for index, (count, label) in enumerate(zip(ticks, labels, strict=True)):
        x = scale.place(count)
        yield draw_line(x, 0, x, bottom, "grid")
        anchor = "start" if index == 0 else "end" if index == len(ticks) - 1 else "middle"
        yield write_text(label, x, bottom + 1.3, "axis", anchor)


_DASHES = {"received": None, "processed": "12 6", "closed": "3 5", "urgent_closed": "14 5 3 5"}
_SHAPES = {
    "received": "M-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0z",
    "processed": "M-3,-3h6v6h-6z",
    "closed": "M0,-4l3.5,6.5h-7z",
    "urgent_closed": "M0,-4l3.5,4l-3.5,4l-3.5,-4z",
}
_TOP, _HEIGHT = 1.2, 12.0
_POINTS = 6
_UNITS = 1000
_DAY = 86_400


class _Plot(NamedTuple):
    """Where days stand across, in percent, and counts down, in em."""

    days: Scale
    counts: Scale

    @property
    def bottom(self) -> float:
        return self.counts.start


def draw_lines(snapshots: Sequence[Snapshot], words: Words) -> tuple[float, Markup]:
    """A line a measure, and below them what each line is with its newest count; `snapshots` in order, of two
    days or more."""
    ticks = choose_counts(max(one.received for one in snapshots))
    labels = label_counts(ticks, words)
    left = 100 * (max(measure_text(label, 1) for label in labels) + 0.5) / NARROW
    plot = _Plot(
        Scale(_find_second(snapshots[0]), _find_second(snapshots[-1]), left, RIGHT + 1),
        Scale(0, ticks[-1], _TOP + _HEIGHT, _TOP),
    )
    parts = [
        *_draw_counts(plot, ticks, labels),
        *_draw_days(plot, words),
        _draw_paths(plot, snapshots),
        *(_draw_points(plot, snapshots, measure) for measure in MEASURES),
        *_draw_key(plot.bottom + 3.8, snapshots[-1], words),
    ]
    return plot.bottom + 3.8 + 1.6 * len(MEASURES), Markup("").join(parts)


def _find_second(snapshot: Snapshot) -> int:
    """The wall time of a snapshot, so that equal days are equally wide."""
    point = snapshot.as_of.anchor
    return point.day_number * _DAY + point.clock_second


def _draw_counts(plot: _Plot, ticks: tuple[int, ...], labels: list[str]) -> Iterator[Markup]:
    left, right = plot.days.start, plot.days.end
    for count, label in zip(ticks, labels, strict=True):
        y = plot.counts.place(count)
        yield draw_line(left, y, right, y, "grid")
        yield write_text(label, left - 2, y + 0.35, "axis", "end")


def _draw_days(plot: _Plot, words: Words) -> Iterator[Markup]:
    """Days below the lines; a label at an edge is moved in."""
    ticks = _choose_ticks(plot)
    for tick, lines in zip(ticks, label_days(ticks, words), strict=True):
        x = plot.days.place(tick.day * _DAY)
        yield draw_line(x, plot.bottom, x, plot.bottom + 0.35, "tick")
        half = 100 * max(measure_text(line, 1) for line in lines) / NARROW / 2
        middle = min(max(x, half), 100 - half)
        for number, line in enumerate(line for line in lines if line):
            yield write_text(line, middle, plot.bottom + 1.5 + 1.15 * number, "axis", "middle")


def _choose_ticks(plot: _Plot) -> tuple[DayTick, ...]:
    """As many months or years as there is room for labels of four characters; days need five."""
    first, last = -(-int(plot.days.low) // _DAY), int(plot.days.high) // _DAY
    ems = (plot.days.end - plot.days.start) * NARROW / 100
    ticks = choose_days(first, last, max(2, min(5, int(ems / 3.8))))
    return choose_days(first, last, max(2, int(ems / 5.2))) if ticks[0].unit == "day" else ticks


def _draw_paths(plot: _Plot, snapshots: Sequence[Snapshot]) -> Markup:
    """All lines in a box that is stretched as the page is, their strokes are not."""
    days, counts = plot.days, plot.counts
    across = Scale(days.low, days.high, 0, _UNITS)
    down = Scale(counts.low, counts.high, _UNITS, 0)
    paths = [
        write_element(
            "path",
            d=_write_path(across, down, snapshots, measure),
            class_=f"bb-chart__line bb-chart__line--{measure}",
            stroke_dasharray=_DASHES[measure],
            vector_effect="non-scaling-stroke",
        )
        for measure in MEASURES
    ]
    return write_element(
        "svg",
        *paths,
        x=write_percent(days.start),
        y=write_em(_TOP),
        width=write_percent(days.end - days.start),
        height=write_em(_HEIGHT),
        viewBox=f"0 0 {_UNITS} {_UNITS}",
        preserveAspectRatio="none",
        overflow="visible",
        fill="none",
        stroke="currentColor",
        stroke_width="2",
    )


def _write_path(across: Scale, down: Scale, snapshots: Sequence[Snapshot], measure: Measure) -> str:
    """A line that breaks where counting began anew."""
    path, since = "", None
    for one in snapshots:
        x, y = across.place(_find_second(one)), down.place(one.count(measure))
        path += f"{'L' if one.since == since else 'M'}{write_number(x)},{write_number(y)}"
        since = one.since
    return path


def _draw_points(plot: _Plot, snapshots: Sequence[Snapshot], measure: Measure) -> Markup:
    """A sign at each break and at about _POINTS other snapshots, the newest among them."""
    step, since, points = -(-len(snapshots) // _POINTS), None, list[Markup]()
    for left, one in zip(range(len(snapshots) - 1, -1, -1), snapshots, strict=True):
        if one.since != since or left % step == 0:
            x, y = plot.days.place(_find_second(one)), plot.counts.place(one.count(measure))
            points.append(_draw_point(write_percent(x), write_em(y), measure))
        since = one.since
    return Markup("").join(points)


def _draw_point(x: str, y: str, measure: Measure) -> Markup:
    path = write_element("path", d=_SHAPES[measure], class_=f"bb-chart__point bb-chart__point--{measure}")
    box = {"width": ".7em", "height": ".7em", "viewBox": "0 0 7 7", "overflow": "visible"}
    return write_element("svg", path, x=x, y=y, **box)


def _draw_key(top: float, newest: Snapshot, words: Words) -> Iterator[Markup]:
    """What each line is, and its newest count."""
    for index, measure in enumerate(MEASURES):
        y = top + 1.6 * index
        yield write_element(
            "line",
            x1="0",
            x2="3em",
            y1=write_em(y),
            y2=write_em(y),
            class_=f"bb-chart__line bb-chart__line--{measure}",
            stroke="currentColor",
            stroke_width="2",
            stroke_dasharray=_DASHES[measure],
        )
        yield _draw_point("1.5em", write_em(y), measure)
        yield write_element(
            "text",
            f"{words[measure]} {format_count(newest.count(measure))}",
            x="3.6em",
            y=write_em(y + 0.35),
            class_=f"bb-chart__label bb-chart__label--{measure}",
        )

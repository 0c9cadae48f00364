"""Texts in a picture: how counts and days are written on its axes, and how wide a text is."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from markupsafe import Markup
from msgspec import Struct

from bangban.content.figures.rates import format_count
from bangban.content.figures.snapshots import MEASURES, Measure, Snapshot
from bangban.drawing._scales import DayTick, choose_counts, choose_days, spread_labels
from bangban.drawing._svg import write_element, write_number

_TEN_THOUSAND = 10_000


def label_counts(counts: tuple[int, ...], words: Mapping[str, str]) -> list[str]:
    """Give the labels of an axis: in 万 from ten thousand on, otherwise in full."""
    if counts[-1] < _TEN_THOUSAND:
        return [format_count(count) for count in counts]
    unit = words["ten_thousand"]
    return [unit.format(number=f"{count / _TEN_THOUSAND:g}") if count else "0" for count in counts]


def label_days(ticks: tuple[DayTick, ...], words: Mapping[str, str]) -> list[tuple[str, str]]:
    """Give two lines for each tick: its month or day, and its year where that is new."""
    labels, known = [], None
    for tick in ticks:
        year = words["year"].format(number=tick.date.year)
        fine = {
            "year": year,
            "month": words["month"].format(number=tick.date.month),
            "day": words["day"].format(month=tick.date.month, day=tick.date.day),
        }[tick.unit]
        labels.append((fine, "" if tick.unit == "year" or year == known else year))
        known = year
    return labels


def measure_text(text: str, font: float) -> float:
    """Give a width that a text does not exceed: an em for a wide character, 0.6 for another."""
    wide = sum(unicodedata.east_asian_width(one) in "WFA" for one in text)
    return font * (wide + 0.6 * (len(text) - wide))


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
        labels.append(_write_label(label, x, bottom + 1.3 * font, anchor))
    return _draw_grid("".join(grid)), labels


def _write_label(text: str, x: float, y: float, anchor: str) -> Markup:
    """Give a text on an axis."""
    return write_element("text", text, x=x, y=y, text_anchor=anchor, class_="bb-chart__axis")


def _draw_grid(path: str) -> Markup:
    return write_element("path", d=path, class_="bb-chart__grid", stroke="currentColor", stroke_opacity="0.2")


def _draw_row(
    measure: Measure, count: int, words: Mapping[str, str], top: int, width: int, font: int, highest: int
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


_DASHES = {"received": None, "processed": "12 6", "closed": "3 5", "urgent_closed": "14 5 3 5"}
_SHAPES = {
    "received": "m-6,0a6,6 0 1,0 12,0a6,6 0 1,0 -12,0z",
    "processed": "m-6,-6h12v12h-12z",
    "closed": "m0,-8l7,13h-14z",
    "urgent_closed": "m0,-8l7,8l-7,8l-7,-8z",
}
_HEIGHT = 300
_POINTS = 12
_DAY = 86_400


class _Plot(Struct, frozen=True):
    """Where days and counts lie: the box of the lines, its scales, the size of the text."""

    left: float
    right: float
    top: float
    bottom: float
    first: int
    last: int
    highest: int
    font: int

    def x(self, second: float) -> float:
        return self.left + (self.right - self.left) * (second - self.first) / (self.last - self.first)

    def y(self, count: int) -> float:
        return self.bottom - (self.bottom - self.top) * count / self.highest

    def place(self, snapshot: Snapshot, measure: Measure) -> str:
        return _join(self.x(_find_second(snapshot)), self.y(snapshot.count(measure)))


def _join(x: float, y: float) -> str:
    return f"{write_number(x)},{write_number(y)}"


def draw_lines(
    snapshots: Sequence[Snapshot], words: Mapping[str, str], width: int, font: int
) -> tuple[int, Markup]:
    """Give the height of the picture and its elements; `snapshots` in order, of two days or more."""
    ticks = choose_counts(max(one.received for one in snapshots))
    labels = label_counts(ticks, words)
    ends = {measure: f"{words[measure]} {format_count(snapshots[-1].count(measure))}" for measure in MEASURES}
    plot = _Plot(
        left=max(measure_text(label, font) for label in labels) + 0.7 * font,
        right=width - max(measure_text(label, font) for label in ends.values()) - 2.2 * font,
        top=float(font),
        bottom=float(font + _HEIGHT),
        first=_find_second(snapshots[0]),
        last=_find_second(snapshots[-1]),
        highest=ticks[-1],
        font=font,
    )
    parts = [
        _draw_counts(plot, ticks, labels),
        _draw_days(plot, words),
        *(_draw_line(plot, snapshots, measure) for measure in MEASURES),
        _draw_ends(plot, snapshots[-1], ends),
    ]
    return int(plot.bottom + 3 * font), Markup("").join(parts)


def _find_second(snapshot: Snapshot) -> int:
    """The wall time of a snapshot, so that equal days are equally wide."""
    point = snapshot.as_of.anchor
    return point.day_number * _DAY + point.clock_second


def _draw_counts(plot: _Plot, ticks: tuple[int, ...], labels: list[str]) -> Markup:
    right = write_number(plot.right)
    grid = _draw_grid("".join(f"M{_join(plot.left, plot.y(count))}H{right}" for count in ticks))
    texts = [
        _write_label(label, plot.left - plot.font / 2, plot.y(count) + 0.35 * plot.font, "end")
        for count, label in zip(ticks, labels, strict=True)
    ]
    return Markup("").join([grid, *texts])


def _draw_days(plot: _Plot, words: Mapping[str, str]) -> Markup:
    """Days below the lines; a label at the left edge is moved in, clear of the 0 above it."""
    ticks = _choose_ticks(plot)
    marks, texts = [], []
    for tick, lines in zip(ticks, label_days(ticks, words), strict=True):
        x = plot.x(tick.day * _DAY)
        marks.append(f"M{_join(x, plot.bottom)}v{write_number(plot.font / 3)}")
        middle = max(x, max(measure_text(line, plot.font) for line in lines) / 2)
        for number, line in enumerate(line for line in lines if line):
            y = plot.bottom + (1.6 + 1.15 * number) * plot.font
            texts.append(_write_label(line, middle, y, "middle"))
    path = write_element("path", d="".join(marks), class_="bb-chart__tick", stroke="currentColor")
    return Markup("").join([path, *texts])


def _choose_ticks(plot: _Plot) -> tuple[DayTick, ...]:
    """As many months or years as there is room for labels of four characters; days need five."""
    first, last = -(-plot.first // _DAY), plot.last // _DAY
    ems = (plot.right - plot.left) / plot.font
    ticks = choose_days(first, last, max(2, min(5, int(ems / 3.8))))
    return choose_days(first, last, max(2, int(ems / 5.2))) if ticks[0].unit == "day" else ticks


def _draw_line(plot: _Plot, snapshots: Sequence[Snapshot], measure: Measure) -> Markup:
    """A line that breaks where counting began anew, with a point at each break and about _POINTS others."""
    path, points, since = "", "", None
    step = -(-len(snapshots) // _POINTS)
    for left, one in zip(range(len(snapshots) - 1, -1, -1), snapshots, strict=True):
        place = plot.place(one, measure)
        path += ("L" if one.since == since else "M") + place
        if one.since != since or left % step == 0:
            points += "M" + place + _SHAPES[measure]
        since = one.since
    line = write_element(
        "path",
        d=path,
        class_=f"bb-chart__line bb-chart__line--{measure}",
        fill="none",
        stroke="currentColor",
        stroke_width="2.5",
        stroke_dasharray=_DASHES[measure],
    )
    return line + write_element("path", d=points, class_=f"bb-chart__point bb-chart__point--{measure}")


def _draw_ends(plot: _Plot, newest: Snapshot, ends: Mapping[Measure, str]) -> Markup:
    """Name and newest count of each line, beside its end; a thin line leads there when it had to move."""
    wanted = [plot.y(newest.count(measure)) for measure in MEASURES]
    # Equal counts keep the order of the measures: the larger one, told first, stands above.
    placed = spread_labels(wanted, 1.3 * plot.font, plot.top, plot.bottom)
    parts = []
    for measure, start, y in zip(MEASURES, wanted, placed, strict=True):
        x = plot.right + 1.4 * plot.font
        leader = f"M{_join(plot.right + 9, start)}L{_join(x - 10, y)}"
        shape = f"M{_join(x, y)}{_SHAPES[measure]}"
        names = f"bb-chart__label bb-chart__label--{measure}"
        parts += [
            write_element(
                "path", d=leader, class_="bb-chart__leader", stroke="currentColor", stroke_opacity="0.5"
            ),
            write_element("path", d=shape, class_=f"bb-chart__point bb-chart__point--{measure}"),
            write_element("text", ends[measure], x=x + 0.6 * plot.font, y=y + 0.35 * plot.font, class_=names),
        ]
    return Markup("").join(parts)

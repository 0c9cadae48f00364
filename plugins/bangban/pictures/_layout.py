"""Where everything stands in the picture of a case, 1200 × 630 (the size that share cards are shown in).

A newspaper's front: the name in red over a double rule, a headline in serif, and one line of time. Nothing
here draws: the layout is a list of strokes, in the order in which they are laid on paper.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangban.pictures._card_axis import draw_scale
from bangban.pictures._line_breaks import Breaker, Line
from bangban.pictures._strokes import MeasureText, Shape, Stroke, StrokeBlock, Words
from bangban.pictures.sheets import ShareSheet

WIDTH, HEIGHT = 1200, 630

_LEFT, _RIGHT = 64, 1136
_TITLE_TOP, _TITLE_BOTTOM = 190, 382
_FACTS, _LEGEND = 432, 600
# Sizes of the headline, and the most lines that it may take at each: rather small than parted.
_SIZES = ((104, 1), (88, 1), (76, 1), (66, 1), (72, 2), (64, 2), (50, 3), (44, 3), (37, 4), (30, 5))
_LEADING = 1.26
# What fits at the smallest of them.
_LONGEST = 160
# Where a line of Chinese is, of its size, above the baseline.
_ASCENT = 0.88
_SOFT, _RULE = 190, 60


def lay_out(sheet: ShareSheet, measure: MeasureText) -> list[Stroke]:
    """Give the strokes of a sheet. Red lies above ink; tone 0 leaves the paper bare."""
    return [
        *_lay_head(sheet, measure),
        *_lay_labels(sheet, measure),
        *_lay_title(sheet, measure),
        *_lay_facts(sheet, measure),
        *draw_scale(sheet, measure),
        *_lay_legend(sheet, measure),
    ]


def _lay_head(sheet: ShareSheet, measure: MeasureText) -> Iterator[Stroke]:
    """The paper's name in red over a thick and a thin rule; the kind beside it, the date at the right."""
    yield Words(_LEFT, 84, sheet.site, 46, "serif", bold=0.9, ink="red")
    x = _LEFT + measure(sheet.site, "serif", 46) + 20
    yield Words(x, 82, sheet.kind, 26, tone=_SOFT)
    yield Words(_RIGHT - measure(sheet.date, "sans", 26), 82, sheet.date, 26, tone=_SOFT)
    yield StrokeBlock(_LEFT, 104, _RIGHT - _LEFT, 5)
    yield StrokeBlock(_LEFT, 113, _RIGHT - _LEFT, 1)


def _lay_labels(sheet: ShareSheet, measure: MeasureText) -> Iterator[Stroke]:
    """The seal 急, the category and the area; whether all is invented, in a box at the right."""
    x, baseline = float(_LEFT), 168
    if sheet.urgent:
        width = round(measure(sheet.urgent, "serif", 30)) + 14
        yield StrokeBlock(_LEFT, 136, width, 44, ink="red")
        yield Words(_LEFT + 7, baseline, sheet.urgent, 30, "serif", bold=0.6, tone=0, ink="red")
        x += width + 16
    yield Words(x, baseline, sheet.category, 28, bold=0.5)
    if sheet.area:
        yield Words(x + measure(sheet.category, "sans", 28) + 20, baseline, sheet.area, 28, tone=_SOFT)
    if sheet.sample:
        width = round(measure(sheet.sample, "sans", 24)) + 28
        yield StrokeBlock(_RIGHT - width, 138, width, 40)
        yield StrokeBlock(_RIGHT - width + 2, 140, width - 4, 36, tone=0)
        yield Words(_RIGHT - width + 14, 166, sheet.sample, 24)


def _lay_title(sheet: ShareSheet, measure: MeasureText) -> Iterator[Stroke]:
    title = sheet.title if len(sheet.title) <= _LONGEST else f"{sheet.title[: _LONGEST - 1]}…"
    size, lines = _fit_title(title, sheet.phrases, measure)
    leading = round(size * _LEADING)
    top = _TITLE_TOP + (_TITLE_BOTTOM - _TITLE_TOP - leading * len(lines)) // 2
    for number, line in enumerate(lines):
        baseline = top + number * leading + (leading - size) // 2 + round(size * _ASCENT)
        for offset, text in line.runs:
            yield Words(_LEFT + offset * size, baseline, text, size, "serif", bold=size / 80)


def _fit_title(title: str, phrases: tuple[int, ...], measure: MeasureText) -> tuple[int, tuple[Line, ...]]:
    """The largest size at which a title has few enough lines, and none ends inside a word if that can be; at
    the smallest it has what it needs."""
    breaker = Breaker(title, lambda text: measure(text, "serif", 100) / 100, frozenset(phrases))
    fitting = []
    for size, most in _SIZES:
        lines = breaker.break_lines((_RIGHT - _LEFT) / size, most)
        if lines and not any(line.parted for line in lines):
            return size, lines
        fitting += [(size, lines)] if lines else []
    return fitting[0] if fitting else (size, breaker.break_lines((_RIGHT - _LEFT) / size))


def _lay_facts(sheet: ShareSheet, measure: MeasureText) -> Iterator[Stroke]:
    """State and outcome, each with its shape, and how long it took."""
    x = float(_LEFT)
    for shape, name in ((sheet.state, sheet.state_name), (sheet.outcome, sheet.outcome_name)):
        if name:
            yield Shape(x + 13, _FACTS - 12, shape, 26)
            yield Words(x + 36, _FACTS, name, 32, bold=0.7)
            x += 36 + measure(name, "sans", 32) + 36
    term, value = sheet.measured
    if value:
        yield Words(x, _FACTS, term, 28, tone=_SOFT)
        yield Words(x + measure(term, "sans", 28) + 12, _FACTS, value, 42, "serif", bold=0.7)


def _lay_legend(sheet: ShareSheet, measure: MeasureText) -> Iterator[Stroke]:
    """Which shape is whose, and how many steps there are."""
    yield StrokeBlock(_LEFT, _LEGEND - 36, _RIGHT - _LEFT, 1, tone=_RULE)
    x = float(_LEFT)
    for kind, name in sheet.legend:
        yield Shape(x + 9, _LEGEND - 8, kind, 18)
        yield Words(x + 28, _LEGEND, name, 22, tone=_SOFT)
        x += 28 + measure(name, "sans", 22) + 36
    yield Words(_RIGHT - measure(sheet.steps, "sans", 22), _LEGEND, sheet.steps, 22, tone=_SOFT)

"""The scale in the picture of a case: a line of time, a shape for each step, the ends and folds in words."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.drawing.axes import Scale
from bangban.drawing.time_axis import TimeScale
from bangban.pictures._strokes import MeasureText, Shape, Stroke, StrokeBlock, Words
from bangban.pictures.sheets import ShareSheet

_LEFT, _RIGHT = 64, 1136
_LINE, _OPEN_LINE = Scale(0, 1, 92, 1104), Scale(0, 1, 92, 1030)
_AXIS, _STOREY, _WORDS = 501, 28, 546
_STEP, _TEXT = 24, 24
_SOFT = 190


def draw_scale(sheet: ShareSheet, measure: MeasureText) -> list[Stroke]:
    """Give the strokes of a sheet's scale; none where nothing was counted."""
    scale = sheet.scale
    if not scale.marks:
        return []
    return [*_draw_axis(scale), *_draw_bars(scale), *_draw_steps(scale), *_write_words(sheet, measure)]


def _place(scale: TimeScale, share: float) -> int:
    return round((_OPEN_LINE if scale.open else _LINE).place(share))


def _draw_axis(scale: TimeScale) -> Iterator[Stroke]:
    """The line, cut at folds; ranges thicken it; after the last step of an open case it goes on as dashes."""
    start = _LEFT
    for fold in scale.folds:
        middle = (_place(scale, fold.start) + _place(scale, fold.end)) // 2
        yield StrokeBlock(start, _AXIS - 1, middle - 9 - start, 3)
        yield Shape(middle, _AXIS + 0.5, "break", 26)
        start = middle + 9
    if scale.open:
        last = _place(scale, max(mark.end for mark in scale.marks)) + 18
        yield StrokeBlock(start, _AXIS - 1, last - start, 3)
        for x in range(last + 10, _RIGHT - 12, 22):
            yield StrokeBlock(x, _AXIS - 1, 12, 3)
    else:
        yield StrokeBlock(start, _AXIS - 1, _RIGHT - start, 3)
    for mark in scale.marks:
        left, right = _place(scale, mark.start), _place(scale, mark.end)
        if right > left:
            yield StrokeBlock(left, _AXIS + 15, right - left, 3)


def _draw_bars(scale: TimeScale) -> Iterator[Stroke]:
    """A bar before the request; a thin and a thick one after the end, as at the end of a score."""
    for mark in scale.marks:
        x = _place(scale, mark.start)
        if mark.role == "request":
            yield StrokeBlock(x - 21, _AXIS - 17, 3, 35)
        elif mark.role == "end":
            yield StrokeBlock(x + 19, _AXIS - 17, 3, 35)
            yield StrokeBlock(x + 25, _AXIS - 17, 7, 35)


def _draw_steps(scale: TimeScale) -> Iterator[Stroke]:
    """A shape for each step that has room, on the line or above it; the end always."""
    reached = [-_RIGHT, -_RIGHT]
    for mark in scale.marks:
        x = _place(scale, mark.start)
        free = (storey for storey, last in enumerate(reached) if x - last >= _STEP)
        storey = next(free, 1 if mark.role == "end" else None)
        if storey is not None:
            reached[storey] = x
            if mark.role == "end":
                reached[0] = x + _STEP
            y = _AXIS + 0.5 - _STOREY * storey
            if mark.kind == "other":
                # The line does not show through a ring.
                yield Shape(x, y, "seeker", 22, tone=0)
            yield Shape(x, y, mark.kind, 22)


def _write_words(sheet: ShareSheet, measure: MeasureText) -> Iterator[Stroke]:
    """The request and the end with their times, then each fold's length where there is room."""
    scale, taken = sheet.scale, list[tuple[float, float]]()
    request = next((mark for mark in scale.marks if mark.role == "request"), scale.marks[0])
    end = next((mark for mark in reversed(scale.marks) if mark.role == "end"), scale.marks[-1])
    wanted: list[tuple[float, float, tuple[str, str], int]] = [
        (_place(scale, request.start) - 21, 0.0, sheet.start, 255),
        (_RIGHT if scale.open else _place(scale, end.start) + 32, 1.0, sheet.end, 255),
    ]
    wanted += [
        ((_place(scale, fold.start) + _place(scale, fold.end)) / 2, 0.5, ("", words), _SOFT)
        for fold, words in zip(scale.folds, sheet.folded, strict=True)
    ]
    for x, share, (term, time), tone in wanted:
        text = " ".join(part for part in (term, time) if part)
        width = measure(text, "sans", _TEXT)
        left = min(max(x - share * width, _LEFT), _RIGHT - width)
        if not text or any(left < high + 16 and left + width + 16 > low for low, high in taken):
            continue
        taken.append((left, left + width))
        yield Words(left, _WORDS, text, _TEXT, tone=tone)

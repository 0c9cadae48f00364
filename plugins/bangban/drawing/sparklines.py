"""A case's course as a small inline SVG for lists: a line, and on it a shape for each step.

Who acted is told by the shape (a disc: the help seeker; a square: the platform; a diamond: an agency; a
ring: anybody else), the request by a bar at its left, the end by a bar and a thick one, as music has them; a
case that is open goes on as dashes. Classes are `bb-sparkline__<part>`; all is `currentColor`.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup
from msgspec import Struct

from bangban.content.timelines.timeline import Timeline
from bangban.dates.formatting import format_duration_chinese
from bangban.drawing._svg import write_element
from bangban.drawing.axes import Scale
from bangban.drawing.time_axis import TimeScale, scale_timeline

WORDS = ("steps", "total", "open", "closed", "folded")
"""Keys of the words that the title needs: `steps` may use {count}, `total` {duration}, `folded` {count}."""

WIDTH, HEIGHT = 120, 20
"""Units of the drawing, which are CSS pixels where nothing says otherwise."""

_LINE, _OPEN_LINE = Scale(0, 1, 7, 111), Scale(0, 1, 7, 101)
_AXIS, _STOREY = 14, 7
_SIZE = 6
_MOST_RANGES = 6
_SHAPES = {"seeker": "h0", "platform": "h0", "agency": "l3 3-3 3-3-3z", "other": "a2 2 0 1 1 0 .1z"}
# A line without length is drawn by its ends alone: a disc where they are round, a square where not.
_STYLES: Mapping[str, Mapping[str, object]] = {
    "seeker": {"stroke_width": 6, "stroke_linecap": "round"},
    "platform": {"stroke_width": 5, "stroke_linecap": "square"},
    "agency": {"fill": "currentColor", "stroke": "none"},
    "other": {"stroke_width": 1.5},
}
_STARTS = {"agency": (0, -3), "other": (-2, 0)}


def draw_sparkline(timeline: Timeline, words: Mapping[str, str]) -> Markup:
    """Give the SVG, at most 1,200 bytes however many entries there are; empty without any."""
    scale = scale_timeline(timeline)
    if not scale.marks:
        return Markup("")
    line = _Line(scale)
    return write_element(
        "svg",
        write_element("title", _write_title(timeline, scale, words)),
        line.draw_axis(),
        line.draw_bars(),
        *line.draw_steps(),
        class_="bb-sparkline",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=WIDTH,
        height=HEIGHT,
        role="img",
        fill="none",
        stroke="currentColor",
    )


def _write_title(timeline: Timeline, scale: TimeScale, words: Mapping[str, str]) -> str:
    if timeline.total:
        end = words["total"].format(duration=format_duration_chinese(timeline.total))
    else:
        end = words["open" if timeline.open else "closed"]
    folded = words["folded"].format(count=len(scale.folds)) if scale.folds else ""
    return words["steps"].format(count=len(scale.marks)) + end + folded


class _Line(Struct, frozen=True):
    """The drawing of a scale, part by part."""

    scale: TimeScale

    def place(self, share: float) -> int:
        return round((_OPEN_LINE if self.scale.open else _LINE).place(share))

    def draw_axis(self) -> Markup:
        """A line that is cut where time is folded, with two strokes across; ranges lie under it."""
        path, start = "", 1
        for fold in self.scale.folds:
            middle = (self.place(fold.start) + self.place(fold.end)) // 2
            path += f"M{start} {_AXIS}H{middle - 2}m-1 3l2-6m4 0l-2 6"
            start = middle + 2
        path += f"M{start} {_AXIS}H"
        if self.scale.open:
            last = self.place(max(mark.end for mark in self.scale.marks)) + 4
            dashes = (WIDTH - 1 - last) // 5
            path += f"{last}" + "m2 0h3" * dashes
        else:
            path += f"{WIDTH - 1}"
        ranges = ((self.place(mark.start), self.place(mark.end)) for mark in self.scale.marks)
        for left, right in list(dict.fromkeys((a, b) for a, b in ranges if b > a))[:_MOST_RANGES]:
            path += f"M{left} {_AXIS + 4.5}H{right}"
        return write_element("path", class_="bb-sparkline__axis", d=path)

    def draw_bars(self) -> Markup:
        """A bar before the request; a thin and a thick one after the end."""
        path = ""
        for mark in self.scale.marks:
            if mark.role == "request":
                path += f"M{self.place(mark.start) - 5}.5 {_AXIS - 5}v10"
            elif mark.role == "end":
                path += f"M{self.place(mark.start) + 5}.5 {_AXIS - 5}v10m2 0v-10m1 0v10"
        return write_element("path", class_="bb-sparkline__bar", d=path) if path else Markup("")

    def draw_steps(self) -> list[Markup]:
        """A shape for each step that has room, on the line or one storey higher."""
        paths = dict.fromkeys(_SHAPES, "")
        reached = [-WIDTH, -WIDTH]
        for mark in self.scale.marks:
            x = self.place(mark.start)
            free = (storey for storey, last in enumerate(reached) if x - last > _SIZE)
            # The end is drawn in any case: what it covers is told by the shapes before it.
            storey = next(free, 1 if mark.role == "end" else None)
            if storey is None:
                continue
            reached[storey] = x
            if mark.role == "end":
                reached[0] = x + _SIZE
            left, up = _STARTS.get(mark.kind, (0, 0))
            paths[mark.kind] += f"M{x + left} {_AXIS - _STOREY * storey + up}{_SHAPES[mark.kind]}"
        return [
            write_element("path", class_=f"bb-sparkline__{kind}", d=path, **_STYLES[kind])
            for kind, path in paths.items()
            if path
        ]

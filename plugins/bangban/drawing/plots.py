"""What all pictures of figures share: the frame with its name, axes of durations, the signs of a legend.

Such a picture has no size of its own. Across it is measured in percent of the room that its page gives,
downwards in the reader's type (em): its words are as large as those beside it on a telephone as on paper, and
one form serves both. It is drawn with classes alone (`bb-plot__<part>`), in `currentColor`: it needs no
style, no script and no colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, get_args

from markupsafe import Markup
from msgspec import Struct

from bangban.drawing._svg import write_element, write_em, write_percent
from bangban.drawing.axes import Scale, thin_ticks

Sign = Literal[
    "dot", "open", "range", "limit", "middle", "full", "half", "hatch", "dots", "none", "bar", "rest"
]
"""What a legend explains: marks of a plot of times; tones of parts; bars."""

LEFT, RIGHT = 1.5, 96.0
"""Where axes begin and end, in percent: what stands at an end is not cut."""

_MOST_LABELS = 5
"""On the narrowest page."""

NARROW = 19.0
"""How many em wide the narrowest page is that must be legible: 320 pixels less its margins."""


GROUND = write_element("rect", width="100%", height="100%", fill="none", class_="bb-plot__ground")
"""The paper of a picture."""


class PlotHead(Struct, frozen=True):
    """What a picture is called (`title`) and what is to be seen on it, in a sentence or two; `id` is its own
    among those of a page."""

    id: str
    title: str
    description: str


def frame_plot(head: PlotHead, height: float, *children: str, kind: str = "", role: str = "img") -> Markup:
    """Give the SVG of a picture that is `height` em high. `kind` is the modifier of its class."""
    title, words = f"{head.id}-title", f"{head.id}-desc"
    return write_element(
        "svg",
        write_element("title", head.title, id=title),
        write_element("desc", head.description, id=words),
        GROUND,
        *children,
        class_=f"bb-plot bb-plot--{kind}" if kind else "bb-plot",
        width="100%",
        height=write_em(height),
        role=role,
        aria_labelledby=f"{title} {words}",
        fill="currentColor",
    )


def write_text(text: str, x: float, y: float, part: str = "", anchor: str | None = None) -> Markup:
    """Give words whose line stands at `y` em, `x` percent across."""
    place = {"x": write_percent(x), "y": write_em(y), "text_anchor": anchor}
    return write_element("text", text, **place, class_=f"bb-plot__{part}" if part else None)


def draw_line(x1: float, y1: float, x2: float, y2: float, part: str) -> Markup:
    """Give a line between two places, in percent across and em down."""
    ends = {"x1": write_percent(x1), "y1": write_em(y1), "x2": write_percent(x2), "y2": write_em(y2)}
    return write_element("line", **ends, class_=f"bb-plot__{part}", stroke="currentColor")


def draw_box(x: float, y: float, width: float, height: float, part: str, fill: str | None = None) -> Markup:
    """Give a box, across in percent and down in em."""
    size = {"width": write_percent(width), "height": write_em(height)}
    return write_element(
        "rect", x=write_percent(x), y=write_em(y), **size, fill=fill, class_=f"bb-plot__{part}"
    )


def draw_ticks(
    scale: Scale, ticks: Sequence[int], labels: Sequence[str], top: float, bottom: float
) -> Markup:
    """Give the lines of an axis from `top` to `bottom` and its words below; the outer ones stay inside. Words
    that only a wide page has room for have the class `bb-plot__axis--fine`."""
    lines, words = [], []
    last = len(ticks) - 1
    wanted = thin_ticks(len(ticks), _MOST_LABELS)
    for index, (tick, label) in enumerate(zip(ticks, labels, strict=True)):
        x = scale.place(tick)
        edge = "start" if index == 0 else "end" if index == last and x > 90 else ""
        place = {"start": 0.0, "end": 100.0}.get(edge, x)
        part = "axis" if wanted[index] else "axis bb-plot__axis--fine"
        lines.append(draw_line(x, top, x, bottom, "grid"))
        words.append(write_text(label, place, bottom + 1.2, part, edge or "middle"))
    return Markup("").join([*lines, *words])


def draw_sign(sign: Sign) -> Markup:
    """Give the small picture of a sign for a legend, a line of type high."""
    return write_element(
        "svg",
        *_draw_inside(sign),
        class_="bb-plot-sign",
        width="1.5em",
        height="1em",
        aria_hidden="true",
        fill="currentColor",
    )


def _draw_inside(sign: Sign) -> list[Markup]:
    if sign in ("dot", "open"):
        return [write_element("circle", cx="50%", cy=".5em", r=".24em", class_=f"bb-plot__{sign}")]
    if sign == "range":
        dot = write_element("circle", cx="50%", cy=".5em", r=".24em", class_="bb-plot__dot")
        return [draw_line(2, 0.5, 98, 0.5, "range"), dot]
    if sign in ("limit", "middle"):
        return [draw_line(50, 0, 50, 1, sign)]
    return [draw_tone(0, 0.05, 100, 0.9, sign)]


def draw_tone(x: float, y: float, width: float, height: float, tone: Sign) -> Markup:
    """Give a box in one of the tones, which differ without colour: dark, light, or stripes and dots by a
    pattern of the page (`define_patterns`)."""
    fill = f"url(#bb-{tone})" if tone in ("hatch", "dots") else None
    return draw_box(x, y, width, height, f"tone bb-plot__tone--{tone}", fill)


def define_patterns() -> Markup:
    """Give the patterns that tones need: once a page that has any."""
    stripes = write_element("path", d="M-1,1l2,-2M0,6l6,-6M5,7l2,-2", stroke="currentColor", stroke_width=1.5)
    dot = write_element("circle", cx=2, cy=2, r=1.2, fill="currentColor")
    return write_element(
        "svg",
        write_element("pattern", stripes, id="bb-hatch", width=6, height=6, patternUnits="userSpaceOnUse"),
        write_element("pattern", dot, id="bb-dots", width=5, height=5, patternUnits="userSpaceOnUse"),
        class_="bb-plot-patterns",
        width=0,
        height=0,
        aria_hidden="true",
    )


SIGNS: tuple[Sign, ...] = get_args(Sign)

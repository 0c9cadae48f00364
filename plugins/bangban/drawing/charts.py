"""The picture of the platform's figures: an inline SVG that needs neither colour nor script.

(pygal 3.1 puts a style, a script and 107 colours into a chart of three bars: 17 kB.)

One snapshot is drawn as bars, several as lines over time; nothing is drawn between two ways of counting.
Classes are `bb-chart__<part>` and `bb-chart__<part>--<measure>`; everything inherits `currentColor`.
"""

from __future__ import annotations

from collections.abc import Mapping

from markupsafe import Markup

from bangban.content.figures.figures_file import Figures
from bangban.content.figures.rates import format_count
from bangban.content.figures.snapshots import MEASURES
from bangban.dates.formatting import format_day
from bangban.drawing._chart_shapes import draw_bars, draw_lines
from bangban.drawing.plots import PlotHead, frame_plot

WORDS = (*MEASURES, "title", "description", "ten_thousand", "year", "month", "day")
"""Keys of the words that a picture needs. The measures' names are short. `title` and `description` may use
{first}, {last} (days), {count} (snapshots) and the newest counts ({received}, …); `ten_thousand` and `year`
{number}; `month` {number}; `day` {month} and {day}."""


def draw_figures(figures: Figures, words: Mapping[str, str]) -> Markup:
    """Give the SVG of all snapshots; empty without any. `words` has the keys of WORDS."""
    newest = figures.newest
    if newest is None:
        return Markup("")
    days = {one.as_of.anchor.day_number for one in figures.snapshots}
    if len(days) > 1:
        height, drawing = draw_lines(figures.snapshots, words)
    else:
        height, drawing = draw_bars(newest, words)
    values: dict[str, object] = {
        "first": format_day(figures.snapshots[0].as_of),
        "last": format_day(newest.as_of),
        "count": len(figures.snapshots),
        **{measure: format_count(newest.count(measure)) for measure in MEASURES},
    }
    title, description = (words[key].format(**values) for key in ("title", "description"))
    return frame_plot(PlotHead("bb-chart", title, description), height, drawing, kind="counts")

"""Which days requests came in: a month as calendars have it, each day a square as large as its count."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from math import sqrt

from markupsafe import Markup

from bangban.drawing._svg import write_element, write_number
from bangban.drawing.plots import GROUND, PlotHead

Month = tuple[int, int]
"""Year, as ISO 8601 counts them, and month."""

_CELL = 10
_LARGEST, _SMALLEST = 8.6, 3.0
_CYCLE_YEARS = 400
_EM = 1.5
"""How large a cell is in the page's type."""


def draw_month(
    head: PlotHead, year: int, month: int, counts: Mapping[int, int], highest: int, weekdays: Sequence[str]
) -> Markup:
    """Give one month. `counts` has the number of requests by day of the month, `highest` is the largest of
    all months that stand together, `weekdays` the letters of Monday to Sunday."""
    # Calendars repeat every 400 years; those of Python begin with year 1.
    before, days = monthrange(year % _CYCLE_YEARS + _CYCLE_YEARS, month)
    weeks = -(-(before + days) // 7)
    title, words = f"{head.id}-title", f"{head.id}-desc"
    # One em of the page, for the drawing is scaled.
    shape = {"font_size": round(_CELL / _EM, 1), "text_anchor": "middle", "class_": "bb-plot__axis"}
    letters = [
        write_element("text", letter, x=_CELL * (at + 0.5), y=0.7 * _CELL, **shape)
        for at, letter in enumerate(weekdays)
    ]
    return write_element(
        "svg",
        write_element("title", head.title, id=title),
        write_element("desc", head.description, id=words),
        GROUND,
        *letters,
        *_draw_days(before, days, counts, highest),
        class_="bb-plot bb-plot--month",
        width=f"{7 * _EM:g}em",
        height=f"{(weeks + 1) * _EM:g}em",
        viewBox=f"0 0 {7 * _CELL} {(weeks + 1) * _CELL}",
        role="img",
        aria_labelledby=f"{title} {words}",
        fill="currentColor",
    )


def list_months(first: Month, last: Month, most: int) -> list[Month]:
    """The months from one to another, both with them, in any year; of more than `most` the last ones."""
    end = last[0] * 12 + last[1]
    months = range(max(first[0] * 12 + first[1] - 1, end - most), end)
    return [(one // 12, one % 12 + 1) for one in months]


def _draw_days(before: int, days: int, counts: Mapping[int, int], highest: int) -> list[Markup]:
    """Two paths: points for the days on which nothing came in, squares for the others."""
    none, some = "", ""
    for day in range(1, days + 1):
        column, row = (before + day - 1) % 7, (before + day - 1) // 7 + 1
        x, y = (column + 0.5) * _CELL, (row + 0.5) * _CELL
        count = counts.get(day, 0)
        side = max(_SMALLEST, _LARGEST * sqrt(count / max(highest, 1))) if count else 1.2
        place = f"M{write_number(x - side / 2)},{write_number(y - side / 2)}"
        square = f"{place}h{write_number(side)}v{write_number(side)}h-{write_number(side)}z"
        if count:
            some += square
        else:
            none += square
    parts = [write_element("path", d=none, class_="bb-plot__day-none")] if none else []
    return parts + ([write_element("path", d=some, class_="bb-plot__day")] if some else [])

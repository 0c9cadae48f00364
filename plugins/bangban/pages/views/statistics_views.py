"""Figures with how they were found, pictures with the table of their numbers, and the statistics page."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from bangban.drawing.axes import measure_text
from bangban.pages.views.basics import Link, When
from bangban.pages.views.platform_page import OpenPromisesView

_WIDE = 4.25
"""In em."""


class FigureRow(Struct, frozen=True):
    """A case that a figure was counted from, with what it gave (`约5小时`), "" where that is but that it
    counts."""

    link: Link
    note: str = ""


class MeasureFigure(Struct, frozen=True):
    """A figure. `id` is its own in the whole site's figures (`cases/all/first-answer.median`), `exact` its
    value for machines: a count, `numerator/denominator`, or seconds from/to; "" where there is none.

    `value` is what is read, `basis` from how many of what it is, `formula` how it was found, `sum` the same
    in figures. `rows` are cases behind it, `rows_note` says which; `more` leads to all of them.
    """

    id: str
    name: str
    value: str
    as_of: When
    formula: str
    exact: str = ""
    basis: str = ""
    sum: str = ""
    rows: tuple[FigureRow, ...] = ()
    rows_note: str = ""
    more: Link | None = None

    @property
    def is_wide(self) -> bool:
        """Whether the value is wider than a number is: it is set smaller."""
        return measure_text(self.value, 1) > _WIDE


class LiveFigureView(Struct, frozen=True):
    """A figure in a story. `about` says what is counted; `written` is the value as the writer knew it, on the
    day `written_on` (words), either "" where it is not told; `has_changed` whether it is another by now."""

    figure: MeasureFigure
    about: str
    written: str = ""
    written_on: str = ""
    has_changed: bool = False

    @property
    def is_bare(self) -> bool:
        """Whether nothing but the value was written."""
        return self.written[:1].isdigit()


class NumbersCell(Struct, frozen=True):
    """A cell: `figure` is the id of the figure that stands there, `exact` its value for machines;
    `prose` tells words from numbers."""

    text: str
    figure: str = ""
    exact: str = ""
    prose: bool = False


class NumbersRow(Struct, frozen=True):
    """A row: its head, which may lead somewhere, and its cells; `sign` is the mark of a picture that it
    explains, `when` the head as a moment."""

    head: Link
    cells: tuple[NumbersCell, ...]
    sign: Markup = Markup("")
    when: When | None = None


class TableView(Struct, frozen=True):
    """A table. `columns` are the heads, that of rows' heads first; `note` says which rows are left out."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[NumbersRow, ...]
    note: str = ""


class PlotSign(Struct, frozen=True):
    """A mark of a picture and what it means."""

    sign: Markup
    text: str


class PlotView(Struct, frozen=True):
    """A picture: an inline SVG, what is to be seen on it, what its marks mean, its numbers as a table;
    `rows` has those of each case, where they are few."""

    title: str
    svg: Markup
    caption: str = ""
    key: tuple[PlotSign, ...] = ()
    table: TableView | None = None
    rows: TableView | None = None


class PanelView(Struct, frozen=True):
    """One of small multiples: whose it is, its picture, its figures in words."""

    head: Link
    svg: Markup
    note: str = ""


class PanelsView(Struct, frozen=True):
    """Small multiples of one scale, and their numbers as a table."""

    title: str
    caption: str
    panels: tuple[PanelView, ...]
    key: tuple[PlotSign, ...] = ()
    table: TableView | None = None


class SnapshotsView(Struct, frozen=True):
    """What the platform has published of itself: the newest snapshot's figures, all of them over time."""

    since: When
    as_of: When
    counts: tuple[MeasureFigure, ...]
    rates: tuple[MeasureFigure, ...]
    picture: PlotView
    growth: TableView | None = None
    source: str = ""


class CaseFiguresView(Struct, frozen=True):
    """What the published cases of the portal come to. `scope` says which cases they are; what has no content
    is empty."""

    as_of: When
    scope: str
    measures: tuple[MeasureFigure, ...]
    times: tuple[PlotView, ...] = ()
    parts: tuple[PlotView, ...] = ()
    panels: tuple[PanelsView, ...] = ()
    months: PanelsView | None = None
    areas: PlotView | None = None
    promises: OpenPromisesView | None = None


class StatisticsView(Struct, frozen=True):
    """The statistics page: two sorts of figures, which are never added to each other. `patterns` are those of
    its pictures."""

    snapshots: SnapshotsView | None = None
    cases: CaseFiguresView | None = None
    patterns: Markup = Markup("")

"""What the platform has published of itself: counts and rates of the newest snapshot, all over time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bangban.content.figures.figures_file import Figures
from bangban.content.figures.rates import Rate, compute_rates, format_count, format_percent
from bangban.content.figures.snapshots import MEASURES, OPTIONAL_MEASURES, Snapshot
from bangban.dates.formatting import format_day, format_iso
from bangban.drawing.charts import draw_figures
from bangban.locale.zh.wording import (
    CHART_WORDS,
    MEASURE_FORMULAS,
    MEASURE_NAMES,
    MEASURE_SHORT,
    RATE_NAMES,
    STATISTICS,
)
from bangban.pages._date_views import make_day
from bangban.pages.views.basics import Link
from bangban.pages.views.statistics_views import (
    MeasureFigure,
    NumbersCell,
    NumbersRow,
    PlotView,
    SnapshotsView,
    TableView,
)

_ALL = (*MEASURES, *OPTIONAL_MEASURES)


def make_snapshots(figures: Figures) -> SnapshotsView | None:
    """The view; None where there is no snapshot."""
    newest = figures.newest
    if newest is None:
        return None
    return SnapshotsView(
        since=make_day(newest.since),
        as_of=make_day(newest.as_of),
        counts=tuple(_list_counts(newest)),
        rates=tuple(_make_rate(newest, rate) for rate in compute_rates(newest)),
        picture=PlotView(
            title=STATISTICS["history"],
            svg=draw_figures(figures, CHART_WORDS),
            caption=STATISTICS["history-caption"],
            table=_make_history(figures),
        ),
        growth=_make_growth(figures),
        source=newest.source,
    )


def _list_counts(newest: Snapshot) -> Iterator[MeasureFigure]:
    for measure in _ALL:
        count = newest.find_count(measure)
        if count is not None:
            yield MeasureFigure(
                id=_name(newest, measure),
                name=MEASURE_NAMES[measure],
                value=format_count(count),
                exact=str(count),
                as_of=make_day(newest.as_of),
                formula=MEASURE_FORMULAS[measure],
                sum=STATISTICS["source"].format(source=newest.source),
            )


def _make_rate(newest: Snapshot, rate: Rate) -> MeasureFigure:
    counts = {"numerator": format_count(rate.numerator), "denominator": format_count(rate.denominator)}
    value = format_percent(rate)
    return MeasureFigure(
        id=_name(newest, rate.id),
        name=RATE_NAMES[rate.id],
        value=value,
        exact=f"{rate.numerator}/{rate.denominator}",
        as_of=make_day(newest.as_of),
        formula=f"{MEASURE_SHORT[rate.numerator_id]} ÷ {MEASURE_SHORT[rate.denominator_id]}",
        basis="{numerator} ÷ {denominator}".format(**counts),
        sum=STATISTICS["percent-sum"].format(**counts, value=value),
    )


def _make_history(figures: Figures) -> TableView:
    """Every snapshot, the newest first, with the counts that any of them has, and the rate of closing; with
    its source where they have several (one alone stands above the figures)."""
    measures = [one for one in _ALL if any(row.find_count(one) is not None for row in figures.snapshots)]
    heads = (STATISTICS["head-as-of"], *(MEASURE_SHORT[one] for one in measures), STATISTICS["head-closure"])
    has_sources = len({row.source for row in figures.snapshots}) > 1
    since = sorted({format_day(row.since): row.since.sort_key for row in figures.snapshots}.items(), key=str)
    caption = STATISTICS["history-table" if len(since) == 1 else "history-table-anew"]
    return TableView(
        caption=caption.format(since=since[0][0]),
        columns=(*heads, STATISTICS["head-source"]) if has_sources else heads,
        rows=tuple(_make_row(row, measures, has_sources) for row in reversed(figures.snapshots)),
    )


def _make_row(snapshot: Snapshot, measures: Sequence[str], has_source: bool) -> NumbersRow:
    rates = {rate.id: rate for rate in compute_rates(snapshot)}
    closure = rates.get("closed_of_received")
    cells = [_make_cell(snapshot, measure) for measure in measures]
    exact = f"{closure.numerator}/{closure.denominator}" if closure else ""
    text = format_percent(closure) if closure else STATISTICS["none"]
    cells.append(NumbersCell(text, _name(snapshot, "closed_of_received") if closure else "", exact))
    if has_source:
        cells.append(NumbersCell(snapshot.source, prose=True))
    when = make_day(snapshot.as_of)
    return NumbersRow(Link(when.text), tuple(cells), when=when)


def _make_cell(snapshot: Snapshot, measure: str) -> NumbersCell:
    count = getattr(snapshot, measure)
    if count is None:
        return NumbersCell(STATISTICS["none"])
    return NumbersCell(format_count(count), _name(snapshot, measure), str(count))


def _make_growth(figures: Figures) -> TableView | None:
    """What was added from one snapshot to the next, the newest first; None where there is but one."""
    rows = [_compare(earlier, later) for earlier, later in pairwise(figures.snapshots)]
    if not rows:
        return None
    heads = (STATISTICS["head-period"], STATISTICS["head-days"], *(MEASURE_SHORT[one] for one in MEASURES))
    return TableView(STATISTICS["growth"], heads, tuple(reversed(rows)))


def _compare(earlier: Snapshot, later: Snapshot) -> NumbersRow:
    first, last = format_day(earlier.as_of), format_day(later.as_of)
    head = Link(STATISTICS["growth-period"].format(first=first, last=last))
    days = later.as_of.anchor.day_number - earlier.as_of.anchor.day_number
    if earlier.since != later.since:
        none = tuple(NumbersCell(STATISTICS["none"]) for _ in MEASURES[1:])
        return NumbersRow(
            head, (NumbersCell(str(days)), NumbersCell(STATISTICS["growth-break"], prose=True), *none)
        )
    grown = (later.count(one) - earlier.count(one) for one in MEASURES)
    return NumbersRow(
        head, (NumbersCell(str(days)), *(NumbersCell(f"+{format_count(one)}") for one in grown))
    )


def _name(snapshot: Snapshot, field: str) -> str:
    """The id of a figure in the whole site: `snapshots/2022-11-13/received`."""
    return f"snapshots/{format_iso(snapshot.as_of)}/{field}"

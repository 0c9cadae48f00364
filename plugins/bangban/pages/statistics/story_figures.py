"""Figures and pictures of figures that a story's text asks for, as they stand now."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from html import unescape
from typing import cast

from bangban.content.live_figures import PLOTS, has_value, is_known, read_figure_id, tells_value
from bangban.content.measures.scorecards import CaseScope, Distribution, Scorecard
from bangban.dates.formatting import format_day
from bangban.dates.moments import parse_moment
from bangban.dates.points import MomentError
from bangban.locale.zh.wording import CASE_FIGURES, STATISTICS
from bangban.markdown.figure_lines import read_title
from bangban.pages.portal import Portal
from bangban.pages.statistics.measured_figures import (
    CountField,
    make_count,
    make_median,
    make_ratio,
    make_tail,
)
from bangban.pages.statistics.snapshot_figures import make_snapshots
from bangban.pages.views.statistics_views import LiveFigureView, MeasureFigure, PlotView
from bangban.support.html_tokens import remove_tags


def show_figure(portal: Portal, match: re.Match[str], _shown: Counter[str]) -> LiveFigureView | None:
    """The figure that a link on a line of its own names (`markdown.figure_lines`); None where there is none:
    then the link stays, which tells the value as it was written."""
    call = read_title(match["title"])
    name = read_figure_id(call.id)
    if call.is_plot or name is None or not is_known(call.id, portal.library.platform):
        return None
    if name.scope is None:
        figure, about = _find_snapshot_figure(portal, name.field), STATISTICS["live-snapshots"]
    else:
        card = portal.collections.measure(name.scope)
        figure, about = _make_case_figure(portal, card, name.field), _tell_scope(portal, card)
    if figure is None:
        return None
    written = unescape(remove_tags(match["text"])).strip()
    return LiveFigureView(
        figure=figure,
        about=about,
        written=written,
        written_on=_word_day(portal, call.day),
        has_changed=has_value(written) and not tells_value(written, figure.value),
    )


def show_plot(portal: Portal, match: re.Match[str], shown: Counter[str]) -> PlotView | None:
    """The picture of the platform's snapshots over time, with their table; once on a page, for it has ids."""
    call = read_title(match["title"])
    if call.id not in PLOTS or shown[_PLOT]:
        return None
    snapshots = make_snapshots(portal.library.figures)
    shown[_PLOT] += 1
    return snapshots.picture if snapshots else None


def _find_snapshot_figure(portal: Portal, field: str) -> MeasureFigure | None:
    view = make_snapshots(portal.library.figures)
    every = (*view.counts, *view.rates) if view else ()
    return next((one for one in every if one.id.rpartition("/")[2] == field), None)


def _make_case_figure(portal: Portal, card: Scorecard, field: str) -> MeasureFigure | None:
    if field in CASE_FIGURES:
        return make_count(portal, card, cast(CountField, field))
    name, _, part = field.rpartition(".")
    if name:
        times = next(one for one in card.distributions if one.id == name)
        return _QUANTILES[part](portal, card, times)
    ratio = card.find_ratio(field)
    return make_ratio(portal, card, ratio) if ratio else None


def _tell_scope(portal: Portal, card: Scorecard) -> str:
    """Which cases are counted, and how many of them are samples."""
    words = STATISTICS["live-cases"].format(scope=_name_scope(portal, card.scope), count=len(card.cases))
    return words + (STATISTICS["live-samples"].format(count=len(card.samples)) if card.samples else "")


def _name_scope(portal: Portal, scope: CaseScope) -> str:
    names: dict[str, Callable[[str], str]] = {
        "category": lambda name: portal.category(name).name,
        "agency": lambda name: portal.agency(name).name,
        "area": portal.area,
        "urgency": lambda name: STATISTICS[f"live-{name}"],
        "month": lambda name: format_day(parse_moment(name, portal.library.zone)),
    }
    return STATISTICS["live-scope"].format(name=names[scope.kind](scope.id)) if scope.id else ""


def _word_day(portal: Portal, typed: str) -> str:
    """A day in words; what is none is not shown: a rule tells it."""
    try:
        return format_day(parse_moment(typed, portal.library.zone)) if typed else ""
    except MomentError:
        return ""


_PLOT = "/plot/"
"""Among what a page shows: no story's slug is like it."""

_QUANTILES: dict[str, Callable[[Portal, Scorecard, Distribution], MeasureFigure]] = {
    "median": make_median,
    "p90": make_tail,
}

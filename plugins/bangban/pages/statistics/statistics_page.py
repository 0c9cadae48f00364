"""The statistics page: the platform's snapshots, then the portal's published cases, each for itself."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from bangban.content.measures.scorecards import ALL_CASES, MIN_CASES, Scorecard
from bangban.drawing.plots import define_patterns
from bangban.locale.zh.wording import STATISTICS, TITLES
from bangban.pages._body_pictures import show_pictures
from bangban.pages._deadlines import PromiseCount
from bangban.pages._figure_views import make_open_promises
from bangban.pages.page import PageData, make_page_data
from bangban.pages.portal import Portal
from bangban.pages.statistics.case_panels import list_panels, make_areas, make_months
from bangban.pages.statistics.case_parts import list_parts
from bangban.pages.statistics.case_times import list_times
from bangban.pages.statistics.measured_figures import (
    make_count,
    make_median,
    make_ratio,
    make_tail,
    note_few,
    tell_clock,
)
from bangban.pages.statistics.snapshot_figures import make_snapshots
from bangban.pages.views.basics import Link
from bangban.pages.views.statistics_views import CaseFiguresView, MeasureFigure, StatisticsView
from bangban.typesetting.figures import keep_figures


def make_statistics_data(
    portal: Portal, address: str, title: str, summary: str, prose: str, promises: PromiseCount | None
) -> PageData:
    """The page; `prose` is the HTML of platform/statistics.md, `promises` how the open cases stand."""
    return make_page_data(
        portal,
        address,
        title,
        nav="statistics",
        description=summary,
        parents=(Link(TITLES["platform"], portal.url("platform/")),),
        statistics=StatisticsView(
            snapshots=make_snapshots(portal.library.figures),
            cases=make_case_figures(portal, promises),
            patterns=define_patterns(),
        ),
        prose=Markup(show_pictures(portal, keep_figures(prose))),
    )


def make_case_figures(portal: Portal, promises: PromiseCount | None) -> CaseFiguresView | None:
    """What the published cases come to; None without any."""
    card = portal.collections.measure(ALL_CASES)
    if not card.cases:
        return None
    requests = portal.collections.list_requests()
    scope = STATISTICS["scope"].format(count=len(card.cases))
    samples = STATISTICS["scope-samples"].format(count=len(card.samples)) if card.samples else ""
    return CaseFiguresView(
        as_of=tell_clock(portal, card),
        scope=scope + samples + note_few(card),
        measures=tuple(_list_measures(portal, card)),
        times=tuple(list_times(portal)),
        parts=tuple(list_parts(card)),
        panels=tuple(list_panels(portal, requests)),
        months=make_months(requests),
        areas=make_areas(portal, card),
        promises=make_open_promises(portal, promises) if promises else None,
    )


def _list_measures(portal: Portal, card: Scorecard) -> Iterator[MeasureFigure]:
    """Counts, times and rates. What nothing is known of is left out; times and rates where there are too few
    cases."""
    yield make_count(portal, card, "cases")
    yield make_count(portal, card, "open")
    for field in ("overdue", "reopened", "confirmed", "samples"):
        if getattr(card, field):
            yield make_count(portal, card, field)
    if len(card.cases) >= MIN_CASES:
        yield from _list_judged(portal, card)


def _list_judged(portal: Portal, card: Scorecard) -> Iterator[MeasureFigure]:
    """Times and rates."""
    for times in (card.first_answer, card.closing):
        if times.rows:
            yield make_median(portal, card, times)
            if times.p90:
                yield make_tail(portal, card, times)
    for identifier in ("answered", "closed", "resolved", "satisfied", "kept"):
        ratio = card.find_ratio(identifier)
        if ratio and ratio.denominator:
            yield make_ratio(portal, card, ratio)

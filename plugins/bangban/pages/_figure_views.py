"""The platform's figures as pages show them: counts, rates with formula and sum; and how open cases stand."""

from __future__ import annotations

from bangban.content.figures.figures_file import Figures
from bangban.content.figures.rates import Rate, compute_rates, format_count, format_percent
from bangban.content.figures.snapshots import MEASURES
from bangban.content.urls import DEADLINES
from bangban.dates.bounds import place_clock
from bangban.locale.zh.wording import (
    MEASURE_NAMES,
    MEASURE_SHORT,
    OPEN_PROMISES,
    RATE_NAMES,
)
from bangban.pages._date_views import make_day, make_when
from bangban.pages._deadlines import PromiseCount
from bangban.pages.portal import Portal
from bangban.pages.views.platform_page import (
    FiguresView,
    MeasureView,
    OpenPromisesView,
    RateView,
)


def make_figures(figures: Figures) -> FiguresView | None:
    """The newest snapshot; None where there is no snapshot at all."""
    newest = figures.newest
    if newest is None:
        return None
    return FiguresView(
        as_of=make_day(newest.as_of),
        since=make_day(newest.since),
        measures=tuple(
            MeasureView(name, MEASURE_NAMES[name], format_count(newest.count(name))) for name in MEASURES
        ),
        rates=tuple(_make_rate(rate) for rate in compute_rates(newest)),
    )


def make_open_promises(portal: Portal, count: PromiseCount) -> OpenPromisesView | None:
    """How the open cases of this portal stand; None where none waits for anything promised."""
    total = sum(count)
    if not total:
        return None
    return OpenPromisesView(
        judged=make_when(place_clock(portal.now, portal.library.zone)),
        scope=OPEN_PROMISES["scope"].format(count=format_count(total)),
        measures=tuple(
            MeasureView(name, OPEN_PROMISES[name], format_count(number))
            for name, number in count._asdict().items()
            if number or name != "unknown"
        ),
        url=portal.url(DEADLINES),
        left_out=OPEN_PROMISES["left-out"].format(count=format_count(count.unknown)) if count.unknown else "",
    )


def _make_rate(rate: Rate) -> RateView:
    return RateView(
        name=RATE_NAMES[rate.id],
        value=format_percent(rate),
        formula=f"{MEASURE_SHORT[rate.numerator_id]} ÷ {MEASURE_SHORT[rate.denominator_id]}",
        sum=f"{format_count(rate.numerator)} ÷ {format_count(rate.denominator)}",
    )

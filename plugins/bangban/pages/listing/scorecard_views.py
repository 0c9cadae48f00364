"""What a list of an agency, a category or an area begins with: the figures of its cases."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.content.measures.scorecards import MIN_CASES, CaseScope, Scorecard
from bangban.content.model.vocabulary import OUTCOMES
from bangban.locale.zh.wording import OUTCOME_NAMES, SCORECARD, STATISTICS
from bangban.pages.portal import Portal
from bangban.pages.statistics.measured_figures import (
    make_count,
    make_median,
    make_ratio,
    name_figure,
    note_few,
    tell_clock,
    word_cases,
)
from bangban.pages.views.lists import ScorecardView
from bangban.pages.views.statistics_views import MeasureFigure, NumbersCell

_RATIOS = ("closed", "resolved")


def make_scorecard(portal: Portal, scope: CaseScope) -> ScorecardView:
    """The figures of the scope's cases at the clock, each with how it was found."""
    card = portal.collections.measure(scope)
    samples = SCORECARD["samples"].format(count=len(card.samples)) if card.samples else ""
    return ScorecardView(
        figures=tuple(_list_figures(portal, card)),
        outcomes=tuple(_list_outcomes(card)),
        as_of=tell_clock(portal, card),
        note=note_few(card) + SCORECARD["scope"] + samples,
    )


def _list_figures(portal: Portal, card: Scorecard) -> Iterator[MeasureFigure]:
    yield make_count(portal, card, "cases")
    yield make_count(portal, card, "open")
    if card.promises:
        yield make_count(portal, card, "overdue")
    if len(card.cases) < MIN_CASES:
        return
    yield make_median(portal, card, card.first_answer)
    yield make_median(portal, card, card.closing)
    yield from (make_ratio(portal, card, ratio) for one in _RATIOS if (ratio := card.find_ratio(one)))


def _list_outcomes(card: Scorecard) -> Iterator[NumbersCell]:
    """How many cases came to what, those of which nothing is said yet last."""
    names = [*((word, OUTCOME_NAMES[word]) for word in OUTCOMES), ("", STATISTICS["no-outcome"])]
    for word, name in names:
        if count := len(card.outcomes.list_paths(word)):
            figure = name_figure(card, f"outcomes.{word or 'unsaid'}")
            yield NumbersCell(f"{name}{word_cases(count)}", figure, str(count))

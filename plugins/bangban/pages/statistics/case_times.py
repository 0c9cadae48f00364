"""Pictures of how long the portal's published cases took, with promises as lines; each with its tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from bangban.content.measures.scorecards import (
    CaseScope,
    Distribution,
    Range,
    Scorecard,
    TimedCase,
)
from bangban.content.model.vocabulary import URGENCIES, Urgency
from bangban.dates.limits import Limit, parse_limit
from bangban.drawing.dot_plot import Dot, DotRow, draw_dots, find_form, find_steps
from bangban.drawing.plots import PlotHead, Sign, draw_sign
from bangban.locale.zh.wording import (
    DURATION_NAMES,
    STAGE_NAMES,
    STATISTICS,
    URGENCY_NAMES,
)
from bangban.pages._promise_views import word_limit
from bangban.pages.portal import Portal
from bangban.pages.statistics.measured_figures import (
    link_case,
    make_quantile_cell,
    word_quantile,
    word_time,
)
from bangban.pages.views.basics import Link
from bangban.pages.views.statistics_views import NumbersCell, NumbersRow, PlotSign, PlotView, TableView

_HOUR, _DAY = 3_600, 86_400
_STAGES: Mapping[str, str] = MappingProxyType({"first-answer": "answered", "closing": "closed"})
"""The promise that a picture of times shows."""
_MOST_CASES = 40
"""Listed one by one below a picture."""


def list_times(portal: Portal) -> Iterator[PlotView]:
    """How long it took until an answer, and until the end, with the promises as lines."""
    cards = {urgency: portal.collections.measure(CaseScope("urgency", urgency)) for urgency in URGENCIES}
    for identifier in ("first-answer", "closing"):
        found = {urgency: _find_times(card, identifier) for urgency, card in cards.items()}
        if any(times.rows for times in found.values()):
            yield _draw_times(portal, identifier, cards, found)


def _find_times(card: Scorecard, identifier: str) -> Distribution:
    return next(one for one in card.distributions if one.id == identifier)


def _draw_times(
    portal: Portal,
    identifier: str,
    cards: Mapping[Urgency, Scorecard],
    found: Mapping[Urgency, Distribution],
) -> PlotView:
    stage = _STAGES[identifier]
    limits = {urgency: _find_limit(portal, urgency, stage) for urgency in found}
    shown = [urgency for urgency in reversed(URGENCIES) if found[urgency].rows]
    rows = [_make_row(urgency, found[urgency], limits[urgency], stage) for urgency in shown]
    name = DURATION_NAMES[identifier]
    told = (
        STATISTICS["times-row"].format(
            name=row.name, median=word_quantile(times, "median"), waiting=times.waiting
        )
        for row, times in zip(rows, (found[urgency] for urgency in shown), strict=True)
    )
    head = PlotHead(f"times-{identifier}", name, STATISTICS["times-description"].format(rows="；".join(told)))
    caption = STATISTICS[f"times-{find_form(rows)}"] + STATISTICS[f"times-{find_steps(rows)}"]
    table = _make_times_table(name, shown, cards, found, limits)
    detail = _list_cases(portal, name, shown, found)
    return PlotView(name, draw_dots(head, rows), caption, tuple(_list_signs(rows)), table, detail)


def _list_cases(
    portal: Portal, name: str, shown: Sequence[Urgency], found: Mapping[Urgency, Distribution]
) -> TableView | None:
    """The time of each case, shortest first; None where they are too many for a page."""
    timed = [(row, urgency) for urgency in shown for row in found[urgency].rows]
    if len(timed) > _MOST_CASES:
        return None
    rows = tuple(
        NumbersRow(
            link_case(portal, row.path), (NumbersCell(URGENCY_NAMES[urgency]), NumbersCell(word_time(row)))
        )
        for row, urgency in sorted(
            timed, key=lambda pair: (pair[0].low, pair[0].high or pair[0].low, pair[0].path)
        )
    )
    heads = tuple(STATISTICS[head] for head in ("head-case", "head-urgency", "head-took"))
    return TableView(STATISTICS["times-rows"].format(name=name), heads, rows)


def _make_row(urgency: Urgency, times: Distribution, limit: Limit | None, stage: str) -> DotRow:
    words = STATISTICS["limit"].format(limit=word_limit(limit), stage=STAGE_NAMES[stage]) if limit else ""
    return DotRow(
        name=STATISTICS["row"].format(name=STATISTICS[urgency], count=times.count),
        dots=tuple(map(_make_dot, times.rows)),
        limit=bound_limit(limit) if limit else None,
        limit_words=words,
        median=_close(times.median) if times.median else None,
    )


def _make_dot(row: TimedCase) -> Dot:
    return Dot(*_close(Range(row.low, row.high)), row.waits)


def _close(times: Range) -> tuple[int, int]:
    """A range for drawing: one without end is drawn at its beginning."""
    return times.low, times.low if times.high is None else times.high


def _find_limit(portal: Portal, urgency: Urgency, stage: str) -> Limit | None:
    """What the platform promises to cases of an urgency for a stage."""
    found = (
        parse_limit(text)
        for one in portal.library.platform.journey
        if one.id == stage
        for word, text in one.promises
        if word == urgency
    )
    return next(found, None)


def bound_limit(limit: Limit) -> tuple[int, int]:
    """From how many to how many seconds after a request a promise runs out: hours are exact, days run to the
    end of the last one, working days have weekends among them (long holidays are not counted here)."""
    if limit.unit == "h":
        return limit.number * _HOUR, limit.number * _HOUR
    weekends = 2 * -(-limit.number // 5) if limit.unit == "wd" else 0
    return limit.number * _DAY, (limit.number + weekends + 1) * _DAY


def _list_signs(rows: Sequence[DotRow]) -> Iterator[PlotSign]:
    """What the marks that are there mean."""
    dots = [dot for row in rows for dot in row.dots]
    crowded = find_form(rows) == "columns"
    signs: list[tuple[Sign, str, bool]] = [
        ("dot", "sign-dot", not crowded and any(not dot.open for dot in dots)),
        ("bar", "sign-column", crowded),
        ("open", "sign-open", not crowded and any(dot.open for dot in dots)),
        ("rest", "sign-column-open", crowded and any(dot.open for dot in dots)),
        ("range", "sign-range", not crowded and any(dot.low < dot.high for dot in dots)),
        ("middle", "sign-middle", any(row.median for row in rows)),
        (
            "limit",
            "sign-limit-days" if any(map(_is_spread, rows)) else "sign-limit",
            any(row.limit for row in rows),
        ),
    ]
    yield from (PlotSign(draw_sign(sign), STATISTICS[words]) for sign, words, is_there in signs if is_there)


def _is_spread(row: DotRow) -> bool:
    """Whether the promise of a row runs out on one of several days."""
    return row.limit is not None and row.limit[0] < row.limit[1]


def _make_times_table(
    name: str,
    shown: Sequence[Urgency],
    cards: Mapping[Urgency, Scorecard],
    found: Mapping[Urgency, Distribution],
    limits: Mapping[Urgency, Limit | None],
) -> TableView:
    heads = (
        "head-urgency",
        "head-count",
        "head-waiting",
        "head-median",
        "head-tail",
        "head-limit",
    )
    rows = tuple(
        NumbersRow(Link(URGENCY_NAMES[urgency]), _list_cells(cards[urgency], found[urgency], limits[urgency]))
        for urgency in shown
    )
    return TableView(
        STATISTICS["times-table"].format(name=name), tuple(STATISTICS[head] for head in heads), rows
    )


def _list_cells(card: Scorecard, times: Distribution, limit: Limit | None) -> tuple[NumbersCell, ...]:
    return (
        NumbersCell(str(times.count)),
        NumbersCell(str(times.waiting)),
        make_quantile_cell(card, times, "median"),
        make_quantile_cell(card, times, "p90"),
        NumbersCell(word_limit(limit) if limit else STATISTICS["none"]),
    )

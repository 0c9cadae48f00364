"""A figure of published cases with how it was found: its formula, from how many, the cases behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from bangban.content.figures.rates import Rate, format_count, format_percent
from bangban.content.measures.scorecards import (
    MIN_CASES,
    MIN_TAIL_CASES,
    Distribution,
    Range,
    Ratio,
    Scorecard,
    TimedCase,
)
from bangban.content.urls import locate_list
from bangban.dates.bounds import place_clock
from bangban.dates.durations import Duration
from bangban.dates.formatting import format_duration_chinese
from bangban.locale.zh.wording import (
    CASE_FIGURES,
    CASE_FORMULAS,
    DURATION_FORMULAS,
    DURATION_NAMES,
    RATIO_FORMULAS,
    RATIO_NAMES,
    SCORECARD,
    STAGE_NAMES,
    STATISTICS,
)
from bangban.pages._date_views import make_when
from bangban.pages.portal import Portal
from bangban.pages.views.basics import Link, When
from bangban.pages.views.statistics_views import FigureRow, MeasureFigure, NumbersCell

MOST_ROWS = 8
"""Of a figure's cases on a page: all of them are a list of their own."""
_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400

Quantile = Literal["median", "p90"]

CountField = Literal["cases", "open", "overdue", "samples", "reopened", "confirmed"]


def make_count(portal: Portal, card: Scorecard, field: CountField) -> MeasureFigure:
    """How many cases of a scope are so."""
    paths: tuple[str, ...] = getattr(card, field)
    whole = len(card.cases)
    basis = "" if field == "cases" else STATISTICS["of-cases"].format(whole=format_count(whole))
    return MeasureFigure(
        id=name_figure(card, field),
        name=CASE_FIGURES[field],
        value=word_cases(len(paths)),
        exact=str(len(paths)),
        as_of=tell_clock(portal, card),
        formula=CASE_FORMULAS[field],
        basis=basis,
        rows=_name_rows(portal, paths[:MOST_ROWS]),
        rows_note=_note_rows(len(paths), "some-rows"),
        more=_lead_to_all(portal, len(paths)),
    )


def make_ratio(portal: Portal, card: Scorecard, ratio: Ratio) -> MeasureFigure:
    """A rate with its sum; where there are too few cases it is said to be none."""
    kind, _, stage = ratio.id.partition("-")
    name = (
        RATIO_NAMES["kept-stage"].format(stage=STAGE_NAMES.get(stage, stage)) if stage else RATIO_NAMES[kind]
    )
    counts = {"numerator": format_count(ratio.numerator), "denominator": format_count(ratio.denominator)}
    value = word_share(ratio.numerator, ratio.denominator)
    few = STATISTICS["too-few-ratio"].format(count=ratio.denominator, least=MIN_CASES)
    whole = tuple(dict.fromkeys(ratio.part))
    return MeasureFigure(
        id=name_figure(card, ratio.id),
        name=name,
        value=value or STATISTICS["too-few"],
        exact=f"{ratio.numerator}/{ratio.denominator}",
        as_of=tell_clock(portal, card),
        formula=RATIO_FORMULAS["kept-stage" if stage else kind],
        basis="{numerator} ÷ {denominator}".format(**counts) if value else few,
        sum=STATISTICS["percent-sum"].format(**counts, value=value) if value else "",
        rows=_name_rows(portal, whole[:MOST_ROWS]),
        rows_note=_note_rows(len(whole), "part-rows"),
        more=_lead_to_all(portal, len(whole)),
    )


def make_median(portal: Portal, card: Scorecard, times: Distribution) -> MeasureFigure:
    """The time within which half of the cases had come to it."""
    formula = STATISTICS["median-formula"].format(formula=DURATION_FORMULAS[times.id])
    return _make_quantile(portal, card, times, "median", formula)


def make_tail(portal: Portal, card: Scorecard, times: Distribution) -> MeasureFigure:
    """The time within which nine tenths of the cases had come to it."""
    formula = STATISTICS["tail-formula"].format(formula=DURATION_FORMULAS[times.id], least=MIN_TAIL_CASES)
    return _make_quantile(portal, card, times, "p90", formula)


def _make_quantile(
    portal: Portal, card: Scorecard, times: Distribution, field: Quantile, formula: str
) -> MeasureFigure:
    found: Range | None = getattr(times, field)
    shown = _take_middle(times.rows, 0.5 if field == "median" else 0.9)
    words = STATISTICS["median" if field == "median" else "tail"]
    return MeasureFigure(
        id=name_figure(card, f"{times.id}.{field}"),
        name=words.format(name=DURATION_NAMES[times.id]),
        value=word_quantile(times, field),
        exact=f"{found.low}/{'' if found.high is None else found.high}" if found else "",
        as_of=tell_clock(portal, card),
        formula=formula,
        basis=word_basis(times),
        rows=tuple(FigureRow(link_case(portal, row.path), word_time(row)) for row in shown),
        rows_note=_note_rows(times.count, "middle-rows"),
        more=_lead_to_all(portal, times.count),
    )


def word_quantile(times: Distribution, field: Quantile) -> str:
    """A median or percentile in words; why there is none: too few cases, or too many of them still wait."""
    found: Range | None = getattr(times, field)
    if found:
        return word_range(found)
    if times.count < (MIN_CASES if field == "median" else MIN_TAIL_CASES):
        return STATISTICS["too-few"]
    return STATISTICS["not-reached" if field == "median" else "not-reached-tail"]


def word_basis(times: Distribution) -> str:
    """From how many cases a median is: how many of them wait, of how many nothing is known."""
    if times.is_too_few:
        basis = STATISTICS["too-few-median"].format(count=times.count, least=MIN_CASES)
    else:
        form = STATISTICS["behind" if times.waiting else "behind-all"]
        basis = form.format(count=format_count(times.count), waiting=format_count(times.waiting))
    return basis + (STATISTICS["unknown"].format(count=len(times.unknown)) if times.unknown else "")


def note_few(card: Scorecard) -> str:
    """That there are too few cases for medians and rates, said once; "" where there are enough."""
    if len(card.cases) >= MIN_CASES:
        return ""
    return SCORECARD["too-few"].format(count=len(card.cases), least=MIN_CASES)


def word_range(times: Range) -> str:
    """`5小时`, `5小时至6小时`; from a day on in whole hours, the range rather wider than narrower."""
    if times.high is None:
        return STATISTICS["at-least"].format(low=_word_seconds(_round(times.low, -1)))
    low, high = _round(times.low, -1), _round(times.high, 1)
    if low >= high or times.low == times.high:
        return _word_seconds(_round(times.low, 0))
    if not low:
        return STATISTICS["at-most"].format(high=_word_seconds(high))
    return STATISTICS["range"].format(low=_word_seconds(low), high=_word_seconds(high))


def word_time(row: TimedCase) -> str:
    """How long a case took or has waited."""
    words = word_range(Range(row.low, row.high))
    return STATISTICS["waiting"].format(time=words) if row.waits else words


def word_cases(count: int) -> str:
    """`14件`."""
    return STATISTICS["cases"].format(count=format_count(count))


def word_share(part: int, whole: int) -> str:
    """A share as a percentage; "" where the whole has too few cases."""
    return format_percent(Rate("", part, whole, "", "")) if whole >= MIN_CASES else ""


def name_figure(card: Scorecard, field: str) -> str:
    """The id of a figure in the whole site: `cases/all/open`, `cases/category/food/closing.median`."""
    kind, name = card.scope
    return f"cases/{kind}/{name}/{field}" if name else f"cases/{kind}/{field}"


def tell_clock(portal: Portal, card: Scorecard) -> When:
    """The moment at which the cases were judged."""
    return make_when(place_clock(card.as_of, portal.library.zone))


def link_case(portal: Portal, path: str) -> Link:
    """A case by its title."""
    name = portal.collections.name_story(path)
    return Link(name.title, portal.url(name.address), name.lang) if name else Link(path)


def _name_rows(portal: Portal, paths: Iterable[str]) -> tuple[FigureRow, ...]:
    return tuple(FigureRow(link_case(portal, path)) for path in paths)


def _note_rows(count: int, form: Literal["some-rows", "middle-rows", "part-rows"]) -> str:
    if not count:
        return ""
    if count <= MOST_ROWS:
        return STATISTICS["all-part-rows" if form == "part-rows" else "all-rows"]
    return STATISTICS[form].format(count=format_count(count), shown=MOST_ROWS)


def _lead_to_all(portal: Portal, count: int) -> Link | None:
    return Link(STATISTICS["more"], portal.url(locate_list("case"))) if count > MOST_ROWS else None


def _take_middle(rows: Sequence[TimedCase], share: float) -> Sequence[TimedCase]:
    """The rows around the one at a share of all."""
    start = max(0, min(len(rows) - MOST_ROWS, int(len(rows) * share) - MOST_ROWS // 2))
    return rows[start : start + MOST_ROWS]


def _round(seconds: int, way: Literal[-1, 0, 1]) -> int:
    """To minutes, from a day on to hours; down, to the nearest, or up."""
    step = _HOUR if seconds >= _DAY else _MINUTE if seconds >= _MINUTE else 1
    add = {-1: 0, 0: step // 2, 1: step - 1}[way]
    return (seconds + add) // step * step


def _word_seconds(seconds: int) -> str:
    return format_duration_chinese(
        Duration(seconds, seconds, unit="second" if seconds % _MINUTE else "minute")
    )


def make_quantile_cell(card: Scorecard, times: Distribution, field: Quantile) -> NumbersCell:
    """A median or percentile in a table."""
    found: Range | None = getattr(times, field)
    if found is None:
        return NumbersCell(word_quantile(times, field))
    exact = f"{found.low}/{'' if found.high is None else found.high}"
    return NumbersCell(word_range(found), name_figure(card, f"{times.id}.{field}"), exact)

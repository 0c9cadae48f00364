"""Small multiples of the portal's published cases: a panel for each category and agency, a calendar for each
month, a tile for each area; each with its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from bangban.content.facets import FACET
from bangban.content.measures.scorecards import CaseScope, RequestDay, ScopeKind, Scorecard
from bangban.dates.formatting import format_year
from bangban.dates.instants import split_day
from bangban.drawing.bar_panels import PanelBar, draw_panel
from bangban.drawing.plots import PlotHead, Sign, draw_sign
from bangban.drawing.request_calendar import Month, draw_month, list_months
from bangban.drawing.tile_map import MapTile, draw_tiles
from bangban.locale.zh.wording import MONTH_NAME, STATISTICS
from bangban.pages.portal import Portal
from bangban.pages.statistics.measured_figures import make_quantile_cell, name_figure, word_cases
from bangban.pages.views.basics import Label, Link
from bangban.pages.views.statistics_views import (
    NumbersCell,
    NumbersRow,
    PanelsView,
    PanelView,
    PlotSign,
    PlotView,
    TableView,
)

_MOST_PANELS = 12
_MOST_MONTHS = 12
_MOST_ROWS = 60
_CENTURY = 20


def list_panels(portal: Portal, requests: Sequence[RequestDay]) -> Iterator[PanelsView]:
    """How many cases came in month by month, in each category and with each agency."""
    where = {one.path: _read_month(one.month) for one in requests if one.month}
    months = _take_months(where.values())
    kinds: tuple[tuple[ScopeKind, str, str, Callable[[str], Label]], ...] = (
        ("category", "categories", "head-category", portal.category),
        ("agency", "agencies", "head-agency", portal.agency),
    )
    for kind, title, head, name in kinds:
        cards = _measure_terms(portal, kind, title)
        if len(cards) > 1 and months:
            found = [(name(card.scope.id), card) for card in cards]
            table = _make_terms_table(STATISTICS["panels-table"].format(name=STATISTICS[title]), head, found)
            yield _make_panels(title, found, months, where, table)


def _measure_terms(portal: Portal, kind: ScopeKind, collection: str) -> list[Scorecard]:
    """The scorecards of a kind, in the order of platform.yaml: they are no ranking."""
    terms = {term.id: index for index, term in enumerate(getattr(portal.library.platform, collection))}
    names = sorted(
        portal.collections.list_measured(kind), key=lambda name: (terms.get(name, len(terms)), name)
    )
    return [portal.collections.measure(CaseScope(kind, name)) for name in names]


def _make_panels(
    title: str,
    found: Sequence[tuple[Label, Scorecard]],
    months: Sequence[Month],
    where: Mapping[str, Month],
    table: TableView,
) -> PanelsView:
    most = sorted((len(card.cases) for _, card in found), reverse=True)[:_MOST_PANELS][-1]
    shown = [pair for pair in found if len(pair[1].cases) >= most][:_MOST_PANELS]
    bars = {card.scope: _count_bars(card, months, where) for _, card in shown}
    highest = max(bar.count for row in bars.values() for bar in row)
    first = _word_short(months[0])
    ends = first, _word_short(months[-1], months[0][0]) if len(months) > 1 else first
    panels = tuple(
        PanelView(
            Link(label.name, label.url),
            draw_panel(_name_panel(title, label, card), bars[card.scope], highest, *ends),
            _note_panel(card),
        )
        for label, card in shown
    )
    signs: tuple[tuple[Sign, str], ...] = (("bar", "sign-closed"), ("rest", "sign-waiting"))
    since = STATISTICS["panels-since"] if min(where.values()) < months[0] else ""
    return PanelsView(
        title=STATISTICS[title],
        caption=STATISTICS["panels-caption"] + since + _note_left(len(shown), len(found)),
        panels=panels,
        key=tuple(PlotSign(draw_sign(sign), STATISTICS[words]) for sign, words in signs),
        table=table,
    )


def _note_left(shown: int, whole: int) -> str:
    rest = whole - shown
    return STATISTICS["panels-left"].format(shown=shown, rest=rest) if rest else ""


def _name_panel(title: str, label: Label, card: Scorecard) -> PlotHead:
    return PlotHead(f"panel-{title}-{label.id}", label.name, _note_panel(card))


def _note_panel(card: Scorecard) -> str:
    waiting = STATISTICS["panel-open"].format(count=len(card.open)) if card.open else ""
    return word_cases(len(card.cases)) + waiting


def _count_bars(card: Scorecard, months: Sequence[Month], where: Mapping[str, Month]) -> list[PanelBar]:
    """How many cases came in in each month, and how many of them are open."""
    counts = Counter(where.get(path) for path in card.cases)
    waiting = Counter(where.get(path) for path in card.open)
    return [PanelBar(counts[month], waiting[month]) for month in months]


def _make_terms_table(caption: str, head: str, found: Sequence[tuple[Label, Scorecard]]) -> TableView:
    heads = (head, "head-count", "head-open", "head-overdue", "head-answer", "head-closing")
    rows = tuple(
        NumbersRow(
            Link(label.name, label.url),
            (
                *(_make_count_cell(card, field) for field in ("cases", "open", "overdue")),
                make_quantile_cell(card, card.first_answer, "median"),
                make_quantile_cell(card, card.closing, "median"),
            ),
        )
        for label, card in found[:_MOST_ROWS]
    )
    left = len(found) - len(rows)
    note = STATISTICS["rows-left"].format(count=left) if left else ""
    return TableView(caption, tuple(STATISTICS[head] for head in heads), rows, note)


def _make_count_cell(card: Scorecard, field: str) -> NumbersCell:
    count = str(len(getattr(card, field)))
    return NumbersCell(count, name_figure(card, field), count)


def make_months(requests: Sequence[RequestDay]) -> PanelsView | None:
    """A calendar for each of the last months in which requests came in; None where no day is known."""
    days = Counter(split_day(one.day) for one in requests if one.day is not None)
    months = _take_months((year, month) for year, month, _ in days)
    if not months:
        return None
    shown = {day: count for day, count in days.items() if day[:2] in set(months)}
    highest = max(shown.values())
    notes = [
        ("months-caption", highest),
        ("months-left", days.total() - sum(shown.values())),
        ("months-unknown", sum(one.day is None for one in requests)),
    ]
    return PanelsView(
        STATISTICS["months"],
        "".join(STATISTICS[key].format(count=count) for key, count in notes if count),
        tuple(_draw_calendar(month, shown, highest) for month in months),
        table=_make_months_table(shown),
    )


def _draw_calendar(month: Month, days: Mapping[tuple[int, int, int], int], highest: int) -> PanelView:
    counts = {day[2]: count for day, count in days.items() if day[:2] == month}
    name = _word_month(month)
    words = STATISTICS["month-description"].format(name=name, count=sum(counts.values()))
    head = PlotHead(f"month-{month[0]}-{month[1]}", name, words)
    svg = draw_month(head, *month, counts, highest, STATISTICS["weekdays"])
    return PanelView(Link(name), svg, word_cases(sum(counts.values())))


def _make_months_table(days: Mapping[tuple[int, int, int], int]) -> TableView:
    """The newest month first; each with the days on which requests came in."""
    months: dict[Month, list[tuple[int, int]]] = {}
    for (year, month, day), count in sorted(days.items()):
        months.setdefault((year, month), []).append((day, count))
    rows = tuple(
        NumbersRow(
            Link(_word_month(month)),
            (
                NumbersCell(str(sum(count for _, count in found))),
                NumbersCell(STATISTICS["day-joiner"].join(_word_day(*one) for one in found), prose=True),
            ),
        )
        for month, found in sorted(months.items(), reverse=True)
    )
    heads = tuple(STATISTICS[head] for head in ("head-month", "head-count", "head-day"))
    return TableView(STATISTICS["months-table"], heads, rows)


def _word_day(day: int, count: int) -> str:
    return STATISTICS["day" if count == 1 else "day-of-many"].format(day=day, count=count)


def make_areas(portal: Portal, whole: Scorecard) -> PlotView | None:
    """The areas that have a tile, as a map of tiles, with a table of all areas; None without any tile."""
    areas = portal.library.platform.areas
    cards = {area.id: portal.collections.measure(CaseScope("area", area.id)) for area in areas}
    if not any(area.tile for area in areas) or not any(card.cases for card in cards.values()):
        return None
    urls = {
        name: portal.url(FACET["area"].locate(name)) if card.cases else "" for name, card in cards.items()
    }
    tiles = [
        MapTile(area.name, *area.tile, len(cards[area.id].cases), urls[area.id])
        for area in areas
        if area.tile
    ]
    counted = sum(len(card.cases) for card in cards.values())
    told = "，".join(f"{tile.name}{tile.count}" for tile in tiles)
    head = PlotHead("areas", STATISTICS["areas"], f"{told}。")
    found = [(Label(area.id, area.name, urls[area.id]), cards[area.id]) for area in areas]
    left = len(whole.cases) - counted
    caption = STATISTICS["areas-caption"] + (STATISTICS["areas-left"].format(count=left) if left else "")
    table = _make_terms_table(STATISTICS["areas-table"], "head-area", found)
    return PlotView(STATISTICS["areas"], draw_tiles(head, tiles), caption, table=table)


def _read_month(text: str) -> Month:
    year, _, month = text.rpartition("-")
    return int(year), int(month)


def _take_months(found: Iterable[Month]) -> list[Month]:
    """The last months up to the last one in which anything is, without a gap."""
    known = set(found)
    if not known:
        return []
    return list_months(min(known), max(known), _MOST_MONTHS)


def _word_month(month: Month) -> str:
    return format_year(month[0]) + MONTH_NAME.format(month=month[1])


def _word_short(month: Month, known: int | None = None) -> str:
    """For a narrow axis: `22年3月`, `11月` where the year is known."""
    name = MONTH_NAME.format(month=month[1])
    if month[0] == known:
        return name
    # Of other centuries two digits do not tell the year.
    if month[0] // 100 != _CENTURY:
        return format_year(month[0]) + name
    return STATISTICS["short-month"].format(year=month[0] % 100, month=month[1])

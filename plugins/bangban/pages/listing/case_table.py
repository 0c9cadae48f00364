"""All cases of the lists in a few plain values each: what a page's script filters and sorts by several
conditions at once. Titles are for whoever writes the table: they change without any list being another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bangban.content.facets import FACETS
from bangban.content.index_entries import IndexEntry
from bangban.content.measures.measuring import index_areas
from bangban.content.urls import locate_list, locate_story
from bangban.pages._deadlines import find_waiting, has_deadlines
from bangban.pages.listing._closing_times import find_durations
from bangban.pages.portal import PlanPortal

PART_SIZE = 1000
"""The most cases of a part."""

TABLE = "cases/list.json"
"""What can be chosen, and how many cases each part has."""

_PART = "cases/list-{}.json"

Values = tuple[tuple[str, str], ...]
"""The ids of a facet's values with their names."""


class FilterRow(NamedTuple):
    """A case: the content `path` of its story, its address below `cases/`, the day of its date as far as
    known; `values` are the numbers of its values, counted over all facets; `due` is its place among those
    that wait for a deadline, and `took` the seconds that it took, None where there is none; `sample` says
    that it is invented."""

    path: str
    address: str
    day: tuple[int, int | None, int | None]
    values: tuple[int, ...]
    due: int | None = None
    took: int | None = None
    sample: bool = False


class CaseTable(NamedTuple):
    """`facets` pairs the id and the name of each facet with its values. `parts` are by address, the oldest
    cases first, so that a new case changes the last part alone; in each the newest is the first."""

    facets: tuple[tuple[str, str, Values], ...]
    parts: Mapping[str, tuple[FilterRow, ...]]


def make_table(portal: PlanPortal) -> CaseTable:
    """The table of the cases that stand in lists."""
    facets = tuple(_list_facets(portal))
    rows = tuple(_list_rows(portal, facets))
    # From the oldest on.
    starts = range(len(rows) % PART_SIZE - PART_SIZE if rows else 0, len(rows), PART_SIZE)
    cut = [rows[max(start, 0) : start + PART_SIZE] for start in starts]
    found = reversed([part for part in cut if part])
    return CaseTable(facets, {_PART.format(number): part for number, part in enumerate(found, 1)})


def _list_facets(portal: PlanPortal) -> Iterator[tuple[str, str, Values]]:
    for facet in FACETS:
        found = getattr(portal.collections, facet.collection)
        values = tuple(
            (term.id, term.short or term.name) for term in portal.list_values(facet) if term.id in found
        )
        if values:
            yield facet.id, facet.name, values


def _list_rows(portal: PlanPortal, facets: tuple[tuple[str, str, Values], ...]) -> Iterator[FilterRow]:
    pairs = [(facet, value) for facet, _, values in facets for value, _ in values]
    numbers = {pair: number for number, pair in enumerate(pairs)}
    areas, cards = index_areas(portal.library.platform), portal.collections.cards
    dated = find_waiting(portal).dated if has_deadlines(portal) else ()
    dues, durations = {story.path: place for place, story in enumerate(dated)}, find_durations(portal)
    for story in portal.collections.kinds.get("case", ()):
        card = cards[story.path]
        values = [(facet.id, value) for facet in FACETS for value in facet.read(card, areas)]
        yield FilterRow(
            card.path,
            _locate(card),
            card.day,
            tuple(numbers[pair] for pair in values if pair in numbers),
            dues.get(card.path),
            durations.get(card.path),
            card.sample,
        )


def _locate(card: IndexEntry) -> str:
    return locate_story(card).removeprefix(locate_list("case"))

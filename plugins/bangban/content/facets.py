"""By what the cases of the site are told apart: the one list of facets. Lists of cases, data for other
programs and searches ask here which values a case has, how they are called, in which order they stand and
where the cases of each are listed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from msgspec import Struct

from bangban.content.index_entries import IndexEntry
from bangban.content.model.platform import Platform, Term
from bangban.content.model.vocabulary import OUTCOMES, STATES, URGENCIES
from bangban.content.urls import locate_facet, locate_value
from bangban.locale.zh.wording import FACET_NAMES, OUTCOME_NAMES, STATE_NAMES, URGENCY_NAMES, YEAR_NAME

AreaIds = Mapping[str, str]
"""The id of each area by the words that a case may call it by (`measuring.index_areas`)."""


class Facet(Struct, frozen=True):
    """A facet of the cases. `id` is its part of addresses (`cases/state/`), `collection` the field of
    `Collections` that has the cases of each value. `read` gives the values of a case by its index entry: ids,
    each once. `list_values` gives those that have a list, in order, with their Chinese names: all that
    platform.yaml names, else those that are `found`."""

    id: str
    collection: str
    read: Callable[[IndexEntry, AreaIds], tuple[str, ...]]
    list_values: Callable[[Platform, Iterable[str]], tuple[Term, ...]]

    @property
    def name(self) -> str:
        """Its Chinese name."""
        return FACET_NAMES[self.id]

    @property
    def address(self) -> str:
        """Of the overview of its values."""
        return locate_facet(self.id)

    def locate(self, value: str) -> str:
        """The address of the list of a value's cases."""
        return locate_value(self.id, value)


def name_years(found: Iterable[str]) -> tuple[Term, ...]:
    """The years, newest first."""
    return tuple(Term(year, YEAR_NAME.format(year=int(year))) for year in sorted(found, reverse=True))


def _list_words(order: Iterable[str], names: Mapping[str, str]) -> Callable[..., tuple[Term, ...]]:
    def list_values(_platform: Platform, found: Iterable[str]) -> tuple[Term, ...]:
        there = frozenset(found)
        return tuple(Term(word, names[word]) for word in order if word in there)

    return list_values


def add_unknown(terms: tuple[Term, ...], found: Iterable[str]) -> tuple[Term, ...]:
    """The terms of platform.yaml, then those that stories name and it could not tell, by their ids."""
    known = {term.id for term in terms}
    return (*terms, *(Term(name, name) for name in found if name not in known))


FACETS = (
    Facet(
        "state",
        "states",
        lambda card, _: (card.state,) if card.state else (),
        _list_words(STATES, STATE_NAMES),
    ),
    Facet(
        "outcome",
        "outcomes",
        lambda card, _: (card.outcome,) if card.outcome else (),
        _list_words(OUTCOMES, OUTCOME_NAMES),
    ),
    Facet(
        "urgency",
        "urgencies",
        lambda card, _: ("urgent" if card.urgent else "normal",),
        _list_words(URGENCIES, URGENCY_NAMES),
    ),
    Facet(
        "category",
        "categories",
        lambda card, _: (card.category,) if card.category else (),
        lambda platform, found: add_unknown(platform.categories, found),
    ),
    Facet(
        "agency",
        "agencies",
        lambda card, _: card.agencies,
        lambda platform, found: add_unknown(platform.agencies, found),
    ),
    Facet(
        "area",
        "areas",
        lambda card, areas: (areas[card.area],) if card.area in areas else (),
        lambda platform, _: tuple(Term(area.id, area.name) for area in platform.areas),
    ),
    Facet(
        "year",
        "years",
        lambda card, _: (f"{card.month[0]:04d}",),
        lambda _, found: name_years(found),
    ),
)
"""All facets, in the order in which readers see them."""

FACET = MappingProxyType({facet.id: facet for facet in FACETS})
"""Each by its id."""

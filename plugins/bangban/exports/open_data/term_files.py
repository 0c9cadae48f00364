"""The lists of categories, agencies and areas, each with how many cases it has; GeoReport's services."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

import msgspec

from bangban.content.index_entries import IndexEntry
from bangban.content.model.imprint import Area
from bangban.content.urls import locate_agency, locate_category
from bangban.exports.open_data._case_pages import join_rows
from bangban.exports.open_data._case_record import make_address
from bangban.exports.open_data._file_heads import PUBLISHED_CASES, make_head
from bangban.exports.open_data._known_values import Value, settle
from bangban.exports.open_data._service_requests import make_service
from bangban.pages.portal import Portal


class TermCount(NamedTuple):
    """A category, agency or area: how many cases it has, how many of these are open, and are samples. `kind`
    is the plural: `categories`, `agencies`, `areas`."""

    kind: str
    id: str
    cases: int = 0
    open: int = 0
    samples: int = 0


class TermName(NamedTuple):
    """What a term is called; `address` of its list, "" where there is none."""

    id: str
    name: str
    short: str
    note: str
    address: str


def count_terms(cards: Iterable[IndexEntry], known: Iterable[Area]) -> tuple[TermCount, ...]:
    """How many cases each category, agency and area has, in the order of their names. A case calls one of the
    `known` areas by its id or its name."""
    area_ids = {word: area.id for area in known for word in (area.name, area.id)}
    counts: dict[tuple[str, str], list[int]] = {}
    for card in cards:
        areas = (area_ids.get(card.area, card.area),) if card.area else ()
        named = (("categories", (card.category,)), ("agencies", card.agencies), ("areas", areas))
        for kind, ids in named:
            for one in ids:
                row = counts.setdefault((kind, one), [0, 0, 0])
                for place, flag in enumerate((True, bool(card.open), card.sample)):
                    row[place] += flag
    return tuple(TermCount(*key, *counts[key]) for key in sorted(counts))


def write_terms(portal: Portal, kind: str, counts: Sequence[TermCount]) -> str:
    """The file of a kind of terms, a term a line: those of platform.yaml in their order, then what only cases
    name."""
    found = {one.id: one for one in counts if one.kind == kind}
    names = {one.id: one for one in _LISTS[kind](portal)}
    unlisted = (TermName(one, one, "", "", "") for one in found if one not in names)
    rows = [
        _make_row(portal, term, found.get(term.id, TermCount(kind, term.id)))
        for term in (*names.values(), *unlisted)
    ]
    head = {**make_head(portal, kind, PUBLISHED_CASES), "count": len(rows)}
    return join_rows(settle(head, {"licence": "not-said"}), kind, [_encode(row) for row in rows])


def write_services(portal: Portal) -> str:
    """`services.json`: a plain list."""
    platform = portal.library.platform
    rows = ",\n".join(_encode(make_service(term, platform.name)) for term in platform.categories)
    return f"[\n{rows}\n]\n" if rows else "[]\n"


def _make_row(portal: Portal, term: TermName, count: TermCount) -> Value:
    value: Value = {
        "id": term.id,
        "name": term.name,
        "short": term.short or None,
        "note": term.note or None,
        "url": make_address(portal, term.address) if term.address and count.cases else None,
        "cases": count.cases,
        "open": count.open,
        "samples": count.samples,
    }
    return settle(value, {"short": "not-said", "note": "not-said", "url": "not-yet"})


def _list_categories(portal: Portal) -> list[TermName]:
    terms = portal.library.platform.categories
    return [TermName(one.id, one.name, one.short, one.note, locate_category(one.id)) for one in terms]


def _list_agencies(portal: Portal) -> list[TermName]:
    terms = portal.library.platform.agencies
    return [TermName(one.id, one.name, one.short, one.note, locate_agency(one.id)) for one in terms]


def _list_areas(portal: Portal) -> list[TermName]:
    return [TermName(one.id, one.name, "", "", "") for one in portal.library.platform.areas]


def _encode(value: object) -> str:
    return msgspec.json.encode(value).decode()


_LISTS: dict[str, Callable[[Portal], list[TermName]]] = {
    "categories": _list_categories,
    "agencies": _list_agencies,
    "areas": _list_areas,
}
TERM_KINDS = tuple(_LISTS)

"""The lists of cases: all of them, in each order, and those of each value of each facet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from bangban.content.facets import FACETS, Facet
from bangban.content.measures.scorecards import CaseScope, ScopeKind
from bangban.content.model.platform import Term
from bangban.content.model.story import Story
from bangban.content.urls import DEADLINES, DURATIONS, locate_list
from bangban.dates.bounds import place_clock
from bangban.dates.formatting import format_chinese
from bangban.locale.zh.wording import (
    CASE_GROUPS,
    CASE_ORDERS,
    DEADLINE_NOTE,
    DURATION_LEFT,
    DURATION_NOTE,
    LIST_TITLES,
    NO_DEADLINE,
    NO_DEADLINE_NOTE,
    OVERVIEW_UNITS,
)
from bangban.pages._deadlines import Waiting, find_waiting, has_deadlines
from bangban.pages.listing._closing_times import find_durations
from bangban.pages.listing.area_map import make_areas_data
from bangban.pages.listing.case_table import TABLE
from bangban.pages.listing.list_pages import ListFrame, StoryGroup, make_grouped_list
from bangban.pages.page import Page, make_overview_data
from bangban.pages.portal import PlanPortal
from bangban.pages.views.basics import Label, Link
from bangban.pages.views.lists import CaseChoice, FacetGroup

_SCOPES: Mapping[str, ScopeKind] = MappingProxyType(
    {"category": "category", "agency": "agency", "area": "area"}
)
"""Facets whose lists begin with the figures of their cases, then what is open, with the kind of scope."""

_SHOWN = 8
"""A facet of more values shows its most frequent ones, and folds the others."""


def make_case_lists(portal: PlanPortal) -> Iterator[Page]:
    """Every list of cases with its overview."""
    waiting = find_waiting(portal) if has_deadlines(portal) else None
    yield from _list_orders(portal, waiting)
    for facet in FACETS:
        yield from _list_facet(portal, facet, waiting)


def _list_orders(portal: PlanPortal, waiting: Waiting | None) -> Iterator[Page]:
    """All cases by date, those that wait by deadline, those that are closed by how long they took."""
    cases = portal.collections.kinds.get("case", ())
    ways = tuple(filter(None, (_gather(portal, facet) for facet in FACETS)))
    durations = find_durations(portal)
    orders = tuple(_label_orders(portal, waiting, durations))

    def choose(order: str) -> CaseChoice:
        shown = ways if order == "date" else ()
        table = portal.url(TABLE) if cases else ""
        return CaseChoice(orders if len(orders) > 1 else (), order, shown, table)

    frame = ListFrame(LIST_TITLES["case"], "cases")
    yield from make_grouped_list(
        portal, locate_list("case"), frame, (StoryGroup(None, cases),), choose("date") if cases else None
    )
    if waiting:
        yield from _list_by_deadline(portal, waiting, choose("deadline"))
    if durations:
        yield from _list_by_duration(portal, cases, durations, choose("duration"))


def _list_by_deadline(portal: PlanPortal, waiting: Waiting, choice: CaseChoice) -> Iterator[Page]:
    judged = format_chinese(place_clock(portal.now, portal.library.zone))
    note = DEADLINE_NOTE.format(judged=judged)
    frame = ListFrame(LIST_TITLES["deadline"], "cases", note, (_link_cases(portal),))
    undated = Label("without-deadline", NO_DEADLINE, "", NO_DEADLINE_NOTE)
    groups = (StoryGroup(None, waiting.dated), StoryGroup(undated, waiting.undated))
    yield from make_grouped_list(portal, DEADLINES, frame, groups, choice)


def _list_by_duration(
    portal: PlanPortal, cases: tuple[Story, ...], durations: Mapping[str, int], choice: CaseChoice
) -> Iterator[Page]:
    """The closed cases, longest first; of the same time in the order of lists."""
    known = [story for story in cases if story.path in durations]
    left = len(portal.collections.states.get("closed", ())) - len(known)
    note = DURATION_NOTE + (DURATION_LEFT.format(count=left) if left else "")
    frame = ListFrame(LIST_TITLES["duration"], "cases", note, (_link_cases(portal),))
    longest = sorted(known, key=lambda story: -durations[story.path])
    yield from make_grouped_list(portal, DURATIONS, frame, (StoryGroup(None, tuple(longest)),), choice)


def _label_orders(
    portal: PlanPortal, waiting: Waiting | None, durations: Mapping[str, int]
) -> Iterator[Label]:
    yield Label("date", CASE_ORDERS["date"], portal.url(locate_list("case")))
    if waiting:
        count = len(waiting.dated) + len(waiting.undated)
        yield Label("deadline", CASE_ORDERS["deadline"], portal.url(DEADLINES), count=count)
    if durations:
        yield Label("duration", CASE_ORDERS["duration"], portal.url(DURATIONS), count=len(durations))


def _link_cases(portal: PlanPortal) -> Link:
    return Link(LIST_TITLES["case"], portal.url(locate_list("case")))


def _list_facet(portal: PlanPortal, facet: Facet, waiting: Waiting | None) -> Iterator[Page]:
    """The overview of a facet and the list of each of its values; nothing where it has none."""
    terms = portal.list_values(facet)
    if not terms and facet.id not in ("category", "agency"):
        return
    cases = _link_cases(portal)
    labels = tuple(_label(portal, facet, term) for term in terms)
    unit = OVERVIEW_UNITS[facet.collection]
    if facet.id == "area":
        arguments: tuple[object, ...] = (facet.name, (cases,), labels, unit)
        yield Page(facet.address, "areas", make_areas_data, arguments, portal=portal)
    else:
        arguments = (facet.name, "cases", (cases,), {"labels": labels, "unit": unit})
        yield Page(facet.address, "labels", make_overview_data, arguments, portal=portal)
    parents = (cases, Link(facet.name, portal.url(facet.address)))
    found = getattr(portal.collections, facet.collection)
    for term in terms:
        title = LIST_TITLES[facet.id].format(name=term.name)
        frame = ListFrame(title, "cases", term.note, parents)
        stories = found.get(term.id, ())
        groups = _part(portal, stories, waiting) if facet.id in _SCOPES else (StoryGroup(None, stories),)
        choice = CaseChoice(table=portal.url(TABLE), chosen=f"{facet.id}={term.id}") if stories else None
        scope = CaseScope(_SCOPES[facet.id], term.id) if stories and facet.id in _SCOPES else None
        yield from make_grouped_list(portal, facet.locate(term.id), frame, groups, choice, scope)


def _part(portal: PlanPortal, stories: tuple[Story, ...], waiting: Waiting | None) -> tuple[StoryGroup, ...]:
    """The cases of a list: those that are overdue, those that are open, then the others."""
    overdue = waiting.overdue if waiting else frozenset()
    cards = portal.collections.cards
    parts: dict[str, list[Story]] = {"overdue": [], "open": [], "closed": []}
    for story in stories:
        is_open = "open" if cards[story.path].open else "closed"
        parts["overdue" if story.path in overdue else is_open].append(story)
    if len(parts["closed"]) == len(stories):
        # Nothing is before them: they need no heading.
        return (StoryGroup(None, stories),)
    return tuple(StoryGroup(Label(key, CASE_GROUPS[key]), tuple(part)) for key, part in parts.items())


def _label(portal: PlanPortal, facet: Facet, term: Term) -> Label:
    """A value with how many cases it has; without any it leads nowhere: its list is empty."""
    return portal.count(
        Label(term.id, term.short or term.name, portal.url(facet.locate(term.id)), term.note),
        facet.collection,
    )


def _gather(portal: PlanPortal, facet: Facet) -> FacetGroup | None:
    """The values of a facet that have cases, None where there is nothing to choose."""
    labels = tuple(one for term in portal.list_values(facet) if (one := _label(portal, facet, term)).url)
    if not labels:
        return None
    if len(labels) > _SHOWN:
        labels = tuple(sorted(labels, key=lambda one: -one.count))
    url = portal.url(facet.address)
    return FacetGroup(facet.id, facet.name, url, labels[:_SHOWN], labels[_SHOWN:])

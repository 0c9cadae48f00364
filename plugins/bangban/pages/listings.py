"""The lists: kinds, categories, agencies, sections, people, tags, months, and their overviews."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from bangban.content.model.story import Story
from bangban.content.model.vocabulary import STORY_KINDS
from bangban.content.urls import (
    DEADLINES,
    locate_agency,
    locate_author,
    locate_category,
    locate_list,
    locate_month,
    locate_page,
    locate_section,
    locate_tag,
    locate_year,
)
from bangban.dates.bounds import place_clock
from bangban.dates.formatting import format_chinese
from bangban.locale.zh.wording import (
    DEADLINE_LABEL,
    DEADLINE_NOTE,
    LIST_TITLES,
    MONTH_NAME,
    NO_DEADLINE,
    NO_DEADLINE_NOTE,
    OVERVIEW_UNITS,
    TITLES,
    YEAR_NAME,
)
from bangban.pages._deadlines import Waiting, find_waiting, has_deadlines
from bangban.pages._pagination import ListPlace, make_pagination, split_pages
from bangban.pages.cards import make_card
from bangban.pages.page import Page, PageData, make_overview_data, make_page_data
from bangban.pages.portal import PlanPortal, Portal
from bangban.pages.views.basics import Label, Link
from bangban.pages.views.lists import ListView, YearView


def make_list_pages(portal: PlanPortal) -> Iterator[Page]:
    """Every list of stories and every overview of lists."""
    waiting = find_waiting(portal) if has_deadlines(portal) else None
    yield from _list_kinds(portal, waiting)
    yield from _list_deadlines(portal, waiting)
    yield from _list_terms(portal)
    yield from _list_people_and_tags(portal)
    yield from _list_archive(portal)


def make_list(
    portal: Portal,
    address: str,
    title: str,
    stories: Sequence[Story],
    *,
    nav: str = "",
    note: str = "",
    parents: tuple[Link, ...] = (),
    facets: tuple[Label, ...] = (),
    rest: tuple[str, ...] = (),
) -> Iterator[Page]:
    """The pages of one list; `rest` are paths of its last stories, under a heading of their own."""
    frame = _Frame(title, len(stories), nav, note, parents, facets, rest)
    for place, part in split_pages(portal, address, stories):
        page = locate_page(address, place.number)
        yield Page(page, "list", _make_list_data, (frame, place, tuple(part)), portal=portal)


class _Frame(NamedTuple):
    """What the pages of a list have in common."""

    title: str
    total: int
    nav: str
    note: str
    parents: tuple[Link, ...]
    facets: tuple[Label, ...]
    rest: tuple[str, ...]


def _make_list_data(
    portal: Portal, address: str, frame: _Frame, place: ListPlace, stories: tuple[Story, ...]
) -> PageData:
    cards = tuple(make_card(portal, story) for story in stories if story.path not in frame.rest)
    rest = tuple(make_card(portal, story) for story in stories if story.path in frame.rest)
    label = Label("without-deadline", NO_DEADLINE, "", NO_DEADLINE_NOTE) if rest else None
    view = ListView(cards, frame.total, make_pagination(portal, place), frame.note, frame.facets, rest, label)
    name = frame.title
    if place.number > 1:
        name = TITLES["page"].format(title=name, number=place.number)
    return make_page_data(
        portal, address, name, nav=frame.nav, description=frame.note, parents=frame.parents, list=view
    )


def _list_kinds(portal: PlanPortal, waiting: Waiting | None) -> Iterator[Page]:
    collections = portal.collections
    categories = _label_terms(portal, "categories", portal.category)
    sections = _label_terms(portal, "sections", portal.section)
    facets = {"article": sections, "case": (*_label_deadlines(portal, waiting), *categories)}
    for kind in STORY_KINDS:
        address = locate_list(kind)
        stories = collections.kinds.get(kind, ())
        # Beside an empty list, or to one, there is nothing to choose.
        nav, chosen = address.strip("/"), tuple(one for one in facets.get(kind, ()) if one.url)
        yield from make_list(portal, address, LIST_TITLES[kind], stories, nav=nav, facets=chosen)


def _label_terms(portal: PlanPortal, collection: str, label: Callable[[str], Label]) -> tuple[Label, ...]:
    return tuple(portal.count(label(term.id), collection) for term in portal.list_terms(collection))


def _label_deadlines(portal: PlanPortal, waiting: Waiting | None) -> Iterator[Label]:
    if waiting:
        count = len(waiting.dated) + len(waiting.undated)
        yield Label("by-deadline", DEADLINE_LABEL, portal.url(DEADLINES), count=count)


def _list_deadlines(portal: PlanPortal, waiting: Waiting | None) -> Iterator[Page]:
    if not waiting:
        return
    judged = format_chinese(place_clock(portal.now, portal.library.zone))
    cases = Link(LIST_TITLES["case"], portal.url(locate_list("case")))
    yield from make_list(
        portal,
        DEADLINES,
        LIST_TITLES["deadline"],
        (*waiting.dated, *waiting.undated),
        nav="cases",
        rest=tuple(story.path for story in waiting.undated),
        note=DEADLINE_NOTE.format(judged=judged),
        parents=(cases,),
    )


def _list_terms(portal: PlanPortal) -> Iterator[Page]:
    collections = portal.collections
    cases = Link(LIST_TITLES["case"], portal.url(locate_list("case")))
    kinds = (
        ("category", "categories", collections.categories, locate_category, portal.category, (cases,)),
        ("agency", "agencies", collections.agencies, locate_agency, portal.agency, (cases,)),
        ("section", "sections", collections.sections, locate_section, portal.section, ()),
    )
    for kind, plural, collection, locate, label, parents in kinds:
        terms, nav = portal.list_terms(plural), "cases" if parents else ""
        overview = locate("x").removesuffix("x/")
        values = {"labels": _label_terms(portal, plural, label), "unit": OVERVIEW_UNITS[plural]}
        arguments = (TITLES[plural], nav, parents, values)
        yield Page(overview, "labels", make_overview_data, arguments, portal=portal)
        trail = (*parents, Link(TITLES[plural], portal.url(overview)))
        for term in terms:
            title = LIST_TITLES[kind].format(name=term.name)
            stories = collection.get(term.id, ())
            yield from make_list(
                portal, locate(term.id), title, stories, nav=nav, note=term.note, parents=trail
            )


def _list_people_and_tags(portal: PlanPortal) -> Iterator[Page]:
    names: dict[str, dict[str, str]] = {"author": {}, "tag": {}}
    for story in reversed(portal.collections.listed):
        # As the newest story has it.
        card = portal.collections.cards[story.path]
        names["author"].update(reversed(card.authors))
        names["tag"].update(card.tags)
    kinds = (
        ("author", portal.collections.authors, locate_author, portal.author),
        ("tag", portal.collections.tags, locate_tag, portal.tag),
    )
    for kind, collection, locate, label in kinds:
        overview, plural, unit = f"{kind}s/", TITLES[f"{kind}s"], OVERVIEW_UNITS[f"{kind}s"]
        labels = [portal.count(label(names[kind][slug], slug), f"{kind}s") for slug in collection]
        labels.sort(key=lambda one: (-one.count, one.id))
        arguments = (plural, "", (), {"labels": tuple(labels), "unit": unit})
        yield Page(overview, "labels", make_overview_data, arguments, portal=portal)
        for slug, stories in collection.items():
            name = names[kind][slug]
            title = LIST_TITLES[kind].format(name=name)
            yield from make_list(
                portal, locate(name), title, stories, parents=(Link(plural, portal.url(overview)),)
            )


def _list_archive(portal: PlanPortal) -> Iterator[Page]:
    years: dict[int, list[Label]] = {}
    for year, month in sorted(portal.collections.months, reverse=True):
        count = len(portal.collections.months[year, month])
        url = portal.url(locate_month(year, month))
        label = Label(f"{year:04d}-{month:02d}", MONTH_NAME.format(month=month), url, count=count)
        years.setdefault(year, []).append(label)
    views = tuple(
        YearView(year, portal.url(locate_year(year)), tuple(months)) for year, months in years.items()
    )
    root = Link(TITLES["archive"], portal.url("archive/"))
    arguments: tuple[object, ...] = (TITLES["archive"], "", (), {"years": views})
    yield Page("archive/", "archive", make_overview_data, arguments, portal=portal)
    for view in views:
        name = YEAR_NAME.format(year=view.year)
        arguments = (name, "", (root,), {"years": (view,)})
        yield Page(locate_year(view.year), "archive", make_overview_data, arguments, portal=portal)
    for (year, month), stories in portal.collections.months.items():
        name = YEAR_NAME.format(year=year)
        title = name + MONTH_NAME.format(month=month)
        trail = (root, Link(name, portal.url(locate_year(year))))
        yield from make_list(portal, locate_month(year, month), title, stories, parents=trail)

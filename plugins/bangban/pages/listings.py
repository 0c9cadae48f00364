"""The lists: kinds, sections, people, tags, months, and their overviews; those of cases are in `listing`."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.content.model.vocabulary import STORY_KINDS
from bangban.content.urls import (
    locate_author,
    locate_list,
    locate_month,
    locate_section,
    locate_tag,
    locate_year,
)
from bangban.locale.zh.wording import LIST_TITLES, MONTH_NAME, OVERVIEW_UNITS, TITLES, YEAR_NAME
from bangban.pages.listing.case_lists import make_case_lists
from bangban.pages.listing.list_pages import ListFrame, make_list
from bangban.pages.page import Page, make_overview_data
from bangban.pages.portal import PlanPortal
from bangban.pages.views.basics import Label, Link
from bangban.pages.views.lists import YearView


def make_list_pages(portal: PlanPortal) -> Iterator[Page]:
    """Every list of stories and every overview of lists."""
    yield from _list_kinds(portal)
    yield from make_case_lists(portal)
    yield from _list_sections(portal)
    yield from _list_people_and_tags(portal)
    yield from _list_archive(portal)


def _list_kinds(portal: PlanPortal) -> Iterator[Page]:
    """The lists of articles and editorials; articles can be narrowed by section."""
    for kind in STORY_KINDS:
        if kind == "case":
            continue
        address = locate_list(kind)
        # Beside an empty list, or to one, there is nothing to choose.
        facets = tuple(one for one in _label_sections(portal) if one.url) if kind == "article" else ()
        frame = ListFrame(LIST_TITLES[kind], address.strip("/"), facets=facets)
        yield from make_list(portal, address, frame, portal.collections.kinds.get(kind, ()))


def _label_sections(portal: PlanPortal) -> tuple[Label, ...]:
    return tuple(portal.count(portal.section(term.id), "sections") for term in portal.list_sections())


def _list_sections(portal: PlanPortal) -> Iterator[Page]:
    overview = locate_section("x").removesuffix("x/")
    values = {"labels": _label_sections(portal), "unit": OVERVIEW_UNITS["sections"]}
    arguments = (TITLES["sections"], "", (), values)
    yield Page(overview, "labels", make_overview_data, arguments, portal=portal)
    trail = (Link(TITLES["sections"], portal.url(overview)),)
    for term in portal.list_sections():
        frame = ListFrame(LIST_TITLES["section"].format(name=term.name), "", term.note, trail)
        stories = portal.collections.sections.get(term.id, ())
        yield from make_list(portal, locate_section(term.id), frame, stories)


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
            frame = ListFrame(title, parents=(Link(plural, portal.url(overview)),))
            yield from make_list(portal, locate(name), frame, stories)


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
        yield from make_list(portal, locate_month(year, month), ListFrame(title, parents=trail), stories)

"""The pages of one list of stories."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from bangban.content.measures.scorecards import CaseScope
from bangban.content.model.story import Story
from bangban.content.urls import locate_page
from bangban.locale.zh.wording import TITLES
from bangban.pages.cards import make_card
from bangban.pages.listing.pagination import ListPlace, make_pagination, split_pages
from bangban.pages.listing.scorecard_views import make_scorecard
from bangban.pages.page import Page, PageData, make_page_data
from bangban.pages.portal import PlanPortal, Portal
from bangban.pages.views.basics import Label, Link
from bangban.pages.views.lists import CardGroup, CaseChoice, ListView


class StoryGroup(NamedTuple):
    """Stories of a list that stand together, under a heading where there is a `label`."""

    label: Label | None
    stories: tuple[Story, ...]


class ListFrame(NamedTuple):
    """What the pages of a list have in common. `facets` narrow it, on each page."""

    title: str
    nav: str = ""
    note: str = ""
    parents: tuple[Link, ...] = ()
    facets: tuple[Label, ...] = ()


def make_list(portal: PlanPortal, address: str, frame: ListFrame, stories: Sequence[Story]) -> Iterator[Page]:
    """The pages of a list in one order, without headings."""
    yield from make_grouped_list(portal, address, frame, (StoryGroup(None, tuple(stories)),))


def make_grouped_list(
    portal: PlanPortal,
    address: str,
    frame: ListFrame,
    groups: Sequence[StoryGroup],
    choice: CaseChoice | None = None,
    scope: CaseScope | None = None,
) -> Iterator[Page]:
    """The pages of a list of groups, one behind the other. `choice` stands on the first page, and the figures
    of the cases of a `scope`."""
    total = sum(len(group.stories) for group in groups)
    for place, part in split_pages(portal, address, range(total)):
        first = part[0] if part else 0
        cut = tuple(_cut(groups, first, first + len(part)))
        top = (choice, scope) if place.number == 1 else (None, None)
        arguments = (frame, total, place, cut, *top)
        yield Page(locate_page(address, place.number), "list", _make_list_data, arguments, portal=portal)


def _cut(groups: Sequence[StoryGroup], start: int, stop: int) -> Iterator[StoryGroup]:
    """The stories from `start` to `stop`, counted over all groups; no group is empty."""
    for label, stories in groups:
        if part := stories[max(start, 0) : max(stop, 0)]:
            yield StoryGroup(label, part)
        start, stop = start - len(stories), stop - len(stories)


def _make_list_data(
    portal: Portal,
    address: str,
    frame: ListFrame,
    total: int,
    place: ListPlace,
    groups: tuple[StoryGroup, ...],
    choice: CaseChoice | None,
    scope: CaseScope | None,
) -> PageData:
    shown = tuple(
        CardGroup(group.label, tuple(make_card(portal, story) for story in group.stories)) for group in groups
    )
    view = ListView(shown, total, make_pagination(portal, place), frame.note, frame.facets, choice)
    if scope:
        view = replace(view, scorecard=make_scorecard(portal, scope))
    name = frame.title
    if place.number > 1:
        name = TITLES["page"].format(title=name, number=place.number)
    return make_page_data(
        portal, address, name, nav=frame.nav, description=frame.note, parents=frame.parents, list=view
    )

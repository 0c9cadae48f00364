"""The home page and the page that tells that there is none (404)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from bangban.content.collections import Collections
from bangban.content.index_entries import IndexEntry
from bangban.content.model.story import PrintPlace, Story
from bangban.content.urls import name_day
from bangban.locale.zh.wording import TITLES
from bangban.pages._figure_views import make_figures
from bangban.pages.cards import make_card
from bangban.pages.page import Page, PageData, make_overview_data, make_page_data
from bangban.pages.portal import PlanPortal, Portal
from bangban.pages.print_pages import list_papers, order_label
from bangban.pages.views.basics import Link
from bangban.pages.views.lists import HomeView
from bangban.pages.views.story_page import CardView

_LATEST, _URGENT, _CASES, _EDITORIALS, _SECTION, _PAPERS = 6, 4, 6, 3, 4, 3


def make_front_pages(portal: PlanPortal) -> Iterator[Page]:
    """`/` and `/404.html`."""
    yield Page(
        "", "home", _make_home_data, (choose_stories(portal), list_papers(portal, _PAPERS)), portal=portal
    )
    yield Page("404.html", "404", make_overview_data, (TITLES["404"], "", (), {}), portal=portal)


class HomeStories(NamedTuple):
    """The stories of the home page, block by block; `sections` by the section's id."""

    lead: Story | None
    latest: tuple[Story, ...]
    urgent: tuple[Story, ...]
    cases: tuple[Story, ...]
    editorials: tuple[Story, ...]
    sections: tuple[tuple[str, tuple[Story, ...]], ...]


def choose_stories(portal: PlanPortal) -> HomeStories:
    """The lead, the newest of each kind, then of each section what does not stand above: no story twice."""
    collections = portal.collections
    lead = find_lead(collections)
    cards = [collections.cards[story.path] for story in collections.listed if story is not lead]
    urgent = [card for card in cards if card.urgent][:_URGENT]
    cases = [card for card in cards if card.is_case and card not in urgent][:_CASES]
    latest = [card for card in cards if card.kind == "article"][:_LATEST]
    above = {card.key for card in latest} | ({lead.key} if lead else set())
    # Cases and editorials have blocks of their own: a section of nothing else would say it twice.
    news = {
        term.id: [
            card
            for story in collections.sections.get(term.id, ())
            if (card := collections.cards[story.path]).kind == "article" and card.key not in above
        ]
        for term in portal.library.platform.sections
    }

    def take(chosen: Iterable[IndexEntry]) -> tuple[Story, ...]:
        return tuple(collections.by_key[card.key] for card in chosen)

    return HomeStories(
        lead,
        take(latest),
        take(urgent),
        take(cases),
        take([card for card in cards if card.kind == "editorial"][:_EDITORIALS]),
        tuple((name, take(chosen[:_SECTION])) for name, chosen in news.items() if chosen),
    )


def _make_home_data(portal: Portal, address: str, chosen: HomeStories, papers: tuple[Link, ...]) -> PageData:
    platform = portal.library.platform
    home = HomeView(
        lead=make_card(portal, chosen.lead) if chosen.lead else None,
        latest=_cards(portal, chosen.latest),
        urgent=_cards(portal, chosen.urgent),
        cases=_cards(portal, chosen.cases),
        editorials=_cards(portal, chosen.editorials),
        sections=tuple((portal.section(name), _cards(portal, stories)) for name, stories in chosen.sections),
        categories=tuple(
            portal.count(portal.category(term.id), "categories") for term in platform.categories
        ),
        papers=papers,
    )
    figures = make_figures(portal.library.figures)
    title = platform.name or TITLES["home"]
    return make_page_data(
        portal, address, title, nav="home", description=platform.slogan, home=home, figures=figures
    )


def find_lead(collections: Collections) -> Story | None:
    """The lead of the newest printed page, if it is of the newest day; else of the latest stories the
    newest with a picture.

    The paper's editors have chosen a lead already: `edition`'s date, page and position. Sample
    content leads only where there is nothing else.
    """
    listed = [collections.cards[story.path] for story in collections.listed]
    cards = [card for card in listed if not card.sample] or listed
    if not cards:
        return None
    printed = [(card.edition, card) for card in cards if card.edition and card.day == cards[0].day]
    if printed:
        newest = max(name_day(place.date) for place, _ in printed)
        _, lead = min((pair for pair in printed if name_day(pair[0].date) == newest), key=_order_in_print)
    else:
        lead = next((card for card in cards[:_LATEST] if card.has_cover), cards[0])
    return collections.by_key[lead.key]


def _order_in_print(printed: tuple[PrintPlace, IndexEntry]) -> tuple[tuple[str, int], int, str]:
    place, card = printed
    return order_label(place.page), place.position, card.key


def _cards(portal: Portal, stories: Iterable[Story]) -> tuple[CardView, ...]:
    return tuple(make_card(portal, story) for story in stories)

"""The print edition on the web: each page with its stories in the order of the paper."""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters

from markupsafe import Markup

from bangban.content.index_entries import IndexEntry
from bangban.content.model.story import PrintPlace, Story
from bangban.content.urls import locate_paper, name_day, name_label
from bangban.dates.formatting import format_day
from bangban.locale.zh.wording import PAPER_LABEL, PAPER_NAME, TITLES
from bangban.pages._body_pictures import show_pictures
from bangban.pages._date_views import make_day
from bangban.pages.cards import make_card
from bangban.pages.page import Page, PageData, make_overview_data, make_page_data
from bangban.pages.portal import PlanPortal, Portal
from bangban.pages.views.basics import Link
from bangban.pages.views.lists import EditionView, PaperItem, PaperView


def make_paper_pages(portal: PlanPortal) -> Iterator[Page]:
    """The overview of editions, a page per edition, and a page per printed page."""
    editions = _group_editions(portal)
    root = Link(TITLES["papers"], portal.url("paper/"))
    views = {day: _make_edition(portal, pages) for day, pages in editions.items()}
    arguments: tuple[object, ...] = (TITLES["papers"], "", (), {"editions": tuple(views.values())})
    yield Page("paper/", "papers", make_overview_data, arguments, portal=portal)
    for day, pages in editions.items():
        view = views[day]
        arguments = (view.date.text, "", (root,), {"editions": (view,)})
        yield Page(f"paper/{day}/", "papers", make_overview_data, arguments, portal=portal)
        trail = (root, Link(view.date.text, portal.url(f"paper/{day}/")))
        for number, place in enumerate(pages):
            stories = portal.collections.papers[name_day(place.date), name_label(place.page)]
            ordered = tuple(
                sorted(stories, key=lambda story: _order_card(portal.collections.cards[story.path]))
            )
            address = locate_paper(place.date, place.page)
            arguments = (number, place, view, trail, ordered)
            yield Page(address, "paper", _make_paper_page_data, arguments, portal=portal)


def list_papers(portal: PlanPortal, limit: int) -> tuple[Link, ...]:
    """The newest printed pages, for the home page."""
    links = []
    for pages in _group_editions(portal).values():
        links += [
            Link(_name_page(place), portal.url(locate_paper(place.date, place.page))) for place in pages
        ]
    return tuple(links[:limit])


def _group_editions(portal: PlanPortal) -> dict[str, list[PrintPlace]]:
    """The pages of each day, newest day first, pages in the order of the paper."""
    days: dict[str, list[PrintPlace]] = {}
    for (day, _), stories in portal.collections.papers.items():
        cards = (portal.collections.cards[story.path] for story in stories)
        place = min(cards, key=_order_card).edition
        days.setdefault(day, []).extend([place] if place else [])
    return {
        day: sorted(days[day], key=lambda place: order_label(place.page))
        for day in sorted(days, reverse=True)
    }


def order_label(page: str) -> tuple[str, int]:
    """`A2` before `A10` before `B1`; pages without a letter first."""
    digits = page.lstrip(ascii_letters)
    return page.removesuffix(digits).upper(), int(digits)


def _order_card(card: IndexEntry) -> tuple[int, str, str]:
    return card.edition.position if card.edition else 0, card.key, card.lang


def _make_edition(portal: Portal, pages: list[PrintPlace]) -> EditionView:
    links = (
        Link(PAPER_LABEL.format(page=place.page), portal.url(locate_paper(place.date, place.page)))
        for place in pages
    )
    return EditionView(make_day(pages[0].date), tuple(links))


def _make_paper_page_data(
    portal: Portal,
    address: str,
    number: int,
    place: PrintPlace,
    edition: EditionView,
    trail: tuple[Link, ...],
    stories: tuple[Story, ...],
) -> PageData:
    neighbours = edition.pages
    paper = PaperView(
        date=edition.date,
        label=PAPER_LABEL.format(page=place.page),
        items=tuple(_make_item(portal, story, index) for index, story in enumerate(stories)),
        pages=tuple(
            Link(link.name, "" if index == number else link.url) for index, link in enumerate(neighbours)
        ),
        previous=neighbours[number - 1] if number else None,
        next=neighbours[number + 1] if number + 1 < len(neighbours) else None,
    )
    return make_page_data(portal, address, _name_page(place), parents=trail, paper=paper)


def _make_item(portal: Portal, story: Story, index: int) -> PaperItem:
    size = ("lead", "second")[index] if index < 2 else "brief"
    content = portal.text_of(story).content if size == "lead" else ""
    # Ids must not stand twice on a page.
    whole = " id=" not in content
    shown = show_pictures(portal, content) if whole else ""
    return PaperItem(make_card(portal, story), size, Markup(shown))


def _name_page(place: PrintPlace) -> str:
    return PAPER_NAME.format(day=format_day(place.date), label=PAPER_LABEL.format(page=place.page))

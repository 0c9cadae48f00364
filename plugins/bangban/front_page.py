"""The home page and the page that tells that there is none (404)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bangban.addresses import name_day
from bangban.cards import make_card
from bangban.figure_views import make_figures
from bangban.models import Story
from bangban.pages import Page, make_page
from bangban.paper_pages import list_papers, order_label
from bangban.points import Point
from bangban.portal import Portal
from bangban.views import CardView, HomeView
from bangban.wording import TITLES

_LATEST, _URGENT, _CASES, _EDITORIALS, _SECTION, _PAPERS = 6, 4, 6, 3, 4, 3


def make_front_pages(portal: Portal) -> Iterator[Page]:
    """`/` and `/404.html`."""
    slogan = portal.library.platform.slogan
    figures = make_figures(portal.library.figures)
    title = portal.library.platform.name or TITLES["home"]
    yield make_page(
        portal, "", "home", title, nav="home", description=slogan, home=make_home(portal), figures=figures
    )
    yield make_page(portal, "404.html", "404", TITLES["404"])


def make_home(portal: Portal) -> HomeView:
    """The lead, then the newest of each kind; a story stands once above the sections."""
    shelves = portal.shelves
    lead = find_lead(shelves.listed)
    rest = [story for story in shelves.listed if story is not lead]
    cases = [story for story in rest if story.case]
    urgent = [story for story in cases if story.case.urgency == "urgent"][:_URGENT]
    calm = [story for story in cases if story not in urgent][:_CASES]
    # Cases and editorials have blocks of their own: a section of nothing else would say it twice.
    news = {
        term.id: [story for story in shelves.sections.get(term.id, ()) if story.kind == "article"]
        for term in portal.library.platform.sections
    }
    sections = ((portal.section(name), _cards(portal, stories[:_SECTION])) for name, stories in news.items())
    return HomeView(
        lead=make_card(portal, lead) if lead else None,
        latest=_cards(portal, [story for story in rest if story.kind == "article"][:_LATEST]),
        urgent=_cards(portal, urgent),
        cases=_cards(portal, calm),
        editorials=_cards(portal, [story for story in rest if story.kind == "editorial"][:_EDITORIALS]),
        sections=tuple((label, cards) for label, cards in sections if cards),
        categories=tuple(portal.category(term.id) for term in portal.library.platform.categories),
        papers=list_papers(portal, _PAPERS),
    )


def find_lead(stories: tuple[Story, ...]) -> Story | None:
    """The lead of the newest printed page, if it is of the newest day; else of the latest stories the
    newest with a picture.

    The paper's editors have chosen a lead already: `edition`'s date, page and position. Sample
    content leads only where there is nothing else.
    """
    stories = tuple(story for story in stories if not story.sample) or stories
    if not stories:
        return None
    newest = stories[0].date.anchor
    today = [story for story in stories if _same_day(story.date.anchor, newest)]
    printed = [story for story in today if story.edition]
    if printed:
        newest_paper = max(name_day(story.edition.date) for story in printed)
        paper = [story for story in printed if name_day(story.edition.date) == newest_paper]
        return min(paper, key=_order_in_print)
    return next((story for story in stories[:_LATEST] if story.cover), stories[0])


def _order_in_print(story: Story) -> tuple[object, ...]:
    return order_label(story.edition.page), story.edition.position, story.key


def _same_day(left: Point, right: Point) -> bool:
    return (left.year, left.month, left.day) == (right.year, right.month, right.day)


def _cards(portal: Portal, stories: Iterable[Story]) -> tuple[CardView, ...]:
    return tuple(make_card(portal, story) for story in stories)

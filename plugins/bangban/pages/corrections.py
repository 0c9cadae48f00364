"""The log of all corrections: what was wrong in which story, and since when it is right, newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from markupsafe import Markup

from bangban.content.model.story import Story
from bangban.content.urls import CORRECTIONS, CORRECTIONS_FEED, locate_page, locate_story
from bangban.locale.zh.wording import CORRECTIONS_NOTE, TITLES
from bangban.pages._date_views import make_timestamp
from bangban.pages._headline_views import break_heading
from bangban.pages.listing.pagination import ListPlace, make_pagination, split_pages
from bangban.pages.page import Page, PageData, make_page_data
from bangban.pages.portal import PlanPortal, Portal
from bangban.pages.views.basics import Link
from bangban.pages.views.lists import CorrectionLog
from bangban.pages.views.story_page import CorrectionView

CorrectionRow = tuple[Story, int]
"""A story, and which of its corrections."""


def list_corrections(portal: PlanPortal, take: Callable[[str], Story]) -> list[CorrectionRow]:
    """All corrections, newest first; `take` gives the story of a path. A hidden story is not told of."""
    dated = [
        (-second, card.order, index, card.path)
        for card in portal.collections.corrected
        for index, second in enumerate(card.corrected)
    ]
    return [(take(path), index) for *_, index, path in sorted(dated)]


def make_correction_pages(portal: PlanPortal, take: Callable[[str], Story]) -> Iterator[Page]:
    """The pages of the log, one at least."""
    rows = list_corrections(portal, take)
    for place, part in split_pages(portal, CORRECTIONS, rows):
        page = locate_page(CORRECTIONS, place.number)
        arguments = (place, len(rows), tuple(part))
        yield Page(page, "corrections", _make_log_data, arguments, portal=portal)


def _make_log_data(
    portal: Portal, address: str, place: ListPlace, total: int, rows: tuple[CorrectionRow, ...]
) -> PageData:
    views = tuple(_make_view(portal, story, index) for story, index in rows)
    log = CorrectionLog(views, total, make_pagination(portal, place), portal.url(CORRECTIONS_FEED))
    name = TITLES["corrections"]
    if place.number > 1:
        name = TITLES["page"].format(title=name, number=place.number)
    note = CORRECTIONS_NOTE
    return make_page_data(portal, address, name, nav="corrections", description=note, note=note, log=log)


def _make_view(portal: Portal, story: Story, index: int) -> CorrectionView:
    link = Link(break_heading(portal, story.title, story), portal.url(locate_story(story)), story.lang)
    html = portal.text_of(story).corrections[index]
    return CorrectionView(make_timestamp(story.corrections[index].at), Markup(html), link)

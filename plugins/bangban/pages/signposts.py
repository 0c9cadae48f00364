"""Pages that stand where a story was: one leads on to where it is now, one says that it has been taken down.

No list, feed or map of the site has them, and search engines are asked to leave them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from bangban.content.model.free_page import list_page_aliases
from bangban.content.urls import EMBED_FOLDER, find_above, is_own_address, locate_prose, locate_story
from bangban.content.withdrawals import Notice
from bangban.dates.moments import Moment
from bangban.locale.zh.wording import TITLES
from bangban.pages._date_views import make_day
from bangban.pages.page import Page, PageData, make_page_data
from bangban.pages.portal import PlanPortal, Portal
from bangban.pages.views.basics import Link


class Redirect(NamedTuple):
    """An old address and where it leads to; `listed` is false where nobody may be told of the story."""

    alias: str
    target: str
    listed: bool = True


def list_redirects(portal: PlanPortal, notices: Iterable[Notice]) -> Iterator[Redirect]:
    """The old addresses of stories and pages that are out, and of those that have been taken down."""
    for card in portal.collections.cards.values():
        for alias in card.aliases:
            yield Redirect(alias, locate_story(card), card.status != "hidden")
    yield from _list_moved_pages(portal)
    for notice in notices:
        for alias in notice.aliases:
            yield Redirect(alias, notice.addresses[0], alias not in notice.hidden)


def _list_moved_pages(portal: PlanPortal) -> Iterator[Redirect]:
    """Those of free pages: but for one that is something else's, which stops publication."""
    moved = list_page_aliases(portal.library.prose.values())
    if not moved:
        return
    cards = portal.collections.cards.values()
    taken = {locate_story(card): card.path for card in cards}
    taken |= {alias: card.path for card in cards for alias in card.aliases}
    taken |= {locate_prose(page.name): page.path for page in portal.library.prose.values()}
    for alias, page in moved:
        if not is_own_address(alias) and not find_above(alias, taken):
            taken[alias] = page.path
            yield Redirect(alias, locate_prose(page.name), page.status != "hidden")


def make_redirect_page(portal: Portal, redirect: Redirect) -> Page:
    """The page at an old address."""
    return Page(redirect.alias, "redirect", _make_redirect_data, (redirect.target,), portal=portal)


def make_notice_pages(portal: Portal, notices: Iterable[Notice]) -> Iterator[Page]:
    """A notice at each address of a story that has been taken down, and in the frames of other sites."""
    for notice in notices:
        arguments = (notice.at, notice.reason)
        for address in notice.addresses:
            yield Page(address, "withdrawn", _make_notice_data, arguments, portal=portal)
            frame = address + EMBED_FOLDER
            yield Page(frame, "withdrawn_embed", _make_notice_data, arguments, portal=portal)


def _make_redirect_data(portal: Portal, address: str, target: str) -> PageData:
    page = make_page_data(
        portal, address, TITLES["moved"], target=Link(portal.url(target), portal.url(target))
    )
    # Of two addresses of one page the new one counts.
    return replace(page, view=replace(page.view, canonical=portal.canonical(target), noindex=True))


def _make_notice_data(portal: Portal, address: str, at: Moment, reason: str) -> PageData:
    page = make_page_data(portal, address, TITLES["withdrawn"], when=make_day(at), reason=reason)
    return replace(page, view=replace(page.view, noindex=True, canonical=""))

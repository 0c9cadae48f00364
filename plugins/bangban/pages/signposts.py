"""Pages that stand where a story was: one leads on to where it is now, one says that it has been taken down.

No list, feed or map of the site has them, and search engines are asked to leave them out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from msgspec.structs import replace

from bangban.content.urls import EMBED_FOLDER, locate_story
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
    """The old addresses of stories that are out, and of those that have been taken down."""
    for card in portal.collections.cards.values():
        for alias in card.aliases:
            yield Redirect(alias, locate_story(card), card.status != "hidden")
    for notice in notices:
        for alias in notice.aliases:
            yield Redirect(alias, notice.addresses[0], alias not in notice.hidden)


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

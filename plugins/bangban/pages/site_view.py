"""What is the same on every page: name, navigation, partners, stylesheet."""

from __future__ import annotations

from bangban.content.model.free_page import list_free_pages
from bangban.content.model.vocabulary import KINDS
from bangban.content.urls import CORRECTIONS, locate_prose
from bangban.locale.zh.wording import LANGUAGE, MORE_NAVIGATION, NAVIGATION
from bangban.pages._deadlines import has_promises
from bangban.pages.frame.brand_views import make_brand
from bangban.pages.frame.imprint_views import make_imprint
from bangban.pages.portal import Portal
from bangban.pages.views.basics import NavLink, SiteView

_PLACES = {
    "home": "",
    "articles": "articles/",
    "editorials": "editorials/",
    "cases": "cases/",
    "platform": "platform/",
    "how-to": "platform/how-to/",
    "statistics": "platform/statistics/",
    "categories": "platform/categories/",
    "agencies": "cases/agency/",
    "sections": "sections/",
    "tags": "tags/",
    "authors": "authors/",
    "archive": "archive/",
    "papers": "paper/",
    "corrections": CORRECTIONS,
    "open-data": "api/",
}


_COLLECTIONS = {
    "agencies": "agencies",
    "sections": "sections",
    "tags": "tags",
    "authors": "authors",
    "archive": "months",
    "papers": "papers",
    "corrections": "corrected",
}
"""The overviews of lists, each with the collections that it is the overview of."""


def make_site(portal: Portal) -> SiteView:
    """The frame of all pages."""
    platform = portal.library.platform
    return SiteView(
        name=platform.name,
        short_name=platform.short_name or platform.name,
        slogan=platform.slogan,
        lang=LANGUAGE,
        home=portal.url(""),
        stylesheet=portal.url(portal.stylesheet),
        script=portal.url(portal.script) if portal.script else "",
        parts={name: portal.url(address) for name, address in portal.parts.items()},
        nav=_make_links(portal, NAVIGATION),
        more=_make_links(portal, MORE_NAVIGATION),
        partners=platform.partners,
        pages=tuple(
            NavLink(page.name, page.title, portal.url(locate_prose(page.name)))
            for page in list_free_pages(portal.library.prose.values())
            if page.status != "hidden"
        ),
        imprint=make_imprint(portal),
        brand=make_brand(portal),
        preview=portal.config.drafts,
    )


def _make_links(portal: Portal, entries: tuple[tuple[str, str], ...]) -> tuple[NavLink, ...]:
    """Links to pages that have something: a reader is led to no empty list."""
    return tuple(
        NavLink(name, words, portal.url(_PLACES[name])) for name, words in entries if _is_filled(portal, name)
    )


def _is_filled(portal: Portal, name: str) -> bool:
    platform = portal.library.platform
    if name in _COLLECTIONS:
        return portal.collections.has_any(_COLLECTIONS[name])
    match name:
        case "articles" | "editorials" | "cases":
            return portal.collections.has_stories("kinds", KINDS[name])
        case "open-data":
            stories = portal.collections.has_stories("kinds", "case")
            return stories or bool(portal.library.figures.snapshots)
        case "how-to":
            access, request = platform.access, platform.request
            told = (access.steps, access.qr.target, platform.journey, request.url, request.phone)
            return any(told) or bool(platform.hotlines) or name in portal.library.prose
        case "statistics":
            return bool(
                portal.library.figures.snapshots or has_promises(platform) or name in portal.library.prose
            )
        case "categories":
            return bool(platform.categories)
    return True

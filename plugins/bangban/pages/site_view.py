"""What is the same on every page: name, navigation, partners, stylesheet."""

from __future__ import annotations

from bangban.content.urls import CORRECTIONS
from bangban.locale.zh.wording import LANGUAGE, MORE_NAVIGATION, NAVIGATION
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
}


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
        nav=_make_links(portal, NAVIGATION),
        more=_make_links(portal, MORE_NAVIGATION),
        partners=platform.partners,
        preview=portal.config.drafts,
    )


def _make_links(portal: Portal, entries: tuple[tuple[str, str], ...]) -> tuple[NavLink, ...]:
    return tuple(NavLink(name, words, portal.url(_PLACES[name])) for name, words in entries)

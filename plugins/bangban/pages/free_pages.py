"""The free pages: what the newsroom has to say that is no story, each at an address of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup
from msgspec.structs import replace

from bangban.content.model.free_page import list_free_pages
from bangban.content.urls import locate_prose
from bangban.pages._body_pictures import show_pictures
from bangban.pages.page import Page, PageData, make_page_data
from bangban.pages.portal import PlanPortal, Portal
from bangban.typesetting.figures import keep_figures


def make_free_pages(portal: PlanPortal, prose: Mapping[str, str]) -> Iterator[Page]:
    """One page each; `prose` is the converted HTML by name."""
    for page in list_free_pages(portal.library.prose.values()):
        arguments = (page.title, page.summary, page.status, prose.get(page.name, ""))
        yield Page(locate_prose(page.name), "free_page", _make_data, arguments, portal=portal)


def _make_data(portal: Portal, address: str, title: str, summary: str, status: str, prose: str) -> PageData:
    text = Markup(show_pictures(portal, keep_figures(prose)))
    made = make_page_data(
        portal, address, title, description=summary, prose=text, draft=status == "draft", note=summary
    )
    return replace(made, view=replace(made.view, noindex=status != "published"))

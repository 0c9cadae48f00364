"""What a page is made of: its address, its template, and how to make what the template may see.

A page is planned first and filled later: to know which pages there are costs little, and only those
that are wanted are filled.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from msgspec import Struct

from bangban.content.urls import name_file
from bangban.locale.zh.wording import TITLES
from bangban.pages.portal import Portal
from bangban.pages.views.basics import Link, PageView


class PageData(Struct, frozen=True):
    """All that a template may see beside `site`: `page`, and the page's own values."""

    view: PageView
    values: Mapping[str, object]


Maker = Callable[..., PageData]
"""A module's function; it gets the portal, the page's address and the page's arguments."""


@dataclass(frozen=True, slots=True)
class Page:
    """A planned page. `template` is the file in theme/templates without suffix. `maker` and `arguments`
    tell all that the page depends on but what the maker asks the portal for: `repr(arguments)` is the
    same exactly where they are."""

    address: str
    template: str
    maker: Maker
    arguments: tuple[object, ...] = ()
    portal: Portal = field(kw_only=True, repr=False, compare=False)

    @property
    def file(self) -> str:
        """The output file, relative to the output folder."""
        return name_file(self.address)

    def make_data(self, portal: Portal | None = None) -> PageData:
        """What the template sees, asked of `portal`, else of the portal that the page was planned with."""
        return self.maker(portal or self.portal, self.address, *self.arguments)

    @property
    def view(self) -> PageView:
        """The page's frame."""
        return self.make_data().view

    @property
    def values(self) -> Mapping[str, object]:
        """The page's own values."""
        return self.make_data().values


def make_overview_data(
    portal: Portal,
    address: str,
    title: str,
    nav: str,
    parents: tuple[Link, ...],
    values: Mapping[str, Any],
) -> PageData:
    """A page whose own values are known when it is planned."""
    return make_page_data(portal, address, title, nav=nav, parents=parents, **values)


def make_page_data(
    portal: Portal,
    address: str,
    title: str,
    *,
    nav: str = "",
    description: str = "",
    parents: tuple[Link, ...] = (),
    **values: object,
) -> PageData:
    """A page with its frame; its breadcrumbs begin at the home page and pass the parents."""
    trail = (Link(TITLES["home"], portal.url("")), *parents, Link(title))
    view = PageView(
        title=title,
        url=portal.url(address),
        canonical=portal.canonical(address),
        description=description,
        nav=nav,
        breadcrumbs=trail if address else (),
    )
    return PageData(view, values)

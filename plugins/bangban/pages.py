"""What a page is made of: its address, its template, and what the template may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bangban.addresses import name_file
from bangban.portal import Portal
from bangban.views import Link, PageView
from bangban.wording import TITLES


@dataclass(frozen=True, slots=True)
class Page:
    """A page that is not one story's. `template` is the file in theme/templates without suffix;
    `values` are handed to it beside `site` and `page`."""

    address: str
    template: str
    view: PageView
    values: Mapping[str, object] = field(default_factory=dict)

    @property
    def file(self) -> str:
        """The output file, relative to the output folder."""
        return name_file(self.address)


def make_page(
    portal: Portal,
    address: str,
    template: str,
    title: str,
    *,
    nav: str = "",
    description: str = "",
    parents: tuple[Link, ...] = (),
    **values: object,
) -> Page:
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
    return Page(address, template, view, values)

"""A long list on several pages: `cases/`, `cases/page/2/`, …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple, TypeVar

from bangban.content.urls import locate_list, locate_page
from bangban.pages.portal import Portal
from bangban.pages.views.lists import PageLink, Pagination

Item = TypeVar("Item")


class ListPlace(NamedTuple):
    """Where a page stands in the list at `address`: `number` (from 1) of `pages`."""

    address: str
    number: int
    pages: int


def split_pages(
    portal: Portal, address: str, items: Sequence[Item]
) -> Iterator[tuple[ListPlace, Sequence[Item]]]:
    """The place and the items (stories, corrections) of each page; at least one page. What stands below the
    list of cases has nothing else in it."""
    own = portal.config.cases_page_size if address.startswith(locate_list("case")) else None
    size = max(1, own or portal.config.page_size)
    count = max(1, ceil(len(items) / size))
    for number in range(1, count + 1):
        yield ListPlace(address, number, count), items[(number - 1) * size : number * size]


def make_pagination(portal: Portal, place: ListPlace) -> Pagination:
    """The links to other pages of the list."""
    address, number, count = place

    def link(target: int) -> str:
        return portal.url(locate_page(address, target))

    return Pagination(
        number=number,
        pages=count,
        links=tuple(
            PageLink(target, link(target) if target else "", target == number)
            for target in choose_numbers(number, count)
        ),
        previous=link(number - 1) if number > 1 else "",
        next=link(number + 1) if number < count else "",
    )


def choose_numbers(number: int, count: int) -> list[int]:
    """First, last, and the neighbours of the current page; 0 stands for a gap of two or more."""
    shown = sorted({1, count, *range(max(1, number - 1), min(count, number + 1) + 1)})
    numbers: list[int] = []
    for target in shown:
        gap = target - numbers[-1] if numbers else 1
        if gap == 2:
            numbers.append(target - 1)
        elif gap > 2:
            numbers.append(0)
        numbers.append(target)
    return numbers

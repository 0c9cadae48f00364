"""A long list on several pages: `cases/`, `cases/page/2/`, …"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from bangban.addresses import locate_page
from bangban.models import Story
from bangban.portal import Portal
from bangban.views import PageLink, Pagination


def split_pages(
    portal: Portal, address: str, stories: Sequence[Story]
) -> Iterator[tuple[str, Pagination, Sequence[Story]]]:
    """The address, the place among the pages, and the stories of each page; at least one page."""
    size = max(1, portal.page_size)
    count = max(1, ceil(len(stories) / size))
    for number in range(1, count + 1):
        part = stories[(number - 1) * size : number * size]
        yield locate_page(address, number), _make_pagination(portal, address, number, count), part


def _make_pagination(portal: Portal, address: str, number: int, count: int) -> Pagination:
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

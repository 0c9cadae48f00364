"""Long lists on several pages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.content.urls import DEADLINES, locate_page
from bangban.pages.listing.pagination import choose_numbers, make_pagination, split_pages
from tests.bangban.desk import portal, story

_STORIES = [story(f"s{number}") for number in range(60)]


@pytest.mark.parametrize(
    ("number", "count", "shown"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (2, 3, [1, 2, 3]),
        (1, 10, [1, 2, 0, 10]),
        (4, 10, [1, 2, 3, 4, 5, 0, 10]),
        (5, 10, [1, 0, 4, 5, 6, 0, 10]),
        (10, 10, [1, 0, 9, 10]),
    ],
)
def test_shows_the_ends_and_the_neighbours(number, count, shown):
    """0 is a gap."""
    assert choose_numbers(number, count) == shown


@given(st.integers(1, 400).flatmap(lambda count: st.tuples(st.integers(1, count), st.just(count))))
def test_a_gap_hides_two_pages_or_more_and_no_more_than_nine_places_are_taken(place):
    """First, last and current page always show; a lone page is cheaper to show than to hide."""
    number, count = place
    numbers = choose_numbers(number, count)
    assert {1, number, count} <= set(numbers)
    assert len(numbers) <= 9
    shown = [target for target in numbers if target]
    assert shown == sorted(set(shown))
    for left, right in pairwise(numbers):
        assert (left, right) != (0, 0)
        assert right == 0 or left == 0 or right == left + 1
    for index, target in enumerate(numbers):
        if target == 0:
            assert numbers[index + 1] - numbers[index - 1] > 2


@given(st.integers(0, 60), st.integers(-1, 25))
def test_no_story_is_lost_or_shown_twice(count, size):
    """In their order, each page full but the last; every link leads to a page of the list."""
    desk = portal(page_size=size, base="/sub/")
    pages = list(split_pages(desk, "cases/", _STORIES[:count]))
    assert [one for _, part in pages for one in part] == _STORIES[:count]
    assert all(len(part) == max(size, 1) for _, part in pages[:-1])
    urls = {desk.url(locate_page(place.address, place.number)) for place, _ in pages}
    assert len(urls) == len(pages) >= 1
    for number, (place, _) in enumerate(pages, 1):
        pagination = make_pagination(desk, place)
        assert (place.number, pagination.number, pagination.pages) == (number, number, len(pages))
        assert bool(pagination.previous) == (number > 1)
        assert bool(pagination.next) == (number < len(pages))
        links = [link.url for link in pagination.links if link.number]
        assert {*links, *filter(None, (pagination.previous, pagination.next))} <= urls
        assert [desk.url(locate_page("cases/", number))] == [
            link.url for link in pagination.links if link.current
        ]


@given(st.integers(1, 9), st.none() | st.integers(1, 9))
def test_cases_may_have_a_page_size_of_their_own(size, own):
    """All lists of nothing but cases have it; other lists do not."""
    desk = portal(page_size=size, cases_page_size=own)
    for address in ("cases/", "cases/category/food/", "cases/agency/hospital/", DEADLINES):
        (_, first), *_ = split_pages(desk, address, _STORIES)
        assert len(first) == (own or size)
    for address in ("articles/", "authors/cases/", "tags/cases/"):
        (_, first), *_ = split_pages(desk, address, _STORIES)
        assert len(first) == size


def test_an_empty_list_has_a_page():
    """Its address must not be missing."""
    ((place, part),) = split_pages(portal(), "cases/", ())
    assert (place, list(part)) == (("cases/", 1, 1), [])
    assert make_pagination(portal(), place).pages == 1

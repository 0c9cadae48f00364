"""Headings of a text, as levels of the page that shows it."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink

_CONVERTER = Converter()


def list_levels(levels, top=2):
    text = "\n\n".join(f"{'#' * level} 题{number}" for number, level in enumerate(levels))
    html = _CONVERTER.convert(text, top=top, resolve=ResolvedLink).html
    return [int(level) for level in re.findall(r"<h([1-6])", html)]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [([2, 3, 2], [2, 3, 2]), ([1, 2, 1], [2, 3, 2]), ([4, 6, 5], [2, 3, 3]), ([3, 2, 4], [2, 2, 3])],
)
def test_begins_below_the_title_and_skips_no_level(typed, shown):
    """Editors begin with one sign or with two; readers get an outline without holes."""
    assert list_levels(typed) == shown


def test_stands_below_the_entry_of_a_timeline():
    """The text of an entry, whose own heading is of level 3, begins at level 4."""
    assert list_levels([2, 3], top=4) == [4, 5]


@given(st.lists(st.integers(1, 6), min_size=1, max_size=12))
def test_never_goes_down_by_more_than_one(levels):
    """Law: the first heading is the highest, each further one at most a level deeper than the last."""
    shown = list_levels(levels)
    assert shown[0] == min(shown) == 2
    assert all(after - before <= 1 for before, after in pairwise(shown))

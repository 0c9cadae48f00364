"""A moment as plain numbers."""

import pytest

from bangban.dates.bounds import bound_days, bound_seconds
from bangban.dates.spans import make_span
from tests.bangban.desk import moment


@pytest.mark.parametrize(
    "text",
    ["2022-11-13T13:00", "2022-11-13T13:00~", "2022-11-13", "2022-11?", "../2022-11", "2022-11-13T24:00"],
)
def test_a_span_has_the_bounds_of_its_moment(text):
    """In seconds with the room for “about”, and in days."""
    span = make_span(moment(text))
    assert (span.low, span.high) == bound_seconds(moment(text))
    assert (span.first_day, span.last_day) == bound_days(moment(text))


@pytest.mark.parametrize(
    ("text", "to_second"),
    [("2022-11-13T13:00:05", True), ("2022-11-13T13:00", False), ("2022-11-13", False)],
)
def test_a_span_says_whether_it_is_known_to_the_second(text, to_second):
    """Else it is counted in whole minutes."""
    assert make_span(moment(text)).to_second is to_second

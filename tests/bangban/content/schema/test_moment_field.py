"""The field of a date or time."""

import pytest

from bangban.content.schema._fields import INVALID
from bangban.content.schema._moment_field import MomentField
from tests.bangban.desk import moment, read


def test_reads_moments_in_the_site_s_zone():
    """A clock time without offset is local."""
    assert read(MomentField(), "2022-11-13T13:00~") == (moment("2022-11-13T13:00~"), [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("昨天", ("moment.unreadable", 1, 1)),
        ("2022-13-01", ("moment.impossible", 1, 6)),
        ("'2022-02-30'", ("moment.impossible", 1, 10)),
        ("2022-11-12/2022-11-10", ("moment.reversed", 1, 12)),
        ("[2022-11-12]", ("moment.unreadable", 1, 1)),
    ],
)
def test_points_at_the_part_of_a_moment_that_is_wrong(text, problem):
    """Behind the quote, where there is one."""
    assert read(MomentField(), text) == (INVALID, [problem])


@pytest.mark.parametrize(
    "text", ["2022", "2022-11", "2022-11-15~", "2022-11-14/2022-11-15", "../2022-11-15", "2022-11-15/.."]
)
def test_refuses_a_publication_date_that_is_not_certain(text):
    """A story comes out at one moment."""
    assert read(MomentField(exact=True), text) == (INVALID, [("moment.inexact", 1, 1)])
    assert read(MomentField(), text) == (moment(text), [])


@pytest.mark.parametrize("text", ["-0044-03-15", "0000-01-01", "0999-12-31", "9999-12-31"])
def test_refuses_a_publication_date_outside_calendars(text):
    """A timeline may tell of Caesar; no newspaper came out in his year."""
    assert read(MomentField(exact=True), text) == (INVALID, [("moment.impossible", 1, 1)])
    assert read(MomentField(), text) == (moment(text), [])

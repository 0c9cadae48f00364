"""When a promise runs out."""

import re

import pytest

from bangban.dates.formatting import format_iso
from bangban.dates.limits import LIMIT_FORM, Limit, find_due, parse_limit
from bangban.dates.moments import parse_moment
from tests.bangban.desk import moment
from tests.bangban.moment_texts import NEW_YORK


@pytest.mark.parametrize("text", ["24h", "3d", "5wd", "9999wd"])
def test_reads_limits(text):
    """Hours, days, working days."""
    assert re.fullmatch(LIMIT_FORM, text)
    limit = parse_limit(text)
    assert f"{limit.number}{limit.unit}" == text


@pytest.mark.parametrize("text", ["0h", "h", "24", "3w", "10000d", "3 d", "2wwd", "1.5h"])
def test_rejects_other_limits(text):
    """Whole numbers, from 1 on."""
    assert not re.fullmatch(LIMIT_FORM, text)


@pytest.mark.parametrize(
    ("limit", "request_at", "due"),
    [
        ("24h", "2022-11-13T13:00", "2022-11-14T13:00+08:00"),
        ("24h", "2022-11-13T13:00~", "2022-11-14T13:00+08:00~"),
        ("2h", "2022-12-31T23:00", "2023-01-01T01:00+08:00"),
        ("24h", "2022-11-13T24:00", "2022-11-15T00:00+08:00"),
        ("24h", "2022-11-13", "2022-11-14T00:00+08:00/2022-11-14T23:59+08:00"),
        ("3d", "2022-11-13T13:00~", "2022-11-16"),
        ("3d", "2022-11-13T24:00", "2022-11-16"),
        ("3d", "2022-11-13~", "2022-11-16~"),
        ("3d", "2022-12-30T08:00", "2023-01-02"),
        ("1d", "2022-11", "2022-11-02/2022-12-01"),
        ("5wd", "2022-09-29T10:00", "2022-10-11"),
        ("1d", "-0044-03-15", "-0044-03-16"),
        ("24h", "0000-12-31T23:00", "0001-01-01T23:00+08:06"),
    ],
)
def test_finds_when_it_runs_out(limit, request_at, due):
    """No more exactly than the request is known; days end with their last."""
    assert format_iso(find_due(parse_limit(limit), moment(request_at))) == due


@pytest.mark.parametrize(
    ("limit", "request_at"),
    [
        ("24h", "../2022-11-13"),
        ("3d", "2022-11-13/.."),
        ("5wd", "1998-11-13"),
        ("5wd", "2150-11-13"),
        ("5wd", "-0044-03-15"),
        ("1d", "9999-12-31"),
    ],
)
def test_knows_no_end_where_there_is_none(limit, request_at):
    """An open request, a calendar that is not known, a year that cannot be written."""
    assert find_due(parse_limit(limit), moment(request_at)) is None


def test_hours_are_hours_where_the_clock_changes():
    """The night of 13 March 2022 had 23 of them in New York."""
    at = parse_moment("2022-03-12T12:00", NEW_YORK)
    assert format_iso(find_due(Limit(24, "h"), at)) == "2022-03-13T13:00-04:00"

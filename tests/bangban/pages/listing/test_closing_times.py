"""How long closed cases took."""

from datetime import UTC, datetime

from bangban.pages.listing._closing_times import find_durations
from tests.bangban.desk import case, entry, portal


def _took(slug, *ends, **more):
    stages = ("received", "closed", "closed")
    return case(slug, tuple(entry(at, stage) for at, stage in zip(ends, stages, strict=False)), **more)


def test_a_closed_case_took_the_time_to_its_last_closing():
    """In seconds; of whole days the middle of what they can be."""
    desk = portal(
        _took("exact", "2022-11-13T13:00", "2022-11-13T15:30"),
        _took("twice", "2022-11-13T13:00", "2022-11-13T14:00", "2022-11-13T16:00"),
        _took("days", "2022-11-13", "2022-11-15"),
    )
    found = find_durations(desk)
    assert (found["cases/exact.md"], found["cases/twice.md"]) == (9000, 10800)
    assert abs(found["cases/days.md"] - 2 * 86400) <= 60


def test_what_is_not_known_has_no_duration():
    """An open case, a closing that nobody wrote down, an open end, a hidden case."""
    desk = portal(
        _took("open", "2022-11-13T13:00", state="in-progress"),
        _took("unwritten", "2022-11-13T13:00"),
        _took("before", "../2022-11-13", "2022-11-15"),
        _took("hidden", "2022-11-13T13:00", "2022-11-13T15:30", story={"status": "hidden"}),
    )
    assert find_durations(desk) == {}


def test_a_closing_that_is_still_to_come_is_none():
    """By the clock."""
    one = _took("late", "2022-11-13T13:00", "2022-11-14T13:00")
    assert find_durations(portal(one, now=datetime(2022, 11, 14, tzinfo=UTC))) == {}
    assert find_durations(portal(one, now=datetime(2022, 11, 15, tzinfo=UTC))) == {"cases/late.md": 86400}

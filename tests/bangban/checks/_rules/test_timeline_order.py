"""What cannot be true of a case."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.bangban.checks.judging import check_case, read_case
from tests.bangban.desk import entry


def _check(*entries, state="closed"):
    problems = check_case(read_case(state) if state else None, entries)
    assert all(problem.message and problem.mend for problem in problems)
    return sorted((problem.code, problem.position.line) for problem in problems)


def test_accepts_the_first_case():
    """Approximate times, an open end, and a background of days."""
    assert (
        _check(
            entry("2022-10-11", line=1, background=True),
            entry("2022-11-10/2022-11-12", line=2, background=True),
            entry("2022-11-13T13:00~", "received", line=3),
            entry("2022-11-13T13:20", "forwarded", line=4),
            entry("2022-11-13T23:05~", "closed", line=5),
            entry("../2022-11-13T24:00", line=6),
            entry("2022-11-20", "revisited", line=7),
        )
        == []
    )


def test_tells_an_entry_that_is_earlier_than_the_one_above():
    """At its line, naming the other."""
    problems = check_case(read_case(), (entry("2022-11-13T18:00", line=4), entry("2022-11-13T13:20", line=9)))
    assert [(one.code, one.position.line, one.values["line"]) for one in problems] == [
        ("timeline.order", 9, 4)
    ]


def test_a_coarse_or_open_entry_between_two_does_not_hide_their_order():
    """`2022-11` agrees with both, and they contradict each other."""
    assert _check(entry("2022-11-13", line=1), entry("2022-11", line=2), entry("2022-11-10", line=3)) == [
        ("timeline.order", 3)
    ]
    assert _check(entry("2022-11-13", line=1), entry("../2022-12", line=2), entry("2022-11-10", line=3)) == [
        ("timeline.order", 3)
    ]


def test_one_entry_out_of_place_is_told_once():
    """A year typed wrong does not put all that follows in the wrong."""
    assert _check(
        entry("2023-11-13T13:00", line=1),
        entry("2022-11-13T13:20", line=2),
        entry("2022-11-13T13:40", line=3),
    ) == [("timeline.order", 2)]


def test_moments_that_may_overlap_are_no_contradiction():
    """Only what is certain is told."""
    assert _check(entry("2022-11-13T18:00"), entry("2022-11-13")) == []
    assert _check(entry("2022-11-10/2022-11-12"), entry("2022-11-11")) == []
    assert _check(entry("2022-11-10/.."), entry("2022-11-01")) == [("timeline.order", 1)]
    assert _check(entry("2022-11-13T18:00"), entry("../2022-11-13T18:30")) == []
    assert _check(entry("2022-11-13T18:00"), entry("../2022-11-13T17:00", line=2)) == [("timeline.order", 2)]


def test_midnight_at_the_end_of_a_day_comes_before_the_next():
    """24:00 is the next day's 00:00."""
    assert _check(entry("2022-11-13T24:00"), entry("2022-11-14T00:00")) == []
    assert _check(entry("2022-11-14T00:01", line=1), entry("2022-11-13T24:00", line=2)) == [
        ("timeline.order", 2)
    ]


def test_background_and_course_are_ordered_apart():
    """Editors may put the background below."""
    assert _check(entry("2022-11-13T13:00", "received"), entry("2022-10-01", background=True)) == []


def test_tells_what_happened_before_the_request_once_with_the_better_mend():
    """Not that it is out of order too."""
    assert _check(
        entry("2022-11-13T13:00", "received", line=1), entry("2022-11-13T12:00", "acting", line=2)
    ) == [("timeline.before-request", 2)]


def test_tells_background_after_the_request():
    """It would be left out of the reckoning."""
    late = entry("2022-11-13T15:00", background=True, line=2)
    assert _check(entry("2022-11-13T13:00", "received"), late) == [("timeline.background-late", 2)]


def test_tells_what_comes_after_the_closing():
    """But a revisit may, and a case that was reopened goes on."""
    entries = (
        entry("2022-11-13T13:00", "received", line=1),
        entry("2022-11-13T23:05", "closed", line=2),
        entry("2022-11-14", "revisited", line=3),
        entry("2022-11-15", "acting", line=4),
    )
    assert _check(*entries) == [("timeline.after-closing", 4)]
    assert _check(*entries, state="reopened") == []


def test_accepts_a_case_that_was_reopened_and_closed_again():
    """What lies between the two closings is in order."""
    assert (
        _check(
            entry("2022-11-13T13:00", "received"),
            entry("2022-11-13T23:05", "closed"),
            entry("2022-11-15", "acting"),
            entry("2022-11-16", "closed"),
        )
        == []
    )


def test_judges_no_end_where_the_state_is_not_known():
    """It may say reopened."""
    assert _check(entry("2022-11-13", "closed"), entry("2022-11-15", "acting"), state="") == []


_MINUTES = st.lists(st.integers(0, 5000), max_size=8)


def _entries(minutes):
    start = datetime(2022, 11, 13)
    texts = [(start + timedelta(minutes=minute)).strftime("%Y-%m-%dT%H:%M") for minute in minutes]
    return tuple(entry(text, line=line) for line, text in enumerate(texts, 1))


@given(_MINUTES)
def test_entries_in_order_are_never_told_and_others_always(minutes):
    """Whatever the times."""
    assert check_case(None, _entries(sorted(minutes))) == []
    assert bool(check_case(None, _entries(minutes))) == (minutes != sorted(minutes))

"""The longest time in which nothing happened."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.content.timelines._gaps import find_silence
from bangban.dates.bounds import place_clock
from bangban.dates.formatting import format_duration_chinese
from tests.bangban.desk import ZONE, entry

_CLOCK = place_clock(datetime(2022, 11, 14, 4, tzinfo=UTC), ZONE)


def _find(*texts, clock=None):
    way = [entry(text, line=line) for line, text in enumerate(texts, 1)]
    silence = find_silence(way, clock)
    if silence is None:
        return None
    after = silence.after.position.line if silence.after else 0
    return silence.before.position.line, after, format_duration_chinese(silence.duration)


def test_finds_the_longest():
    """Between which entries, and how long."""
    assert _find("2022-11-13T13:00~", "2022-11-13T13:20", "2022-11-13T18:00", "2022-11-13T19:00") == (
        2,
        3,
        "4小时40分",
    )


def test_an_open_case_is_silent_until_the_clock():
    """As long as nothing new is told."""
    assert _find("2022-11-13T13:00", "2022-11-13T13:20", clock=_CLOCK) == (2, 0, "22小时40分")


def test_the_first_of_equal_ones():
    """An order that is the same in every run."""
    assert _find("2022-11-13T13:00", "2022-11-13T14:00", "2022-11-13T15:00") == (1, 2, "1小时")


@pytest.mark.parametrize(
    "texts",
    [
        (),
        ("2022-11-13T13:00",),
        ("2022-11-13T13:00", "2022-11-13T14:00"),
        ("2022-11-13T13:00", "2022-11-13T13:00", "2022-11-13T13:00"),
        ("2022-11-13T13:00", "../2022-11-13T17:00", "2022-11-13T18:00"),
        ("2022-11-13T13:00", "2022-11-13", "2022-11-13T18:00"),
        ("2022-11-13", "2022-11-14T20:00", "2022-11-15T20:00"),
        ("2022-11-13T13:00", "2022-11-13T14:00", "2022-11-13T15:00/.."),
    ],
)
def test_tells_nothing_that_is_not_certain(texts):
    """Of one gap or none there is no longest; an entry of unknown time may have broken any."""
    assert _find(*texts) is None


def test_a_vague_entry_far_from_the_silence_does_not_hide_it():
    """Wherever in the hour it was, the night was longer."""
    found = _find("2022-11-13T13:00", "../2022-11-13T13:40", "2022-11-13T14:00", "2022-11-14T08:00")
    assert found == (3, 4, "18小时")


@given(st.lists(st.integers(0, 1000), min_size=3, max_size=40))
def test_no_gap_is_longer(minutes):
    """Whatever the times."""
    places = sorted(minutes)
    texts = [f"2022-11-13T{place // 60:02d}:{place % 60:02d}" for place in places]
    found = _find(*texts)
    gaps = [later - earlier for earlier, later in pairwise(places)]
    if max(gaps):
        assert gaps[found[0] - 1] == max(gaps)
    else:
        assert found is None

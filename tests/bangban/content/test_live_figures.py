"""Figures that a story may show: ids, what is near a wrong one, and whether a text tells a value."""

import pytest

from bangban.content.live_figures import find_nearest, is_known, tells_value
from bangban.content.model.imprint import Area
from bangban.content.model.platform import Platform, Term

PLATFORM = Platform(
    categories=(Term("food", "食品"),), agencies=(Term("health", "卫健委"),), areas=(Area("west", "城西"),)
)
KNOWN = """snapshots/received snapshots/closed_of_received cases/all/open cases/category/food/closing.median
    cases/agency/health/closed cases/area/west/cases cases/urgency/urgent/kept
    cases/month/2022-11/cases""".split()
UNKNOWN = """"" closed snapshots snapshots/open snapshots/2022-11-13/received cases/open cases/all/received
    cases/all/food/open cases/category/open cases/category/fod/open cases/month/2022-13/open
    cases/all/closing.mean cases/category//open""".split()


def test_knows_what_this_platform_has():
    """Of snapshots and of each kind of scope."""
    assert [one for one in KNOWN if not is_known(one, PLATFORM)] == []
    assert [one for one in UNKNOWN if is_known(one, PLATFORM)] == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("closed_of_received", "snapshots/closed_of_received"),
        ("snapshot/closed_of_recieved", "snapshots/closed_of_received"),
        ("cases/category/fod/open", "cases/category/food/open"),
        ("cases/all/closing.medain", "cases/all/closing.median"),
        ("天气", ""),
    ],
)
def test_guesses_what_was_meant(typed, meant):
    """Scope and field each for itself; what it gives is known."""
    assert find_nearest(typed, PLATFORM) == meant
    assert not meant or is_known(meant, PLATFORM)


@pytest.mark.parametrize("text", ["93.66%", "９３．６６％", "办结率 93.66 %", "约93.66%"])
def test_a_value_is_told_however_it_is_typed(text):
    """Full width, in words, with blanks."""
    assert tells_value(text, "93.66%")


@pytest.mark.parametrize("text", ["", "3.66%", "193.66%", "93.6%", "93.661%", "-93.66%", "办结率"])
def test_another_number_is_not_it(text):
    """Nor is a part of a longer one."""
    assert not tells_value(text, "93.66%")


def test_counts_may_have_no_commas():
    """`14件` may be told as `14`."""
    assert tells_value("194087", "194,087")
    assert tells_value("14", "14件")
    assert not tells_value("19.4万", "194,087")
    assert not tells_value("140件", "14件")

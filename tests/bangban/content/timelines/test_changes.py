"""When a story came out, and when it last changed, as machines are told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from bangban.content.index_entries import make_index_entry
from bangban.content.model.placed import Text
from bangban.content.model.story import Correction
from bangban.content.timelines.changes import find_changes, find_entry_changes, settle_change
from bangban.dates.bounds import count_seconds
from bangban.dates.instants import write_second
from tests.bangban.desk import PLACE, case, entry, moment, story


def _correct(at, of=""):
    return Correction(moment(at), Text("改了。", PLACE, None), of)


def _at(clock):
    """Whether a clock of Shanghai has reached a second."""
    now = moment(clock).first_second
    return lambda second: second <= now


def _tell(changes):
    return tuple(map(write_second, changes))


_ENTRIES = (entry("2022-11-10", background=True), entry("2022-11-14T09:00"), entry("2022-11-14T10:00"))


@pytest.mark.parametrize(
    ("clock", "published", "updated"),
    [
        # The day is not over: it came out with the newest that it tells, never before that happened.
        ("2022-11-14T09:30", "2022-11-14T01:00:00Z", "2022-11-14T01:00:00Z"),
        ("2022-11-14T12:00", "2022-11-14T02:00:00Z", "2022-11-14T02:00:00Z"),
        ("2022-11-15", "2022-11-14T15:59:59Z", "2022-11-14T15:59:59Z"),
        ("2022-11-20T09:00", "2022-11-14T15:59:59Z", "2022-11-20T01:00:00Z"),
    ],
)
def test_a_new_entry_is_a_change_as_soon_as_it_has_happened(clock, published, updated):
    """Without an `updated` of the editor's: what happened later cannot have been told before."""
    told = case(date="2022-11-14", entries=(*_ENTRIES, entry("2022-11-20T09:00")))
    assert _tell(find_changes(told, _at(clock))) == (published, updated)


def test_updates_and_corrections_are_changes():
    """The last that the clock has reached; a day is its end as soon as it is over."""
    told = story(
        updated=moment("2022-11-16T08:00"), corrections=(_correct("2022-11-18"), _correct("2036-01-01"))
    )
    assert _tell(find_changes(told, _at("2022-11-17")))[1] == "2022-11-16T00:00:00Z"
    assert _tell(find_changes(told, _at("2022-11-18T12:00")))[1] == "2022-11-17T16:00:00Z"
    assert _tell(find_changes(told, _at("2022-12-01")))[1] == "2022-11-18T15:59:59Z"


def test_an_embargo_is_when_it_came_out():
    """Whatever date stands above the story."""
    told = story(date="2022-11-14", embargo=moment("2022-11-15T06:00"))
    assert _tell(find_changes(told, _at("2022-12-01"))) == ("2022-11-14T22:00:00Z",) * 2


@pytest.mark.parametrize(
    ("at", "published"),
    [
        ("2022-11-13T13:20", "2022-11-13T05:20:00Z"),
        ("2022-11-13", "2022-11-13T15:59:59Z"),
        ("2022-11", "2022-11-30T15:59:59Z"),
        ("../2022-11-13T24:00", "2022-11-13T16:00:00Z"),
        ("2022-11-10/2022-11-12", "2022-11-12T15:59:59Z"),
        # What goes on has only begun.
        ("2022-11-10/..", "2022-11-09T16:00:00Z"),
        ("2022", "2021-12-31T16:00:00Z"),
        ("2036-01-01", ""),
        ("-0043-03-15", ""),
    ],
)
def test_an_entry_happened_at_the_end_of_what_is_known(at, published):
    """Of a day at its end; never in the future, and never before the year 1."""
    changes = find_entry_changes(entry(at), "a", (), _at("2022-12-01"))
    assert _tell(changes) == (published, published)


def test_a_corrected_entry_has_changed():
    """The one that the correction names; without a name any that had happened."""
    one = entry("2022-11-13T13:00")
    rows = (_correct("2022-11-16T09:00", "asked"), _correct("2022-11-10"), _correct("2036-01-01", "asked"))
    is_past = _at("2022-12-01")
    assert _tell(find_entry_changes(one, "asked", rows, is_past))[1] == "2022-11-16T01:00:00Z"
    assert _tell(find_entry_changes(one, "other", rows, is_past))[1] == "2022-11-13T05:00:00Z"
    assert _tell(find_entry_changes(one, "other", (_correct("2022-11-16T09:00"),), is_past))[1] == (
        "2022-11-16T01:00:00Z"
    )


_TEXTS = st.sampled_from(["2022-11-13", "2022-11", "2022-11-14T09:00", "2022-11-16T13:00", "2036-01-01"])


@given(_TEXTS, st.lists(_TEXTS), st.none() | _TEXTS, _TEXTS)
def test_the_sitemap_tells_the_same_change(date, entries, updated, clock):
    """It opens no story: the seconds stand in the index."""
    told = case(date=date, entries=tuple(map(entry, entries)))
    told = replace(told, updated=moment(updated) if updated else None)
    card = make_index_entry(told)
    changes = find_changes(told, _at(clock))
    assert settle_change(count_seconds(card.released), card.moments, _at(clock)) == changes.updated
    assert count_seconds(card.released) <= changes.published <= changes.updated

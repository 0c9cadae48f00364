"""Which entries figures are counted from."""

from bangban.content.measures.milestones import find_milestones
from bangban.content.timelines.timeline import build_timeline
from tests.bangban import desk


def _find(*stages, state="closed"):
    entries = tuple(
        desk.entry(f"2022-11-{day:02d}", stage, "hospital" if day > 1 else "seeker", day)
        for day, stage in enumerate(stages, 1)
    )
    return find_milestones(build_timeline(desk.case(entries=entries, state=state)))


def test_finds_the_first_of_each_and_the_last_closing():
    """A closing behind which the case went on does not hold; whoever forwards has not answered."""
    found = _find("received", "forwarded", "forwarded", "closed", "acting", "closed", "revisited")
    days = [entry and entry.at.anchor.day for entry in found[:-1]]
    assert days == [1, 2, 4, 4, 6]
    assert [entry.at.anchor.day for entry in found.reopened] == [5]


def test_a_case_that_is_open_has_no_closing_that_holds():
    """But a first one, where it was closed once."""
    found = _find("received", "closed", "acting", state="reopened")
    assert found.closed is None
    assert found.first_closed.at.anchor.day == 2
    assert _find("received", state="received").first_closed is None


def test_a_case_without_entries_has_none():
    """Nothing is guessed."""
    found = find_milestones(build_timeline(desk.case()))
    assert found == (None, None, None, None, None, ())

"""Where entries stand on a line of time."""

from datetime import datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from bangban.content.timelines.timeline import build_timeline
from bangban.dates.formatting import format_duration_chinese
from bangban.drawing.time_axis import CROWDED, JUMP, scale_timeline
from tests.bangban.desk import case, entry

_START = datetime(2022, 11, 13, 13)
GAPS = st.lists(st.integers(0, 60 * 24 * 40), min_size=1, max_size=30)
"""Minutes from each entry to the next."""


def _scale(*ats, state="closed", **more):
    entries = tuple(entry(at, line=number) for number, at in enumerate(ats))
    return scale_timeline(build_timeline(case(entries=entries, state=state, **more)))


def _walk(gaps):
    moment, ats = _START, [_START]
    for gap in gaps:
        moment += timedelta(minutes=gap)
        ats.append(moment)
    return [at.isoformat(timespec="minutes") for at in ats]


def _starts(scale):
    return [mark.start for mark in scale.marks]


def test_spaces_entries_as_time_passed():
    """The first stands at 0, the last at 1, half the time at a half."""
    scale = _scale("2022-11-13T13:00", "2022-11-13T15:00", "2022-11-13T16:00", "2022-11-13T17:00")
    assert _starts(scale) == [0, 0.5, 0.75, 1]
    assert scale.folds == ()


def test_folds_the_gaps_above_a_clear_step():
    """Hours stay apart though days lie between them, and each fold knows its length."""
    scale = _scale(
        *("2022-11-01T09:00", "2022-11-01T11:00", "2022-11-04T11:00", "2022-11-04T12:00", "2022-11-09T12:00")
    )
    assert [format_duration_chinese(fold.duration) for fold in scale.folds] == ["3天", "5天"]
    first, second, third, fourth, last = _starts(scale)
    assert [(fold.start, fold.end) for fold in scale.folds] == [(second, third), (fourth, last)]
    assert second - first > third - second


def test_a_regular_pace_is_never_folded():
    """Where no gap stands out, long ones are as long as they were."""
    assert _scale("2022-11-01", "2022-11-11", "2022-11-12", "2022-11-17").folds == ()


def test_folds_no_more_than_it_shows():
    """Three entries are spaced as they were, however unequal their gaps; a line of folds tells nothing."""
    assert _scale("2022-11-13T13:00", "2022-11-13T13:20", "2022-11-30").folds == ()
    hours = ("2022-11-13T13:00", "2022-11-13T14:00", "2022-11-13T15:00")
    assert len(_scale(*hours, "2022-11-20T15:00", "2022-11-30T15:00").folds) == 2
    assert _scale(*hours, "2022-11-20T15:00", "2022-11-30T15:00", "2022-12-09T15:00").folds == ()


def test_folds_nothing_that_crowds_nothing():
    """A night between two busy days is drawn as long as it was."""
    hours = [f"2022-11-13T{hour}:00" for hour in (15, 16, 17, 18)]
    assert _scale(*hours, "2022-11-14T08:00").folds == ()
    assert len(_scale(*hours, "2022-11-16T08:00").folds) == 1
    # Days that are drawn as a range leave room for days between entries.
    assert _scale(*hours, "2022-11-16T08:00", "2022-11-16T09:00/2022-11-18T09:00").folds == ()


def test_knows_request_end_and_who_acted():
    """What comes after the end has no role; nobody is somebody else."""
    entries = (
        entry("2022-11-13T13:00", "received", "seeker"),
        entry("2022-11-13T13:20", "forwarded", "platform"),
        entry("2022-11-13T15:00", "closed", "hospital"),
        entry("2022-11-14T15:00", "revisited"),
    )
    scale = scale_timeline(build_timeline(case(entries=entries)))
    assert [(mark.kind, mark.role) for mark in scale.marks] == [
        ("seeker", "request"),
        ("platform", ""),
        ("agency", "end"),
        ("other", ""),
    ]
    assert not scale.open


def test_draws_what_is_known_no_more_exactly():
    """A range has a length, a day starts where the entry before it allows, before ends where it must."""
    scale = _scale(
        "2022-11-13T12:00", "2022-11-13", "2022-11-14/2022-11-15", "../2022-11-18T00:00", state="received"
    )
    noon, day, days, before = scale.marks
    assert noon.start == day.start == day.end == 0
    assert days.start < days.end < before.start == 1
    assert scale.open


def test_one_moment_and_none():
    """Nothing to space: all stand at the start."""
    assert _starts(_scale("2022-11-13", "2022-11-13")) == [0, 0]
    assert _scale().marks == ()


@given(GAPS)
def test_keeps_order_and_proportion(gaps):
    """Never backwards, never outside; gaps that are not folded are all to one scale."""
    scale = _scale(*_walk(gaps))
    starts = _starts(scale)
    assert starts == sorted(starts)
    assert starts[0] >= 0 and starts[-1] <= 1
    folded = {(fold.start, fold.end) for fold in scale.folds}
    spans = zip(pairwise(starts), gaps, strict=True)
    lengths = [(right - left, gap) for (left, right), gap in spans if gap and (left, right) not in folded]
    total = sum(gap for _, gap in lengths)
    room = 1 - 0.14 * len(scale.folds)
    assert all(abs(length - room * gap / total) < 0.001 for length, gap in lengths)


@given(GAPS)
def test_folds_only_what_is_much_longer(gaps):
    """Every fold hides at least JUMP times the longest gap that is drawn, which had next to no room."""
    scale = _scale(*_walk(gaps))
    hidden = sorted(fold.duration.low // 60 for fold in scale.folds)
    real = sorted(gap for gap in gaps if gap)
    drawn = real[: len(real) - len(hidden)]
    assert real[len(drawn) :] == hidden
    assert not hidden or hidden[0] >= JUMP * drawn[-1]
    assert not hidden or sum(real) > CROWDED * sum(drawn)
    assert len(hidden) <= 4

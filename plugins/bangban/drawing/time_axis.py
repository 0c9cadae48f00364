"""Where a timeline's entries stand on a line: spaced as time passed, but for long gaps, which are folded.

All pictures of a case (for sharing, in lists) are drawn from this. Places go from 0 (the first entry) to
1 (the last); equal times are equal lengths, and a fold says how much it hides.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from msgspec import Struct

from bangban.content.model.story import Entry
from bangban.content.model.vocabulary import ActorKind
from bangban.content.timelines.timeline import Timeline
from bangban.dates.durations import Duration, elapsed
from bangban.dates.moments import Moment
from bangban.drawing.axes import FoldedScale
from bangban.support.identity_cache import remember_same

JUMP = 6
"""Gaps are folded that are longer than the others by a clear step: by this factor or more."""

CROWDED = 10
"""Nothing is folded that would leave the rest a tenth of the line or more: then all can be told apart."""

_MOST_FOLDS = 4
_FOLD = 0.14


Role = Literal["", "request", "end"]


class Mark(Struct, frozen=True):
    """An entry from `start` to `end` (the same place unless it is a range). `kind` is
    seeker|platform|agency|other; `role` is request, end, or "" for what lies between or after."""

    start: float
    end: float
    kind: ActorKind
    role: Role = ""


class Fold(Struct, frozen=True):
    """A gap that is drawn shorter than it was, and how long it was (None where that cannot be known)."""

    start: float
    end: float
    duration: Duration | None = None


class TimeScale(Struct, frozen=True):
    """The entries that have happened in their order, and the folds between them."""

    marks: tuple[Mark, ...]
    folds: tuple[Fold, ...] = ()
    open: bool = False


class _Gap(Struct, frozen=True):
    """From the second `left` to the second `right` nothing is known to have happened."""

    left: int
    right: int
    duration: Duration | None

    @property
    def length(self) -> int:
        return self.right - self.left


@remember_same(512)
def scale_timeline(timeline: Timeline) -> TimeScale:
    """Place the entries that have happened; the background and the future stand outside of the scale."""
    moments = [timed.entry.at for timed in timeline.past]
    spans = _find_spans(moments)
    first, last = (spans[0][0], max(end for _, end in spans)) if spans else (0, 0)
    folded = _choose_folds(_find_gaps(moments, spans), last - first)
    line = FoldedScale(first, last, tuple((gap.left, gap.right) for gap in folded), _FOLD)
    places = {second: line.place(second) for second in {second for span in spans for second in span}}
    marks = tuple(
        Mark(places[start], places[end], _read_kind(timed.entry), _read_role(timeline, timed.entry))
        for timed, (start, end) in zip(timeline.past, spans, strict=True)
    )
    folds = tuple(Fold(line.place(gap.left), line.place(gap.right), gap.duration) for gap in folded)
    return TimeScale(marks, folds, timeline.open)


def _find_spans(moments: list[Moment]) -> list[tuple[int, int]]:
    """The seconds that entries are drawn from and to: the first that each can mean, in the editor's order.

    What was known by its day alone thus stands at the day's start, or beside the entry before it.
    """
    spans: list[tuple[int, int]] = []
    for moment in moments:
        first, last = moment.first_second, moment.last_second
        # Of what was before some time only the last is known, and there is no moment without both.
        start = first if first is not None else last or 0
        if spans:
            start = max(start, spans[-1][0])
        end = max(start, last) if last is not None and moment.kind == "range" else start
        spans.append((start, end))
    return spans


def _find_gaps(moments: list[Moment], spans: list[tuple[int, int]]) -> list[_Gap]:
    gaps: list[_Gap] = []
    last: tuple[int, Moment] | None = None
    for moment, (start, end) in zip(moments, spans, strict=True):
        if last and start > last[0]:
            gaps.append(_Gap(last[0], start, elapsed(last[1], moment)))
        if last is None or end >= last[0]:
            last = end, moment
    return gaps


def _choose_folds(gaps: list[_Gap], whole: int) -> list[_Gap]:
    """The gaps above the first clear step in length that crowds the rest.

    None where the rest is less than two gaps, or fewer than would be folded: a line of folds tells nothing.
    """
    lengths = sorted((gap.length for gap in gaps), reverse=True)
    rest = whole
    for count, (longer, shorter) in enumerate(pairwise(lengths[: _MOST_FOLDS + 1]), 1):
        rest -= longer
        if len(lengths) - count < max(count, 2):
            break
        if longer >= JUMP * shorter and whole > CROWDED * rest:
            return [gap for gap in gaps if gap.length >= longer]
    return []


def _read_kind(entry: Entry) -> ActorKind:
    return entry.actor.kind if entry.actor else "other"


def _read_role(timeline: Timeline, entry: Entry) -> Role:
    if entry is timeline.request:
        return "request"
    return "end" if entry is timeline.end else ""

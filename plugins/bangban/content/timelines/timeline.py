"""A story in time: its entries in order, what stands apart as background, and how long a case took."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from bangban.content.model.story import CaseFile, Entry, Story
from bangban.content.model.vocabulary import ANSWERING_STAGES, EntryStage, is_open
from bangban.content.timelines.entry_ids import name_entries
from bangban.dates.durations import Duration, elapsed
from bangban.dates.points import find_first
from bangban.support.identity_cache import remember_same


class TimedEntry(Struct, frozen=True):
    """An entry with its permanent id and the times since the request and the entry before. What lies in the
    `future` has neither, and counts nowhere."""

    id: str
    entry: Entry
    since_request: Duration | None = None
    since_previous: Duration | None = None
    future: bool = False


class Timeline(Struct, frozen=True):
    """A story's counted entries and its background, in the editor's order, and a case's totals.

    The request is the first entry that receives it; without one, the first of a case. `first_answer` is
    the platform's or an agency's. `total` runs to the last closing entry; a closed case without one has
    none. A total that cannot be known is None; of a story that is no case all are, and it is not `open`.
    `answered` and `end` are the entries that `first_answer` and `total` run to.
    """

    entries: tuple[TimedEntry, ...]
    background: tuple[TimedEntry, ...]
    first_answer: Duration | None
    forwarded: Duration | None
    total: Duration | None
    open: bool
    request: Entry | None = None
    answered: Entry | None = None
    end: Entry | None = None

    @property
    def past(self) -> tuple[TimedEntry, ...]:
        """The entries that have happened: those that count."""
        return tuple(timed for timed in self.entries if not timed.future)


def build_timeline(story: Story, is_past: Callable[[int], bool] = lambda _: True) -> Timeline:
    """The timeline of any story. `is_past` tells of a second, as counted in `instants`, whether the clock has
    reached it; without one, all has happened."""
    return _build(story.timeline, story.case, _find_future(story.timeline, is_past))


def _find_future(timeline: tuple[Entry, ...], is_past: Callable[[int], bool]) -> tuple[bool, ...]:
    """Which entries have certainly not happened yet; () where all have. The last one is asked about first:
    of a case that is over, nothing else need be known."""
    seconds = [_find_due_second(entry) for entry in timeline]
    known = [second for second in seconds if second is not None]
    if not known or is_past(max(known)):
        return ()
    return tuple(second is not None and not is_past(second) for second in seconds)


def list_due_seconds(timeline: tuple[Entry, ...]) -> set[int]:
    """The seconds at which entries begin to count."""
    return {second for entry in timeline if (second := _find_due_second(entry)) is not None}


def _find_due_second(entry: Entry) -> int | None:
    """When an entry counts: a closing when it is over, any other when it begins; None for “before B”."""
    at = entry.at
    is_over = entry.stage == "closed" and at.kind == "range"
    return find_first(at.end, at.zone) if is_over and at.end else at.first_second


@remember_same(512)
def _build(timeline: tuple[Entry, ...], case: CaseFile | None, future: tuple[bool, ...]) -> Timeline:
    late = {id(entry) for entry, is_future in zip(timeline, future, strict=False) if is_future}
    shown = [entry for entry in timeline if not entry.background]
    counted = [entry for entry in shown if id(entry) not in late]
    ids = name_entries(timeline)
    background = tuple(TimedEntry(ids[id(entry)], entry) for entry in timeline if entry.background)
    if case is None:
        request = _find_stage(counted, "received")
        entries = tuple(_time_entries(shown, request, ids, late))
        return Timeline(entries, background, None, None, None, open=False, request=request)
    request = _find_request(counted, shown)
    closed = not is_open(case.state)
    answered = _find_answer(counted, request)
    # A case that was reopened is closed more than once.
    after = counted[counted.index(request) + 1 :] if request and closed else []
    end = _find_stage(after[::-1], "closed")
    return Timeline(
        entries=tuple(_time_entries(shown, request, ids, late)),
        background=background,
        first_answer=_measure_to(request, answered),
        forwarded=_measure_to(request, _find_stage(counted, "forwarded")),
        total=_measure_to(request, end),
        open=not closed,
        request=request,
        answered=answered,
        end=end,
    )


def _find_stage(entries: list[Entry], stage: EntryStage) -> Entry | None:
    return next((entry for entry in entries if entry.stage == stage), None)


def _find_request(entries: list[Entry], shown: list[Entry]) -> Entry | None:
    """A request that is dated in the future is none; nor is what came before it."""
    request = _find_stage(entries, "received")
    return request or (entries[0] if entries and not _find_stage(shown, "received") else None)


def _find_answer(entries: list[Entry], request: Entry | None) -> Entry | None:
    if request is None:
        return None
    after = entries[entries.index(request) + 1 :]
    return next((entry for entry in after if _is_answer(entry)), None)


def _is_answer(entry: Entry) -> bool:
    """Whether the platform or an agency acts: by its name, else by a stage that is theirs alone."""
    kind = entry.actor.kind if entry.actor else ""
    if kind in ("", "other"):
        return entry.stage in ANSWERING_STAGES
    return kind != "seeker"


def _measure_to(request: Entry | None, entry: Entry | None) -> Duration | None:
    if request is None or entry is None or entry is request:
        return None
    return elapsed(request.at, entry.at)


def _time_entries(
    entries: list[Entry], request: Entry | None, ids: dict[int, str], late: set[int]
) -> list[TimedEntry]:
    timed: list[TimedEntry] = []
    previous: Entry | None = None
    for entry in entries:
        if id(entry) in late:
            timed.append(TimedEntry(ids[id(entry)], entry, future=True))
            continue
        since_previous = elapsed(previous.at, entry.at) if previous and previous is not request else None
        timed.append(TimedEntry(ids[id(entry)], entry, _measure_to(request, entry), since_previous))
        previous = entry
    return timed

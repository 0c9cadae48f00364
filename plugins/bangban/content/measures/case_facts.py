"""What is counted of a case, made of its story once: plain numbers, so that figures of thousands of cases
open no story.

Which entry is the request, the answer, the closing, is what `content.timelines` says; nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct
from msgspec.msgpack import Decoder, Encoder

from bangban.content.measures.milestones import find_milestones
from bangban.content.model.story import Entry, Story
from bangban.content.model.vocabulary import (
    CaseOutcome,
    CaseSatisfaction,
    CaseState,
    Unsaid,
    Urgency,
    is_open,
)
from bangban.content.timelines.promises import Reach, list_reached
from bangban.content.timelines.timeline import build_timeline, list_due_seconds
from bangban.dates.bounds import bound_seconds
from bangban.dates.instants import find_day, split_day
from bangban.dates.spans import Span, make_span


class CaseFacts(Struct, frozen=True, array_like=True):
    """A case as far as it is counted. `agencies` are those in charge and those that act in its timeline.

    `month` is that of the request in the site's zone, as `2022-11`; "" where it is not known. `request` is
    None where the case has none that has happened; the other spans are those of the first forwarding, the
    first answer, the first closing and (`closed`) the last one that holds, which only a closed case has: None
    where no entry tells of it. `reopened` are the entries by which it went on behind a closing, in order.
    `reached` is how each stage that can be promised was reached.

    `settled` is the second from which on all its entries have happened (counted as in `instants`): before it,
    these facts are another clock's. None where it has no entry with a beginning.
    """

    path: str
    category: str
    agencies: tuple[str, ...]
    area: str
    urgency: Urgency
    state: CaseState
    outcome: CaseOutcome | Unsaid
    satisfaction: CaseSatisfaction | Unsaid
    confirmed: bool
    sample: bool
    month: str
    request: Span | None
    forwarded: Span | None
    answered: Span | None
    first_closed: Span | None
    closed: Span | None
    reopened: tuple[Span, ...]
    reached: tuple[Reach, ...]
    settled: int | None

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return is_open(self.state)


_encode = Encoder().encode
_decode = Decoder(CaseFacts).decode


def pack_facts(facts: CaseFacts) -> bytes:
    """The facts as bytes, of which thousands are kept, compared and loaded at little cost."""
    return _encode(facts)


def unpack_facts(packed: bytes) -> CaseFacts:
    """Undoes `pack_facts`."""
    return _decode(packed)


def make_facts(
    story: Story, agencies: tuple[str, ...], is_past: Callable[[int], bool] = lambda _: True
) -> CaseFacts | None:
    """The facts of a case, None of any other story. `agencies` are those of its index entry; `is_past` tells
    of a second whether the clock has reached it; without one, all has happened."""
    case = story.case
    if case is None:
        return None
    timeline = build_timeline(story, is_past)
    found = find_milestones(timeline)
    return CaseFacts(
        path=story.path,
        category=case.category.id,
        agencies=agencies,
        area=case.area,
        urgency=case.urgency,
        state=case.state,
        outcome=case.outcome,
        satisfaction=case.satisfaction,
        confirmed=case.confirmed,
        sample=story.sample,
        month=name_month(found.request),
        request=_span(found.request),
        forwarded=_span(found.forwarded),
        answered=_span(found.answered),
        first_closed=_span(found.first_closed),
        closed=_span(found.closed),
        reopened=tuple(make_span(entry.at) for entry in found.reopened),
        reached=list_reached(timeline),
        settled=max(list_due_seconds(story.timeline), default=None),
    )


def _span(entry: Entry | None) -> Span | None:
    return make_span(entry.at) if entry else None


def name_month(request: Entry | None) -> str:
    """The month of a request as `2022-11`, "" where it is not known. “About” is as written here: a request of
    23:00~ on the last day of a month is filed under that month."""
    if request is None:
        return ""
    bounds = bound_seconds(request.at, margin=False)
    months = {split_day(find_day(request.at.zone, second))[:2] for second in bounds if second is not None}
    return "{:04d}-{:02d}".format(*months.pop()) if len(months) == 1 and None not in bounds else ""

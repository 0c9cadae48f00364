"""A timeline: its entries, where they stand on the scale, who acted, where the time went."""

from __future__ import annotations

from typing import Literal

from markupsafe import Markup
from msgspec import Struct

from bangban.pages.views.basics import Fact, Link, PictureView, When
from bangban.support.languages import find_direction


class EvidenceView(Struct, frozen=True):
    """A document that shows that an entry is true; `sha256` 64 hex digits or ""."""

    href: str
    title: str
    sha256: str = ""


class EntryView(Struct, frozen=True):
    """One entry of a timeline. `id` is its permanent fragment. `stage` is received|graded|
    forwarded|answered|acting|closed|revisited or ""; `actor_kind` seeker|platform|agency|other
    or "". `since_request` like `求助后约20分钟`, `since_previous` like `距上一步约20分钟`, "" when unknown.

    `heading` is `title` as HTML, with `<wbr>` between phrases. `offset` is the place on the scale,
    0 to 1000; None of background, and where there is no scale.
    `gap` says how long the gap before it is where the scale folds it (`中间隔了7天，图上已折叠`), else
    "". `lane` is the index of its actor in `TimelineView.lanes`, None without an actor.
    """

    id: str
    when: When
    title: str
    heading: Markup = Markup("")
    text: Markup = Markup("")
    stage: str = ""
    stage_name: str = ""
    actor_kind: str = ""
    actor: Link | None = None
    since_request: str = ""
    since_previous: str = ""
    approximate: bool = False
    media: PictureView | None = None
    evidence: tuple[EvidenceView, ...] = ()
    offset: int | None = None
    gap: str = ""
    lane: int | None = None


class Lane(Struct, frozen=True):
    """An actor, `kind` as in EntryView; `count` entries; `total` the time until it acted, "" where
    that cannot be known or there is none."""

    kind: str
    name: str
    url: str = ""
    count: int = 0
    total: str = ""


class StageTotal(Struct, frozen=True):
    """How long a stage lasted, by `name` `从转办到答复`; several, where no entry divides their time: `ids`
    `("answered", "acting")`, `name` `答复、办理合计`. `part` of the whole is 0 to 1000."""

    ids: tuple[str, ...]
    name: str
    total: str
    part: int = 0


class ActorTotal(Struct, frozen=True):
    """How long it took until an actor acted; several, where no entry divides it. `waiting`: nobody
    has acted since the last entry. `part` of the whole is 0 to 1000."""

    name: str
    total: str
    waiting: bool = False
    part: int = 0


class SilenceView(Struct, frozen=True):
    """The longest silence in words, and the ids of the entries around it; `after` "" for the clock."""

    text: str
    total: str
    before: str
    after: str = ""


class DayView(Struct, frozen=True):
    """A day (or what is known of it) of a long timeline: how many entries, and the id of the first."""

    when: When
    count: int
    id: str


KeyRole = Literal["request", "answer", "closing", "reopening"]


class KeyView(Struct, frozen=True):
    """An entry that matters most: `name` is its role in words."""

    id: str
    role: KeyRole
    name: str
    when: When
    title: str


class TimelineView(Struct, frozen=True):
    """The counted entries in order, and the background before the request, set apart.

    Of a case besides: `lanes` in order of appearance; `stages` and `actors`, which each add up to the
    whole; `so_far` of an open case (`截至2026年1月1日8时，已过3天4小时`), else "". `days` is empty for a
    short timeline, and for one of a single day. `lang` is the language of the entries where it is not the
    site's.
    """

    entries: tuple[EntryView, ...]
    background: tuple[EntryView, ...] = ()
    facts: tuple[Fact, ...] = ()
    lanes: tuple[Lane, ...] = ()
    stages: tuple[StageTotal, ...] = ()
    actors: tuple[ActorTotal, ...] = ()
    silence: SilenceView | None = None
    so_far: str = ""
    days: tuple[DayView, ...] = ()
    key: tuple[KeyView, ...] = ()
    lang: str = ""

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, where the entries are in another language than the site's."""
        return find_direction(self.lang) if self.lang else ""


class PromiseView(Struct, frozen=True):
    """A promise and whether it was kept: `verdict` kept|overdue|pending|overdue-so-far|unknown.

    `rule` says what was promised, `due` until when (None where that cannot be known), `sum` how the
    verdict was reached, with the moment at which an open case was judged.
    """

    stage_name: str
    rule: str
    due: When | None
    verdict: str
    verdict_name: str
    sum: str


class ExpectedView(Struct, frozen=True):
    """The step that is expected next. `late` says how long its time has been over, and that nothing is
    recorded of it; "" while it may still come."""

    when: When
    what: str
    late: str = ""

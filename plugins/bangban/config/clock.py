"""Which stories are out: drafts and embargoes, by the one clock.

The clock is `BANGBAN_NOW` (DESIGN §3), so that a build can be repeated; without it, the real
time of the machine is read once per build, by whoever calls :func:`read_clock`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Protocol
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from bangban.dates.moments import parse_moment
from bangban.dates.points import MomentError
from bangban.diagnostics.errors import RefusedError
from bangban.locale.zh.messages import MESSAGES


class Visibility(Enum):
    """LISTED stories stand in lists; HIDDEN ones have a page only; ABSENT ones are in no output."""

    LISTED = "listed"
    HIDDEN = "hidden"
    ABSENT = "absent"


class Dated(Protocol):
    """What is judged: a story, or its shelf card; `released` is in UTC."""

    @property
    def status(self) -> str:
        """`published`, `hidden` or `draft`."""

    @property
    def released(self) -> datetime:
        """The moment of publication."""


class ClockError(ValueError):
    """`BANGBAN_NOW` is no ISO 8601 date or date-time; `text` is its value."""

    def __init__(self, text: str) -> None:
        message = MESSAGES["clock.unreadable"]
        super().__init__(message.what.format(text=text) + message.mend)
        self.text = text


class Clock(Struct, frozen=True):
    """The moment of the build in UTC, whether drafts and embargoed stories show (preview), and whether
    it is the machine's own time."""

    now: datetime
    drafts: bool = False
    real: bool = False

    def judge(self, story: Dated) -> Visibility:
        """Whether the story is out now."""
        if not self.drafts and (story.status == "draft" or story.released > self.now):
            return Visibility.ABSENT
        return Visibility.HIDDEN if story.status == "hidden" else Visibility.LISTED

    @property
    def public(self) -> Clock:
        """The same moment without drafts: as readers will see it, also where a preview shows more."""
        return replace(self, drafts=False)

    @property
    def judged(self) -> datetime:
        """The moment at which open cases are judged: of the real clock the last full hour, so that a
        site does not differ from minute to minute; pages say which moment it is."""
        return self.now.replace(minute=0, second=0, microsecond=0) if self.real else self.now


def read_clock(settings: Mapping[str, object], environment: Mapping[str, str]) -> Clock:
    """The clock of a build: the setting or environment variable BANGBAN_NOW, else the real time.

    Raises ClockError where it cannot be read.
    """
    text = str(settings.get("BANGBAN_NOW") or environment.get("BANGBAN_NOW") or "")
    drafts = bool(settings.get("BANGBAN_DRAFTS"))
    if not text:
        return Clock(datetime.now(UTC), drafts, real=True)
    zone = ZoneInfo(str(settings.get("TIMEZONE") or "Asia/Shanghai"))
    try:
        moment = parse_moment(text, zone)
    except MomentError as error:
        raise ClockError(text) from error
    if not moment.is_point or moment.approximate or moment.precision in ("year", "month"):
        raise ClockError(text)
    return Clock(moment.instant, drafts)


def open_clock(environment: Mapping[str, str]) -> Clock:
    """The moment that BANGBAN_NOW gives, else now. Raises RefusedError where it cannot be read."""
    try:
        return read_clock({}, environment)
    except ClockError as error:
        raise RefusedError("clock.unreadable", text=str(error)) from error

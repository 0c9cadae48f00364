"""Which stories are out: drafts and embargoes, by the one clock.

The clock is the setting `now` of :class:`bangban.config.site_config.SiteConfig`, so that a build can be
repeated; without it, the real time of the machine is read once per build.
"""

from __future__ import annotations

from datetime import datetime
from enum import Enum
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace


class Visibility(Enum):
    """LISTED stories stand in lists; HIDDEN ones have a page only; ABSENT ones are in no output."""

    LISTED = "listed"
    HIDDEN = "hidden"
    ABSENT = "absent"


class Dated(Protocol):
    """What is judged: a story, or its index entry; `released` is in UTC."""

    @property
    def status(self) -> str:
        """`published`, `hidden` or `draft`."""

    @property
    def released(self) -> datetime:
        """The moment of publication."""


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

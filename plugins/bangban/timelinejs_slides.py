"""What a TimelineJS file says, whichever form it has: slides and eras as plain values, and notes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field

from bangban.interchange_messages import ROLES
from bangban.problems import Position, Problem
from bangban.values import dataclass

# Half characters, and what is invisible but may break a line or a file.
_UNFIT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class SlideMedia:
    """The media of a slide, each as text; caption and credit may be HTML."""

    url: str = ""
    caption: str = ""
    credit: str = ""
    thumbnail: str = ""
    alt: str = ""
    title: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Slide:
    """An event, an era or the title slide. `number` counts from 1 within its `role`; dates are the
    values as they stand; `extras` names keys that hold something and are none of TimelineJS's."""

    role: str
    number: int
    line: int = 1
    start: Mapping[str, object] = field(default_factory=dict)
    end: Mapping[str, object] = field(default_factory=dict)
    display: str = ""
    headline: str = ""
    text: str = ""
    media: SlideMedia = SlideMedia()
    group: str = ""
    background_url: str = ""
    background_color: str = ""
    unique_id: str = ""
    extras: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What notes call it: `第 2 个事件`."""
        return ROLES[self.role].format(number=self.number)


@dataclass(frozen=True, slots=True)
class SlideShow:
    """A file as read. `title` is None where it has no title slide."""

    title: Slide | None
    events: tuple[Slide, ...]
    eras: tuple[Slide, ...] = ()
    is_cosmological: bool = False


class Notes:
    """What could not be carried over from the file `path`, or was read otherwise than it stood."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []

    def tell(self, line: int, code: str, **values: object) -> None:
        """Notes something that stands at a line; what is of the whole file, at its first."""
        self.problems.append(Problem(Position(self.path, line), code, values))


def clean_text(value: object) -> str:
    """A value of the file as text: numbers as written, "" for what holds none; no control characters."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    if isinstance(value, int) and abs(value) >= 10**300:
        return ""
    return _UNFIT.sub("", _LINE_ENDS.sub("\n", str(value))).strip()

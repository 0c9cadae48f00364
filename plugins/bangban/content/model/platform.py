"""What `content/platform/` tells of the help desk, as frozen values, checked."""

from __future__ import annotations

from msgspec import Struct

from bangban.content.model.vocabulary import Urgency
from bangban.dates.moments import Moment
from bangban.dates.working_days import Years


class Term(Struct, frozen=True):
    """A category, agency or section of the platform; `short` is for labels, else the name."""

    id: str
    name: str
    short: str = ""
    note: str = ""


class Step(Struct, frozen=True):
    """A step to reach the platform."""

    title: str
    text: str = ""


class Stage(Struct, frozen=True):
    """A stage of a request's way. `promises` pairs an urgency with its promise (`24h`, `3d`, `5wd`)."""

    id: str
    name: str
    text: str = ""
    promises: tuple[tuple[Urgency, str], ...] = ()


class Access(Struct, frozen=True):
    """How to reach the platform: steps, and the target and words of the QR code."""

    steps: tuple[Step, ...] = ()
    qr_target: str = ""
    qr_label: str = ""


class Platform(Struct, frozen=True):
    """The help desk itself. `zone` is an IANA name, `url` the site's address with scheme."""

    name: str = ""
    short_name: str = ""
    slogan: str = ""
    started: Moment | None = None
    zone: str = "Asia/Shanghai"
    url: str = ""
    partners: tuple[str, ...] = ()
    categories: tuple[Term, ...] = ()
    agencies: tuple[Term, ...] = ()
    sections: tuple[Term, ...] = ()
    access: Access = Access()
    journey: tuple[Stage, ...] = ()
    working_days: Years = ()


class PlatformPage(Struct, frozen=True):
    """The words of one of the platform's own pages (`intro`, `how-to`, …)."""

    name: str
    path: str
    title: str
    summary: str
    body: str
    body_line: int

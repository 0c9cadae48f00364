"""What `content/platform/` tells of the help desk, as frozen values, checked."""

from __future__ import annotations

from bangban.content.model.vocabulary import Urgency
from bangban.dates.moments import Moment
from bangban.dates.working_days import Years
from bangban.support.values import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A category, agency or section of the platform; `short` is for labels, else the name."""

    id: str
    name: str
    short: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """A step to reach the platform."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of a request's way. `promises` pairs an urgency with its promise (`24h`, `3d`, `5wd`)."""

    id: str
    name: str
    text: str = ""
    promises: tuple[tuple[Urgency, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach the platform: steps, and the target and words of the QR code."""

    steps: tuple[Step, ...] = ()
    qr_target: str = ""
    qr_label: str = ""


@dataclass(frozen=True, slots=True)
class Platform:
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


@dataclass(frozen=True, slots=True)
class PlatformPage:
    """The words of one of the platform's own pages (`intro`, `how-to`, …)."""

    name: str
    path: str
    title: str
    summary: str
    body: str
    body_line: int

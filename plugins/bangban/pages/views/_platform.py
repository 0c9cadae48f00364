"""The platform's own facts and figures."""

from __future__ import annotations

from markupsafe import Markup

from bangban.pages.views._basics import Label, When
from bangban.support.values import dataclass


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A count: `value` with thousands separators, e.g. `194,087`."""

    id: str
    name: str
    value: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class RateView:
    """A computed rate: `value` like `93.66%`, `formula` in words (`办结 ÷ 受理`), `sum` in
    figures (`181,773 ÷ 194,087`)."""

    name: str
    value: str
    formula: str
    sum: str


@dataclass(frozen=True, slots=True)
class SnapshotRow:
    """A snapshot as a row of the table: `cells` in the order of `FiguresView.columns`."""

    as_of: When
    cells: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class FiguresView:
    """The newest snapshot, its rates, and all snapshots; `chart` is an inline SVG."""

    as_of: When
    since: When
    measures: tuple[MeasureView, ...]
    rates: tuple[RateView, ...]
    columns: tuple[str, ...]
    rows: tuple[SnapshotRow, ...]
    source: str = ""
    chart: Markup = Markup("")


@dataclass(frozen=True, slots=True)
class AccessStep:
    """A step to reach the platform."""

    title: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class JourneyStep:
    """A stage of a request's way, with the promise made, "" when none is."""

    id: str
    name: str
    text: str = ""
    promise: str = ""


@dataclass(frozen=True, slots=True)
class PlatformView:
    """The platform's own facts; `qr` an inline SVG, `qr_label` and `qr_target` its words."""

    name: str
    slogan: str
    started: str
    partners: tuple[str, ...] = ()
    categories: tuple[Label, ...] = ()
    steps: tuple[AccessStep, ...] = ()
    journey: tuple[JourneyStep, ...] = ()
    qr: Markup = Markup("")
    qr_label: str = ""
    qr_target: str = ""

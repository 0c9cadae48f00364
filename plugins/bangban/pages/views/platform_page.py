"""The platform's own facts and figures."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from bangban.pages.views.basics import Label, When


class MeasureView(Struct, frozen=True):
    """A count: `value` with thousands separators, e.g. `194,087`."""

    id: str
    name: str
    value: str
    note: str = ""


class RateView(Struct, frozen=True):
    """A computed rate: `value` like `93.66%`, `formula` in words (`办结 ÷ 受理`), `sum` in
    figures (`181,773 ÷ 194,087`)."""

    name: str
    value: str
    formula: str
    sum: str


class FiguresView(Struct, frozen=True):
    """The newest snapshot and its rates."""

    as_of: When
    since: When
    measures: tuple[MeasureView, ...]
    rates: tuple[RateView, ...]


class OpenPromisesView(Struct, frozen=True):
    """The portal's own open cases by what was promised of them: `scope` says which cases
    and how many, `measures` sum up to that number, `left_out` says which the first two of them leave out."""

    judged: When
    scope: str
    measures: tuple[MeasureView, ...]
    url: str
    left_out: str = ""


class AccessStep(Struct, frozen=True):
    """A step to reach the platform."""

    title: str
    text: str = ""


class JourneyStep(Struct, frozen=True):
    """A stage of a request's way, with the promise made, "" when none is."""

    id: str
    name: str
    text: str = ""
    promise: str = ""


class PlatformView(Struct, frozen=True):
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

"""Rates of the platform's figures: computed when shown, never stored."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from msgspec import Struct

from bangban.content.figures.snapshots import Measure, OptionalMeasure, Snapshot

_RATES: tuple[tuple[Measure | OptionalMeasure, Measure | OptionalMeasure], ...] = (
    ("closed", "received"),
    ("closed", "processed"),
    ("processed", "received"),
    ("responded", "received"),
    ("resolved", "closed"),
    ("satisfied", "surveyed"),
)
_WHOLE = Decimal(100)
_STEP = Decimal("0.01")


class Rate(Struct, frozen=True):
    """A part of a whole: the counts, and the measures that they are counts of."""

    id: str
    numerator: int
    denominator: int
    numerator_id: str
    denominator_id: str

    @property
    def value(self) -> Fraction:
        """The rate, exactly."""
        return Fraction(self.numerator, self.denominator)


def compute_rates(snapshot: Snapshot) -> tuple[Rate, ...]:
    """Give the rates of a snapshot; one whose denominator is zero is none and left out, as is one of counts
    that the platform does not give.

    `closed_of_received`, `closed_of_processed` (the closure rates) and `processed_of_received`; then the
    three of 接诉即办 (三率): `responded_of_received`, `resolved_of_closed`, `satisfied_of_surveyed`.
    """
    counts = ((part, whole, snapshot.find_count(part), snapshot.find_count(whole)) for part, whole in _RATES)
    return tuple(
        Rate(f"{part}_of_{whole}", counted, total, part, whole)
        for part, whole, counted, total in counts
        if counted is not None and total
    )


def format_percent(rate: Rate) -> str:
    """Give a rate as `93.66%`, half up; `100.00%` only when nothing is missing, else `99.99%`."""
    percent = (_WHOLE * rate.numerator / rate.denominator).quantize(_STEP, ROUND_HALF_UP)
    if percent >= _WHOLE and rate.numerator < rate.denominator:
        percent = _WHOLE - _STEP
    return f"{percent}%"


def format_count(count: int) -> str:
    """Give a count with a comma between thousands, e.g. `194,087`."""
    return f"{count:,}"

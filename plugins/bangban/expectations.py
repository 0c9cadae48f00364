"""The next steps of a case that are expected, as an editor states them."""

from __future__ import annotations

from bangban.moments import Moment
from bangban.values import dataclass


@dataclass(frozen=True, slots=True)
class Expected:
    """One expected step: when (a day, a range, “before B” …), and what, as plain text."""

    at: Moment
    what: str

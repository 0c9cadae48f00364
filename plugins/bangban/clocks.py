"""The clock of a command."""

from __future__ import annotations

from collections.abc import Mapping

from bangban.publication import Clock, ClockError, read_clock
from bangban.refusals import RefusedError


def open_clock(environment: Mapping[str, str]) -> Clock:
    """The moment that BANGBAN_NOW gives, else now. Raises RefusedError where it cannot be read."""
    try:
        return read_clock({}, environment)
    except ClockError as error:
        raise RefusedError("clock.unreadable", text=str(error)) from error

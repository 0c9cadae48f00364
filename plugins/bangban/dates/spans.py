"""A moment as plain numbers: between which seconds and which days it lies, for reckoning with thousands."""

from __future__ import annotations

from msgspec import Struct

from bangban.dates.bounds import bound_days, bound_seconds
from bangban.dates.moments import Moment


class Span(Struct, frozen=True, array_like=True):
    """The first and the last second (`low`, `high`) and day that a moment can mean, counted as in `instants`,
    with the room of `bounds` for “about”; None where there is no such bound. `to_second` says that it is
    known to the second: anything else is counted in whole minutes."""

    low: int | None
    high: int | None
    first_day: int | None
    last_day: int | None
    to_second: bool = False


def make_span(moment: Moment) -> Span:
    """The span of a moment."""
    return Span(*bound_seconds(moment), *bound_days(moment), moment.precision == "second")

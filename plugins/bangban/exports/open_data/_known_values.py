"""Values as the open data have them: moments, and why something is not known.

Every key is always there. Where it is null, `unknown` of the same object has the key with a reason: nobody
need guess whether a thing is not so, or not known, or not told.
"""

from __future__ import annotations

from typing import Literal

from bangban.dates.bounds import bound_seconds
from bangban.dates.edtf import write_edtf
from bangban.dates.formatting import format_iso
from bangban.dates.instants import write_second
from bangban.dates.moments import Moment
from bangban.support.identity_cache import remember_same

Reason = Literal[
    "not-said", "not-yet", "not-recorded", "open-ended", "out-of-range", "withheld", "not-listed",
    "not-promised", "not-clear", "over", "last", "elsewhere", "too-few",
    "not-reached",
]  # fmt: skip
"""Why a value is null: the desk has not said it; it has not come to pass; it may have, but no entry tells of
it; a range has no such end; the year is none of RFC 3339's; we do not publish it; the platform has no such
thing on its list; nothing was promised; what is known does not decide it; the case is closed; there is no
further one; it stands elsewhere; so few cases have no rate and no median; so many still wait that half of
them, or nine tenths, have not come to it."""

Value = dict[str, object]


def settle(value: Value, reasons: dict[str, Reason]) -> Value:
    """The value with `unknown`: of the `reasons` those whose keys are null. Raises KeyError for a null that
    has none."""
    return {**value, "unknown": {key: reasons[key] for key, one in value.items() if one is None}}


def write_moment(at: Moment, entry: str | None = None) -> Value:
    """A moment: as the desk wrote it (`at`) and in strict EDTF, and between which seconds (UTC) it certainly
    lies, with the room that “about” asks for (see `dates.bounds`); `entry` is the id of the timeline's entry
    that tells of it, None where that is no entry's moment."""
    value = _write(at)
    return value if entry is None else {**value, "entry": entry}


@remember_same(64)
def _write(at: Moment) -> Value:
    # A case tells most of its moments twice: as one of its updates, and as what figures are counted from.
    first, last = bound_seconds(at)
    earliest, latest = write_second(first), write_second(last)
    value: Value = {
        "at": format_iso(at),
        "edtf": write_edtf(at),
        "earliest": earliest or None,
        "latest": latest or None,
        "precision": at.precision,
        "approximate": at.approximate,
        "unknown": {},
    }
    if earliest and latest:
        return value
    return settle(value, {"earliest": _judge_end(first), "latest": _judge_end(last)})


def _judge_end(second: int | None) -> Reason:
    return "open-ended" if second is None else "out-of-range"

"""A next step that is over before what has been done already.

The clock has no say: what is overdue is told to readers, not held against the editor.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.dates.formatting import format_chinese
from bangban.dates.moments import Moment
from bangban.dates.points import find_first
from bangban.diagnostics.problems import Problem


def _check(header: Header) -> Iterator[Problem]:
    step = header.find("expected")
    if step is None:
        return
    done = [entry for entry in header.entries if not entry.background and _outlives(entry.at, step.moment)]
    if done:
        latest = max(done, key=lambda entry: _find_certain_end(entry.at) or 0)
        values = {
            "at": format_chinese(step.moment),
            "latest": format_chinese(latest.at),
            "line": latest.position.line,
        }
        yield Problem(step.position, "expected.past", values)


def _outlives(moment: Moment, other: Moment) -> bool:
    end = _find_certain_end(moment)
    return end is not None and other.last_second is not None and other.last_second < end


def _find_certain_end(moment: Moment) -> int | None:
    """The second until which it certainly lasted; None where it may have been at any time before."""
    point = moment.start if moment.kind != "range" else moment.end
    return find_first(point, moment.zone) if point else None


_LINES = """\
case: {category: medicine, state: in-progress, expected: {at: %s, what: A}}
timeline: [{at: 2022-11-13, title: B}]"""

RULE = FileRule(_check, Example("expected.past", "2022-11-12", "2022-11-14", _LINES))

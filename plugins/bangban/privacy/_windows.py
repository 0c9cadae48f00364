"""Where in a text something private might stand: a few pieces of it, so that most of a text is read once
only.

Each is about one of the `_triggers`, or several near each other.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from bangban.privacy._triggers import REACH, find_triggers

_NEAR, _NAME_REACH = 60, 36
_ENDS = ("\n\n", "。", "<p", "</li")


class Window(NamedTuple):
    """A piece of a text, and whether it ends in the middle of something on either side; `for_names` where
    nothing but a name may stand there."""

    start: int
    end: int
    is_cut: bool
    is_cut_behind: bool
    for_names: bool = False


def list_windows(text: str) -> list[Window]:
    """The pieces of a text about its triggers, in no order; pieces for names alone lie in no other."""
    triggers = [*find_triggers(text)]
    spans = sorted((one.start, one.end) for one in triggers if not one.for_name)
    windows = [*_merge(text, spans)] if spans else []
    named = sorted((one.start, one.end) for one in triggers if one.for_name)
    return [*windows, *_add_named(text, windows, named)] if named else windows


def _add_named(text: str, windows: list[Window], named: list[tuple[int, int]]) -> Iterator[Window]:
    """Windows about the words beside names, where no other window has them; neighbours share one."""
    starts = [window.start for window in windows]
    first = last = -1
    for start, end in named:
        before = bisect_right(starts, start - _NAME_REACH) - 1
        if before >= 0 and windows[before].end >= end + _NAME_REACH:
            continue
        if first >= 0 and start <= last:
            last = min(len(text), end + _NAME_REACH)
            continue
        if first >= 0:
            yield Window(first, last, first > 0, last < len(text), for_names=True)
        first, last = max(0, start - _NAME_REACH), min(len(text), end + _NAME_REACH)
    if first >= 0:
        yield Window(first, last, first > 0, last < len(text), for_names=True)


def _merge(text: str, spans: list[tuple[int, int]]) -> Iterator[Window]:
    start, end = spans[0]
    for first, last in spans:
        if first - 2 * REACH <= end:
            end = max(end, last)
            continue
        yield _cut(text, start, end)
        start, end = first, last
    yield _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Window:
    """The piece about a trigger, cut where a sentence or a paragraph begins and ends, if one does nearby."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    begins = [at + len(sign) for sign in _ENDS if (at := text.rfind(sign, low, max(low, start - _NEAR))) >= 0]
    ends = [at for sign in _ENDS if (at := text.find(sign, min(high, end + _NEAR), high)) >= 0]
    return Window(
        max(begins, default=low),
        min(ends, default=high),
        not begins and low > 0,
        not ends and high < len(text),
    )

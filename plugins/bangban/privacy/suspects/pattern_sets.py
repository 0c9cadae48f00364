"""Sets of patterns, as RE2 looks for them: all at once in one piece of a text after the other, then where one
is there once more for the place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

import re2

from bangban.privacy.suspects.suspicions import (
    MARKUP_SIGNS,
    NEEDS_READING,
    ODD_SIGNS,
    Suspicion,
    list_groups,
)

_PIECE = 1 << 14
_REACH = 1000
"""Bytes before and behind a piece in which a match may begin or go on."""
_NEAR = 100
_MOST_NEAR = 50
_MOST_ASKED = 2**19
"""Bytes of a text about which is asked; what stands behind is taken for what it looks like. A drawing that is
nothing but numbers would take minutes otherwise."""
_MOST_MEMORY = 1 << 26


class PatternSet:
    """Patterns that are looked for in one pass."""

    def __init__(self, suspicions: tuple[Suspicion, ...]) -> None:
        self._suspicions = suspicions
        self._set = re2.Set.SearchSet(_options())
        for one in suspicions:
            self._set.Add(one.pattern.encode())
        self._set.Compile()
        self._compiled: dict[int, re2._Regexp] = {}

    def list_spans(self, data: bytes, source: bytes) -> Iterator[tuple[int, int]]:
        """Where any of the patterns matches."""
        return (span for _, span in self.find(data, source))

    def find(self, data: bytes, source: bytes) -> Iterator[tuple[Suspicion, tuple[int, int]]]:
        """Where which pattern matches, and what is asked of the text about the match holds; `source` is the
        same with its line ends."""
        found: dict[int, list[tuple[int, int]]] = {}
        for start in range(0, len(data), _PIECE):
            low, high = max(0, start - _REACH), start + _PIECE + _REACH
            for number in self._set.Match(data[low:high]) or ():
                found.setdefault(number, []).append((low, high))
        for number, pieces in found.items():
            for span in self._list_spans_of(number, [*_merge(pieces)], data, source):
                yield self._suspicions[number], span

    def _list_spans_of(
        self, number: int, pieces: list[tuple[int, int]], data: bytes, source: bytes
    ) -> Iterator[tuple[int, int]]:
        """Where one pattern matches in these pieces."""
        pattern, holds, over_lines = self._suspicions[number]
        if number not in self._compiled:
            self._compiled[number] = re2.compile(pattern.encode(), _options())
        text = source if over_lines and holds is bool else data
        compiled = self._compiled[number]
        spans = (
            (low + match.start(), low + match.end())
            for low, high in pieces
            for match in compiled.finditer(text[low:high])
        )
        if holds is bool:
            yield from spans
            return
        asked = 0
        for group in _group(spans):
            near = (source if over_lines else data)[max(0, group[0][0] - _NEAR) : group[-1][1] + _NEAR]
            asked += len(near)
            if asked > _MOST_ASKED or holds(near.decode("utf-8", "ignore")):
                yield from group


def _merge(pieces: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pieces of a text without those that they share."""
    first, last = pieces[0]
    for low, high in pieces[1:]:
        if low > last:
            yield first, last
            first = low
        last = high
    yield first, last


def _group(spans: Iterable[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Neighbours are asked about at once: a file may be nothing but numbers."""
    group: list[tuple[int, int]] = []
    for span in spans:
        if (group and span[0] > group[-1][1] + _NEAR) or len(group) == _MOST_NEAR:
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _options() -> re2.Options:
    options = re2.Options()
    options.max_mem = _MOST_MEMORY
    return options


@cache
def open_groups() -> tuple[PatternSet, ...]:
    """What private data looks like."""
    return tuple(map(PatternSet, list_groups()))


@cache
def open_signs() -> PatternSet:
    """What the searching modules see otherwise, and signs of emphasis."""
    return PatternSet((*ODD_SIGNS, *NEEDS_READING, *MARKUP_SIGNS))

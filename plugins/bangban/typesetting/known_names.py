"""Finds the names that a site knows (agencies, areas, tags, people …) in a short text."""

from __future__ import annotations

from collections.abc import Iterable

_LEAST = 2


class KnownNames:
    """Names to look for. A name of one character is none: it stands in many words."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(name for name in map(str.strip, names) if len(name) >= _LEAST)
        # For each first pair of characters the lengths of names that begin so, the longest first.
        lengths: dict[str, set[int]] = {}
        for name in self._names:
            lengths.setdefault(name[:_LEAST], set()).add(len(name))
        self._lengths = {pair: sorted(found, reverse=True) for pair, found in lengths.items()}

    def find(self, text: str) -> tuple[str, ...]:
        """Those that stand in `text`, each once, sorted."""
        found = set()
        for start in range(len(text) - _LEAST + 1):
            for length in self._lengths.get(text[start : start + _LEAST], ()):
                if text[start : start + length] in self._names:
                    found.add(text[start : start + length])
        return tuple(sorted(found))

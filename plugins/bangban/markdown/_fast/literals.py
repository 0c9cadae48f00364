"""What a text must hold for a regular expression to match anything in it: literals, read from the
expression's own parse tree. Looking for them is faster than matching in vain.

Needs are told, never guessed: what the tree does not say for certain is no need.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from re import _parser  # type: ignore[attr-defined]  # the parse tree has no stub under this name
from typing import Any

Needs = tuple[tuple[str, ...], ...]
"""Groups of literals: a text must hold at least one of each group. No group: nothing is known."""

_Tree = Iterable[tuple[object, Any]]
_MOST_CHOICES = 8
_LONGEST_KEPT = 16
_MOST_KEPT = 4096


@lru_cache(maxsize=256)
def find_needs(regex: re.Pattern[str]) -> Needs:
    """The needs of `regex`, for searching and for matching, at any position of a text. None for bytes,
    for patterns that ignore case, and for patterns of other libraries."""
    if not isinstance(regex, re.Pattern) or not isinstance(regex.pattern, str):
        return ()
    if regex.flags & re.IGNORECASE:
        return ()
    return tuple(dict.fromkeys(_read_all(_parser.parse(regex.pattern, regex.flags))))


def _read_all(items: _Tree) -> list[tuple[str, ...]]:
    needs: list[tuple[str, ...]] = []
    literal = ""
    for name, value in items:
        if str(name) == "LITERAL":
            literal += chr(value)
            continue
        needs += [(literal,)] if literal else []
        literal = ""
        needs += _read_one(str(name), value)
    return [*needs, (literal,)] if literal else needs


def _read_one(name: str, value: Any) -> list[tuple[str, ...]]:
    if name == "SUBPATTERN":
        _, added, _, items = value
        return [] if added & re.IGNORECASE else _read_all(items)
    if name == "ATOMIC_GROUP":
        return _read_all(value)
    if name == "ASSERT":
        # What is looked at, ahead or behind, stands in the text, too.
        return _read_all(value[1])
    if name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        least, _, items = value
        return _read_all(items) if least else []
    if name == "BRANCH":
        return _read_branches(value[1])
    return _read_choices(value) if name == "IN" else []


def _read_branches(branches: Sequence[_Tree]) -> list[tuple[str, ...]]:
    """One need: a literal of any branch. None when one of them needs nothing."""
    every = [_read_all(branch) for branch in branches]
    if not all(every):
        return []
    best = (min(needs, key=lambda group: (len(group), -len(group[0]))) for needs in every)
    return [tuple(dict.fromkeys(literal for group in best for literal in group))]


def _read_choices(items: Sequence[tuple[object, int]]) -> list[tuple[str, ...]]:
    if len(items) > _MOST_CHOICES or any(str(name) != "LITERAL" for name, _ in items):
        return []
    return [tuple(chr(value) for _, value in items)]


class Sieve:
    """Tells which of many things a text can concern, each known by its needs, in their order. A thing
    with no needs is always told; of literals only ASCII ones are looked for."""

    def __init__(self, needs: Sequence[Needs]) -> None:
        spelt = [
            [[one.encode() for one in group] for group in groups if _is_ascii(group)] for groups in needs
        ]
        literals = dict.fromkeys(literal for groups in spelt for group in groups for literal in group)
        bits = {literal: 1 << index for index, literal in enumerate(literals)}
        self._bits = tuple(bits.items())
        self._masks = [[sum(bits[one] for one in set(group)) for group in groups] for groups in spelt]
        self._by_signs: dict[bytes, tuple[int, ...]] = {}
        self._by_found: dict[int, tuple[int, ...]] = {}

    def choose(self, text: str) -> tuple[int, ...]:
        """The indexes of what `text` can concern, and of some that it cannot."""
        # Chinese text has little ASCII, and much the same from one text to the next: what it can
        # concern has been found already. A literal that the text holds is in its ASCII part, too.
        signs = text.encode("ascii", "ignore")
        chosen = self._by_signs.get(signs)
        if chosen is None:
            chosen = self._find(signs)
            if len(signs) <= _LONGEST_KEPT and len(self._by_signs) < _MOST_KEPT:
                self._by_signs[signs] = chosen
        return chosen

    def _find(self, signs: bytes) -> tuple[int, ...]:
        found = 0
        for literal, bit in self._bits:
            if literal in signs:
                found |= bit
        chosen = self._by_found.get(found)
        if chosen is None:
            rows = enumerate(self._masks)
            chosen = tuple(index for index, masks in rows if all(found & mask for mask in masks))
            if len(self._by_found) < _MOST_KEPT:
                self._by_found[found] = chosen
        return chosen


def _is_ascii(group: Iterable[str]) -> bool:
    return all(literal.isascii() for literal in group)

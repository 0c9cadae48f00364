"""The known name that a misspelt one most likely means.

RapidFuzz (3.14) takes 20 ms to import, as long as a thousand names here, and names another, or none, for 4 of
100 slips.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache
from itertools import pairwise

# Comparing two names takes 20 µs: among thousands only those are compared that share the rarest
# pairs of letters. A newsroom that renames a folder makes thousands of mistakes at once.
_FEW, _LOOKS = 60, 2000
# Among shorter names one letter is much.
_SHORTEST = 4
_DIGITS = re.compile(r"[0-9]")
_DENIALS = ("un", "not", "non", "no-", "no ", "dis", "never")


def nearest(word: str, known: list[str] | tuple[str, ...], closeness: float = 0.6) -> str:
    """The known name most like `word`, whatever its case, or "" where none is close: `closeness` is the
    share of letters in common, as `difflib` has it."""
    known = preselect(word.lower(), tuple(known))
    lowered = {name.lower(): name for name in known}
    found = get_close_matches(word.lower(), lowered, n=1, cutoff=closeness)
    return lowered[found[0]] if found else ""


def find_slip(word: str, known: tuple[str, ...]) -> str:
    """The one known name of which `word` is a slip of the hand, or "": their letters are the same but for
    case, or one is missing, added, another, or two neighbours have changed places. Digits are never a slip:
    `case-1` does not mean `case-2`. So nobody who corrects it changes what was meant."""
    plain = word.strip().lower()
    found = [name for name in preselect(plain, known) if _is_slip(plain, name.lower())]
    return found[0] if len(found) == 1 else ""


def _is_slip(word: str, name: str) -> bool:
    if word == name:
        return True
    if (
        len(name) < _SHORTEST
        or _DIGITS.findall(word) != _DIGITS.findall(name)
        or _denies(word) != _denies(name)
    ):
        return False
    start = next(
        (index for index, pair in enumerate(zip(word, name, strict=False)) if pair[0] != pair[1]), -1
    )
    if start < 0:
        return abs(len(word) - len(name)) == 1
    left, right = word[start:], name[start:]
    swapped = left[1:2] + left[:1] == right[:2] and left[2:] == right[2:]
    return swapped or left[1:] in (right, right[1:]) or left == right[1:]


def nearest_choice(word: str, choices: tuple[str, ...]) -> str:
    """The fixed word that a typing mistake most likely means, or "": one or two letters differ, and one
    is not the other's denial (`unresolved` is very like `resolved`, and `未resolved` no less)."""
    if not word.isascii():
        return ""
    alike = tuple(choice for choice in choices if _denies(choice) == _denies(word))
    if _denies(word) and word.lower().endswith(alike):
        # What denies a denial (`ununresolved`) means nothing that anybody could guess.
        return ""
    return nearest(word, alike, closeness=0.8)


def nearest_key(word: str, keys: tuple[str, ...]) -> str:
    """The key that a misspelt one most likely means, or "". `unconfirmed` does not mean `confirmed`."""
    return nearest(word, tuple(key for key in keys if _denies(key) or not _denies(word)))


def _denies(word: str) -> bool:
    return word.lower().lstrip().startswith(_DENIALS)


def preselect(word: str, known: tuple[str, ...]) -> list[str]:
    """At most sixty names that share most pairs of letters with `word`, in the order of `known`."""
    if len(known) <= _FEW:
        return list(known)
    index = _index_pairs(known)
    shared: Counter[int] = Counter()
    for pair in sorted(_split(word), key=lambda pair: (len(index.get(pair, ())), pair)):
        places = index.get(pair, ())
        if shared and shared.total() + len(places) > _LOOKS:
            break
        shared.update(places)
    best = sorted(shared, key=lambda place: (-shared[place], place))[:_FEW]
    return [known[place] for place in sorted(best)]


@lru_cache(maxsize=8)
def _index_pairs(known: tuple[str, ...]) -> Mapping[str, list[int]]:
    index: dict[str, list[int]] = defaultdict(list)
    for place, name in enumerate(known):
        for pair in _split(name.lower()):
            index[pair].append(place)
    return index


def _split(word: str) -> set[str]:
    return {left + right for left, right in pairwise(f"\0{word}\0")}

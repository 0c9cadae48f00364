"""Finds the places in a headline where a line may end: between phrases, as few as are needed.

In the page they are `<wbr>`, under `word-break: keep-all`; after punctuation browsers break by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from unicodedata import east_asian_width

from markupsafe import Markup, escape

from bangban.typesetting._seams import weigh_seams
from bangban.typesetting._words import Word, cut_words

# A run has no place where a browser would end a line under `keep-all`.
_RUN = re.compile(r"[^\s，。、；：！？…—]+")
# What fits on any line: on the narrowest phone (320 px) a headline has eight to nine characters.
_SHORT = 6.0
_COMFORTABLE = 6.5
_LONG_NAME = 10
_BREAK = Markup("<wbr>")


def break_headline(text: str, names: Collection[str] = ()) -> Markup:
    """`text`, which is plain, as HTML with `<wbr>` between its phrases. `names` are those in it that stay
    whole."""
    places = find_breaks(text, tuple(names))
    if not places:
        return escape(text)
    cuts = (0, *places, len(text))
    return _BREAK.join(text[start:end] for start, end in pairwise(cuts))


def is_short(text: str) -> bool:
    """Whether a text fits on any line, and needs no breaks."""
    return len(text) <= _SHORT or _measure(text) <= _SHORT


@lru_cache(maxsize=512)
def find_breaks(text: str, names: tuple[str, ...] = ()) -> tuple[int, ...]:
    """The offsets in `text` at which a line may end besides those that a browser knows, ascending."""
    if is_short(text):
        return ()
    wholes = [name for name in names if len(name) <= _LONG_NAME]
    return tuple(place for run in _RUN.finditer(text) for place in _break_run(run[0], run.start(), wholes))


def _break_run(run: str, start: int, names: Sequence[str]) -> Iterator[int]:
    if _measure(run) <= _SHORT:
        return
    words = cut_words(run, [name for name in names if name in run])
    costs = _keep_quotations(words, weigh_seams(words))
    ends: list[int] = []
    for word in words:
        ends.append((ends[-1] if ends else start) + len(word.text))
    yield from (ends[place - 1] for place in _choose(words, costs))


def _keep_quotations(words: Sequence[Word], costs: Sequence[float | None]) -> list[float | None]:
    """The costs, without breaks inside what is quoted in a few characters: a name, mostly."""
    kept = list(costs)
    opened = -1
    for place, word in enumerate(words):
        if word.text in "“‘「『《〈":
            opened = place
        elif word.text in "”’」』》〉" and opened >= 0:
            if sum(len(one.text) for one in words[opened : place + 1]) <= _COMFORTABLE + 2:
                kept[opened:place] = [None] * (place - opened)
            opened = -1
    return kept


def _choose(words: Sequence[Word], costs: Sequence[float | None]) -> list[int]:
    """The words before which lines may end: where the sum of what the breaks cost, and of what pieces cost
    that are too long or too short, is least."""
    widths = [_measure(word.text) for word in words]
    best: list[tuple[float, int]] = [(0.0, 0)]
    for end in range(1, len(words) + 1):
        here = 0.0 if end == len(words) else costs[end - 1]
        if here is None:
            best.append((float("inf"), 0))
            continue
        width, choices = 0.0, []
        for start in range(end - 1, -1, -1):
            width += widths[start]
            if best[start][0] < float("inf"):
                choices.append((best[start][0] + here + _weigh_piece(width), start))
            if width > 24:
                break
        best.append(min(choices, default=(float("inf"), 0)))
    places: list[int] = []
    place = best[-1][1]
    while place:
        places.append(place)
        place = best[place][1]
    return places[::-1]


def _weigh_piece(width: float) -> float:
    if width < 2:
        return 6.0
    if width < 3:
        return 0.8
    over = width - _COMFORTABLE
    return over if over > 0 else 0.0


def _measure(text: str) -> float:
    """The width of a text in ems, about."""
    return sum(1.0 if east_asian_width(char) in "WFA" else 0.55 for char in text)

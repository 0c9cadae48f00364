"""Finds the places in a headline where a line may end: between phrases, as few as are needed.

In the page they are `<wbr>`, under `word-break: keep-all`; after punctuation browsers break by themselves.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from markupsafe import Markup, escape

from bangban.support.patterns import compile_later
from bangban.typesetting._seams import weigh_seams
from bangban.typesetting._words import Word, cut_words

# A run has no place where a browser would end a line under `keep-all`.
_RUN = re.compile(r"[^\s，。、；：！？…—]+")
# What fits on any line: on the narrowest phone (320 px) a headline has eight to nine characters.
_SHORT = 6.0
_COMFORTABLE = 6.5
# Of the largest headline on the narrowest phone (320 px).
_NARROWEST = 8.0
# Lines that are longer are not compared any more.
_TOO_LONG = 24.0
_QUOTED = 8
_INFINITE = float("inf")
_NARROW = compile_later("[\0-\u1fff]")
_LONG_NAME = 10
# Where a browser ends a line, also under `keep-all`.
_SIGN = compile_later(r"[-%％‰℃°+/~～×–](?=.)")


class Layout(NamedTuple):
    """Where a line may end in a headline, besides where a browser knows it: offsets, ascending. And what is
    kept whole though a browser would part it, behind the sign of `5%以上`: the offsets of its ends."""

    breaks: tuple[int, ...] = ()
    kept: tuple[tuple[int, int], ...] = ()


def break_headline(text: str, names: Collection[str] = ()) -> Markup:
    """`text`, which is plain, as HTML with `<wbr>` between its phrases. `names` are those in it that stay
    whole."""
    breaks, kept = lay_out(text, tuple(names))
    if not breaks and not kept:
        return escape(text)
    marks = {end: "</span>" for _, end in kept}
    for place in breaks:
        marks[place] = f"{marks.get(place, '')}<wbr>"
    for start, _ in kept:
        marks[start] = f'{marks.get(start, "")}<span class="bb-nowrap">'
    cuts = [0, *sorted(marks.keys() - {0, len(text)}), len(text)]
    pieces = (f"{marks.get(start, '')}{escape(text[start:end])}" for start, end in pairwise(cuts))
    return Markup("".join(pieces) + marks.get(len(text), ""))


def is_short(text: str) -> bool:
    """Whether a text fits on any line, and needs no breaks."""
    return len(text) <= _SHORT or (len(text) <= 2 * _SHORT and _measure(text) <= _SHORT)


def find_breaks(text: str, names: tuple[str, ...] = ()) -> tuple[int, ...]:
    """The offsets in `text` at which a line may end besides those that a browser knows, ascending."""
    return lay_out(text, names).breaks


@lru_cache(maxsize=4096)
def lay_out(text: str, names: tuple[str, ...] = ()) -> Layout:
    """How the lines of `text` may end; `names` are those in it that stay whole."""
    if is_short(text):
        return Layout()
    wholes = [name for name in names if len(name) <= _LONG_NAME]
    breaks: list[int] = []
    kept: list[tuple[int, int]] = []
    for run in _RUN.finditer(text):
        if _SIGN.search(run[0]) or not is_short(run[0]):
            _break_run(run[0], run.start(), run.end() < len(text), wholes, breaks, kept)
    return Layout(tuple(breaks), tuple(kept))


def _break_run(
    run: str,
    start: int,
    goes_on: bool,
    names: Sequence[str],
    breaks: list[int],
    kept: list[tuple[int, int]],
) -> None:
    """Adds what it finds to `breaks` and `kept`. Behind a run that goes on a mark stands on its line."""
    words = cut_words(run, [name for name in names if name in run])
    costs = _keep_quotations(words, weigh_seams(words))
    # What no line may part is one piece.
    pieces, seams = [words[0].text], []
    for word, cost in zip(words[1:], costs, strict=True):
        if cost is None:
            pieces[-1] += word.text
        else:
            pieces.append(word.text)
            seams.append(cost)
    ends = list(accumulate(map(len, pieces), initial=start))
    if not is_short(run):
        breaks += [ends[place] for place in _choose(pieces, seams, goes_on)]
    for place, piece in enumerate(pieces):
        if _SIGN.search(piece) and _measure(piece) <= _LONG_NAME:
            kept.append((ends[place], ends[place + 1]))


def _keep_quotations(words: Sequence[Word], costs: Sequence[float | None]) -> Sequence[float | None]:
    """The costs, without breaks inside what is quoted in a few characters: a name, mostly."""
    kept = list(costs)
    opened = -1
    for place, word in enumerate(words):
        if word.kind != "mark":
            continue
        if word.text in "“‘「『《〈":
            opened = place
        elif word.text in "”’」』》〉" and opened >= 0:
            if sum(len(one.text) for one in words[opened : place + 1]) <= _QUOTED:
                kept[opened:place] = [None] * (place - opened)
            opened = -1
    return kept


def _choose(pieces: Sequence[str], seams: Sequence[float], goes_on: bool) -> list[int]:
    """The pieces before which lines may end: where the sum of what the breaks cost, and of what lines cost
    that are too long or too short, is least. `seams` has the cost before each piece but the first."""
    ends = list(accumulate(map(_measure, pieces), initial=0.0))
    if goes_on:
        ends[-1] += 1
    costs, starts = [0.0], [0]
    for end in range(1, len(ends)):
        best, chosen = _INFINITE, 0
        for start in range(end - 1, -1, -1):
            width = ends[end] - ends[start]
            cost = costs[start] + _weigh_piece(width)
            if cost < best:
                best, chosen = cost, start
            if width > _TOO_LONG:
                break
        costs.append(best + (seams[end - 1] if end < len(pieces) else 0.0))
        starts.append(chosen)
    places: list[int] = []
    place = starts[-1]
    while place:
        places.append(place)
        place = starts[place]
    return places[::-1]


def _weigh_piece(width: float) -> float:
    over = width - _COMFORTABLE
    if over > 0:
        return over + 3 * max(0.0, width - _NARROWEST)
    return 0.0 if width >= 3 else 0.8 if width >= 2 else 6.0


def _measure(text: str) -> float:
    """The width of a text in ems, about: Latin letters and digits take half of one."""
    return len(text) - 0.45 * len(_NARROW.findall(text))

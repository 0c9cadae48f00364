"""What it costs to end a line between two words of a headline; None where no line may."""

from __future__ import annotations

from collections.abc import Sequence

from bangban.locale.zh.phrase_words import (
    AROUND_NUMBERS,
    ASPECTS,
    BODIES,
    COMPLEMENTS,
    LINKING,
    MODIFYING,
    NEVER_FIRST,
    NUMERALS,
    POSTPOSED,
    SUFFIXES,
)
from bangban.typesetting._words import Word

GOOD, FAIR, POOR, BAD = 0.6, 1.2, 2.4, 3.6

_OPENING = frozenset("“‘「『（(【《〈〔[〖")
_CLOSING = frozenset("”’」』）)】》〉〕]〗")
# Single characters of these classes lead to what follows: adverbs, prepositions, verbs, numbers …
_LEADING = frozenset("dpcrmhva")
# Of these, they lean on what stands before: nouns as suffixes, places, measures, particles.
_LEANING = frozenset(("n", "f", "q", "u", "m", "t", ""))
_STARTING = frozenset("pcdr")
_NOMINAL = frozenset("nfq")

_PAIRS = {
    "nv": FAIR,
    "nd": GOOD,
    "na": FAIR,
    "nr": FAIR,
    "nt": FAIR,
    "ni": GOOD,
    "nn": 3.0,
    "nf": BAD,
    "vn": 2.4,
    "vv": 2.8,
    "vf": BAD,
    "vr": FAIR,
    "an": 3.0,
    "av": 1.8,
    "dv": POOR,
    "da": BAD,
    "rn": 3.0,
    "rv": 3.2,
    "rd": 3.2,
    "pn": 3.0,
    "pr": BAD,
    "mn": BAD,
    "mv": BAD,
    "qn": 3.0,
    "fv": FAIR,
    "fn": 1.4,
    "tv": FAIR,
    "tn": 1.8,
    "in": POOR,
    "iv": FAIR,
}
"""By the classes of both words; `POOR` for all others."""


def weigh_seams(words: Sequence[Word]) -> list[float | None]:
    """The cost of a break before each word but the first: `GOOD` to `BAD`, or None."""
    return [_weigh(words, place) for place in range(1, len(words))]


def _weigh(words: Sequence[Word], place: int) -> float | None:
    before, after = words[place - 1], words[place]
    if before.kind == "mark" or after.kind == "mark":
        return _weigh_mark(words, place)
    if after.kind in ("#", "x") or before.kind in ("#", "x"):
        return _weigh_figure(before, after)
    if len(after.text) == 1 and (after.text in NEVER_FIRST or after.kind == "u"):
        return None
    if before.kind == "v" and after.text in COMPLEMENTS:
        return None
    if before.text in NEVER_FIRST:
        return _weigh_particle(words, place)
    if len(before.text) == 1 or len(after.text) == 1:
        return _weigh_single(words, place)
    return _weigh_pair(before, after)


def _weigh_mark(words: Sequence[Word], place: int) -> float | None:
    """Beside quotes and brackets; after all other signs lines end by themselves."""
    before, after = words[place - 1].text, words[place].text
    if after in _OPENING and words[place - 1].kind != "mark":
        return None if len(before) == 1 and words[place - 1].kind in _LEADING else FAIR
    if before in _CLOSING and words[place].kind != "mark":
        leans = len(after) == 1 and (after in NEVER_FIRST or words[place].kind in _LEANING)
        return None if leans else FAIR
    return None


def _weigh_figure(before: Word, after: Word) -> float | None:
    if after.kind in ("#", "x"):
        # `第18`, `约300`, `A2`: what is one character leads to the figure.
        alone = len(before.text) == 1 or before.kind in ("#", "x", "h", "m", "d", "p", "t")
        return None if alone else 1.8
    if after.text in AROUND_NUMBERS or after.kind in ("f", "q", "m"):
        return None
    if before.kind == "#" and after.kind in _STARTING:
        return FAIR
    if len(after.text) == 1:
        counted = before.kind == "#" and after.kind == "v" and not before.text[-1].isascii()
        return FAIR if counted else None
    # `12345热线`: a bare figure has no unit, and takes the word behind it for one.
    if before.text[-1].isascii() and (before.kind == "#" or len(before.text) <= 3):
        return None
    return BAD if after.kind in ("n", "name", "t") else FAIR


def _weigh_particle(words: Sequence[Word], place: int) -> float | None:
    before, after = words[place - 1], words[place]
    if len(after.text) == 1 and after.kind in _LEANING:
        return None
    if before.text == MODIFYING:
        return 1.4
    return 3.0 if after.kind in ("n", "name", "r", "m", "#") else FAIR


def _weigh_single(words: Sequence[Word], place: int) -> float | None:
    """Where one of the words, or both, is one character."""
    before, after = words[place - 1], words[place]
    following = words[place + 1].text if place + 1 < len(words) else ""
    if place > 1 and words[place - 2].kind == "#" and before.text in AROUND_NUMBERS:
        return FAIR
    if len(after.text) == 1 and following in POSTPOSED:
        # `画在`: a verb, whatever the list has it for.
        after = Word(after.text, "v")
    if len(before.text) == len(after.text) == 1 and after.kind == "v" and following in ASPECTS:
        # `村官|带着`: what `着` follows is one for certain.
        return None if place == 1 or before.kind not in _NOMINAL else FAIR
    return _weigh_alone(before, after)


def _weigh_alone(before: Word, after: Word) -> float | None:
    if len(before.text) == 1 and (before.kind in _LEADING or before.text in NUMERALS or not before.kind):
        return None
    if len(after.text) == 1 and (after.kind in _LEANING or after.text in SUFFIXES):
        return None
    if len(before.text) == 1 and after.text in POSTPOSED:
        return None
    if len(before.text) == 1 and len(after.text) == 1:
        return FAIR if after.kind in _STARTING else None
    return _weigh_pair(before, after)


def _weigh_pair(before: Word, after: Word) -> float | None:
    if before.kind == "m" and after.kind in ("m", "q"):
        return None
    if before.kind == after.kind == "t":
        return None
    if before.kind in ("n", "name", "") and after.text in BODIES:
        return BAD + 1
    if after.text in LINKING or after.kind in ("p", "c"):
        return GOOD
    if after.kind in ("d", "r") and before.kind not in ("d", "r", "p"):
        return GOOD
    first = "n" if before.kind == "name" else before.kind
    second = "n" if after.kind == "name" else after.kind
    return _PAIRS.get(first + second, POOR)

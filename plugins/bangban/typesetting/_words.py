"""Cuts Chinese into words: the likeliest ones by a list of common words, names and numbers whole.

A dictionary alone is a hint: what it does not know comes out as single characters, which the seams
(`_seams`) keep together. (BudoUX 0.10 broke a word or figure in 36 of 40 headlines of help desks, jieba 0.42
in 32, which besides has no wheel and takes 0.7 s to start.)
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from bangban.locale.zh.phrase_words import (
    MAGNITUDES,
    NUMERALS,
    ORDINAL,
    RANGE,
    ROUNDING,
    UNITS,
    read_lines,
    read_words,
)
from bangban.support.patterns import compile_later

_LONGEST = 5
# As rare as a character that the list does not have.
_UNKNOWN = ("", 24)
_LATIN = compile_later(r"[A-Za-z\u00c0-\u024f][\w.+#&'’@-]*", re.ASCII)
_HAN = compile_later("[\u3400-\u9fff\U00020000-\U0003fffd]+")


@cache
def _compile_number() -> re.Pattern[str]:
    # At the first question, for it takes long. No part can begin where another may end but in one way: it
    # takes as long as the text is.
    digits, rounded, unit = "[0-9０-９]++", f"[{ROUNDING}]?+", f"(?:{'|'.join(UNITS)})"
    chain = rf"{digits}(?:[-,.:：/~～–—×+{RANGE}]{digits})*+[%％‰℃°＋+]*+"
    return re.compile(rf"(?:{chain}{rounded}[{MAGNITUDES}]*+{rounded}{unit}?+)++")


@cache
def _compile_chinese_number() -> re.Pattern[str]:
    numerals, unit = f"[{''.join(sorted(NUMERALS))}]++", f"(?:{'|'.join(UNITS)})"
    return re.compile(rf"{ORDINAL}?+(?:{numerals}[{ROUNDING}]?+{unit})++")


class Word(NamedTuple):
    """A word of a headline: its text, and its class: a letter of the list of words, `#` for a number with its
    unit, `x` for Latin letters, `name` for a name that is known, `""` for what is unknown, `mark` for any
    other sign."""

    text: str
    kind: str


def cut_words(text: str, names: Iterable[str]) -> list[Word]:
    """`text` as words, in order; joined they are the text. `names` stay whole."""
    wholes = sorted(filter(None, names), key=lambda name: (-len(name), name))
    if not wholes:
        return list(_cut_plain(text))
    words: list[Word] = []
    last = 0
    for match in re.finditer("|".join(map(re.escape, wholes)), text):
        words += _cut_plain(text[last : match.start()])
        words.append(Word(match[0], "name"))
        last = match.end()
    words += _cut_plain(text[last:])
    return words


def _cut_plain(text: str) -> Iterator[Word]:
    find_number, place = _compile_number().match, 0
    while place < len(text):
        number = find_number(text, place)
        latin = None if number else _LATIN.match(text, place)
        han = None if number or latin else _HAN.match(text, place)
        found = number or latin or han
        if found is None:
            yield Word(text[place], "mark")
            place += 1
            continue
        if han:
            yield from _cut_han(han[0])
        else:
            yield Word(found[0], "#" if number else "x")
        place = found.end()


class _Lexicon:
    """Those of the common words that begin with characters seen so far, and the first two characters of those
    that have more."""

    def __init__(self) -> None:
        self.words: dict[str, tuple[str, int]] = {}
        self.beginnings: set[str] = set()
        self._lines = read_lines()

    def learn(self, text: str) -> None:
        """Takes in all words that begin with a character of `text`."""
        for char in text:
            line = self._lines.pop(char, "")
            if line:
                words = read_words(line)
                self.words.update(words)
                self.beginnings.update([word[:2] for word in words if len(word) > 2])


@cache
def _open_lexicon() -> _Lexicon:
    # At the first question: most builds have no new headline.
    return _Lexicon()


def _cut_han(text: str) -> Iterator[Word]:
    """The words whose product of probabilities is greatest."""
    lexicon, find_number = _open_lexicon(), _compile_chinese_number().match
    lexicon.learn(text)
    known, nexts = lexicon.words, _find_likeliest(text, lexicon)
    start = 0
    while start < len(text):
        counted = find_number(text, start)
        end = nexts[start]
        if counted and counted.end() >= end and counted.end() - start > 1:
            # What is counted by a number stays with it, also where the list has no such word.
            end = _follow(nexts, start, counted.end())
            yield Word(
                text[start:end], "#" if end == counted.end() else known.get(text[start:end], _UNKNOWN)[0]
            )
        else:
            yield Word(text[start:end], known.get(text[start:end], _UNKNOWN)[0])
        start = end


def _find_likeliest(text: str, lexicon: _Lexicon) -> list[int]:
    """For each place the end of the word that begins there, if one does."""
    known, beginnings = lexicon.words, lexicon.beginnings
    costs, nexts = [0] * (len(text) + 1), list(range(1, len(text) + 1))
    for start in range(len(text) - 1, -1, -1):
        least, chosen = known.get(text[start], _UNKNOWN)[1] + costs[start + 1], start + 1
        most = start + _LONGEST if text[start : start + 2] in beginnings else start + 2
        for end in range(start + 2, min(most, len(text)) + 1):
            word = known.get(text[start:end])
            if word and word[1] + costs[end] <= least:
                least, chosen = word[1] + costs[end], end
        costs[start], nexts[start] = least, chosen
    return nexts


def _follow(nexts: list[int], start: int, least: int) -> int:
    """The first end of a word at or after `least`."""
    while start < least:
        start = nexts[start]
    return start

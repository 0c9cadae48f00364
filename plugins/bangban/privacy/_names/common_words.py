"""Which signs are common words, and no names (`phrase_words` has the list)."""

from __future__ import annotations

from functools import cache

from bangban.locale.zh.phrase_words import read_lines, read_words
from bangban.privacy._names.name_signs import LONG_SURNAMES, WORDS

_SHORT, _RARE = 2, 18
_NOUNS = ("n", "nr", "ns", "nz")


def begins_phrase(text: str, start: int) -> bool:
    """Whether a saying or a longer word that names nobody begins there: 胡思乱想, 毛茸茸."""
    three, four = text[start : start + 3], text[start : start + 4]
    if four[:_SHORT] in LONG_SURNAMES:
        return is_listed(three[1:])
    if is_listed(four):
        return True
    kind, _ = _read_words_of(three[0]).get(three, ("n", 0))
    return kind not in _NOUNS


def is_in_word(text: str, start: int) -> bool:
    """Whether a surname is the end or the middle of a common word: 工程师, 供应商."""
    first, end = max(0, start - _SHORT), start + 1
    words = (text[first:end], text[start - 1 : end], text[start - 1 : end + 1])
    return any(len(word) > 1 and bool(_read_words_of(word[0]).get(word)) for word in words if start)


def is_listed(text: str) -> bool:
    """Whether it is a word of at least two signs."""
    return len(text) > 1 and text in _read_words_of(text[0])


def is_word(text: str) -> bool:
    """Whether it is a common word, of which it happens that its first sign is a surname, too."""
    kind, rarity = _read_words_of(text[0]).get(text, ("", _RARE))
    # The list has people who are much in the news, too.
    return text in WORDS or (bool(kind) and (kind != "n" or rarity < _RARE or len(text) > _SHORT))


@cache
def _read_words_of(first: str) -> dict[str, tuple[str, int]]:
    return read_words(_read_lines().get(first, ""))


@cache
def _read_lines() -> dict[str, str]:
    return read_lines()

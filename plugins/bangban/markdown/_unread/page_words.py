"""The words of converted HTML as a reader sees them, for looking up signs that should not be there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from bangban.support.html_tokens import remove_tags

HIDDEN = "\ufffc"
"""Stands for what is hidden in a source, letter for letter."""

_CODE = re.compile(r"<(pre|code)\b[^>]*>.*?</\1>", re.DOTALL)
_BLOCK = re.compile(r"</?(?:p|li|ol|ul|dl|dt|dd|blockquote|div|h[1-6]|t[hdr]|figcaption|br)\b[^>]*>")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~]")
# No letters of a page are compared more often than this without being found: a text is never read
# as many times as it has signs.
_MOST_MISSES = 50


class Unread(NamedTuple):
    """Something that is shown as typed: where it begins in the source, the code, and its values."""

    start: int
    code: str
    values: Mapping[str, object]


Key = Callable[[re.Match[str]], object]


def hide_escapes(masked: str) -> str:
    """A source with its code already hidden, and now what a backslash escapes."""
    return _ESCAPE.sub(HIDDEN * 2, masked) if "\\" in masked else masked


def extract_words(markup: str) -> str:
    """The text of `markup` without code; a line end where a block begins or ends."""
    return remove_tags(_BLOCK.sub("\n", _CODE.sub(HIDDEN, markup)))


def keep_shown(
    pattern: re.Pattern[str],
    masked: str,
    words: str,
    shown: re.Pattern[str],
    key: Key,
    is_read: Callable[[re.Match[str]], bool] = lambda _: False,
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in the source that the page shows: as many of one `key` as there are matches
    of `shown` in its words with this key, without those of which it is known that they were read. Linear in
    both texts."""
    left = Counter(map(key, shown.finditer(words)))
    if left:
        for match in pattern.finditer(masked):
            this = key(match)
            if left[this] > 0 and not is_read(match):
                left[this] -= 1
                yield match


class PageWords:
    """Pieces of a source looked up on the page, in the order in which they stand in the source."""

    def __init__(self, words: str) -> None:
        self.words = words
        self._last, self._misses = 0, 0

    def show(self, piece: str) -> bool:
        """Whether the page shows `piece` as it stands."""
        if self._misses >= _MOST_MISSES:
            return False
        found = self.words.find(piece, self._last)
        found = self.words.find(piece) if found < 0 else found
        if found < 0:
            self._misses += 1
            return False
        self._last = found
        return True

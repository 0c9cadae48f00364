"""Code between backticks, found in time that grows with the text alone.

For each backtick, Python-Markdown 3.11.3 walks on to as many as it begins with, sign by sign. Here those of a
text are counted once. What ends a piece of code depends only on what comes behind its start, so that it stays
right while the text before is replaced.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import BACKTICK_RE, BacktickInlineProcessor

_TICKS = re.compile("`++")


class CodeSpans(Extension):
    """Puts a finder of its own in the place of Python-Markdown's."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers it, as stock is."""
        md.inlinePatterns.register(_CodeFinder(BACKTICK_RE), "backtick", 190)


class _CodeFinder(BacktickInlineProcessor):
    def __init__(self, pattern: str) -> None:
        super().__init__(pattern)
        self._learn("")

    def find_code_spans(self, start: int, text: str) -> tuple[int, int | None]:  # type: ignore[override]  # the stub is wrong
        """Where the code begins whose ticks begin at `start`, and where it ends: None where it does not."""
        if text is not self._text:
            known = len(self._text) - (len(text) - start)
            if known < 0 or not text.endswith(self._text[known:]):
                self._learn(text)
        run = _TICKS.match(text, start)
        size, begin = (len(run[0]), run.end()) if run else (0, start)
        same = self._by_size.get(size, [])
        index = bisect_left(same, begin - len(text))
        if index < len(same):
            return begin, same[index] + len(text)
        place = bisect_left(self._starts, begin - len(text))
        longest, end = self._longest[place] if place < len(self._starts) else (0, 0)
        if 0 < longest < size:
            return begin - (size - longest), end + len(text)
        # As in stock, the search goes on behind twice as many signs.
        return begin + size, None

    def _learn(self, text: str) -> None:
        """Where all runs of ticks begin, counted back from the end of the text; those of one size; and for
        each the longest that is no earlier, its size and its place."""
        self._text = text
        self._starts: list[int] = []
        self._by_size: dict[int, list[int]] = defaultdict(list)
        self._longest: list[tuple[int, int]] = []
        longest = (0, 0)
        for run in reversed([*_TICKS.finditer(text)]):
            size, start = len(run[0]), run.start() - len(text)
            longest = (size, start) if size >= longest[0] else longest
            self._starts.append(start)
            self._by_size[size].append(start)
            self._longest.append(longest)
        self._longest.reverse()
        for places in (self._starts, *self._by_size.values()):
            places.reverse()

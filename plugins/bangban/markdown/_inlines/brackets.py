"""Links and pictures found in time that grows with the text alone.

For each `[`, Python-Markdown 3.11.3 walks to its `]`, and for each `](` to its `)`: thousands that are never
closed take minutes. Here the pairs of a text are found once. What closes a bracket depends only on what
comes behind it, so that they stay right while the text before is replaced.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.inlinepatterns import LinkInlineProcessor

_SHORT = 200
_FARTHEST = 3000
_BRACKETS = re.compile(r"[\[\]]")
_PARENTHESES = re.compile(r"[()]")

Link = tuple[str, str | None, int, bool]


def find_links_quickly(md: Markdown) -> None:
    """Gives all patterns of `md` for links and pictures one memory of brackets: call it when they are all
    registered."""
    brackets, parentheses = _Pairs(_BRACKETS, "["), _Pairs(_PARENTHESES, "(")
    for pattern in md.inlinePatterns:
        if isinstance(pattern, LinkInlineProcessor):
            reader = _LinkReader(pattern, brackets, parentheses)
            vars(pattern).update(getText=reader.read_text, getLink=reader.read_link)


class _Pairs:
    """Where the brackets of one kind are closed, in the text that was last asked for."""

    def __init__(self, pattern: re.Pattern[str], opening: str) -> None:
        self._pattern, self._opening = pattern, opening
        self._text = ""
        self._ends: dict[int, int] = {}

    def find_end(self, data: str, index: int) -> int:
        """The place of the bracket that closes the one before `index`; -1 without one."""
        behind = len(data) - index
        known = len(self._text) - behind
        if data is not self._text and (known < 0 or not data.endswith(self._text[known:])):
            self._learn(data)
        end = self._ends.get(behind)
        return -1 if end is None else len(data) - end

    def _learn(self, data: str) -> None:
        self._text, self._ends = data, {}
        opened: list[int] = []
        for bracket in self._pattern.finditer(data):
            if bracket[0] == self._opening:
                opened.append(len(data) - bracket.end())
            elif opened:
                self._ends[opened.pop()] = len(data) - bracket.start()


class _LinkReader:
    def __init__(self, pattern: LinkInlineProcessor, brackets: _Pairs, parentheses: _Pairs) -> None:
        self._brackets, self._parentheses = brackets, parentheses
        self._read_text, self._read_link = pattern.getText, pattern.getLink

    def read_text(self, data: str, index: int) -> tuple[str, int, bool]:
        """As `LinkInlineProcessor.getText`."""
        if len(data) <= _SHORT:
            return self._read_text(data, index)
        end = self._brackets.find_end(data, index)
        return (data[index:end], end + 1, True) if end >= 0 else (data[index:], len(data), False)

    def read_link(self, data: str, index: int) -> Link:
        """As `LinkInlineProcessor.getLink`; an address with its title is no longer than 3,000 characters."""
        if len(data) - index <= _SHORT or data[index : index + 1] != "(":
            return self._read_link(data, index)
        end = self._parentheses.find_end(data, index + 1)
        part = data[index : index + _FARTHEST]
        if ")" not in part:
            return "", None, index, False
        if (end < 0 or end >= index + _FARTHEST) and '"' not in part and "'" not in part and ">" not in part:
            return "", None, index, False
        href, title, place, found = self._read_link(part, 0)
        return href, title, place + index, found

"""A mend as data: edits of the source file that take a problem away, and how they are applied to its bytes.

An edit says what it expects to find. Where the file has anything else there, the whole fix is left alone: an
edit that has become stale can do no harm.
"""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

if TYPE_CHECKING:
    from bangban.diagnostics.problems import Position

_LINE_END = re.compile(r"\r\n|\r|\n")


class Edit(Struct, frozen=True, order=True):
    """At `line` and `column`, counted as in a Position, `new` takes the place of `old`, which begins there;
    either may be empty, or go over several lines, whatever ends the lines of the file."""

    line: int
    column: int
    old: str
    new: str

    @property
    def end(self) -> tuple[int, int]:
        """Line and column behind the last character of `old`."""
        last = self.old.rfind("\n")
        if last < 0:
            return self.line, self.column + len(self.old)
        return self.line + self.old.count("\n"), len(self.old) - last


Fix = tuple[Edit, ...]
"""Edits of one file that belong together, in any order; empty where a problem has no exact and safe mend."""


def replace_at(position: Position, old: str, new: str) -> Fix:
    """The fix that writes `new` for the `old` that stands at `position`."""
    return (Edit(position.line, position.column, old, new),)


class _Change(NamedTuple):
    """An edit by offsets in the text of the file."""

    start: int
    end: int
    new: str


def apply_fixes(data: bytes, fixes: Sequence[Fix]) -> tuple[bytes, list[int]]:
    """The bytes of a file after as many of the fixes as do not touch one another, and the indexes of these.

    A fix is applied whole or not at all; of two that overlap the first is. The byte order mark and each line
    end stay; a new line end is like the file's first. What is no UTF-8 stays as it is.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    try:
        text = data[len(mark) :].decode("utf-8")
    except UnicodeDecodeError:
        return data, []
    file = _FileText(text)
    taken = _Taken()
    applied: list[int] = []
    for index, fix in enumerate(fixes):
        changes = [file.place(edit) for edit in fix]
        found = [change for change in changes if change]
        if fix and len(found) == len(changes) and taken.add(found):
            applied.append(index)
    return mark + file.write(taken.changes).encode("utf-8"), applied


def find_stale(data: bytes, fixes: Sequence[Fix]) -> set[Fix]:
    """Those of the fixes that cannot be made: the file has something else at a place of theirs."""
    try:
        file = _FileText(data.removeprefix(codecs.BOM_UTF8).decode("utf-8"))
    except UnicodeDecodeError:
        return {*fixes}
    return {fix for fix in fixes if not all(file.place(edit) for edit in fix)}


class _FileText:
    """A text by lines and columns."""

    def __init__(self, text: str) -> None:
        first = _LINE_END.search(text)
        self._text, self._line_end = text, first[0] if first else "\n"
        if "\r" in text:
            ends = list(_LINE_END.finditer(text))
            self._starts = [0, *(end.end() for end in ends)]
            self._ends = [*(end.start() for end in ends), len(text)]
        else:
            # A tenth of the time, and asked of every file with a fix.
            self._ends = [*accumulate(map(len, text.split("\n")), lambda end, size: end + 1 + size)]
            self._starts = [0, *(end + 1 for end in self._ends[:-1])]

    def place(self, edit: Edit) -> _Change | None:
        """Where the edit is to be made; None where the text does not have its `old` there."""
        start, end = self._find(edit.line, edit.column), self._find(*edit.end)
        if start is None or end is None:
            return None
        found = self._text[start:end]
        if found != edit.old and _LINE_END.sub("\n", found) != edit.old:
            return None
        return _Change(start, end, edit.new.replace("\n", self._line_end))

    def write(self, changes: Iterable[_Change]) -> str:
        """The text with the changes, which stand in order and do not touch one another, made."""
        parts: list[str] = []
        done = 0
        for start, end, new in changes:
            parts += (self._text[done:start], new)
            done = end
        return "".join(parts) + self._text[done:]

    def _find(self, line: int, column: int) -> int | None:
        if not 0 < line <= len(self._starts) or column < 1:
            return None
        offset = self._starts[line - 1] + column - 1
        return offset if offset <= self._ends[line - 1] else None


class _Taken:
    """Changes of which no two touch, in order. Two that touch at their ends do, too: nobody knows which of
    two insertions comes first."""

    def __init__(self) -> None:
        self.changes: list[_Change] = []

    def add(self, news: Iterable[_Change]) -> bool:
        """Takes all changes, or none where one of them touches another; one edit may mend two problems."""
        added: list[_Change] = []
        for change in news:
            place = bisect_left(self.changes, change)
            beside = self.changes[max(place - 1, 0) : place + 1]
            if change in beside:
                continue
            if any(one.start <= change.end and change.start <= one.end for one in beside):
                self.changes = [one for one in self.changes if one not in added] if added else self.changes
                return False
            self.changes.insert(place, change)
            added.append(change)
        return True

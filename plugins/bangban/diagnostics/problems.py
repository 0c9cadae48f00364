"""What is wrong with a file, where, and how to mend it.

A problem is data: a position, a code and the values that its sentence needs. The sentences
stand in :mod:`bangban.locale.zh.messages`; packages collect problems and never print them.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from bangban.diagnostics._one_line import shorten, shorten_list, tidy
from bangban.diagnostics.fixes import Fix
from bangban.locale.zh.messages import Level, read_messages

# A list of the only words that can be written is of no use without its end, nor is what is to be copied.
_WHOLE = ("choices", "columns", "keys", "nearest", "new")
# A newsroom may have hundreds of agencies: of their list some are shown.
_LISTS = ("known",)
_MOST_OF_LIST = 300


class Position(Struct, frozen=True, order=True):
    """A place in a source file: `path` relative to the content folder (or as the caller named
    it), `line` and `column` counted from 1, columns in Unicode characters."""

    path: str
    line: int = 1
    column: int = 1

    def shift(self, columns: int) -> Position:
        """The place so many characters further on the same line."""
        return Position(self.path, self.line, self.column + columns)

    def __str__(self) -> str:
        return f"{tidy(self.path)}:{self.line}:{self.column}"


class Problem(Struct, frozen=True):
    """One mistake. `code` is a key of the message catalogue, `values` fill its sentence; `fix` is the mend as
    edits of the file, where one is exact, publishes no more than the editor wrote, and loses nothing. It is
    `apart` where it stands in a draft, which would not be published without it either."""

    position: Position
    code: str
    values: Mapping[str, Any] = field(default_factory=dict)
    fix: Fix = ()
    apart: bool = False

    @property
    def level(self) -> Level:
        """How much it weighs; each code has one level."""
        return read_messages()[self.code].level

    @property
    def message(self) -> str:
        """The sentence that tells what is wrong, on one line."""
        return tidy(read_messages()[self.code].what.format(**self._readable()))

    @property
    def mend(self) -> str:
        """The sentence that tells how to mend it, on one line."""
        return tidy(read_messages()[self.code].mend.format(**self._readable()))

    def _readable(self) -> dict[str, str]:
        return {name: _show(name, str(value)) for name, value in self.values.items()}


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in the order of files and lines, each told once."""
    places: dict[tuple[Position, str], list[Problem]] = {}
    for problem in problems:
        places.setdefault((problem.position, problem.code), []).append(problem)
    # The sentences, which take long to make, are asked only of those that nothing else tells apart.
    return [problem for place in sorted(places) for problem in _sort_alike(places[place])]


def _sort_alike(problems: list[Problem]) -> list[Problem]:
    if len(problems) == 1:
        return problems
    distinct = {problem.message: problem for problem in problems}
    return [distinct[message] for message in sorted(distinct)]


def count_errors(problems: Iterable[Problem]) -> int:
    """How many of the problems stop publication."""
    return sum(problem.level == "error" and not problem.apart for problem in problems)


def set_drafts_apart(problems: Iterable[Problem], drafts: Container[str]) -> list[Problem]:
    """The problems, the errors of the files that are `drafts` as such."""
    return [
        replace(one, apart=True) if one.position.path in drafts and one.level == "error" else one
        for one in problems
    ]


def _show(name: str, text: str) -> str:
    if name in _WHOLE:
        return text
    return shorten_list(text, _MOST_OF_LIST) if name in _LISTS else shorten(text)

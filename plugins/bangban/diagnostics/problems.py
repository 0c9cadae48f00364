"""What is wrong with a file, where, and how to mend it.

A problem is data: a position, a code and the values that its sentence needs. The sentences
stand in :mod:`bangban.locale.zh.messages`; rooms collect problems and never print them.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypedDict

from bangban.locale.zh.messages import LABELS, LEVELS, MESSAGES, Level

# What GitHub Actions calls the levels (workflow commands).
_GITHUB_COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}

# A list of the only words that can be written is of no use without its end, nor is a line to copy.
_WHOLE = ("choices", "new")

# Terminals and CI logs read these as the end of a record, or as commands.
_CONTROL = dict.fromkeys((*range(32), *range(127, 160), 0x2028, 0x2029), " ")


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a source file: `path` relative to the content folder (or as the caller named
    it), `line` and `column` counted from 1, columns in Unicode characters."""

    path: str
    line: int = 1
    column: int = 1

    def shift(self, columns: int) -> Position:
        """The place so many characters further on the same line."""
        return Position(self.path, self.line, self.column + columns)

    def __str__(self) -> str:
        return f"{show_path(self.path)}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `code` is a key of the message catalogue, `values` fill its sentence."""

    position: Position
    code: str
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def level(self) -> Level:
        """How much it weighs; each code has one level."""
        return MESSAGES[self.code].level

    @property
    def message(self) -> str:
        """The sentence that tells what is wrong, on one line."""
        return _tidy(MESSAGES[self.code].what.format(**self._readable()))

    @property
    def mend(self) -> str:
        """The sentence that tells how to mend it, on one line."""
        return _tidy(MESSAGES[self.code].mend.format(**self._readable()))

    @property
    def sort_key(self) -> tuple[Position, str, str]:
        """Orders problems by place, then code, then sentence: the same in every run."""
        return self.position, self.code, self.message

    def _readable(self) -> dict[str, str]:
        return {
            name: str(value) if name in _WHOLE else _shorten(str(value))
            for name, value in self.values.items()
        }


def format_text(problem: Problem) -> str:
    """`path:line:col: code message mend`, the form of compilers, on one line. The message of a warning or a
    hint begins with that word."""
    label = "" if problem.level == "error" else LABELS["level"].format(level=LEVELS[problem.level])
    return f"{problem.position}: {problem.code} {label}{problem.message}{problem.mend}"


class ProblemRow(TypedDict):
    """A problem as `bangban check --format json` tells it."""

    path: str
    line: int
    column: int
    level: Level
    code: str
    message: str
    mend: str


def format_json(problems: Iterable[Problem]) -> str:
    """A JSON array, a :class:`ProblemRow` a problem."""
    rows: list[ProblemRow] = [
        {
            "path": _encode(problem.position.path),
            "line": problem.position.line,
            "column": problem.position.column,
            "level": problem.level,
            "code": problem.code,
            "message": problem.message,
            "mend": problem.mend,
        }
        for problem in problems
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def format_github(problem: Problem) -> str:
    """A workflow command of GitHub Actions, which marks the line in the pull request.

    Escapes are those of GitHub's `@actions/core` (command.ts): `%`, CR and LF in data,
    also `:` and `,` in properties.
    """
    place = problem.position
    path = _escape_data(_encode(place.path)).replace(":", "%3A").replace(",", "%2C")
    text = _escape_data(problem.message + problem.mend)
    command = _GITHUB_COMMANDS[problem.level]
    return f"::{command} file={path},line={place.line},col={place.column},title={problem.code}::{text}"


def sort_problems(problems: Iterable[Problem]) -> list[Problem]:
    """Problems in the order of files and lines, each told once."""
    distinct = {(problem.position, problem.code, problem.message): problem for problem in problems}
    return sorted(distinct.values(), key=lambda problem: problem.sort_key)


def count_errors(problems: Iterable[Problem]) -> int:
    """How many of the problems stop publication."""
    return sum(problem.level == "error" for problem in problems)


def sum_up_levels(problems: Iterable[Problem]) -> str:
    """How many problems have each level, in words like “（错误 1、警告 2）”; "" where all are errors."""
    counts = Counter(problem.level for problem in problems)
    if counts.keys() <= {"error"}:
        return ""
    parts = (f"{word} {counts[level]}" for level, word in LEVELS.items() if counts[level])
    return LABELS["levels"].format(levels=LABELS["list.separator"].join(parts))


def show_path(path: str) -> str:
    """A file's name for people, on one line: a name may hold line ends and bytes that are no UTF-8."""
    return _tidy(path)


def _tidy(text: str) -> str:
    return _encode(text).translate(_CONTROL)


def _encode(text: str) -> str:
    """Lone surrogates, which stand for such bytes (PEP 383) and cannot be printed, as `\\udcxx`."""
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode()


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _shorten(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"

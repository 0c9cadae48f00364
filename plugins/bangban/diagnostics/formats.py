"""The forms in which problems are told: lines of text, JSON, workflow commands of GitHub.

Problems are imported for their types alone: `bangban --help`, which tells none, has no need of msgspec.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NotRequired, TypedDict

from msgspec.structs import replace

from bangban.diagnostics._one_line import shorten, show_surrogates, tidy
from bangban.locale.zh.messages import LABELS, LEVELS, Level

if TYPE_CHECKING:
    from bangban.diagnostics.fixes import Edit, Fix
    from bangban.diagnostics.problems import Problem

# What GitHub Actions calls the levels (workflow commands).
_GITHUB_COMMANDS = {"error": "error", "warning": "warning", "hint": "notice"}


_PRIVATE = "privacy."
"""Begins the codes of private data."""
_HIDDEN = "……"


class EditRow(TypedDict):
    """An edit of a fix: what stands from `line` and `column` until before `end_line` and `end_column` is
    `old` (dots where that is private); `new` takes its place."""

    line: int
    column: int
    end_line: int
    end_column: int
    old: str
    new: str


class ProblemRow(TypedDict):
    """A problem as `bangban check --format json` tells it. `fix` are the edits of its file that
    `bangban check --fix` makes; it is not there where there are none."""

    path: str
    line: int
    column: int
    level: Level
    code: str
    message: str
    mend: str
    fix: NotRequired[list[EditRow]]


def format_text(problem: Problem) -> str:
    """`path:line:col: code message mend`, the form of compilers, on one line. The message of a warning or a
    hint begins with that word."""
    label = "" if problem.level == "error" else LABELS["level"].format(level=LEVELS[problem.level])
    return f"{problem.position}: {problem.code} {label}{problem.message}{problem.mend}"


def format_fix(problem: Problem) -> str:
    """`path:line:col: code`, and what its fix has changed, on one line."""
    changes = LABELS["list.separator"].join(map(_name_change, _hide_private(problem)))
    return f"{problem.position}: {problem.code} {tidy(LABELS['fix'].format(changes=changes))}"


def format_json(problems: Iterable[Problem]) -> str:
    """A JSON array, a :class:`ProblemRow` a problem."""
    rows = [_describe_problem(problem) for problem in problems]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def format_github(problem: Problem) -> str:
    """A workflow command of GitHub Actions, which marks the line in the pull request.

    Escapes are those of GitHub's `@actions/core` (command.ts): `%`, CR and LF in data,
    also `:` and `,` in properties.
    """
    place = problem.position
    path = _escape_data(show_surrogates(place.path)).replace(":", "%3A").replace(",", "%2C")
    text = _escape_data(problem.message + problem.mend)
    command = _GITHUB_COMMANDS[problem.level]
    return f"::{command} file={path},line={place.line},col={place.column},title={problem.code}::{text}"


def sum_up_levels(problems: Iterable[Problem]) -> str:
    """How many problems have each level, in words like “（错误 1、警告 2）”; "" where all are errors."""
    counts = Counter(problem.level for problem in problems)
    if counts.keys() <= {"error"}:
        return ""
    parts = (f"{word} {counts[level]}" for level, word in LEVELS.items() if counts[level])
    return LABELS["levels"].format(levels=LABELS["list.separator"].join(parts))


def _name_change(edit: Edit) -> str:
    if "\n" in edit.new and edit.old and edit.new.endswith(edit.old):
        # Lines before what is there.
        edit = replace(edit, old="", new=edit.new.removesuffix(edit.old).strip())
    if edit.old == _HIDDEN:
        return LABELS["fix.mask"].format(new=shorten(edit.new))
    kind = "replace" if edit.old and edit.new else "delete" if edit.old else "insert"
    return LABELS[f"fix.{kind}"].format(old=shorten(_spell(edit.old)), new=shorten(_spell(edit.new)))


def _spell(text: str) -> str:
    """`text`, or the numbers of its signs where nobody would see one of them: some turn the line about."""
    hidden = not any(map(str.isprintable, text.replace("\n", " ")))
    return " ".join(f"U+{ord(sign):04X}" for sign in text) if hidden else text


def _describe_problem(problem: Problem) -> ProblemRow:
    row: ProblemRow = {
        "path": show_surrogates(problem.position.path),
        "line": problem.position.line,
        "column": problem.position.column,
        "level": problem.level,
        "code": problem.code,
        "message": problem.message,
        "mend": problem.mend,
    }
    if problem.fix:
        told = _hide_private(problem)
        row["fix"] = [_describe_edit(edit, shown.old) for edit, shown in zip(problem.fix, told, strict=True)]
    return row


def _hide_private(problem: Problem) -> Fix:
    """The fix as it is told: what a private value was is in no report, only what it becomes."""
    if not problem.code.startswith(_PRIVATE):
        return problem.fix
    return tuple(replace(edit, old=_HIDDEN) for edit in problem.fix)


def _describe_edit(edit: Edit, old: str) -> EditRow:
    line, column = edit.end
    return {
        "line": edit.line,
        "column": edit.column,
        "end_line": line,
        "end_column": column,
        "old": show_surrogates(old),
        "new": show_surrogates(edit.new),
    }


def _escape_data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")

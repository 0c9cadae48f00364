"""Where in a settings file a setting has its value: problems of settings are told at file and line."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct, field

from bangban.diagnostics.problems import Position

_MOST = 1_000_000
"""Bytes of a settings file that anybody has written."""


class SettingLines(Struct, frozen=True):
    """The settings file as the caller names it, "" where none is known, and the line and the column of the
    last assignment to each name at its top level. What a file imports has no line of its own."""

    path: str = ""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    def place(self, name: str) -> Position:
        """Where a setting is; the beginning of the file where it is not assigned there."""
        return Position(self.path, *self.places.get(name, (1, 1)))


NOWHERE = SettingLines()
"""Of settings whose file is not known."""


def find_lines(path: Path, shown: str) -> SettingLines:
    """The lines of a settings file, which is read and not run; of one that is none there are no lines."""
    try:
        with path.open("rb") as file:
            tree = ast.parse(file.read(_MOST))
    except (OSError, SyntaxError, ValueError, RecursionError, MemoryError):
        return SettingLines(shown)
    return SettingLines(shown, {name: place for node in tree.body for name, place in _list_names(node)})


def _list_names(node: ast.stmt) -> Iterator[tuple[str, tuple[int, int]]]:
    """The names that a statement gives values to, also one inside `if`, `try` or `with`."""
    if isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        for one in (found for target in targets for found in ast.walk(target)):
            if isinstance(one, ast.Name):
                yield one.id, (one.lineno, one.col_offset + 1)
            elif isinstance(one, ast.Subscript) and isinstance(one.value, ast.Name):
                yield one.value.id, (one.lineno, one.col_offset + 1)
    elif isinstance(node, ast.If | ast.Try | ast.With):
        for below in ast.iter_child_nodes(node):
            if isinstance(below, ast.stmt):
                yield from _list_names(below)

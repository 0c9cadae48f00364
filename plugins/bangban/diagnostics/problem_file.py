"""A build hands its problems over in a file, to whoever has started it and wants them as data."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from bangban.diagnostics.formats import ProblemRow, format_json
from bangban.diagnostics.problems import Problem

PROBLEM_FILE = "BANGBAN_PROBLEM_FILE"
"""The environment variable by which a build is asked to write its problems to the file of this path."""


def write_problems(path: Path, problems: Iterable[Problem]) -> None:
    """Writes the rows of `format_json`, whose paths are relative to the content folder: aside, then into
    place. Raises OSError."""
    aside = path.with_name(f".{path.name}.new")
    aside.write_text(format_json(problems), encoding="utf-8")
    aside.replace(path)


def read_problems(path: Path, content: str) -> tuple[ProblemRow, ...] | None:
    """The rows that a build has written, each path below `content`, as the editor has typed the folder; None
    where it has written none: it ended before it knew them."""
    try:
        rows: list[ProblemRow] = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    start = content.rstrip("/")
    return tuple({**row, "path": f"{start}/{row['path']}"} for row in rows)

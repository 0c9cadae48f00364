"""Reads files of a content folder: what cannot be read is a problem, not an exception."""

from __future__ import annotations

from bangban.content.files.folder import ContentFolder
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.conflicts import report_conflicts
from bangban.frontmatter.source import read_source


def read_bytes(folder: ContentFolder, path: str) -> tuple[bytes | None, list[Problem]]:
    """The bytes of the file at a content path, None where the system does not give them."""
    try:
        return folder.read(path), []
    except OSError as error:
        return None, [Problem(Position(path), "source.unreadable", {"reason": error.strerror or "I/O"})]


def read_text(folder: ContentFolder, path: str) -> tuple[str | None, list[Problem]]:
    """The text of the file, None where it is none, or two versions of one."""
    data, problems = read_bytes(folder, path)
    if data is None:
        return None, problems
    text, told = read_source(path, data)
    conflicts = report_conflicts(path, text) if text else []
    # Of two versions in one file neither is meant.
    return None if conflicts else text, [*problems, *told, *conflicts]

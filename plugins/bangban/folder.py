"""The content folder as the desk keeps it: which files are stories, which stand beside them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bangban.fields import nearest
from bangban.models import KINDS
from bangban.problems import Position, Problem

STORY_SUFFIX = ".md"
PLATFORM_FOLDER = "platform"
PLATFORM_FILE = "platform/platform.yaml"
STATS_FILE = "platform/stats.csv"

# What a newsroom may save a story as by mistake: it would be left out without a word.
_FOREIGN_SUFFIXES = (".markdown", ".mkd", ".mdown", ".rst", ".txt", ".html", ".htm", ".doc", ".docx", ".wps", ".yml")


@dataclass(frozen=True, slots=True)
class ContentFolder:
    """The files below `root`, as paths with `/` in a fixed order."""

    root: Path
    paths: tuple[str, ...]

    @property
    def stories(self) -> tuple[str, ...]:
        """The Markdown files of articles/, editorials/ and cases/."""
        return tuple(path for path in self.paths if _is_story(path))

    @property
    def prose(self) -> tuple[str, ...]:
        """The Markdown files of platform/."""
        return tuple(path for path in self.paths if path.startswith("platform/") and path.endswith(STORY_SUFFIX))

    def read(self, path: str) -> bytes:
        """The bytes of a file; raises OSError."""
        return (self.root / path).read_bytes()

    def list_strays(self) -> list[Problem]:
        """Files that look like stories but stand, or are named, where nobody reads them."""
        return [problem for path in self.paths for problem in _find_stray(path)]


def open_folder(root: Path) -> ContentFolder:
    """Lists the content folder; hidden files and editors' backups are passed over."""
    return ContentFolder(root, tuple(sorted(_walk(root))))


def _walk(root: Path) -> Iterator[str]:
    for parent, folders, files in os.walk(root, followlinks=True):
        folders[:] = [name for name in folders if not _is_hidden(name)]
        place = Path(parent).relative_to(root).as_posix()
        prefix = "" if place == "." else f"{place}/"
        yield from (prefix + name for name in files if not _is_hidden(name))


def _is_hidden(name: str) -> bool:
    return name.startswith((".", "#", "~$")) or name.endswith(("~", ".swp", ".tmp"))


def _is_story(path: str) -> bool:
    return path.endswith(STORY_SUFFIX) and path.split("/", 1)[0] in KINDS and "/" in path


def _find_stray(path: str) -> Iterator[Problem]:
    pure = PurePosixPath(path)
    folder = pure.parts[0] if len(pure.parts) > 1 else ""
    suffix = pure.suffix.lower()
    if folder in (*KINDS, PLATFORM_FOLDER):
        misnamed = suffix in _FOREIGN_SUFFIXES or (suffix == STORY_SUFFIX and pure.suffix != STORY_SUFFIX)
        if misnamed:
            yield Problem(Position(path), "file.suffix", {"name": pure.name, "stem": pure.stem})
    elif suffix == STORY_SUFFIX and pure.name.upper() != "README.MD":
        guess = nearest(folder, tuple(KINDS)) or "articles"
        yield Problem(Position(path), "file.folder", {"folder": folder or ".", "nearest": guess})

"""Files that stand, or are named, where nobody reads them, and what is never opened at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from bangban.checks.rule import Example, LibraryRule
from bangban.content.files.folder import (
    MOST_BYTES,
    MOST_TEXT,
    NOTES,
    PLATFORM_FOLDER,
    PROSE_NAMES,
    STORY_SUFFIX,
    WITHDRAWN_FILE,
    ContentFolder,
)
from bangban.content.model.vocabulary import KINDS, PAGE_FOLDER
from bangban.content.references import Linked
from bangban.diagnostics.problems import Position, Problem
from bangban.support.nearest_names import nearest

# What a newsroom may save a story as by mistake: it would be left out without a word.
_FOREIGN_SUFFIXES = (".markdown", ".mkd", ".mdown", ".rst", ".txt", ".html", ".htm", ".doc", ".docx", ".wps")
_VALUES = {"file.large": {"text": str(MOST_TEXT // 1_000_000), "other": str(MOST_BYTES // 1_000_000)}}
_WITHDRAWN = PurePosixPath(WITHDRAWN_FILE).stem


def _check(linked: Linked) -> Iterator[Problem]:
    return list_strays(linked.folder)


def list_strays(folder: ContentFolder) -> Iterator[Problem]:
    """The problems of a folder from which a site is built: in a loose one no file stands in a wrong place."""
    if folder.loose:
        return
    yield from (Problem(Position(path), code, _VALUES.get(code, {})) for path, code in folder.refused.items())
    read = {*folder.kinds, *folder.prose}
    for path in folder.paths:
        if path not in read:
            yield from _find_stray(path)


def _find_stray(path: str) -> Iterator[Problem]:
    pure = PurePosixPath(path)
    if (
        pure.stem.lower() == _WITHDRAWN
        and pure.suffix.lower() in (".yaml", ".yml")
        and path != WITHDRAWN_FILE
    ):
        # Somebody believes that what it names has been taken down.
        yield Problem(Position(path), "withdrawn.place")
        return
    folder = pure.parts[0] if len(pure.parts) > 1 else ""
    suffix = pure.suffix.lower()
    if folder == PLATFORM_FOLDER and pure.suffix == STORY_SUFFIX and pure.name.lower() != NOTES:
        yield _tell_prose(pure)
    elif folder in (*KINDS, PLATFORM_FOLDER, PAGE_FOLDER) and not _is_too_deep(pure):
        yield from find_misnamed(path)
    elif suffix == STORY_SUFFIX and pure.name.lower() != NOTES:
        yield (
            Problem(Position(path), "file.folder", {"folder": folder})
            if folder
            else Problem(Position(path), "file.root")
        )


def _is_too_deep(path: PurePosixPath) -> bool:
    """Whether it would be a free page, but lies in a folder of `pages/`."""
    is_page = path.suffix == STORY_SUFFIX and path.name.lower() != NOTES
    return is_page and path.parts[0] == PAGE_FOLDER and len(path.parts) > 2


def _tell_prose(path: PurePosixPath) -> Problem:
    """Words of no page of the platform."""
    guess = nearest(path.stem, PROSE_NAMES)
    if guess and len(path.parts) == 2:
        return Problem(Position(str(path)), "file.suffix", {"name": path.name, "stem": guess})
    return Problem(Position(str(path)), "file.folder", {"folder": path.parent.as_posix()})


def find_misnamed(path: str) -> Iterator[Problem]:
    """A problem where the suffix is one that is not read, whatever the file holds."""
    pure = PurePosixPath(path)
    suffix, values = pure.suffix.lower(), {"name": pure.name, "stem": pure.stem}
    if suffix in _FOREIGN_SUFFIXES or (suffix == STORY_SUFFIX and pure.suffix != STORY_SUFFIX):
        yield Problem(Position(path), "file.suffix", values)
    elif suffix == ".yml":
        yield Problem(Position(path), "file.yml", values)


RULE = LibraryRule(
    _check,
    Example("file.suffix", "articles/lift.txt", "articles/lift.md", part="path"),
    Example("file.yml", "platform/platform.yml", "platform/platform.yaml", part="path"),
    Example("withdrawn.place", "platform/withdrawn.yaml", "withdrawn.yaml", part="path"),
    Example("file.folder", "news/lift.md", "articles/lift.md", part="path"),
    Example("file.root", "lift.md", "articles/lift.md", part="path"),
    Example("file.outside", "files/notice.pdf -> ../../notice.pdf", "files/notice.pdf", part="path"),
    Example("file.dangling", "files/notice.pdf -> none.pdf", "files/notice.pdf", part="path"),
    Example("file.special", "files/notice.pdf (FIFO)", "files/notice.pdf", part="path"),
    Example("file.folder-there", "withdrawn.yaml/", "withdrawn.yaml", part="path"),
    Example("file.large", "articles/lift.md (11 MB)", "articles/lift.md", part="path"),
)

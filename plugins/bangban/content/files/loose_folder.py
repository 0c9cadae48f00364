"""A folder of Markdown files in any layout: drafts on a desk, attachments of a mail, somebody's notes.

Nobody builds a site from it, so nothing in it stands in the wrong place; but every file can be checked
as if it stood in the right one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import islice
from pathlib import Path, PurePosixPath

from msgspec.structs import replace

from bangban.config.extras import Selection
from bangban.content.files.folder import (
    ALL,
    NOTES,
    PLATFORM_FILE,
    PLATFORM_FOLDER,
    STATS_FILE,
    STORY_SUFFIX,
    ContentFolder,
    list_paths,
    open_folder,
)
from bangban.content.model.vocabulary import KINDS, PAGE_FOLDER, StoryKind
from bangban.frontmatter.document import parse_document

# A file may lie in the root of a disk: then links to the rest of the disk are not followed.
_MOST_PATHS = 20_000
_CASE_KEYS = {"case", "timeline"}
_TEXT_SUFFIXES = (STORY_SUFFIX, ".markdown", ".mkd", ".mdown", ".txt")


def open_loose_folder(
    root: Path, only: str = "", apart: tuple[str, ...] = (), edited: Mapping[str, bytes] | None = None
) -> ContentFolder:
    """Lists a folder without the folders `apart` in it; its stories are all Markdown files, or with
    `only` those beside that one. `edited` stand for the bytes of files."""
    found = islice(list_paths(root), _MOST_PATHS)
    paths = tuple(sorted(path for path in found if not path.startswith(tuple(f"{name}/" for name in apart))))
    folder = ContentFolder(
        root,
        paths,
        {},
        _choose(paths, PLATFORM_FILE),
        _choose(paths, STATS_FILE),
        loose=True,
        edited=edited or {},
    )
    beside = [path for path in paths if not only or _parent(path) == _parent(only)]
    meant = [only] if only in paths and only.lower().endswith(_TEXT_SUFFIXES) else []
    return replace(folder, kinds=_guess_kinds(folder, {*meant, *filter(_is_loose_story, beside)}))


def open_content_root(
    root: Path, edited: Mapping[str, bytes] | None = None, selection: Selection = ALL
) -> ContentFolder:
    """Lists a content folder, with its strays; `edited` stand for the bytes of files."""
    return find_strays(replace(open_folder(root, selection), edited=edited or {}))


def find_strays(folder: ContentFolder) -> ContentFolder:
    """The folder, with what lies in the wrong place in it: that it is left out is one mistake, and shall not
    hide the others. Only the headers of such files are read, for their kinds."""
    strays = [
        path
        for path in folder.paths
        if path not in folder.kinds and _is_loose_story(path) and not path.startswith(f"{PAGE_FOLDER}/")
    ]
    return replace(folder, strays=_guess_kinds(folder, strays))


def guess_kind(folder: ContentFolder, path: str) -> StoryKind:
    """The kind by the nearest folder above that is named like one, else by the header."""
    for name in reversed(PurePosixPath(path).parent.parts):
        if name in KINDS:
            return KINDS[name]
    try:
        document = parse_document(path, folder.read(path))
    except OSError:
        return "article"
    keys = set(document.header.keys()) if document.header else set()
    return "case" if _CASE_KEYS & (keys | document.broken) else "article"


def _guess_kinds(folder: ContentFolder, stories: Iterable[str]) -> dict[str, StoryKind]:
    return {path: guess_kind(folder, path) for path in sorted(stories)}


def _is_loose_story(path: str) -> bool:
    name = path.rsplit("/", 1)[-1].lower()
    return name.endswith(STORY_SUFFIX) and name != NOTES and not path.startswith(f"{PLATFORM_FOLDER}/")


def _choose(paths: tuple[str, ...], usual: str) -> str:
    """The platform's file where it usually is, else at the top of the folder."""
    top = usual.rsplit("/", 1)[-1]
    return top if usual not in paths and top in paths else usual


def _parent(path: str) -> str:
    return path.rpartition("/")[0]

"""What a path on the command line means: which folder it belongs to, and how to name the files in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from bangban.content.files.folder import PLATFORM_FILE, PLATFORM_FOLDER, STORY_SUFFIX
from bangban.content.model.vocabulary import KINDS

_SETTINGS = "pelicanconf.py"


class Scope(Struct, frozen=True):
    """The files at `place` (absolute), a part of the folder `root` or the whole of it.

    `loose`: the root is no content folder; `apart` are content folders in it, which are scopes of their
    own. `typed` is how the caller named the place.
    """

    typed: str
    place: Path
    root: Path
    loose: bool = False
    apart: tuple[str, ...] = ()

    @property
    def only(self) -> str:
        """The path of the one file that is meant, relative to the root; "" for a folder."""
        return self.place.relative_to(self.root).as_posix() if self.place.is_file() else ""

    def name(self, path: str) -> str | None:
        """How the caller would name the file of `path` (from the root); None if it was not asked for."""
        full = self.root / path
        if full == self.place:
            return self.typed
        if not full.is_relative_to(self.place):
            return None
        start = self.typed.rstrip("/")
        return f"{start}/{full.relative_to(self.place).as_posix()}"


def find_scopes(typed: str, folder: Path) -> list[Scope]:
    """The scopes of a path as typed in `folder`. Raises FileNotFoundError where nothing is there."""
    place = Path(os.path.normpath(folder / typed))
    if not typed or not place.exists():
        raise FileNotFoundError(typed)
    if place.is_dir() and _holds_stories(place):
        return [Scope(typed, place, place)]
    above = next((parent for parent in (place, *place.parents) if _is_content(parent)), None)
    if above:
        return [Scope(typed, place, above)]
    below = [Scope(typed, place, root) for root in _find_contents(place)]
    # The other Markdown of a project (its README, say) is no story.
    if below and (place / _SETTINGS).exists():
        return below
    root = _find_loose_root(place)
    apart = tuple(scope.root.relative_to(root).as_posix() for scope in below)
    return [*below, Scope(typed, place, root, loose=True, apart=apart)]


def _holds_stories(folder: Path) -> bool:
    return any((folder / name).is_dir() for name in KINDS)


def _is_content(folder: Path) -> bool:
    """Whether the folder is certainly a newsroom's: one folder named `cases` may be anybody's."""
    found = sum((folder / name).is_dir() for name in (*KINDS, PLATFORM_FOLDER))
    if (folder / PLATFORM_FILE).is_file():
        return found > 1 or not any(folder.glob(f"*{STORY_SUFFIX}"))
    return found > 1


def _find_contents(place: Path) -> Iterator[Path]:
    for parent, folders, _ in os.walk(place):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if _is_content(Path(parent)):
            folders.clear()
            yield Path(parent)


def _find_loose_root(place: Path) -> Path:
    """The folder itself; for one inside a folder named like a kind, the folder around that."""
    start = place if place.is_dir() else place.parent
    named = (folder for folder in (start, *start.parents) if folder.name in KINDS)
    return next((folder.parent for folder in named), start)

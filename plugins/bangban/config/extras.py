"""What the settings publish of the content folder, whoever leads to it, and what in it they leave out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from typing import Any

from msgspec import Struct, field

from bangban.config._setting_values import SettingError

DESK_FOLDERS = frozenset(("images", "files", "articles", "editorials", "cases", "platform", "pages"))
"""Folders of the desk: of these goes out what pages lead to."""


class Selection(Struct, frozen=True):
    """Which names in the content folder count: `ignored` are patterns, as shells have them, of files and
    folders that are not there for us; `shown` the paths of hidden ones that are meant, with all above and
    below them."""

    ignored: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()

    def ignores(self, name: str) -> bool:
        """Whether a file or folder of this name is left out, wherever it lies."""
        return any(fnmatchcase(name, pattern) for pattern in self.ignored)

    def shows(self, path: str) -> bool:
        """Whether a hidden file or folder is one that is meant, or leads to it."""
        below = f"{path}/"
        return any(f"{one}/".startswith(below) or below.startswith(f"{one}/") for one in self.shown)


class Extras(Struct, frozen=True):
    """Whole folders, and files by themselves, by content path; `places` gives the address of a file that does
    not stand at its own path. `ignored` are patterns of names that are left out everywhere."""

    paths: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)
    ignored: tuple[str, ...] = ()

    def find(self, path: str) -> str | None:
        """The address of a content file; None where the settings do not publish it."""
        above = path
        if path in self.files:
            return self.places.get(path, path)
        while above:
            if above in self.paths:
                return self.places.get(path, path)
            above = above.rpartition("/")[0]
        return None

    @property
    def selection(self) -> Selection:
        """What counts in the content folder."""
        named = self.paths | self.files
        hidden = (path for path in named if any(part[0] == "." for part in PurePosixPath(path).parts))
        return Selection(self.ignored, tuple(sorted(hidden)))


def read_extras(settings: Mapping[str, Any]) -> Extras:
    """The extras of Pelican's settings: each file of EXTRA_PATH_METADATA (its `path` is the address), and the
    files and folders of STATIC_PATHS but the desk's own folders, whose files go out where pages lead to them.

    Raises SettingError for rows of another shape and for an address that leads out of the output folder
    (`setting.extra`), and for lists that are none (`setting.list`).
    """
    metadata: Mapping[str, Mapping[str, Any]] = settings.get("EXTRA_PATH_METADATA") or {}
    rows = metadata.items() if isinstance(metadata, Mapping) else [("", None)]
    if not all(isinstance(row, Mapping) and _is_inside(str(row.get("path", ""))) for _, row in rows):
        raise SettingError("setting.extra", name="EXTRA_PATH_METADATA", value=metadata)
    places = {path.strip("/"): str(row["path"]).strip("/") for path, row in rows if row.get("path")}
    content = Path(str(settings.get("PATH") or ""))
    named = [tidy_path(content, path) for path in _list_texts(settings, "STATIC_PATHS")]
    paths = frozenset(path for path in named if path and path not in DESK_FOLDERS)
    files = frozenset(path.strip("/") for path in metadata)
    return Extras(paths, files, places, tuple(sorted({*_list_texts(settings, "IGNORE_FILES")} - {_HIDDEN})))


_HIDDEN = "**/.*"
"""Pelican's own pattern: hidden files, which we pass over anyway."""


def _list_texts(settings: Mapping[str, Any], name: str) -> Iterator[str]:
    value = settings.get(name) or ()
    if not isinstance(value, list | tuple | set | frozenset):
        raise SettingError("setting.list", name=name, value=value)
    return map(str, value)


def tidy_path(content: Path, path: str) -> str | None:
    """A path below the content folder as we write it; "" of the folder itself, None of what is outside."""
    plain = Path(path.removeprefix("./"))
    if plain.is_absolute():
        if not plain.is_relative_to(content.absolute()):
            return None
        plain = plain.relative_to(content.absolute())
    text = plain.as_posix()
    if not _is_inside(text):
        return None
    return "" if text == "." else text


def _is_inside(address: str) -> bool:
    return ".." not in address.replace("\\", "/").split("/")

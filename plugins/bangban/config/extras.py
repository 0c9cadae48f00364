"""What the settings publish of the content folder, whoever leads to it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from bangban.config._setting_values import SettingError

_EXTRA_FOLDER = "extra"


class Extras(Struct, frozen=True):
    """Single files and whole folders, by content path; `places` gives the address of a file that does not
    stand at its own path."""

    paths: frozenset[str] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict)

    def find(self, path: str) -> str | None:
        """The address of a content file; None where the settings do not publish it."""
        above = path
        while above:
            if above in self.paths:
                return self.places.get(path, path)
            above = above.rpartition("/")[0]
        return None


def read_extras(settings: Mapping[str, Any]) -> Extras:
    """The extras of Pelican's settings: each file of EXTRA_PATH_METADATA (its `path` is the address), what
    STATIC_PATHS names that is no folder of the desk's media, and the folder `extra` where that is named.

    Other folders of STATIC_PATHS are not copied whole, as Pelican would do: their files go out where pages
    lead to them. Raises SettingError (`setting.extra`) for rows of another shape, and for an address that
    leads out of the output folder.
    """
    metadata: Mapping[str, Mapping[str, Any]] = settings.get("EXTRA_PATH_METADATA") or {}
    rows = metadata.items() if isinstance(metadata, Mapping) else [("", None)]
    if not all(isinstance(row, Mapping) and _is_inside(str(row.get("path", ""))) for _, row in rows):
        raise SettingError("setting.extra", name="EXTRA_PATH_METADATA", value=metadata)
    places = {path.strip("/"): str(row["path"]).strip("/") for path, row in rows if row.get("path")}
    named = (str(path).strip("/") for path in settings.get("STATIC_PATHS") or ())
    content = Path(str(settings.get("PATH") or ""))
    single = (path for path in named if path == _EXTRA_FOLDER or _is_single(content, path))
    return Extras(frozenset((*(path.strip("/") for path in metadata), *single)), places)


def _is_single(content: Path, path: str) -> bool:
    """Whether a file is meant: it is there, or its name has an ending (CNAME has none)."""
    return "." in path.rpartition("/")[2] or (content / path).is_file()


def _is_inside(address: str) -> bool:
    return ".." not in address.replace("\\", "/").split("/")

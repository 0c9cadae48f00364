"""The theme's scripts, published under names that change with their content."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from bangban.theme.layers import HashedFile, find_files

_SOURCE = "components/timeline/timeline.js"


_SOURCES = "components/*/*.js"


class Script(HashedFile, frozen=True):
    """A module to publish: the timeline's, or a part, which only some pages load."""


def read_script(*layers: Path) -> Script:
    """Give the timeline's module as it is written: it needs no build step. Raises UnicodeDecodeError."""
    path = find_files(layers, _SOURCE).get(_SOURCE)
    return _read(path) if path and path.is_file() else Script()


def read_part_scripts(*layers: Path) -> tuple[Script, ...]:
    """Give the modules of the other components, by name. Raises UnicodeDecodeError."""
    found = find_files(layers, _SOURCES)
    paths = (path for name, path in found.items() if name != _SOURCE and path.is_file())
    return tuple(_read(path, path.name) for path in sorted(paths, key=lambda path: path.name))


def _read(path: Path, part: str = "") -> Script:
    text = path.read_text(encoding="utf-8")
    return Script(f"{path.stem}.{sha256(text.encode()).hexdigest()[:10]}.js", text, part)

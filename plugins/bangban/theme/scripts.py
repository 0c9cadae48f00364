"""The theme's one script, published under a name that changes with its content."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from msgspec import Struct

from bangban.theme.layers import find_files

_SOURCE = "components/timeline/timeline.js"


class Script(Struct, frozen=True):
    """A module to publish: `name` like `timeline.0a1b2c3d4e.js`, and its `text`; both "" for none."""

    name: str = ""
    text: str = ""


def read_script(*layers: Path) -> Script:
    """Give the timeline's module as it is written: it needs no build step. Raises UnicodeDecodeError."""
    path = find_files(layers, _SOURCE).get(_SOURCE)
    if not (path and path.is_file()):
        return Script()
    text = path.read_text(encoding="utf-8")
    return Script(f"{path.stem}.{sha256(text.encode()).hexdigest()[:10]}.js", text)

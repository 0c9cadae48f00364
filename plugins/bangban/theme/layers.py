"""A theme and what a newsroom lays over it: a folder of the same form, whose files take the place of ours.

`components/<name>/<name>.html` and its CSS, `templates/…`, `static/…` stand for those of the same path. What
stands in `css/` is added, behind all other CSS: its tokens win over the theme's.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from bangban.content.files.folder import walk_folder

THEME_EXTRA = "theme"
"""Where commands that read no settings look for it, from the working directory; the preview watches it."""

TEMPLATES, COMPONENTS, STYLES = "templates/", "components/", "css/"


class HashedFile(Struct, frozen=True):
    """A text to publish: `name` like `bangban.0a1b2c3d4e.css`, which changes with its `text`; both "" for
    none. `part` is what templates call it where only some pages load it, else ""."""

    name: str = ""
    text: str = ""
    part: str = ""


class ThemeFileError(OSError):
    """Something in the theme cannot be used: `code` says why, in the catalogue."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, str(path))
        self.code = code
        self.path = path


def list_layers(theme: Path, extra: Path | None) -> tuple[Path, ...]:
    """The theme, and what lies over it where that is another folder."""
    return (theme,) if extra is None or (extra.exists() and extra.samefile(theme)) else (theme, extra)


def list_template_folders(extra: Path | None) -> tuple[str, ...]:
    """Where templates are looked for before the theme's: components are named from the folder on."""
    return (str(extra / TEMPLATES), str(extra)) if extra else ()


def find_files(layers: tuple[Path, ...], pattern: str) -> dict[str, Path]:
    """The files of a pattern by their path in a theme, each from the uppermost layer that has it."""
    return {path.relative_to(one).as_posix(): path for one in layers for path in one.glob(pattern)}


def check_extra(theme: Path, extra: Path) -> None:
    """Raises ThemeFileError (`theme.stray`) for a file of templates or CSS that takes nobody's place and that
    no template of the newsroom's names: most likely its name is misspelt, and it would do nothing."""
    texts = {path: extra / path for path, _ in walk_folder(extra) if path.endswith((".html", ".css"))}
    named = "".join(path.read_text("utf-8", "replace") for path in texts.values() if path.suffix == ".html")
    for path in sorted(texts):
        is_used = path.startswith(STYLES) or path.removeprefix(TEMPLATES) in named
        if not (is_used or any((theme / one).exists() for one in _list_replaced(path))):
            raise ThemeFileError("theme.stray", extra / path)


def _list_replaced(path: str) -> Iterator[str]:
    """What the file may stand for; CSS of a component may be in files of any name."""
    if path.startswith((TEMPLATES, COMPONENTS)):
        yield path
    if path.startswith(COMPONENTS) and path.endswith(".css") and path.count("/") > 1:
        yield path.rpartition("/")[0]

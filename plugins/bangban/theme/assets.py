"""What a theme publishes besides pages: one stylesheet, one script, and files that are copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from bangban.content.files.folder import walk_folder
from bangban.theme.scripts import read_script
from bangban.theme.stylesheets import Stylesheet, bundle_stylesheets

_FOLDER = "theme"
"""Where the stylesheet and the script stand in the site."""


class ThemeFileError(OSError):
    """Something in the theme cannot be used: `code` says why, in the catalogue."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, str(path))
        self.code = code
        self.path = path


class Assets(Struct, frozen=True):
    """The addresses of the stylesheet and of the script, "" for none; by address the texts of both, and the
    files that are copied."""

    stylesheet: str = ""
    script: str = ""
    texts: Mapping[str, str] = {}
    copies: Mapping[str, Path] = {}


def read_assets(
    theme: Path,
    copied: Iterable[tuple[str, str]],
    bundle: Callable[[Path], Stylesheet] = bundle_stylesheets,
) -> Assets:
    """The assets of a theme. `copied` pairs folders in it with the addresses at which they stand. Raises
    StylesheetError and UnicodeDecodeError; ThemeFileError where something in the theme is no file, for
    templates of the same name from elsewhere would be taken without a word."""
    for path in theme.rglob("*"):
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise ThemeFileError("theme.special", path)
    sheet, script = bundle(theme), read_script(theme)
    texts = {_locate(file.name): file.text for file in (sheet, script) if file.name}
    folders = [(Path(theme, name), start) for name, start in copied]
    copies = {f"{start}/{path}": one / path for one, start in folders for path, _ in walk_folder(one)}
    return Assets(_locate(sheet.name), _locate(script.name), texts, copies)


def _locate(name: str) -> str:
    return f"{_FOLDER}/{name}" if name else ""

"""What a theme publishes besides pages: stylesheets, scripts, and files that are copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from bangban.content.files.folder import walk_folder
from bangban.theme.layers import HashedFile, ThemeFileError, check_extra, list_layers
from bangban.theme.scripts import read_part_scripts, read_script
from bangban.theme.stylesheets import Stylesheet, bundle_stylesheets

_FOLDER = "theme"
"""Where stylesheets and scripts stand in the site."""


class Assets(Struct, frozen=True):
    """The addresses of the stylesheet of all pages and of the timeline's script, "" for none; by address the
    texts of all stylesheets and scripts, and the files that are copied; the addresses of what only some pages
    load, by its name in templates (`parts`)."""

    stylesheet: str = ""
    script: str = ""
    texts: Mapping[str, str] = {}
    copies: Mapping[str, Path] = {}
    parts: Mapping[str, str] = {}


def read_assets(
    theme: Path,
    copied: Iterable[tuple[str, str]],
    bundle: Callable[..., tuple[Stylesheet, ...]] = bundle_stylesheets,
    extra: Path | None = None,
) -> Assets:
    """The assets of a theme, `extra` laid over it. `copied` pairs folders in it with the addresses at which
    they stand; `bundle` makes the stylesheets of the layers. Raises StylesheetError and UnicodeDecodeError;
    ThemeFileError where something in the theme is no file, for templates of the same name from elsewhere
    would be taken without a word, and for a file of the newsroom's own that would do nothing."""
    layers = list_layers(theme, extra)
    for path in (path for layer in layers for path in layer.rglob("*")):
        if path.exists() and not (path.is_file() or path.is_dir()):
            raise ThemeFileError("theme.special", path)
    for layer in layers[1:]:
        check_extra(theme, layer)
    (sheet, *sheets), script = bundle(*layers), read_script(*layers)
    others: tuple[HashedFile, ...] = (*sheets, *read_part_scripts(*layers))
    texts = {_locate(file.name): file.text for file in (sheet, script, *others) if file.name}
    folders = [(Path(layer, name), start) for layer in layers for name, start in copied]
    copies = {f"{start}/{path}": one / path for one, start in folders for path, _ in walk_folder(one)}
    parts = {file.part: _locate(file.name) for file in others}
    return Assets(_locate(sheet.name), _locate(script.name), texts, copies, parts)


def _locate(name: str) -> str:
    return f"{_FOLDER}/{name}" if name else ""

"""The theme's stylesheets as one file, and its script: each name carries a hash of the content.

Seams: `article_generator_init` bundles them, so that pages can name the files;
`finalized` writes them, before safe_output moves the site into place (the order of PLUGINS).
"""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator

from bangban.theme.scripts import read_script
from bangban.theme.stylesheets import bundle_stylesheets
from structured_content import desk_of
from structured_content.stock import connect_stock

_FOLDER = "theme"


def bundle(generator: ArticlesGenerator) -> None:
    """Names the stylesheet and the script of this run."""
    desk = desk_of(generator.settings)
    sheet, script = bundle_stylesheets(Path(generator.theme)), read_script(Path(generator.theme))
    desk.bundle = [file for file in (sheet, script) if file.name]
    desk.stylesheet = f"{_FOLDER}/{sheet.name}"
    desk.script = f"{_FOLDER}/{script.name}" if script.name else ""


def write(pelican: Pelican) -> None:
    """Writes the stylesheet and the script."""
    folder = Path(pelican.output_path, _FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    for file in desk_of(pelican.settings).bundle:
        (folder / file.name).write_text(file.text, encoding="utf-8")


def register() -> None:
    """Connects to Pelican."""
    connect_stock(
        (signals.article_generator_init, bundle),
        (signals.finalized, write),
    )

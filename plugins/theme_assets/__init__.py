"""The theme's stylesheets as one file whose name carries a hash of its content.

Seams: `article_generator_init` bundles them, so that pages can name the file;
`finalized` writes it, before safe_output moves the site into place (the order of PLUGINS).
"""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator

from bangban.stylesheets import bundle_stylesheets
from structured_content import desk_of

_FOLDER = "theme"


def bundle(generator: ArticlesGenerator) -> None:
    """Names the stylesheet of this run."""
    desk = desk_of(generator.settings)
    desk.bundle = bundle_stylesheets(Path(generator.theme))
    desk.stylesheet = f"{_FOLDER}/{desk.bundle.name}"


def write(pelican: Pelican) -> None:
    """Writes the stylesheet."""
    bundle = desk_of(pelican.settings).bundle
    path = Path(pelican.output_path, _FOLDER, bundle.name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(bundle.text, encoding="utf-8")


def register() -> None:
    """Connects to Pelican."""
    signals.article_generator_init.connect(bundle)
    signals.finalized.connect(write)

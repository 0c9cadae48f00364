"""Timelines leave the portal: files beside the case, a page for frames, data for machines.

Seams: `get_generators` for the frames' pages, `finalized` for the files (before safe_output).
"""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from bangban.exports.export_views import make_embed_page
from bangban.exports.files import list_timelines, make_timeline_files
from structured_content import desk_of
from structured_content.page_writer import write_pages
from structured_content.stock import connect_stock


class EmbedGenerator(Generator):
    """Writes the pages that other sites show in frames."""

    def generate_output(self, writer: Writer) -> None:
        """Writes a page for each timeline."""
        portal = desk_of(self.settings).portal
        pages = (make_embed_page(portal, story) for story in list_timelines(portal))
        write_pages(self, writer, pages)


def get_generators(_pelican: Pelican) -> type[Generator]:
    """The generator, for Pelican."""
    return EmbedGenerator


def write_files(pelican: Pelican) -> None:
    """Writes the files."""
    for file in make_timeline_files(desk_of(pelican.settings).portal):
        path = Path(pelican.output_path, file.address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="")


def register() -> None:
    """Connects to Pelican."""
    connect_stock(
        (signals.get_generators, get_generators),
        (signals.finalized, write_files),
    )

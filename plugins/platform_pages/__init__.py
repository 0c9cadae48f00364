"""The platform's own pages. Seam: `get_generators`."""

from __future__ import annotations

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from bangban.pages.platform_views import make_platform_pages
from structured_content import desk_of
from structured_content.page_writer import write_pages
from structured_content.stock import connect_stock


class PlatformGenerator(Generator):
    """Writes /platform/ and what stands below it."""

    def generate_output(self, writer: Writer) -> None:
        """Writes the pages."""
        desk = desk_of(self.settings)
        write_pages(self, writer, make_platform_pages(desk.portal, desk.platform_html))


def get_generators(_pelican: Pelican) -> type[Generator]:
    """The generator, for Pelican."""
    return PlatformGenerator


def register() -> None:
    """Connects to Pelican."""
    connect_stock(
        (signals.get_generators, get_generators),
    )

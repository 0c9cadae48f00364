"""The home page, all lists, the archive, the print edition and the 404 page.

Seam: `get_generators`. Pelican's own lists are switched off in the settings: they know neither
categories of cases nor agencies, and spell tags in pinyin.
"""

from __future__ import annotations

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from bangban.site.site import make_news_pages
from structured_content import desk_of
from structured_content.page_writer import write_pages
from structured_content.stock import connect_stock


class NewsListsGenerator(Generator):
    """Writes every page that lists stories."""

    def generate_output(self, writer: Writer) -> None:
        """Writes the pages."""
        write_pages(self, writer, make_news_pages(desk_of(self.settings).portal))


def get_generators(_pelican: Pelican) -> type[Generator]:
    """The generator, for Pelican."""
    return NewsListsGenerator


def register() -> None:
    """Connects to Pelican."""
    connect_stock(
        (signals.get_generators, get_generators),
    )

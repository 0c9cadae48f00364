"""Writes the core's pages through Pelican's writer."""

from __future__ import annotations

from collections.abc import Iterable

from pelican.generators import Generator
from pelican.writers import Writer

from bangban.pages.page import Page


def write_pages(generator: Generator, writer: Writer, pages: Iterable[Page]) -> None:
    """Renders each page with its template and hands it to the writer."""
    for page in pages:
        furnished = page.furnish()
        writer.write_file(
            page.file,
            generator.get_template(page.template),
            generator.context,
            url=page.address,
            page=furnished.view,
            **furnished.values,
        )

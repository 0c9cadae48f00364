"""Tells how far a build is, and at the end what was made.

Seams: `article_generator_init` and `article_generator_context` count stories read,
`all_generators_finalized` and `content_written` pages written, `finalized` ends the count.
`content_written` comes without the run, so the run's meter is kept here.
"""

from __future__ import annotations

import sys

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, Generator

from bangban.site.progress import open_meter
from bangban.site.site import count_pages
from structured_content import desk_of
from structured_content.stock import connect_stock


class BuildProgress:
    """The meter of the current run."""

    def start_reading(self, generator: ArticlesGenerator) -> None:
        """Begins to count stories."""
        self.meter = open_meter(sys.stderr)
        self.meter.begin("read", len(desk_of(generator.settings).portal.shelves.visible))

    def count_story(self, _generator: ArticlesGenerator, metadata: dict[str, object]) -> None:
        """One more story has been read."""
        if "story" in metadata:
            self.meter.advance()

    def start_writing(self, generators: list[Generator]) -> None:
        """Begins to count pages."""
        self.pages = 0
        self.meter.begin("write", count_pages(desk_of(generators[0].settings).portal))

    def count_page(self, _path: str, **_: object) -> None:
        """One more page has been written."""
        self.pages += 1
        self.meter.advance()

    def end(self, pelican: Pelican) -> None:
        """Tells what was made."""
        stories = len(desk_of(pelican.settings).portal.shelves.visible)
        self.meter.end(stories, self.pages, pelican.settings["OUTPUT_PATH"])


_progress = BuildProgress()


def register() -> None:
    """Connects to Pelican, which keeps receivers weakly: they hang on the module's own object."""
    connect_stock(
        (signals.article_generator_init, _progress.start_reading),
        (signals.article_generator_context, _progress.count_story),
        (signals.all_generators_finalized, _progress.start_writing),
        (signals.content_written, _progress.count_page),
        (signals.finalized, _progress.end),
    )

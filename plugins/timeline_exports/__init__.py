"""Timelines leave the portal: files beside the case, a page for frames, data for machines.

Seams: `get_generators` for the frames' pages, `article_generator_write_article` for what a story's
page says of its exports (after case_timeline), `finalized` for the files (before safe_output).
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pelican import Pelican, signals
from pelican.contents import Article
from pelican.generators import ArticlesGenerator, Generator
from pelican.writers import Writer

from bangban.export_views import make_embed_page, make_exports
from bangban.timeline import build_timeline
from bangban.timeline_files import list_timelines, make_timeline_files
from bangban.timeline_views import make_timeline
from structured_content import desk_of
from structured_content.page_writer import write_pages


class EmbedGenerator(Generator):
    """Writes the pages that other sites show in frames."""

    def generate_output(self, writer: Writer) -> None:
        """Writes a page for each timeline."""
        portal = desk_of(self.settings).portal
        pages = (
            make_embed_page(portal, story, make_timeline(portal, story, build_timeline(story)))
            for story in list_timelines(portal)
        )
        write_pages(self, writer, pages)


def get_generators(_pelican: Pelican) -> type[Generator]:
    """The generator, for Pelican."""
    return EmbedGenerator


def show_exports(generator: ArticlesGenerator, content: Article) -> None:
    """Adds the exports to what the page of a story with a timeline sees."""
    if content.story.timeline and not content.story.lang:
        exports = make_exports(desk_of(generator.settings).portal, content.story)
        generator.context["story"] = replace(generator.context["story"], exports=exports)


def write_files(pelican: Pelican) -> None:
    """Writes the files."""
    for file in make_timeline_files(desk_of(pelican.settings).portal):
        path = Path(pelican.output_path, file.address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(file.text, encoding="utf-8", newline="")


def register() -> None:
    """Connects to Pelican."""
    signals.get_generators.connect(get_generators)
    signals.article_generator_write_article.connect(show_exports)
    signals.finalized.connect(write_files)

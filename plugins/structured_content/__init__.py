"""Pelican's articles come from the desk's library: header, body, address and page values.

Seams: `article_generator_init` opens the library for the run, `readers_init` puts our reader
for Markdown in place, `article_generator_finalized` hands on what all pages see,
`article_generator_write_article` what one story's page sees.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from pelican import Pelican, signals
from pelican.contents import Article
from pelican.generators import ArticlesGenerator
from pelican.readers import Readers

from bangban.config.clock import ClockError
from bangban.content.files.folder import is_newsroom
from bangban.content.model.story import Story
from bangban.content.urls import locate_story
from bangban.pages.site_view import make_site
from bangban.site.static_files import make_file
from bangban.site.story_pages import furnish_story
from structured_content.desk import Desk, desk_of
from structured_content.reader import StoryReader
from structured_content.stock import connect_stock
from structured_content.telling import word

__all__ = ["Desk", "desk_of", "register"]


def furnish(pelican: Pelican) -> None:
    """Gives the run its desk, which the other adapters find with `desk_of(settings)`; templates find the
    components of whatever theme this run has. Pelican copies no content file itself: it would copy whole
    folders, the pictures of drafts too."""
    settings = pelican.settings
    if not is_newsroom(Path(pelican.path)):
        raise SystemExit(word("content.empty", path=pelican.path))
    settings["BANGBAN"] = Desk(settings)
    settings["STATIC_PATHS"] = []
    if pelican.theme not in settings["THEME_TEMPLATES_OVERRIDES"]:
        settings["THEME_TEMPLATES_OVERRIDES"] = [*settings["THEME_TEMPLATES_OVERRIDES"], pelican.theme]


def open_library(generator: ArticlesGenerator) -> None:
    """Reads the whole content folder before Pelican reads its first file."""
    try:
        desk_of(generator.settings).open_library(generator.path)
    except ClockError as error:
        # Pelican prints a traceback for any other exception.
        raise SystemExit(str(error)) from error


def replace_readers(readers: Readers) -> None:
    """Leaves Pelican one reader: ours. Files of other formats are told by the library."""
    readers.reader_classes = {"static": readers.reader_classes["static"], "md": StoryReader}


def share_frame(generator: ArticlesGenerator) -> None:
    """What all pages see."""
    desk = desk_of(generator.settings)
    desk.convert_platform()
    generator.context["site"] = make_site(desk.portal)


def show_story(generator: ArticlesGenerator, content: Article) -> None:
    """What the page of this story sees."""
    desk = desk_of(generator.settings)
    story: Story = vars(content)["story"]
    furnished = furnish_story(desk.portal, locate_story(story), story, desk.painter is not None)
    generator.context["page"] = furnished.view
    generator.context.update(furnished.values)


def copy_files(pelican: Pelican) -> None:
    """Publishes the content files that pages need."""
    for address, path in desk_of(pelican.settings).plan_files().items():
        source, target = Path(pelican.path, path), Path(pelican.output_path, address)
        # What cannot be read cannot be published.
        with suppress(OSError):
            made = make_file(source)
            if made is None:
                continue
            data = made.read_bytes() if isinstance(made, Path) else made
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)


def register() -> None:
    """Connects to Pelican."""
    signals.initialized.connect(furnish)
    connect_stock(
        (signals.readers_init, replace_readers),
        (signals.article_generator_init, open_library),
        (signals.article_generator_finalized, share_frame),
        (signals.article_generator_write_article, show_story),
        (signals.finalized, copy_files),
    )

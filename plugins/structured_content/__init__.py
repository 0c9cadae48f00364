"""Pelican's articles come from the desk's library: header, body, address and page values.

Seams: `article_generator_init` opens the library for the run, `readers_init` puts our reader
for Markdown in place, `article_generator_finalized` hands on what all pages see,
`article_generator_write_article` what one story's page sees.
"""

from __future__ import annotations

from pelican import Pelican, signals
from pelican.contents import Article
from pelican.generators import ArticlesGenerator
from pelican.readers import Readers

from bangban.publication import ClockError
from bangban.site_frame import make_site
from bangban.story_views import make_story, make_story_page
from structured_content.desk import Desk, desk_of
from structured_content.reader import StoryReader

__all__ = ["Desk", "desk_of", "register"]


def furnish(pelican: Pelican) -> None:
    """Gives the run its desk, which the other adapters find with `desk_of(settings)`."""
    pelican.settings["BANGBAN"] = Desk(pelican.settings)


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
    """What all pages see, and the files beside stories that must be copied."""
    desk = desk_of(generator.settings)
    desk.convert_platform()
    generator.context["site"] = make_site(desk.portal)
    # Pelican resolves {static}, {attach}, {tag} and {author} below this address.
    generator.context["localsiteurl"] = desk.portal.base.rstrip("/")
    generator.context["static_links"] |= desk.list_statics()


def show_story(generator: ArticlesGenerator, content: Article) -> None:
    """What the page of this story sees."""
    portal = desk_of(generator.settings).portal
    generator.context["page"] = make_story_page(portal, content.story)
    generator.context["story"] = make_story(portal, content.story, content.content)


def register() -> None:
    """Connects to Pelican."""
    signals.initialized.connect(furnish)
    signals.readers_init.connect(replace_readers)
    signals.article_generator_init.connect(open_library)
    signals.article_generator_finalized.connect(share_frame)
    signals.article_generator_write_article.connect(show_story)

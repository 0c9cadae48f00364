"""A case's page sees its head and its timeline.

Seam: `article_generator_write_article`, after structured_content (the order of PLUGINS).
"""

from __future__ import annotations

from dataclasses import replace

from pelican import signals
from pelican.contents import Article
from pelican.generators import ArticlesGenerator

from bangban.case_views import make_case
from structured_content import desk_of


def show_case(generator: ArticlesGenerator, content: Article) -> None:
    """Adds the case to what the story's page sees."""
    if content.story.case:
        portal = desk_of(generator.settings).portal
        story = generator.context["story"]
        generator.context["story"] = replace(story, case=make_case(portal, content.story))


def register() -> None:
    """Connects to Pelican."""
    signals.article_generator_write_article.connect(show_case)

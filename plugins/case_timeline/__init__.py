"""A case's page sees its head and its timeline, any other story's page its timeline.

Seam: `article_generator_write_article`, after structured_content (the order of PLUGINS).
"""

from __future__ import annotations

from dataclasses import replace

from pelican import signals
from pelican.contents import Article
from pelican.generators import ArticlesGenerator

from bangban.case_views import make_case
from bangban.timeline import build_timeline
from bangban.timeline_views import make_timeline
from structured_content import desk_of


def show_timeline(generator: ArticlesGenerator, content: Article) -> None:
    """Adds the case or the timeline to what the story's page sees."""
    portal = desk_of(generator.settings).portal
    view = generator.context["story"]
    if content.story.case:
        generator.context["story"] = replace(view, case=make_case(portal, content.story))
    elif content.story.timeline:
        timeline = make_timeline(portal, content.story, build_timeline(content.story))
        generator.context["story"] = replace(view, timeline=timeline)


def register() -> None:
    """Connects to Pelican."""
    signals.article_generator_write_article.connect(show_timeline)

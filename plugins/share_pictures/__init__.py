"""Each case that is out gets its picture for sharing, and its page names it.

Seams: `article_generator_init` looks for fonts, `article_generator_write_article` (after structured_content)
names the picture on the story's page, `finalized` draws, before safe_output moves the site into place (the
order of PLUGINS). Without fonts there are no pictures, one sentence says so, and the site is built as ever.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

from pelican import Pelican, signals
from pelican.contents import Article
from pelican.generators import ArticlesGenerator

from bangban.fonts import SYSTEM_FONTS, find_typeface
from bangban.messages import MESSAGES
from bangban.share_pictures import Painter, write_picture
from bangban.share_sheets import is_pictured, list_pictured, locate_picture, make_sheet
from structured_content import desk_of


def find_fonts(generator: ArticlesGenerator) -> None:
    """Opens the fonts of this run. The setting BANGBAN_FONTS tells of others than SYSTEM_FONTS."""
    typeface = find_typeface(system=generator.settings.get("BANGBAN_FONTS", SYSTEM_FONTS))
    desk_of(generator.settings).painter = Painter(typeface) if typeface else None


def name_picture(generator: ArticlesGenerator, content: Article) -> None:
    """Tells a case's page where its picture will be, with the host: others show it."""
    desk = desk_of(generator.settings)
    if desk.painter and desk.portal.host and is_pictured(content.story):
        image = desk.portal.canonical(locate_picture(content.story))
        alt = make_sheet(desk.portal, content.story).alt
        generator.context["page"] = replace(generator.context["page"], image=image, image_alt=alt)


def write(pelican: Pelican) -> None:
    """Draws the pictures; one whose words are those of the last build is taken from there."""
    desk = desk_of(pelican.settings)
    stories = list_pictured(desk.portal)
    if desk.painter is None:
        if stories:
            message = MESSAGES["fonts.missing"]
            sys.stderr.write(f"{message.what}{message.mend}\n")
        return
    for story in stories:
        address = locate_picture(story)
        paths = Path(pelican.output_path, address), Path(desk.staging.output, address)
        write_picture(desk.painter, make_sheet(desk.portal, story), *paths)


def register() -> None:
    """Connects to Pelican."""
    signals.article_generator_init.connect(find_fonts)
    signals.article_generator_write_article.connect(name_picture)
    signals.finalized.connect(write)

"""Each case that is out gets its picture for sharing, and its page names it.

Seams: `article_generator_init` looks for fonts, `finalized` draws, before safe_output moves the site into
place (the order of PLUGINS). Without fonts there are no pictures, one sentence says so, and the site is
built as ever.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator

from bangban.locale.zh.messages import MESSAGES
from bangban.pictures.fonts import SYSTEM_FONTS, find_typeface
from bangban.pictures.painter import Painter, write_picture
from bangban.pictures.sheets import list_pictured, locate_picture, make_sheet
from structured_content import desk_of
from structured_content.stock import connect_stock


def find_fonts(generator: ArticlesGenerator) -> None:
    """Opens the fonts of this run. The setting BANGBAN_FONTS tells of others than SYSTEM_FONTS; with
    BANGBAN_SHARE_PICTURES = False there are no pictures."""
    settings = generator.settings
    if settings.get("BANGBAN_SHARE_PICTURES", True):
        typeface = find_typeface(system=settings.get("BANGBAN_FONTS", SYSTEM_FONTS))
        desk_of(settings).painter = Painter(typeface) if typeface else None


def write(pelican: Pelican) -> None:
    """Draws the pictures; one whose words are those of the last build is taken from there."""
    desk = desk_of(pelican.settings)
    stories = list_pictured(desk.portal)
    if desk.painter is None:
        if stories and pelican.settings.get("BANGBAN_SHARE_PICTURES", True):
            message = MESSAGES["fonts.missing"]
            sys.stderr.write(f"{message.what}{message.mend}\n")
        return
    for story in stories:
        address = locate_picture(story)
        paths = Path(pelican.output_path, address), Path(desk.staging.output, address)
        write_picture(desk.painter, make_sheet(desk.portal, story), *paths)


def register() -> None:
    """Connects to Pelican."""
    connect_stock(
        (signals.article_generator_init, find_fonts),
        (signals.finalized, write),
    )

"""A timeline on other sites: the frame's page, the code to paste, and oEmbed (oembed.com, 1.0)."""

from __future__ import annotations

import html

from bangban.content.model.story import Addressed, Story
from bangban.content.urls import EMBED_FOLDER, locate_story
from bangban.exports._record import make_absolute
from bangban.locale.zh.wording import EMBED_TITLE
from bangban.pages.portal import Portal
from bangban.support.json_text import write_json_text

HOST_SCRIPT = "theme/embed.js"
_WIDTH, _HEIGHT = 640, 720


def locate_embed(story: Addressed) -> str:
    """`cases/<slug>/embed/`."""
    return locate_story(story) + EMBED_FOLDER


def write_embed_code(portal: Portal, story: Story) -> str:
    """The HTML that another site pastes: a frame that works alone, and the script that fits its height.

    Empty in preview, which has no address of its own.
    """
    if not portal.host:
        return ""
    title = html.escape(EMBED_TITLE.format(title=story.title))
    frame = html.escape(make_absolute(portal, portal.url(locate_embed(story))))
    script = html.escape(make_absolute(portal, portal.url(HOST_SCRIPT)))
    return (
        f'<iframe src="{frame}" title="{title}" width="100%" height="{_HEIGHT}" loading="lazy"></iframe>\n'
        f'<script src="{script}" async></script>'
    )


def write_oembed(portal: Portal, story: Story) -> str:
    """The oEmbed response of type `rich` (§2.3.4.4), widths and heights in CSS pixels."""
    response = {
        "version": "1.0",
        "type": "rich",
        "provider_name": portal.library.platform.name,
        "provider_url": make_absolute(portal, portal.url("")),
        "title": story.title,
        "html": write_embed_code(portal, story),
        "width": _WIDTH,
        "height": _HEIGHT,
    }
    return write_json_text(response)

"""A timeline on other sites: the frame's page, the code to paste, and oEmbed (oembed.com, 1.0)."""

from __future__ import annotations

import html
import re

from bangban.content.model.story import Addressed, Story
from bangban.content.urls import locate_story
from bangban.exports._record import make_absolute
from bangban.locale.zh.wording import EMBED_TITLE
from bangban.pages.portal import Portal
from bangban.support.json_text import write_json_text

EMBED_FOLDER = "embed/"
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


HEADERS_FILE = "_headers"
POLICY_HEADER = "Content-Security-Policy"
TYPE_HEADER, TYPE_RULE = "X-Content-Type-Options", "nosniff"
_CLOSED, _OPEN = "frame-ancestors 'self'", "frame-ancestors *"
_SANDBOX = f"default-src 'none'; style-src 'unsafe-inline'; sandbox; {_CLOSED}"
_FOLDERS = ("images", "files")
_FRAMED = re.compile(r"/(?:articles|editorials|cases)/[^/]+/embed/(?:index\.html)?")


def name_policy(path: str) -> str:
    """The policy for the path of a request (decoded, below the site's base): of the file that it means,
    however many slashes and dots stand between."""
    parts = [part for part in path.split("/") if part not in ("", ".")]
    if parts and parts[0] in _FOLDERS:
        return _SANDBOX
    plain = "/".join(("", *parts, *([""] if path.endswith("/") else [])))
    return _OPEN if _FRAMED.fullmatch(plain) else _CLOSED


def write_headers(base: str) -> str:
    """The `_headers` file of a site below `base` (`/` or `/sub/`).

    A later rule adds to an earlier one, so the open one first takes the closed one away (`!`). Of two
    policies both hold.
    """
    lines = [f"{base}*", f"  {POLICY_HEADER}: {_CLOSED}"]
    for folder in ("articles", "editorials", "cases"):
        lines += [f"{base}{folder}/:slug/embed/*", f"  ! {POLICY_HEADER}", f"  {POLICY_HEADER}: {_OPEN}"]
    for folder in _FOLDERS:
        rules = (f"{POLICY_HEADER}: {_SANDBOX}", f"{TYPE_HEADER}: {TYPE_RULE}")
        lines += [f"{base}{folder}/*", *(f"  {rule}" for rule in rules)]
    return "\n".join([*lines, ""])

"""A timeline's other forms, and a timeline inside another story."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from bangban.pages.views._basics import Link
from bangban.pages.views._timelines import TimelineView


class ExportsView(Struct, frozen=True):
    """Where a timeline can be taken from: `downloads` files beside the page, `embed_code` HTML to
    paste (text), `oembed` and `feed` URLs for machines, `linked_data` JSON-LD, safe in a script."""

    downloads: tuple[Link, ...]
    embed_code: str = ""
    oembed: str = ""
    feed: str = ""
    linked_data: Markup = Markup("")


class Block(Struct, frozen=True):
    """A part of a story's text, and the timeline that follows it, with its source; None after the last."""

    html: Markup
    timeline: TimelineView | None = None
    source: Link | None = None

"""A timeline's other forms, and what stands inside a story's text."""

from __future__ import annotations

from typing import Literal

from markupsafe import Markup
from msgspec import Struct

from bangban.pages.views.basics import Link
from bangban.pages.views.case_timeline import TimelineView
from bangban.pages.views.statistics_views import LiveFigureView, PlotView


class ExportsView(Struct, frozen=True):
    """Where a timeline can be taken from: `links` to read on or follow it, `data` files for tables and
    programs, `embed_code` HTML to paste (text), `oembed` and `feed` URLs for machines, `linked_data`
    JSON-LD, safe in a script."""

    links: tuple[Link, ...]
    data: tuple[Link, ...] = ()
    embed_code: str = ""
    oembed: str = ""
    feed: str = ""
    linked_data: Markup = Markup("")


class EmbeddedTimelineView(Struct, frozen=True):
    """Another story's timeline, and a link to that story."""

    timeline: TimelineView
    source: Link


class PullQuoteView(Struct, frozen=True):
    """Words lifted out of a story, as paragraphs, and who said them, "" where that is not told."""

    text: Markup
    source: Markup = Markup("")


class Block(Struct, frozen=True):
    """A part of a story's text, and what follows it: the view of a component, "" and None after the last."""

    html: Markup
    component: Literal["", "timeline", "pull-quote", "live-figure", "plot-figure"] = ""
    view: EmbeddedTimelineView | PullQuoteView | LiveFigureView | PlotView | None = None

"""A case's timeline inside another story: a link on a line of its own, titled 时间线.

    [“熊猫血”孕妇的十小时](../cases/panda-blood.md "时间线")

In any other Markdown viewer it stays what it is, a link with a title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from html import unescape
from urllib.parse import unquote

from markupsafe import Markup
from msgspec.structs import replace

from bangban.content.model.story import Story
from bangban.locale.zh.wording import TIMELINE_LINK_TITLE
from bangban.pages.context import Portal
from bangban.pages.timeline_views import make_timeline
from bangban.pages.views import Block, EntryView, Link, TimelineView

_LINE = re.compile(
    rf'<p><a (?:href="(?P<href>[^"]*)" title="{TIMELINE_LINK_TITLE}"'
    rf'|title="{TIMELINE_LINK_TITLE}" href="(?P<href2>[^"]*)")>(?P<name>.*?)</a></p>'
)


def split_blocks(portal: Portal, content: str) -> tuple[Block, ...]:
    """The story's HTML cut at such lines, each followed by the timeline that it names.

    A line that names no published story with a timeline stays the link that it is.
    """
    if f'title="{TIMELINE_LINK_TITLE}"' not in content:
        return (Block(Markup(content)),)
    return tuple(_cut(portal, content))


def _cut(portal: Portal, content: str) -> Iterator[Block]:
    last, shown = 0, Counter[str]()
    for match in _LINE.finditer(content):
        url = unescape(match["href"] or match["href2"])
        is_ours = url.startswith(portal.base)
        story = portal.shelves.find_timeline(unquote(url.removeprefix(portal.base))) if is_ours else None
        if story is None:
            continue
        source = Link(Markup(match["name"]).striptags(), url)
        shown[story.slug] += 1
        again = f"{shown[story.slug]}-" if shown[story.slug] > 1 else ""
        yield Block(Markup(content[last : match.start()]), _show(portal, story, again), source)
        last = match.end()
    yield Block(Markup(content[last:]))


def _show(portal: Portal, story: Story, again: str) -> TimelineView:
    """The timeline with ids of its own: the page may have entries of the same moments, or the same
    timeline `again`."""
    view = make_timeline(portal, story)
    return prefix_ids(view, f"{story.slug}-{again}")


def prefix_ids(view: TimelineView, prefix: str) -> TimelineView:
    """The same timeline, every id begun with `prefix`."""

    def rename(entries: tuple[EntryView, ...]) -> tuple[EntryView, ...]:
        return tuple(replace(entry, id=prefix + entry.id) for entry in entries)

    silence = view.silence
    if silence:
        after = prefix + silence.after if silence.after else ""
        silence = replace(silence, before=prefix + silence.before, after=after)
    return replace(
        view,
        entries=rename(view.entries),
        background=rename(view.background),
        silence=silence,
        days=tuple(replace(day, id=prefix + day.id) for day in view.days),
        key=tuple(replace(key, id=prefix + key.id) for key in view.key),
    )

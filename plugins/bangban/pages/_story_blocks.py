"""Blocks of a story's Markdown that a component shows on its page: a row of `BLOCK_KINDS` for each kind.

Markdown makes HTML of such a block that can stand by itself, as in feeds and on the printed page. On a
story's own page the component takes its place; the template of `story-text` has a branch for each.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from typing import Literal, NamedTuple
from urllib.parse import unquote

from markupsafe import Markup
from msgspec.structs import replace

from bangban.locale.zh.wording import TIMELINE_LINK_TITLE
from bangban.markdown.figure_lines import FIGURE_LINE, FIGURE_SIGN, PLOT_LINE, PLOT_SIGN
from bangban.markdown.pull_quotes import PULL_QUOTE, QUOTE_SIGN
from bangban.pages._body_pictures import show_pictures
from bangban.pages.portal import Portal
from bangban.pages.statistics.story_figures import show_figure, show_plot
from bangban.pages.timeline_views import make_timeline
from bangban.pages.views.basics import Link
from bangban.pages.views.case_timeline import EntryView, TimelineView
from bangban.pages.views.statistics_views import LiveFigureView, PlotView
from bangban.pages.views.story_exports import Block, EmbeddedTimelineView, PullQuoteView

_OPENING = re.compile(r"<(?!(?:br|col|hr|img|wbr)\b)[a-z]")


BlockView = EmbeddedTimelineView | PullQuoteView | LiveFigureView | PlotView


class BlockKind(NamedTuple):
    """A kind of block: the component that shows it; `sign`, without which no HTML has it; how its HTML looks;
    and what makes the component's view, None where the HTML is to stay. The counter is the page's own."""

    component: Literal["timeline", "pull-quote", "live-figure", "plot-figure"]
    sign: str
    pattern: re.Pattern[str]
    make: Callable[[Portal, re.Match[str], Counter[str]], BlockView | None]


def split_blocks(
    portal: Portal, content: str, dateline: str = "", places: Mapping[str, str] | None = None
) -> tuple[Block, ...]:
    """Give a story's HTML (sanitised), cut at its blocks; one inside a list, a quotation or a box stays. A
    dateline (plain text) stands before the first paragraph, in its line; for `places` see `show_pictures`."""
    kinds = [kind for kind in BLOCK_KINDS if kind.sign in content]
    blocks = tuple(_cut(portal, content, kinds)) if kinds else (Block(Markup(content)),)
    if dateline:
        blocks = (replace(blocks[0], html=_begin(blocks[0].html, dateline)), *blocks[1:])
    if "<img " not in content:
        return blocks
    return tuple(
        replace(block, html=Markup(show_pictures(portal, block.html, places))) if block.html else block
        for block in blocks
    )


def _begin(html: Markup, dateline: str) -> Markup:
    """A text that begins with no paragraph of words has the dateline above it."""
    shown = Markup("<b>{}</b>").format(dateline)
    first, rest = html[: len("<p>")], html[len("<p>") :]
    if first != "<p>" or rest.startswith("<img"):
        return Markup("<p>{}</p>\n{}").format(shown, html)
    # As newspapers set it: an empty square parts it from the text.
    return Markup("<p>{}\u3000{}").format(shown, rest)


def _cut(portal: Portal, content: str, kinds: list[BlockKind]) -> Iterator[Block]:
    last, shown = 0, Counter[str]()
    found = [(match.start(), match, kind) for kind in kinds for match in kind.pattern.finditer(content)]
    for start, match, kind in sorted(found, key=lambda one: one[0]):
        between = content[last:start]
        # Where all is closed that was opened since the last block, nothing holds this one.
        is_free = start >= last and len(_OPENING.findall(between)) == between.count("</")
        view = kind.make(portal, match, shown) if is_free else None
        if view is not None:
            yield Block(Markup(between if between.strip() else ""), kind.component, view)
            last = match.end()
    yield Block(Markup(content[last:]))


def _embed_timeline(portal: Portal, match: re.Match[str], shown: Counter[str]) -> EmbeddedTimelineView | None:
    """A link on a line of its own, titled 时间线, to a published story with a timeline:

        [“熊猫血”孕妇的十小时](../cases/panda-blood.md "时间线")

    Its ids are its own: the page may have entries of the same moments, or the same timeline again.
    """
    url = unescape(match["href"] or match["href2"])
    is_ours = url.startswith(portal.base)
    story = portal.collections.find_timeline(unquote(url.removeprefix(portal.base))) if is_ours else None
    if story is None:
        return None
    shown[story.slug] += 1
    again = f"{shown[story.slug]}-" if shown[story.slug] > 1 else ""
    view = prefix_ids(make_timeline(portal, story), f"{story.slug}-{again}")
    return EmbeddedTimelineView(view, Link(Markup(match["name"]).striptags(), url))


def _lift_quote(_portal: Portal, match: re.Match[str], _shown: Counter[str]) -> PullQuoteView:
    return PullQuoteView(Markup(match["text"].strip()), Markup(match["source"] or ""))


def prefix_ids(view: TimelineView, prefix: str) -> TimelineView:
    """The timeline with every id begun with `prefix`, so that ids stay unique where a page shows several."""

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


_LINE = re.compile(
    rf'<p><a (?:href="(?P<href>[^"]*)" title="{TIMELINE_LINK_TITLE}"'
    rf'|title="{TIMELINE_LINK_TITLE}" href="(?P<href2>[^"]*)")>(?P<name>.*?)</a></p>'
)
BLOCK_KINDS = (
    BlockKind("timeline", f'title="{TIMELINE_LINK_TITLE}"', _LINE, _embed_timeline),
    BlockKind("pull-quote", QUOTE_SIGN, PULL_QUOTE, _lift_quote),
    BlockKind("live-figure", FIGURE_SIGN, FIGURE_LINE, show_figure),
    BlockKind("plot-figure", PLOT_SIGN, PLOT_LINE, show_plot),
)
"""All kinds, in any order."""

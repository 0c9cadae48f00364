"""Headings of a page: broken between phrases."""

from __future__ import annotations

import re
from html import unescape

from markupsafe import Markup, escape

from bangban.content.model.story import Story
from bangban.pages.portal import Portal
from bangban.typesetting.phrases import break_headline, is_short

# Of plain words: one with markup in it ends its lines where there is room, as all do that are too long.
_HEADING = re.compile(r"(<h([2-6])\b[^<>]*>)([^<>]+)(?=</h\2>)")

# What fits on one line of a narrow phone.
_LINE = 9


def break_heading(portal: Portal, text: str, story: Story | None = None) -> Markup:
    """`text`, which is plain, as HTML; the names that the site knows, and the help seeker's of the `story`,
    stay whole. Only Chinese is broken so."""
    if is_short(text) or (story and not _is_chinese(story)):
        return escape(text)
    seeker = story.case.seeker.name if story and story.case else ""
    own = (seeker,) if seeker and seeker in text else ()
    return break_headline(text, (*portal.find_names(text), *own))


def break_subheading(portal: Portal, text: str, story: Story) -> Markup:
    """The same of a heading below the headline: it is set smaller, and most stand on one line."""
    return break_heading(portal, text, story) if len(text) > _LINE else escape(text)


def break_headings(portal: Portal, content: str, story: Story) -> str:
    """The HTML of a text with its headings broken."""
    if "</h" not in content:
        return content
    return _HEADING.sub(
        lambda found: f"{found[1]}{break_subheading(portal, unescape(found[3]), story)}", content
    )


def _is_chinese(story: Story) -> bool:
    return not story.lang or story.lang.lower().startswith("zh")

"""The log of corrections as an Atom feed (RFC 4287): whoever follows it learns of each, of any story."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from bangban.content.model.story import Story
from bangban.content.timelines.changes import find_correction_second
from bangban.content.urls import CORRECTIONS, CORRECTIONS_FEED, locate_story
from bangban.dates.formatting import format_iso
from bangban.dates.instants import write_second
from bangban.exports._atom import ATOM, TAG_YEAR, make_tag
from bangban.exports._record import make_absolute, make_links_absolute, name_host
from bangban.exports._xml_elements import quote_attribute, wrap_element, write_document, write_element
from bangban.locale.zh.interchange_messages import CORRECTION_OF
from bangban.locale.zh.wording import LANGUAGE, TITLES
from bangban.pages.portal import Portal

# A feed without entries has no moment of its own.
_NEVER = f"{TAG_YEAR}-01-01T00:00:00Z"


def write_corrections_feed(portal: Portal, rows: Iterable[tuple[Story, int]]) -> str:
    """The feed of these corrections, each a story and which of its corrections; newest first.

    The id of an entry is made of where the story stood first and of the correction's own moment: another
    correction, before or behind it, changes none."""
    home, own = (make_absolute(portal, portal.url(one)) for one in (CORRECTIONS, CORRECTIONS_FEED))
    host = name_host(home)
    entries = [entry for story, index in rows for entry in _list_entry(portal, host, story, index)]
    publisher = portal.library.platform.name or host
    nodes = [
        write_element("id", make_tag(host, urlsplit(home).path)),
        write_element("title", f"{TITLES['corrections']} - {publisher}"),
        write_element("updated", entries[0][0] if entries else _NEVER),
        write_element("link", rel="self", type="application/atom+xml", href=own),
        write_element("link", rel="alternate", type="text/html", href=home),
        wrap_element("author", [write_element("name", publisher)], "\n  "),
        *(entry for _, entry in entries),
    ]
    return write_document(f'feed xmlns="{ATOM}" xml:lang="{LANGUAGE}"', nodes)


def _list_entry(portal: Portal, host: str, story: Story, index: int) -> Iterator[tuple[str, str]]:
    """The moment and the entry of a correction; nothing of one that has not been made yet."""
    second = find_correction_second(story.corrections[index], portal.is_past)
    if second is None:
        return
    url = make_absolute(portal, portal.url(locate_story(story)))
    first = portal.url(story.aliases[0].id) if story.aliases else portal.url(locate_story(story))
    at, html = write_second(second), portal.text_of(story).corrections[index]
    nodes = [
        write_element("id", f"{make_tag(host, first)}#{_name(story, index)}"),
        write_element("title", CORRECTION_OF.format(title=story.title)),
        write_element("published", at),
        write_element("updated", at),
        write_element("link", rel="alternate", type="text/html", href=url),
        write_element("content", make_links_absolute(html, portal, url), type="html"),
    ]
    opening = f'entry xml:lang="{quote_attribute(story.lang)}"' if story.lang else "entry"
    yield at, wrap_element(opening, nodes, "\n  ")


def _name(story: Story, index: int) -> str:
    """The name of a correction among those of its story: of two at the same moment by their order."""
    names = [f"correction-{format_iso(row.at)}" for row in story.corrections]
    count = Counter(names[: index + 1])[names[index]]
    return names[index] if count == 1 else f"{names[index]}-{count}"

"""An Atom feed (RFC 4287) of a case: whoever follows it learns of each new entry."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit
from xml.etree import ElementTree as etree
from zoneinfo import ZoneInfo

from bangban.interchange_messages import TITLE_WITH_TIME
from bangban.moments import parse_moment
from bangban.timeline_html import list_evidence_html, write_media_html
from bangban.timeline_record import name_host
from bangban.timeline_values import EntryValue, TimelineRecord
from bangban.wording import STAGE_NAMES

_ATOM = "http://www.w3.org/2005/Atom"
_XML = "http://www.w3.org/XML/1998/namespace"
# What XML 1.0 has no place for.
_UNFIT = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_feed(record: TimelineRecord, self_url: str) -> str:
    """The feed that stands at `self_url`: an entry for each of the timeline, newest first.

    Ids are tag URIs (RFC 4151) of the site's host, the day of publication and the entry's permanent id.
    An entry's `updated` is when it happened; where that is not known, or after the story's own update,
    the story's.
    """
    feed = etree.Element("feed", {"xmlns": _ATOM, f"{{{_XML}}}lang": record.language})
    _add(feed, "id", name_tag(record))
    _add(feed, "title", record.title)
    _add(feed, "updated", record.updated)
    _add(feed, "link", rel="self", type="application/atom+xml", href=self_url)
    _add(feed, "link", rel="alternate", type="text/html", href=record.url)
    if record.summary:
        _add(feed, "subtitle", record.summary)
    for name in record.authors or (record.publisher or name_host(record.url),):
        _add(_add(feed, "author"), "name", name)
    for entry in _order_newest_first(record):
        _add_entry(feed, record, entry)
    etree.indent(feed)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{etree.tostring(feed, encoding="unicode")}\n'


def name_tag(record: TimelineRecord, entry_id: str = "") -> str:
    """The tag URI of the case or of one of its entries; it holds when the site moves to https."""
    path = quote(urlsplit(record.url).path, safe="/%-._~")
    return f"tag:{name_host(record.url)},{record.published[:10]}:{path}{'#' if entry_id else ''}{entry_id}"


def _order_newest_first(record: TimelineRecord) -> list[EntryValue]:
    zone = ZoneInfo(record.zone)
    # Of two at the same moment the later in the story is the newer.
    ordered = sorted(record.entries, key=lambda entry: parse_moment(entry.at, zone).sort_key)
    return ordered[::-1]


def _add_entry(feed: etree.Element, record: TimelineRecord, entry: EntryValue) -> None:
    node = _add(feed, "entry")
    url = f"{record.url}#{entry.id}"
    _add(node, "id", name_tag(record, entry.id))
    _add(node, "title", TITLE_WITH_TIME.format(when=entry.display, title=entry.title))
    _add(node, "updated", min(entry.start or record.updated, record.updated))
    _add(node, "link", rel="alternate", type="text/html", href=url)
    if entry.stage:
        _add(node, "category", term=entry.stage, label=STAGE_NAMES.get(entry.stage, entry.stage))
    if entry.actor:
        _add(_add(node, "contributor"), "name", entry.actor.name)
    _add(node, "content", _write_content(entry), type="html")


def _write_content(entry: EntryValue) -> str:
    picture = write_media_html(entry.media) if entry.media else ""
    return "\n".join(part for part in (entry.html, picture, list_evidence_html(entry.evidence)) if part)


def _add(parent: etree.Element, name: str, text: str = "", **attributes: str) -> etree.Element:
    node = etree.SubElement(parent, name, {key: _UNFIT.sub("", value) for key, value in attributes.items()})
    if text:
        node.text = _UNFIT.sub("", text)
    return node

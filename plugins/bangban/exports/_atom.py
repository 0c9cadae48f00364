"""An Atom feed (RFC 4287) of a case: whoever follows it learns of each new entry."""

from __future__ import annotations

from urllib.parse import quote, urlsplit
from zoneinfo import ZoneInfo

from bangban.dates.moments import parse_moment
from bangban.exports._record import name_host
from bangban.exports._record_values import EntryValue, TimelineRecord
from bangban.exports._xml_elements import quote_attribute, wrap_element, write_document, write_element
from bangban.exports.timeline_html import list_evidence_html, write_corrections_html, write_media_html
from bangban.locale.zh.interchange_messages import TITLE_WITH_TIME
from bangban.locale.zh.wording import STAGE_NAMES

TAG_YEAR = "2026"
"""A tag URI has a date on which its maker had the host. One year for all, for any of the story or of the
platform could be corrected, and every reader would get all entries once more."""
ATOM = "http://www.w3.org/2005/Atom"


def write_feed(record: TimelineRecord, self_url: str, origin: str = "") -> str:
    """The feed that stands at `self_url`: an entry for each of the timeline, newest first.

    Ids are tag URIs (RFC 4151) of the site's host, the path of `origin`, where the story stood first (else
    its own), and the entry's permanent id. An entry is `published` when it happened, and `updated` when it
    was corrected, else then; what lies in the future, or before the year 1, has only the story's `updated`.
    """
    tag = name_tag(record, origin)
    nodes = [
        write_element("id", tag),
        write_element("title", record.title),
        write_element("updated", record.updated),
        write_element("link", rel="self", type="application/atom+xml", href=self_url),
        write_element("link", rel="alternate", type="text/html", href=record.url),
    ]
    if record.summary:
        nodes.append(write_element("subtitle", record.summary))
    for name in record.authors or (record.publisher or name_host(record.url),):
        nodes.append(wrap_element("author", [write_element("name", name)], "\n  "))
    nodes += [_write_entry(record, tag, entry) for entry in _order_newest_first(record)]
    opening = f'feed xmlns="{ATOM}" xml:lang="{quote_attribute(record.language)}"'
    return write_document(opening, nodes)


def name_tag(record: TimelineRecord, origin: str = "") -> str:
    """The tag URI of the case, and before `#` of its entries; it holds when the site moves to https, when the
    story moves, and whatever is changed in it."""
    return make_tag(name_host(record.url), urlsplit(origin or record.url).path)


def make_tag(host: str, path: str) -> str:
    """The tag URI of what stands at a path of the host."""
    return f"tag:{host},{TAG_YEAR}:{quote(path, safe='/%-._~')}"


def _order_newest_first(record: TimelineRecord) -> list[EntryValue]:
    zone = ZoneInfo(record.zone)
    # Of two at the same moment the later in the story is the newer.
    ordered = sorted(record.entries, key=lambda entry: parse_moment(entry.at, zone).sort_key)
    return ordered[::-1]


def _write_entry(record: TimelineRecord, tag: str, entry: EntryValue) -> str:
    nodes = [
        write_element("id", f"{tag}#{entry.id}"),
        write_element("title", TITLE_WITH_TIME.format(when=entry.display, title=entry.title)),
        *([write_element("published", entry.published)] if entry.published else []),
        write_element("updated", entry.updated or record.updated),
        write_element("link", rel="alternate", type="text/html", href=f"{record.url}#{entry.id}"),
    ]
    if entry.stage:
        label = STAGE_NAMES.get(entry.stage, entry.stage)
        nodes.append(write_element("category", term=entry.stage, label=label))
    if entry.actor:
        nodes.append(wrap_element("contributor", [write_element("name", entry.actor.name)], "\n    "))
    # JavaScript's readers take an element without text for an object.
    if content := _write_content(record, entry):
        nodes.append(write_element("content", content, type="html"))
    return wrap_element("entry", nodes, "\n  ")


def _write_content(record: TimelineRecord, entry: EntryValue) -> str:
    """Its text, its picture and its documents, and what was put right in it: what `updated` stands for."""
    picture = write_media_html(entry.media) if entry.media else ""
    told = write_corrections_html(record.list_corrections(entry))
    parts = (entry.html, picture, list_evidence_html(entry.evidence), told)
    return "\n".join(part for part in parts if part)

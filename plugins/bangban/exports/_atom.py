"""An Atom feed (RFC 4287) of a case: whoever follows it learns of each new entry."""

from __future__ import annotations

from urllib.parse import quote, urlsplit
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from bangban.dates.moments import parse_moment
from bangban.exports._record import name_host
from bangban.exports._record_values import EntryValue, TimelineRecord
from bangban.exports.timeline_html import list_evidence_html, write_corrections_html, write_media_html
from bangban.locale.zh.interchange_messages import TITLE_WITH_TIME
from bangban.locale.zh.wording import STAGE_NAMES
from bangban.support.patterns import compile_later

# A tag URI has a date on which its maker had the host. One year for all, for any of the story or of the
# platform could be corrected, and every reader would get all entries once more.
_TAG_YEAR = "2026"
_ATOM = "http://www.w3.org/2005/Atom"
# A reader of XML would make a blank of a line's end in an attribute.
_QUOTED = (('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;"))
# What XML 1.0 has no place for.
_UNFIT = compile_later("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_feed(record: TimelineRecord, self_url: str, origin: str = "") -> str:
    """The feed that stands at `self_url`: an entry for each of the timeline, newest first.

    Ids are tag URIs (RFC 4151) of the site's host, the path of `origin`, where the story stood first (else
    its own), and the entry's permanent id. An entry is `published` when it happened, and `updated` when it
    was corrected, else then; what lies in the future, or before the year 1, has only the story's `updated`.
    """
    tag = name_tag(record, origin)
    nodes = [
        _write("id", tag),
        _write("title", record.title),
        _write("updated", record.updated),
        _write("link", rel="self", type="application/atom+xml", href=self_url),
        _write("link", rel="alternate", type="text/html", href=record.url),
    ]
    if record.summary:
        nodes.append(_write("subtitle", record.summary))
    for name in record.authors or (record.publisher or name_host(record.url),):
        nodes.append(_wrap("author", [_write("name", name)], "\n  "))
    nodes += [_write_entry(record, tag, entry) for entry in _order_newest_first(record)]
    opening = f'feed xmlns="{_ATOM}" xml:lang="{_quote(record.language)}"'
    feed = _wrap(opening, nodes, "\n")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{feed}\n'


def name_tag(record: TimelineRecord, origin: str = "") -> str:
    """The tag URI of the case, and before `#` of its entries; it holds when the site moves to https, when the
    story moves, and whatever is changed in it."""
    path = quote(urlsplit(origin or record.url).path, safe="/%-._~")
    return f"tag:{name_host(record.url)},{_TAG_YEAR}:{path}"


def _order_newest_first(record: TimelineRecord) -> list[EntryValue]:
    zone = ZoneInfo(record.zone)
    # Of two at the same moment the later in the story is the newer.
    ordered = sorted(record.entries, key=lambda entry: parse_moment(entry.at, zone).sort_key)
    return ordered[::-1]


def _write_entry(record: TimelineRecord, tag: str, entry: EntryValue) -> str:
    nodes = [
        _write("id", f"{tag}#{entry.id}"),
        _write("title", TITLE_WITH_TIME.format(when=entry.display, title=entry.title)),
        *([_write("published", entry.published)] if entry.published else []),
        _write("updated", entry.updated or record.updated),
        _write("link", rel="alternate", type="text/html", href=f"{record.url}#{entry.id}"),
    ]
    if entry.stage:
        label = STAGE_NAMES.get(entry.stage, entry.stage)
        nodes.append(_write("category", term=entry.stage, label=label))
    if entry.actor:
        nodes.append(_wrap("contributor", [_write("name", entry.actor.name)], "\n    "))
    # JavaScript's readers take an element without text for an object.
    if content := _write_content(record, entry):
        nodes.append(_write("content", content, type="html"))
    return _wrap("entry", nodes, "\n  ")


def _write_content(record: TimelineRecord, entry: EntryValue) -> str:
    """Its text, its picture and its documents, and what was put right in it: what `updated` stands for."""
    picture = write_media_html(entry.media) if entry.media else ""
    told = write_corrections_html(record.list_corrections(entry))
    parts = (entry.html, picture, list_evidence_html(entry.evidence), told)
    return "\n".join(part for part in parts if part)


def _wrap(opening: str, nodes: list[str], newline: str) -> str:
    """An element with others in it, a line each; `newline` begins the line that it stands in."""
    name = opening.partition(" ")[0]
    return "".join((f"<{opening}>", *(f"{newline}  {node}" for node in nodes), f"{newline}</{name}>"))


def _write(name: str, text: str = "", **attributes: str) -> str:
    opening = name + "".join(f' {key}="{_quote(value)}"' for key, value in attributes.items())
    text = escape(_UNFIT.sub("", text))
    return f"<{opening}>{text}</{name}>" if text else f"<{opening} />"


def _quote(value: str) -> str:
    value = escape(_UNFIT.sub("", value))
    for sign, entity in _QUOTED:
        value = value.replace(sign, entity)
    return value

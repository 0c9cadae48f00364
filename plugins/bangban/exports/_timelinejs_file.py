"""`timelinejs.json`: a timeline for TimelineJS 3, with everything that TimelineJS can show.

`unique_id` and `display_date` are always given: without them it makes random ids for Chinese headlines,
and shows 24:00, “about” and “before” as plain dates in English.
"""

from __future__ import annotations

import re
from html import escape
from zoneinfo import ZoneInfo

from bangban.dates.moments import Moment, parse_moment
from bangban.exports._record_values import EntryValue, EvidenceValue, MediaValue, TimelineRecord
from bangban.exports.timeline_html import list_evidence_html, write_corrections_html
from bangban.exports.timelinejs_shape import split_media_title, write_dates
from bangban.locale.zh.interchange_messages import BACKGROUND_TITLE
from bangban.support.json_text import write_json_text
from bangban.support.patterns import compile_later

# What TimelineJS shows itself rather than as a broken picture (its `MediaType.js`).
_SHOWABLE = compile_later(
    r"""https?://(?:[^/]*\.)?(?:
        youtube\.com/|youtu\.be/|vimeo\.com/|dailymotion\.com/|dai\.ly/|soundcloud\.com/|open\.spotify\.com/
        |(?:twitter|x)\.com/|tiktok\.com/@|bsky\.app/profile/|flickr\.com/photos|flic\.kr/|instagram\.com/p/
        |imgur\.com/|wikipedia\.org/|commons\.wikimedia\.org/wiki/File:|documentcloud\.org/
        |google\.[a-z.]+/maps/|wistia\.com/|wi\.st/
        |[^?\#]*\.(?:jpe?g|png|gif|svg|webp|pdf|mp4|webm|mp3|wav|m4a)(?:[?\#].*)?\Z
    )""",
    re.VERBOSE | re.IGNORECASE,
)


def write_timelinejs(record: TimelineRecord) -> str:
    """JSON for TimelineJS: a title slide, an event for every entry, an era for every background range
    that has no text. Dates are wall time in the record's zone; texts are HTML, sanitised before. What was put
    right stands in the text of the entry that it names, else on the title slide."""
    zone = ZoneInfo(record.zone)
    moments = [(entry, parse_moment(entry.at, zone)) for entry in record.entries]
    data: dict[str, object] = {"scale": "human", "title": _write_title(record)}
    data["events"] = [_write_event(record, entry, moment) for entry, moment in moments]
    eras = [_write_era(entry, moment) for entry, moment in moments if _is_era(entry, moment)]
    if eras:
        data["eras"] = eras
    return write_json_text(data)


def is_showable(url: str) -> bool:
    """Whether TimelineJS shows what stands at the address: pictures, films, sound, maps, known sites."""
    return _SHOWABLE.match(url) is not None


def _write_title(record: TimelineRecord) -> dict[str, object]:
    told = write_corrections_html(row for row in record.corrections if not row.entry)
    words = "\n".join(part for part in (_wrap(record.summary), told) if part)
    text = {"headline": escape(record.title, quote=False), "text": words}
    slide: dict[str, object] = {"unique_id": "story", "text": text}
    if record.cover:
        slide["media"] = _write_media(record.cover)
    return slide


def _write_event(record: TimelineRecord, entry: EntryValue, moment: Moment) -> dict[str, object]:
    media, background, documents = _sort_documents(entry)
    start, end = write_dates(moment)
    told = write_corrections_html(row for row in record.corrections if row.entry == entry.id)
    parts = (entry.html, list_evidence_html(documents), told)
    event: dict[str, object] = {"unique_id": entry.id, "start_date": start}
    if end:
        event["end_date"] = end
    event["display_date"] = entry.display
    event["text"] = {
        "headline": escape(entry.title, quote=False),
        "text": "\n".join(part for part in parts if part),
    }
    if media:
        event["media"] = _write_media(media)
    if entry.actor:
        event["group"] = escape(entry.actor.name, quote=False)
    if background:
        event["background"] = {"url": background}
    return event


def _sort_documents(entry: EntryValue) -> tuple[MediaValue | None, str, tuple[EvidenceValue, ...]]:
    """The picture, the background's address, and the documents that are left for the text.

    Without a picture of its own, an entry shows the first document that TimelineJS can show; one whose
    bytes are proven by a hash keeps it in the text.
    """
    plain = [one for one in entry.evidence if not one.sha256]
    background = next((one for one in plain if one.title == BACKGROUND_TITLE), None)
    shown = None
    if entry.media is None:
        shown = next((one for one in plain if one is not background and is_showable(one.url)), None)
    rest = tuple(one for one in entry.evidence if one is not background and one is not shown)
    media = _read_media(shown) if shown else entry.media
    return media, background.url if background else "", rest


def _read_media(evidence: EvidenceValue) -> MediaValue:
    caption, alt, credit = split_media_title(evidence.title)
    return MediaValue(evidence.url, alt, caption, credit)


def _write_media(media: MediaValue) -> dict[str, str]:
    words = {
        "caption": escape(media.caption, quote=False),
        "credit": escape(media.credit, quote=False),
        "alt": media.alt,
    }
    return {"url": media.url, **{key: value for key, value in words.items() if value}}


def _is_era(entry: EntryValue, moment: Moment) -> bool:
    return entry.background and moment.kind == "range" and bool(write_dates(moment)[1]) and not entry.html


def _write_era(entry: EntryValue, moment: Moment) -> dict[str, object]:
    start, end = write_dates(moment)
    return {
        "unique_id": f"era-{entry.id}",
        "start_date": start,
        "end_date": end,
        "display_date": entry.display,
        "text": {"headline": escape(entry.title, quote=False)},
    }


def _wrap(text: str) -> str:
    return f"<p>{escape(text, quote=False)}</p>" if text else ""

"""What a story tells search engines: JSON-LD (schema.org) for a `<script type="application/ld+json">`.

Such a block is data: no browser runs it, and a Content-Security-Policy of `script-src 'self'` lets it stand.
"""

from __future__ import annotations

import json
from zoneinfo import ZoneInfo

from bangban.content.model.imprint import Legal
from bangban.dates.formatting import format_html_datetime
from bangban.dates.moments import parse_moment
from bangban.dates.points import Point
from bangban.exports._record_values import ActorValue, CorrectionValue, EntryValue, TimelineRecord
from bangban.locale.zh.wording import IMPRINT
from bangban.pages.views.basics import PictureView
from bangban.support.html_tokens import remove_tags

_NO_LEGAL = Legal()
_CONTEXT = "https://schema.org"
_ARTICLE_KINDS = {"editorial": "OpinionNewsArticle"}
# An HTML parser must see no tag, comment or entity in it; U+2028 and U+2029 end lines in old scripts.
_UNSAFE = tuple((sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029")
_ACTOR_KINDS = {"agency": "Organization", "platform": "Organization", "seeker": "Person"}


def write_linked_data(
    record: TimelineRecord, legal: Legal = _NO_LEGAL, logo: PictureView | None = None
) -> str:
    """The JSON of a `@graph`: the NewsArticle, and its timeline as an ItemList of Events.

    Safe inside a script element as it is. Dates are as exact as they are known; where HTML and
    schema.org have no form for one (before the year 1, in doubt), the description has it in words. `logo` is
    the publisher's.
    """
    graph = [_describe_article(record, _describe_publisher(record.publisher, legal, logo), legal)]
    if record.entries:
        graph.append(_list_events(record))
    text = json.dumps({"@context": _CONTEXT, "@graph": graph}, ensure_ascii=False, separators=(",", ":"))
    for sign, escaped in _UNSAFE:
        text = text.replace(sign, escaped)
    return text


def _describe_publisher(name: str, legal: Legal, logo: PictureView | None) -> dict[str, object] | None:
    report, numbers = legal.report, {IMPRINT["icp"]: legal.icp, IMPRINT["police"]: legal.police}
    reach: dict[str, object] = {"telephone": report.phone, "email": report.email, "url": report.url}
    point = (
        {"@type": "ContactPoint", "contactType": IMPRINT["report"], **reach} if any(reach.values()) else None
    )
    known = [
        {"@type": "PropertyValue", "propertyID": kind, "value": number}
        for kind, number in numbers.items()
        if number
    ]
    values = {
        "@type": "NewsMediaOrganization",
        "name": name,
        "logo": logo and _describe_image(logo),
        "contactPoint": point and _prune(point),
    }
    return _prune({**values, "identifier": known}) if name else None


def _describe_image(picture: PictureView) -> dict[str, object]:
    size = {"width": picture.width, "height": picture.height} if picture.width else {}
    return {"@type": "ImageObject", "url": picture.src, **size}


def _describe_article(
    record: TimelineRecord, publisher: dict[str, object] | None, legal: Legal
) -> dict[str, object]:
    people = [{"@type": "Person", "name": name} for name in record.authors]
    timeline = {"@id": f"{record.url}#timeline"} if record.entries else None
    return _prune(
        {
            "@type": _ARTICLE_KINDS.get(record.kind, "NewsArticle"),
            "@id": f"{record.url}#story",
            "url": record.url,
            "mainEntityOfPage": record.url,
            "headline": record.title,
            "description": record.summary,
            "inLanguage": record.language,
            "datePublished": record.published,
            "dateModified": record.updated,
            "dateline": record.area,
            "author": people or publisher,
            "publisher": publisher,
            "copyrightNotice": legal.copyright,
            "image": record.cover.url if record.cover else "",
            "about": _list_subjects(record),
            "hasPart": timeline,
            "correction": [_describe_correction(row) for row in record.corrections],
            "isAccessibleForFree": True,
        }
    )


def _describe_correction(row: CorrectionValue) -> dict[str, str]:
    text = " ".join(remove_tags(row.html).split())
    return {"@type": "CorrectionComment", "text": text, "datePublished": row.updated}


def _list_subjects(record: TimelineRecord) -> list[dict[str, str]]:
    category = [{"@type": "Thing", "name": record.category.name}] if record.category else []
    agencies = [{"@type": "GovernmentOrganization", "name": agency.name} for agency in record.agencies]
    return [*category, *agencies]


def _list_events(record: TimelineRecord) -> dict[str, object]:
    zone = ZoneInfo(record.zone)
    items = [
        {"@type": "ListItem", "position": position, "item": _describe_event(record, entry, zone)}
        for position, entry in enumerate(record.entries, 1)
    ]
    return {
        "@type": "ItemList",
        "@id": f"{record.url}#timeline",
        "name": record.title,
        "itemListOrder": "https://schema.org/ItemListOrderAscending",
        "numberOfItems": len(items),
        "itemListElement": items,
    }


def _describe_event(record: TimelineRecord, entry: EntryValue, zone: ZoneInfo) -> dict[str, object]:
    moment = parse_moment(entry.at, zone)
    text = " ".join(remove_tags(entry.html).split())
    place = {"@type": "Place", "name": record.area} if record.area else None
    return _prune(
        {
            "@type": "Event",
            "@id": f"{record.url}#{entry.id}",
            "url": f"{record.url}#{entry.id}",
            "name": entry.title,
            "startDate": _write_date(moment.start),
            "endDate": _write_date(moment.end),
            "description": " ".join(part for part in (entry.display, text) if part),
            "location": place,
            "organizer": _describe_actor(entry.actor),
            "image": entry.media.url if entry.media else "",
        }
    )


def _write_date(point: Point | None) -> str:
    """Nothing of a point in doubt: schema.org has no form for that, and the words of the entry tell it."""
    return (format_html_datetime(point) or "") if point and not point.uncertain else ""


def _describe_actor(actor: ActorValue | None) -> dict[str, object] | None:
    return {"@type": _ACTOR_KINDS.get(actor.kind, "Thing"), "name": actor.name} if actor else None


def _prune(values: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in ("", None, [])}

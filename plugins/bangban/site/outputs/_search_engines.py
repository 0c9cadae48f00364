"""What search engines are told: /robots.txt (RFC 9309), and /sitemap.xml (sitemaps.org 0.9, with the pictures
of Google's extension 1.1).

Both are made from index entries: only a story with a cover is opened, for thousands would be at each new
story.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import escape

from bangban.content.index_entries import IndexEntry
from bangban.content.references import list_pictures
from bangban.content.timelines.changes import settle_change
from bangban.content.urls import locate_prose
from bangban.dates.bounds import count_seconds
from bangban.dates.instants import convert_to_datetime
from bangban.pages.portal import Portal
from bangban.photographs.forms import locate_published
from bangban.pictures.sheets import is_pictured, locate_picture
from bangban.site.outputs.output import Made, NodeId, Output, PlanQuestions, Renderer, Role, SiteKind

_ROBOTS, _SITEMAP, _PART = "robots.txt", "sitemap.xml", "sitemap-{}.xml"
_MOST, _LARGEST = 50_000, 50 * 1024 * 1024
"""How many addresses, and how many bytes, a sitemap may have."""

_PROTOCOL = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
_PICTURES = 'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
_QUOTES = {"'": "&apos;", '"': "&quot;"}


class SitemapPlace(NamedTuple):
    """A page to be found: its address; of a story the second of its last change, as counted in `instants`,
    its content path if it has a cover, and the address of its picture for sharing."""

    address: str
    changed: int | None = None
    covered: str = ""
    shared: str = ""


def _list_robots(plan: PlanQuestions) -> Iterator[Output]:
    # A newsroom's own file of that name counts, here and below.
    if _ROBOTS not in plan.site.loose.statics:
        yield Output(NodeId("robots", _ROBOTS), _make_robots)


def _make_robots(renderer: Renderer) -> Made:
    renderer.note("frame")
    portal = renderer.portal
    rule = "Disallow" if portal.config.drafts else "Allow"
    sitemap = f"\nSitemap: {portal.canonical(_SITEMAP)}\n" if portal.host else ""
    yield _ROBOTS, f"User-agent: *\n{rule}: /\n{sitemap}".encode()


def _list_sitemap(plan: PlanQuestions) -> Iterator[Output]:
    if _SITEMAP not in plan.site.loose.statics or _has_own(plan.site.portal):
        yield Output(NodeId("sitemap", _SITEMAP), make_sitemap, (tuple(sorted(_list_places(plan))),))


def _has_own(portal: Portal) -> bool:
    """Whether the newsroom has a sitemap of its own at a usual place: the maker makes none then. It is not
    left to the plan, which is kept while the shelves are the same, whatever files come and go."""
    found = [place for place in (_SITEMAP, f"extra/{_SITEMAP}") if place in portal.library.paths]
    return any(portal.config.extras.find(place) == _SITEMAP for place in found)


def _list_places(plan: PlanQuestions) -> Iterator[SitemapPlace]:
    """The pages that may be found: none where there is no host, or where drafts show. Those of hidden stories
    are for who has their address; what is no folder (404.html) is no page that anybody looks for."""
    portal = plan.site.portal
    if not portal.host or portal.config.drafts:
        return
    now = count_seconds(portal.clock or portal.now)
    untold = {locate_prose(page.name) for page in portal.library.prose.values() if page.status == "hidden"}
    for address, node in plan.list_pages():
        card = portal.collections.cards.get(node.key) if node.kind == "story" else None
        if card and card.status != "hidden":
            has_picture = plan.site.typeface and is_pictured(card, plan.site.typeface)
            shared = locate_picture(card) if has_picture else ""
            yield SitemapPlace(address, _find_change(card, now), card.path if card.has_cover else "", shared)
        elif not card and not address.rpartition("/")[2] and address not in untold:
            yield SitemapPlace(address)


def _find_change(card: IndexEntry, now: int) -> int:
    """The last second at which the page came to say something else: it came out, was updated or corrected,
    or something in its timeline happened or fell due."""
    return settle_change(count_seconds(card.released), card.moments, lambda moment: moment <= now)


def make_sitemap(
    renderer: Renderer, places: tuple[SitemapPlace, ...], most: int = _MOST, largest: int = _LARGEST
) -> Made:
    """The sitemap; of more than `most` addresses or `largest` bytes an index, and the parts beside it."""
    renderer.note("frame")
    if _has_own(renderer.portal):
        return
    entries = [_write_page(renderer, place) for place in places]
    parts = list(_split(entries, most, largest - len(_write_set([]))))
    if len(parts) == 1:
        yield _SITEMAP, _write_set(parts[0])
        return
    names = [_PART.format(number) for number, _ in enumerate(parts, 1)]
    yield _SITEMAP, _write_index(renderer.portal, names)
    yield from zip(names, map(_write_set, parts), strict=True)


def _split(entries: list[bytes], most: int, largest: int) -> Iterator[list[bytes]]:
    part: list[bytes] = []
    size = 0
    for entry in entries:
        if len(part) == most or (part and size + len(entry) > largest):
            yield part
            part, size = [], 0
        part.append(entry)
        size += len(entry)
    yield part


def _write_page(renderer: Renderer, place: SitemapPlace) -> bytes:
    portal = renderer.portal
    text = _write_address(portal, place.address)
    if place.changed is not None:
        moment = convert_to_datetime(place.changed).replace(tzinfo=None)
        text += f"<lastmod>{moment.isoformat(timespec='seconds')}Z</lastmod>"
    covers = (renderer.take(place.covered).cover,) if place.covered else ()
    shown = map(locate_published, list_pictures(covers, portal.library.paths))
    for picture in filter(None, (*shown, place.shared)):
        text += f"<image:image>{_write_address(portal, picture, 'image:loc')}</image:image>"
    return f"<url>{text}</url>\n".encode()


def _write_address(portal: Portal, address: str, name: str = "loc") -> str:
    return f"<{name}>{escape(portal.canonical(address), _QUOTES)}</{name}>"


def _write_set(entries: list[bytes]) -> bytes:
    return _wrap(f"urlset {_PROTOCOL} {_PICTURES}", b"".join(entries))


def _write_index(portal: Portal, names: list[str]) -> bytes:
    rows = (f"<sitemap>{_write_address(portal, name)}</sitemap>\n" for name in names)
    return _wrap(f"sitemapindex {_PROTOCOL}", "".join(rows).encode())


def _wrap(opening: str, rows: bytes) -> bytes:
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n<{opening}>\n'
    return head.encode() + rows + f"</{opening.partition(' ')[0]}>\n".encode()


KINDS = (
    SiteKind("robots", Role.FILE, _list_robots),
    SiteKind("sitemap", Role.FILE, _list_sitemap, arranged=True),
)

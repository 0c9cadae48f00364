"""What a reader's browser or feed reader would fetch from another site by itself: pictures, styles, fonts,
scripts, frames, forms. Whoever keeps that site learns who reads, and may change what is shown. A plain link
is followed by the reader alone.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from bangban.site.audit.hits import ByteCount
from bangban.support.byte_patterns import BytePattern
from bangban.support.html_tokens import Tag, iterate_tags

# Of most pages nothing else is asked. A slash may be spelt as an entity or written backwards.
_FAR = rb"(?://|\\|&(?:#|sol|bsol))"
_RELATIONS = (
    "stylesheet icon apple-touch-icon mask-icon preload prefetch modulepreload manifest preconnect "
    "dns-prefetch prerender import"
).split()
_REL = "(?:" + "|".join(_RELATIONS) + ")"
PAGE_SIGNS = BytePattern(
    rb"<(?:[a-z_][\w.-]{0,40}:)?(?:img|image|source|video|audio|track|embed|object|input|button|script|form|use|feimage|"
    rb"i?frame|body|table|t[dhr]|filter|pattern|[a-z]*gradient|mpath|textpath|tref|cursor)[\s/][^>]*"
    + _FAR
    + rb"|<link[\s/][^>]*" + _REL.encode() + rb"[^>]*" + _FAR
    + rb"|<link[\s/][^>]*" + _FAR + rb"[^>]*" + _REL.encode()
    + rb"|<[^<>]*[\s\"'/](?:ping|background|srcset|poster|style|fill|stroke|mask|clip-path|marker-\w+)"
    rb"\s*=[^>]*"
    + _FAR
    + rb"|<style",
    any_case=True,
)  # fmt: skip
_STYLE_SIGN = (
    rb"(?:url\(|src\(|@import|image-set\([^)]{0,200}?|image\()[\s\"'a-z0-9\\:+.-]{0,60}?(?://|\\[25/])"
)
STYLE_SIGNS = BytePattern(_STYLE_SIGN, any_case=True)
_STYLE = re.compile(
    r"(?:url\(|src\(|@import|image-set\(|,)\s*(?:url\()?\s*[\"']?\s*((?:\\[0-9a-fA-F]{1,6}\s?|\\[^0-9a-fA-F]|[^\"')\s;\\])+)",
    re.IGNORECASE,
)
_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))")
_FEED = re.compile(rb"<(?:icon|logo|url)>\s*([^<\s]+)|<[\w.-]+:image\s[^<>]*href=[\"']([^\"']+)")
_FEED_SIGNS = BytePattern(
    rb"&lt;(?:img|source|video|audio|picture|link|iframe|object|embed|style)[^a-z]", any_case=True
)
_ICON = re.compile(rb'"src"\s*:\s*"([^"]+)"')
_BLANKS = re.compile(r"[\t\n\r]+")
_EDGES = "".join(map(chr, range(33)))
_SCHEME = re.compile(r"([a-z][a-z0-9+.\-]*):")
_PAGES = (".html", ".htm", ".xhtml", ".svg")
_FETCHED = frozenset(
    "src srcset imagesrcset poster background data action formaction ping manifest code archive codebase "
    "classid lowsrc dynsrc".split()
)
_LINKED = frozenset(("a", "area", "link", "base"))
_SETS = frozenset(("srcset", "imagesrcset", "ping"))
_STYLED = re.compile(r"url\(|image-set\(|@import", re.IGNORECASE)


class Fetch(NamedTuple):
    """An address of another site that is fetched, from a byte on."""

    offset: int
    address: str


def _may_fetch(lines: bytes) -> bool:
    """Whether anything in lines of pages looks as if it were fetched from elsewhere."""
    return PAGE_SIGNS.is_in(lines) or STYLE_SIGNS.is_in(lines)


def find_fetches(lines: bytes, whole: bytes, kind: str, host: str) -> Iterator[Fetch]:
    """What the file `whole` has fetched from other sites, asked only where its new `lines` have a sign of it.
    `kind` is the ending of its name, `host` the site's own, with the scheme."""
    own = host.partition("//")[2].lower()
    if kind in _PAGES:
        if _may_fetch(lines):
            yield from _find_in_page(whole.decode("utf-8", "replace"), own)
    elif kind == ".css":
        yield from _find_in_stylesheet(lines, whole, own)
    elif kind == ".xml":
        yield from _find_in_feed(whole, lines, own)
    elif kind == ".webmanifest":
        yield from (fetch for found in _ICON.finditer(whole) for fetch in _judge_bytes(found, own))


def is_foreign(address: str, own: str) -> bool:
    """Whether an address leads to another host, as browsers read it (URL Standard, §4.4)."""
    text = _BLANKS.sub("", address.strip(_EDGES)).replace("\\", "/").lower()
    scheme = _SCHEME.match(text)
    if scheme and scheme[1] not in ("http", "https", "ftp", "ws", "wss"):
        return False
    if not scheme and not text.startswith("//"):
        return False
    rest = text[scheme.end() if scheme else 0 :].lstrip("/")
    return re.split(r"[/?#]", rest, maxsplit=1)[0] != own


def _find_in_stylesheet(lines: bytes, whole: bytes, own: str) -> Iterator[Fetch]:
    if STYLE_SIGNS.is_in(lines):
        text = whole.decode("utf-8", "replace")
        offsets = ByteCount(text)
        yield from (Fetch(offsets.count_to(place), address) for place, address in _find_in_style(text, own))


def _find_in_page(text: str, own: str) -> Iterator[Fetch]:
    offsets = ByteCount(text)
    for tag in iterate_tags(text):
        if tag.closing:
            continue
        address = next(_list_foreign(tag, own), "")
        if address:
            yield Fetch(offsets.count_to(tag.start), address)
        if tag.name.rpartition(":")[2] == "style":
            end = text.lower().find("</style", tag.end)
            style = text[tag.end : end if end >= 0 else len(text)]
            for place, one in _find_in_style(style, own):
                yield Fetch(offsets.count_to(tag.end + place), one)


def _list_foreign(tag: Tag, own: str) -> Iterator[str]:
    """What a tag has fetched from elsewhere."""
    local = tag.name.rpartition(":")[2]
    for name, value in tag.attributes.items():
        if name in _SETS:
            yield from (one for one in re.split(r"[\s,]+", value) if is_foreign(one, own))
        elif name in _FETCHED or (name.rpartition(":")[2] == "href" and _is_fetched(local, tag)):
            yield from (value for _ in range(is_foreign(value, own)))
        elif _STYLED.search(value) and not name.startswith(("data-", "alt", "title", "content")):
            yield from (address for _, address in _find_in_style(value, own))


def _is_fetched(local: str, tag: Tag) -> bool:
    if local != "link":
        return local not in _LINKED
    return not {*tag.attributes.get("rel", "").lower().split()}.isdisjoint(_RELATIONS)


def _find_in_style(text: str, own: str) -> Iterator[tuple[int, str]]:
    for found in _STYLE.finditer(text):
        address = _CSS_ESCAPE.sub(_read_escape, found[1])
        if is_foreign(address, own):
            yield found.start(), address


def _read_escape(found: re.Match[str]) -> str:
    return chr(min(int(found[1], 16), 0x10FFFF)) if found[1] else found[2]


def _find_in_feed(whole: bytes, lines: bytes, own: str) -> Iterator[Fetch]:
    for found in _FEED.finditer(whole):
        yield from _judge_bytes(found, own)
    if _FEED_SIGNS.is_in(lines):
        text = html.unescape(lines.decode("utf-8", "replace"))
        for fetch in _find_in_page(text, own):
            # Its place in the text that is read is none in the file.
            yield Fetch(max(0, whole.find(fetch.address.encode())), fetch.address)


def _judge_bytes(found: re.Match[bytes], own: str) -> Iterator[Fetch]:
    number = found.lastindex or 1
    address = html.unescape(found[number].decode("utf-8", "replace")).replace("\\/", "/")
    if is_foreign(address, own):
        yield Fetch(found.start(number), address)

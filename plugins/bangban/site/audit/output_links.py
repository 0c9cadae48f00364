"""Where the files of an output lead: the addresses in pages, stylesheets, feeds and exports."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Set
from typing import NamedTuple
from urllib.parse import unquote_to_bytes, urlsplit

from msgspec import Struct

from bangban.site.audit.active_output import blank_data
from bangban.site.audit.hits import ByteCount
from bangban.support.byte_patterns import BytePattern
from bangban.support.html_tokens import iterate_tags

_ATTRIBUTE = re.compile(rb'="((?:/|\.{1,2}/|[Hh][Tt][Tt][Pp][Ss]?:)[^"]*)"')
_SET = re.compile(rb'srcset="([^"]*)"')
_PLAIN = re.compile(rb"""[("'\s>,:]((?:https?:/)?/[^\s"'<>)\\,]+)""")
# The same, each with the sign first by which it is found fast.
_PATH = re.compile(rb"""/(?<=[("'\s>,:]/)(?!(?<=:/)/)[^\s"'<>)\\,]+""")
_URL = re.compile(rb"""https?://[^\s"'<>)\\,]+""")
_STYLE = re.compile(rb"""url\(\s*["']?([^"')]+)""")
# Links as we write them stand in double quotes and begin with a slash; those of others are read as tags.
ODD = BytePattern(
    rb"<[a-z][^<>]*[\s\"'/](?:href|src|poster|action)(?:\s+=|=\s|='|=\"[^\"/.#:]+(?:[\"/.#?])|=[^\"'\s>])",
    any_case=True,
)
_NAMES = frozenset(("href", "src", "poster", "action"))
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:|//|#")
_SIMPLE = re.compile(rb"/(?!/)[A-Za-z0-9_./-]*\Z")
_CANONICAL = re.compile(rb'<link rel="canonical" href="(https?://[^"]+)"')


class FoundLink(NamedTuple):
    """A link at a byte of a file, to a file of the site by its address; `inside` where it was written without
    a host, so that it must lead somewhere. `written` is the link, where it means the same in every file."""

    offset: int
    target: str
    inside: bool
    written: bytes = b""


class SitePlace(Struct, frozen=True):
    """Where the site stands: its `host` with the scheme ("" when unknown), and the path before each
    address."""

    host: str = ""
    base: str = "/"

    def find(self, link: bytes, address: str) -> tuple[str, bool] | None:
        """The address of the file that a link in a file leads to, and whether it was written without a host;
        None for other sites' and for a place on the same page."""
        if _SIMPLE.match(link):
            path = link.decode()
            return _name_file(path[len(self.base) - 1 :] if path.startswith(self.base) else path), True
        text = html.unescape(link.decode("utf-8", "surrogateescape"))
        inside = "://" not in text and not text.startswith("//")
        if not inside:
            host, _, path = text.partition("//")[2].partition("/")
            if not self.host or host.lower() != self.host.partition("//")[2].lower():
                return None
            text = f"/{path}"
        path = text.partition("#")[0].partition("?")[0]
        if not path:
            return None
        path = unquote_to_bytes(path.encode("utf-8", "surrogateescape")).decode("utf-8", "surrogateescape")
        if not path.startswith("/"):
            path = posixpath.join("/" + posixpath.dirname(address), path)
            path = posixpath.normpath(path) + ("/" if path.endswith("/") else "")
        elif path.startswith(self.base):
            path = path[len(self.base) - 1 :]
        return _name_file(path), inside


def _name_file(path: str) -> str:
    """The address of the file at a path of the site."""
    found = path.lstrip("/")
    return f"{found}index.html" if not found or found.endswith("/") else found


def find_place(front: bytes) -> SitePlace:
    """The place that the front page says to be its own."""
    found = _CANONICAL.search(front)
    if not found:
        return SitePlace()
    parts = urlsplit(found[1].decode("utf-8", "replace"))
    return SitePlace(f"{parts.scheme}://{parts.netloc}", f"/{parts.path.strip('/')}/".replace("//", "/"))


def _list_odd(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Addresses in single quotes or none, with blanks about the sign, or relative to the page."""
    text = data.decode("utf-8", "replace")
    offsets = ByteCount(text)
    for tag in iterate_tags(text):
        for name in _NAMES.intersection(tag.attributes):
            link = tag.attributes[name].strip()
            if link and not _SCHEME.match(link):
                yield offsets.count_to(tag.start), html.escape(link).encode("utf-8", "replace")


def list_links(
    data: bytes, address: str, place: SitePlace, known: Set[bytes] = frozenset()
) -> Iterator[FoundLink]:
    """The links in a page, a stylesheet, or any other text, but for those that are `known`."""
    if address.endswith((".html", ".svg")):
        found = [
            (match.start(1), match[1])
            for match in _ATTRIBUTE.finditer(data)
            if not data.endswith(b"srcset", 0, match.start())
        ]
        for match in _SET.finditer(data):
            found += ((match.start(1), one.split()[0]) for one in match[1].split(b",") if one.strip())
        if ODD.is_in(data):
            written = {link for _, link in found}
            found += (one for one in _list_odd(blank_data(data)) if one[1] not in written)
    elif address.endswith(".css"):
        found = [(match.start(1), match[1]) for match in _STYLE.finditer(data)]
    else:
        found = [(match.start(1), match[1]) for match in _PLAIN.finditer(data)]
    for offset, link in found:
        if link in known:
            continue
        target = place.find(link, address)
        if target:
            yield FoundLink(offset, *target, link if link.startswith(b"/") or b"://" in link else b"")


def list_written(data: bytes, *, is_page: bool) -> set[bytes]:
    """The links in lines of pages and drawings, or of feeds and exports, as they are written, but for those
    that are ODD."""
    if not is_page:
        return {*_PATH.findall(data), *_URL.findall(data)}
    sets = {*_SET.findall(data)}
    return {*_ATTRIBUTE.findall(data)} - sets | {
        one.split()[0] for chosen in sets for one in chosen.split(b",") if one.strip()
    }

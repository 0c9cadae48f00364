"""Private data of people in what goes out: telephone numbers, addresses, numbers of papers, names.

What the platform says itself (its telephones, its address) may stand anywhere, and so may what a public story
lets pass by its key `allow`, and the names in its byline. All are read when something has been found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from bangban.content.files.folder import PLATFORM_FOLDER
from bangban.content.private_uses import BYLINES
from bangban.privacy.allowed import AllowList
from bangban.privacy.finder import find_in_page, find_in_source
from bangban.privacy.items import PrivateItem
from bangban.privacy.suspects.suspect_lines import SuspectSearch
from bangban.site.audit.hits import ByteCount

# The rows of a key, up to the next key at the left edge.
_KEY = r"^({})[ \t]*:(.*(?:\n(?:[ \t\-].*)?)*)"
_ALLOW = re.compile(_KEY.format("allow"), re.MULTILINE)
_BYLINE = re.compile(_KEY.format("|".join(BYLINES)), re.MULTILINE)

_TAG = re.compile(r"<(/?[A-Za-z][A-Za-z0-9]*)[^<>]*>")

# The ids of events look like addresses of mail (RFC 5545, §3.8.4.7).
_ID = re.compile(rb"^UID:.*", re.MULTILINE)
_AROUND = 1000
"""Bytes before and behind a suspect line that say what it is, in lines."""


_MOST = 2**18
"""Bytes of one text that are looked at closely: a drawing of nothing but numbers would take minutes
otherwise."""


class PrivateText(NamedTuple):
    """Private data from a byte on, masked; its `kind` is that of the package `privacy`, "" where the search
    ended there: too much looked like private data."""

    offset: int
    kind: str
    masked: str


class PrivateSearch:
    """The search for private data; `public` are files whose own numbers may stand anywhere."""

    def __init__(self, public: Iterable[Path]) -> None:
        self._public = tuple(public)
        self._suspects = SuspectSearch()
        self._tags: dict[str, str] = {}

    def find(self, data: bytes) -> Iterator[PrivateText]:
        """The private data in a text."""
        data = _blank_ids(data)
        lines, left = self._suspects.list_lines(data), _MOST
        for start, end in _cut_pieces(data, lines) if lines else ():
            if not left:
                yield PrivateText(start, "", "")
                return
            stop = min(end, start + left)
            left -= stop - start
            text = data[start:stop].decode("utf-8", "replace")
            offsets = ByteCount(text)
            for item in find_in_page(_TAG.sub(self._clear, text)):
                if not self._allowed.lets(item):
                    yield PrivateText(start + offsets.count_to(item.start), item.kind, item.masked)
            if stop < end:
                yield PrivateText(stop, "", "")
                return

    def list_lines(self, data: bytes) -> list[int]:
        """The numbers, from 0 on, of the lines in or about which something private might stand."""
        return self._suspects.list_lines(_blank_ids(data))

    def _clear(self, tag: re.Match[str]) -> str:
        """A tag with blanks for its attributes, where they hold nothing private: pages consist of tags for
        the most part, the same ones in all of them, and their letters take most of a search."""
        whole = tag[0]
        if (known := self._tags.get(whole)) is None:
            blank = f"<{tag[1]}{' ' * (len(whole) - len(tag[1]) - 2)}>"
            known = self._tags[whole] = whole if find_in_page(whole) else blank
        return known

    @cached_property
    def _allowed(self) -> AllowList:
        items = (item for path in self._public for item in _list_own(path))
        return AllowList(frozenset(item.key for item in items))


def _blank_ids(data: bytes) -> bytes:
    return _ID.sub(lambda found: b" " * len(found[0]), data) if b"UID:" in data else data


def _cut_pieces(data: bytes, lines: list[int]) -> Iterator[tuple[int, int]]:
    """The lines with these numbers and those about them, from one byte to another; none overlap."""
    start = end = place = number = 0
    for line in lines:
        while number < line:
            place, number = data.index(b"\n", place) + 1, number + 1
        first = data.rfind(b"\n", 0, max(0, place - _AROUND)) + 1
        behind = data.find(b"\n", place)
        last = data.find(b"\n", min(len(data), (len(data) if behind < 0 else behind) + _AROUND))
        if end and first > end:
            yield start, end
        start = start if end and first <= end else first
        end = len(data) if last < 0 else last
    yield start, end


def _list_own(path: Path) -> Iterator[PrivateItem]:
    try:
        text = path.read_text("utf-8", "replace")
    except OSError:
        return
    if path.parent.name == PLATFORM_FOLDER:
        yield from find_in_source(text)
        return
    header = text.partition("\n---")[0]
    yield from _find_below(_ALLOW, text)
    yield from (item for item in _find_below(_BYLINE, header) if item.kind == "name")


def _find_below(key: re.Pattern[str], text: str) -> list[PrivateItem]:
    rows = "\n".join(match[2] for match in key.finditer(text))
    return find_in_source(rows) if rows else []

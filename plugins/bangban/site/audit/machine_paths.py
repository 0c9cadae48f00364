"""Paths of the machine that a site was built on: they tell the names of people and of what they work with."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from ahocorasick_rs import BytesAhoCorasick

_HOMES = re.compile(
    rb"file:///?[^\s\"'<>]{1,80}|(?<![\w.:-])/root/[\w.-]{1,40}|(?:/home/|/Users/|[A-Za-z]:\\{1,2}Users\\{1,2})[\w.-]{1,40}[/\\]",
    re.ASCII,
)
_SIGNS = (b"file://", b"/root/", b"/home/", b"/Users/", b"\\Users\\")


class MachinePath(NamedTuple):
    """A path, from a byte on."""

    offset: int
    text: str


class PathSearch:
    """The search for paths of any machine, and for `folders` of this one."""

    def __init__(self, folders: Iterable[Path]) -> None:
        own = (f"{folder.absolute()}/".encode("utf-8", "surrogateescape") for folder in folders)
        # A path of one part, such as `/site/`, may be an address.
        self._own = [path for path in dict.fromkeys(own) if path.count(b"/") > 2]
        self._machine = BytesAhoCorasick([*self._own, *_SIGNS])

    def find(self, data: bytes) -> Iterator[MachinePath]:
        """The paths in these bytes."""
        for index, start, end in self._machine.find_matches_as_indexes(data):
            if index < len(self._own):
                yield MachinePath(start, data[start:end].decode("utf-8", "replace"))
            elif found := _HOMES.search(data, max(start - 4, 0), end + 100):
                yield MachinePath(found.start(), found[0].decode("utf-8", "replace"))

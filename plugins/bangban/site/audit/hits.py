"""What an audit finds: a place in a file of the output, and what must not stand there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from bangban.diagnostics.problems import Position, Problem

_NOTHING: Mapping[str, str] = MappingProxyType({})


class Hit(NamedTuple):
    """In the file at an `address` of the site, from a byte on (of the unpacked file, where it is packed);
    `values` are those of the sentence of `code`."""

    address: str
    offset: int
    code: str
    values: Mapping[str, str] = _NOTHING


def tell(hits: Iterable[Hit], data: bytes = b"") -> list[Problem]:
    """The problems of one file, each with line and column of its byte in `data`. They are counted from one to
    the next: a file may have many."""
    problems = []
    line, column, done = 1, 1, 0
    for hit in sorted(hits, key=lambda hit: hit.offset):
        if breaks := data.count(b"\n", done, hit.offset):
            line, column, done = line + breaks, 1, data.rindex(b"\n", done, hit.offset) + 1
        column += len(data[done : hit.offset].decode("utf-8", "replace"))
        done = hit.offset
        values = {"offset": str(hit.offset), **hit.values}
        problems.append(Problem(Position(hit.address, line, column), hit.code, values))
    return problems


class ByteCount:
    """Counts the bytes before places in a text, which are asked for in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = self._bytes = 0

    def count_to(self, place: int) -> int:
        """The number of bytes before a character."""
        if place < self._place:
            self._place = self._bytes = 0
        self._bytes += len(self._text[self._place : place].encode())
        self._place = place
        return self._bytes

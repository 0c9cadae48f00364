"""What an audit finds: a place in a file of the output, and what must not stand there."""

from __future__ import annotations

from collections.abc import Mapping
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


def tell(hit: Hit, data: bytes = b"") -> Problem:
    """The problem, with line and column of the byte in `data`."""
    before = data[: hit.offset]
    start = before.rfind(b"\n") + 1
    column = len(before[start:].decode("utf-8", "replace")) + 1
    place = Position(hit.address, before.count(b"\n") + 1, column)
    return Problem(place, hit.code, {"offset": str(hit.offset), **hit.values})

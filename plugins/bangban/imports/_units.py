"""A story's file cut into units: the lines of each key, of each key of its case, of each entry, and its body.

An import notes a digest of each unit that it has written. What still has that digest is as it was written;
anything else an editor has touched. Units are lines as they stand, comments included, so that nothing of an
editor's is ever taken for the import's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from hashlib import blake2b

from msgspec import Struct

FENCE = "---"
BODY = "body"
CASE = "case"
_KEY = re.compile(r"([A-Za-z_]+):(?:\s|$)")
_ID = re.compile(r"(?m)^[ -]+id: *['\"]?([A-Za-z0-9_-]+)")
_ITEM = re.compile(r" *- ")
_SPLIT = (CASE, "timeline")


class Unit(Struct, frozen=True):
    """A unit's name (`title`, `case.state`, `timeline.received`, `body`) and its lines, without line ends."""

    name: str
    lines: tuple[str, ...]

    @property
    def digest(self) -> str:
        """By which it is known again; blanks at the ends of lines do not count."""
        text = "\n".join(line.rstrip() for line in self.lines).strip("\n")
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=4).hexdigest()


def split_units(text: str) -> list[Unit]:
    """The units of a story's text in their order, together all of its lines but the two fences; a list of
    entries and a case have a unit for their own first line (`case`, `timeline`)."""
    lines = text.split("\n")
    if lines[:1] != [FENCE] or FENCE not in lines[1:]:
        return [Unit(BODY, tuple(lines))]
    end = lines.index(FENCE, 1)
    return [*_split_header(lines[1:end]), Unit(BODY, tuple(lines[end + 1 :]))]


def join_units(units: list[Unit]) -> str:
    """The text again."""
    header = [line for unit in units if unit.name != BODY for line in unit.lines]
    body = [line for unit in units if unit.name == BODY for line in unit.lines]
    return "\n".join([FENCE, *header, FENCE, *body])


def write_digests(units: Mapping[str, str]) -> str:
    """The digests, by the names of units, as the value of `written`."""
    return " ".join(f"{name}={digest}" for name, digest in units.items())


def read_digests(text: str) -> dict[str, str]:
    """The same, read; what is none is passed over."""
    pairs = (word.partition("=") for word in text.split())
    return {name: digest for name, _, digest in pairs if digest}


def _split_header(lines: list[str]) -> Iterator[Unit]:
    for block in _cut(lines, _KEY):
        match = _KEY.match(block[0])
        name = match[1] if match else ""
        if name not in _SPLIT or len(block) == 1:
            yield Unit(name, tuple(block))
            continue
        yield Unit(name, (block[0],))
        yield from _split_case(block[1:]) if name == CASE else _split_entries(block[1:])


def _split_case(lines: list[str]) -> Iterator[Unit]:
    indent = " " * _find_indent(lines)
    start = re.compile(f"{indent}{_KEY.pattern}")
    for block in _cut(lines, start):
        match = start.match(block[0])
        yield Unit(f"case.{match[1] if match else ''}", tuple(block))


def _split_entries(lines: list[str]) -> Iterator[Unit]:
    indent = " " * _find_indent(lines)
    for block in _cut(lines, re.compile(f"{indent}- ")):
        match = _ID.search("\n".join(block)) if _ITEM.match(block[0]) else None
        yield Unit(f"timeline.{match[1] if match else ''}", tuple(block))


def _find_indent(lines: list[str]) -> int:
    """By how many blanks the first line that is no comment is indented."""
    first = next((line for line in lines if line.strip() and not line.lstrip().startswith("#")), "")
    return len(first) - len(first.lstrip(" "))


def _cut(lines: list[str], start: re.Pattern[str]) -> Iterator[list[str]]:
    """The lines in blocks, each of which begins where `start` matches; what stands before is one, too."""
    block: list[str] = []
    for line in lines:
        if block and start.match(line):
            yield block
            block = []
        block.append(line)
    if block:
        yield block

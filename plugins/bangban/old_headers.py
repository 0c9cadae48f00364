"""Pelican's old headers, `Title: x` lines without a fence: told line by line what to write instead."""

from __future__ import annotations

import re

from bangban.nodes import Mapping, Node, Scalar, Sequence
from bangban.problems import Position, Problem
from bangban.values import dataclass

_LINE = re.compile(r"[ \t\u3000]*([A-Za-z_][A-Za-z0-9_-]*)[ \t]*([:：])[ \t\u3000]*(.*?)[ \t]*$")
# Pelican's metadata names (pelican.contents, pelican.readers), and ours for the same thing.
_NAMES = {
    "title": "title", "date": "date", "modified": "updated", "category": "section", "tags": "tags",
    "keywords": "tags", "slug": "slug", "author": "byline", "authors": "byline", "summary": "summary",
    "description": "summary", "status": "draft",
}  # fmt: skip
_DATE_TIME = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]+(\d{1,2}:\d{2}(?::\d{2})?))?")
_DIVIDERS = re.compile(r"[,;，；、]")
_NEEDS_QUOTES = re.compile(r"^[\s\[\]{}#&*!|>%@`\"',?:-]|: |:$| #")
_NEEDS_QUOTES_INSIDE = re.compile(r"[,\[\]{}]")


@dataclass(frozen=True, slots=True)
class OldHeader:
    """What an old header holds, in our keys; the body begins at index `end`, on line `body_line`."""

    header: Mapping
    end: int
    body_line: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _OldLine:
    key: str
    colon: str
    value: str
    place: Position
    value_place: Position


def read_old_header(path: str, text: str) -> OldHeader | None:
    """The old header at the start of `text`, None if there is none."""
    start = len(text) - len(text.lstrip("\n"))
    first_line, index = start + 1, start
    found: list[_OldLine] = []
    for number, raw in enumerate(text[start:].split("\n"), first_line):
        match = _LINE.match(raw)
        if not match or match[3].startswith("//") or (not found and match[1].lower() not in _NAMES):
            break
        found.append(_make_line(path, number, match))
        index += len(raw) + 1
    if not found:
        return None
    last = found[-1].place.line
    whole = Problem(found[0].place, "frontmatter.old-style", {"first": first_line, "last": last})
    lines = [_tell_line(line) for line in found if _type(line) != _convert(line)]
    return OldHeader(_make_header(found), min(index, len(text)), last + 1, (whole, *lines))


def _make_line(path: str, number: int, match: re.Match[str]) -> _OldLine:
    place = Position(path, number, match.start(1) + 1)
    return _OldLine(match[1], match[2], match[3], place, Position(path, number, match.start(3) + 1))


def _tell_line(line: _OldLine) -> Problem:
    values = {"old": _type(line), "new": _convert(line)}
    return Problem(line.place, "frontmatter.old-line", values)


def _type(line: _OldLine) -> str:
    space = " " if line.colon == ":" else ""
    return f"{line.key}{line.colon}{space}{line.value}".rstrip()


def _convert(line: _OldLine) -> str:
    """The line of YAML that says the same."""
    name = _NAMES.get(line.key.lower(), line.key.lower())
    if name == "tags":
        return f"tags: [{', '.join(_quote(word, inside=True) for word, _ in _split(line.value))}]"
    if name == "byline":
        people = ", ".join(f"{{name: {_quote(word, inside=True)}}}" for word, _ in _split(line.value))
        return f"byline: [{people}]"
    return f"{name}: {_quote(_convert_value(name, line.value))}".rstrip()


def _convert_value(name: str, value: str) -> str:
    if name == "draft":
        return "true" if value.lower() in ("draft", "hidden") else "false"
    match = _DATE_TIME.fullmatch(value) if name in ("date", "updated") else None
    if not match:
        return value
    day = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    return f"{day}T{match[4]:0>5}" if match[4] else day


def _split(value: str) -> list[tuple[str, int]]:
    """The words of a list and where each begins."""
    words, offset = [], 0
    for part in _DIVIDERS.split(value):
        if part.strip():
            words.append((part.strip(), offset + len(part) - len(part.lstrip())))
        offset += len(part) + 1
    return words


def _quote(value: str, inside: bool = False) -> str:
    is_plain = not _NEEDS_QUOTES.search(value)
    if not value or (is_plain and not (inside and _NEEDS_QUOTES_INSIDE.search(value))):
        return value
    return "'" + value.replace("'", "''") + "'"


def _make_header(lines: list[_OldLine]) -> Mapping:
    entries: dict[str, tuple[Scalar, Node]] = {}
    for line in lines:
        name = _NAMES.get(line.key.lower(), line.key.lower())
        entries.setdefault(name, (Scalar(line.place, name, False), _make_value(name, line)))
    return Mapping(lines[0].place, tuple(entries.values()))


def _make_value(name: str, line: _OldLine) -> Node:
    place = line.value_place
    if name not in ("tags", "byline"):
        return Scalar(place, _convert_value(name, line.value), False)
    words = [Scalar(_shift(place, offset), word, False) for word, offset in _split(line.value)]
    if name == "tags":
        return Sequence(place, tuple(words))
    people = [Mapping(word.position, ((Scalar(word.position, "name", False), word),)) for word in words]
    return Sequence(place, tuple(people))


def _shift(place: Position, columns: int) -> Position:
    return Position(place.path, place.line, place.column + columns)

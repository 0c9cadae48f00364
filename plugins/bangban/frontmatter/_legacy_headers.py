"""Pelican's old headers, `Title: x` lines without a fence: told line by line what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from bangban.diagnostics.fixes import Fix, replace_at
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.nodes import Mapping, Node, Scalar, Sequence
from bangban.support.patterns import compile_later

_LINE = compile_later(r"[ \t\u3000]*([A-Za-z_][A-Za-z0-9_-]*)[ \t]*([:：])[ \t\u3000]*(.*?)[ \t]*$")
# More of the value above (markdown.extensions.meta asks for four blanks; fewer are meant so, too).
_MORE = re.compile(r"(?:[ ]{4,}|[ ]*\t[ \t]*|[ ]+(?![A-Za-z_][A-Za-z0-9_-]*[ \t]*[:：]))(\S.*?)[ \t]*$")
# Pelican's metadata names (pelican.contents, pelican.readers), and ours for the same thing.
_NAMES = {
    "title": "title", "date": "date", "modified": "updated", "category": "section", "tags": "tags",
    "keywords": "tags", "slug": "slug", "author": "byline", "authors": "byline", "summary": "summary",
    "description": "summary", "status": "status", "lang": "lang",
}  # fmt: skip
_GONE = ("translation", "save_as", "url", "template")
_LISTS = ("tags", "byline")
_TEXTS = ("title", "summary")
# Of these every line counts, under whatever key it stands.
_WHOLE = (*_LISTS, "status")
_DATE_TIME = re.compile(
    r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T_]+(\d{1,2}:\d{2}(?::\d{2})?) ?(Z|[+-]\d{2}:?\d{2})?)?"
)
_FENCE = "---"
_FIRST_WIDE = 0x2010
_DIVIDERS = compile_later(r"[,;，；、]")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}(?:T[\d:+-]+)?")
_PLAIN = compile_later(r"[^\W_](?:[^:：#,，、\[\]{}［］【】｛｝]*[^\s:：#,，、\[\]{}［］【】｛｝])?")


class OldHeader(Struct, frozen=True):
    """What an old header holds, in our keys; the body begins at index `end`, on line `body_line`."""

    header: Mapping
    end: int
    body_line: int
    problems: tuple[Problem, ...]


class _OldLine(Struct, frozen=True):
    """A key of the header, with the lines of its value: each its text and place."""

    key: str
    colon: str
    place: Position
    parts: tuple[tuple[str, Position], ...]

    @property
    def name(self) -> str:
        """Our name for the same thing."""
        return _NAMES.get(self.key.lower(), self.key.lower())

    @property
    def last_line(self) -> int:
        """The last line of its value."""
        return self.parts[-1][1].line


def read_old_header(path: str, text: str) -> OldHeader | None:
    """The old header at the start of `text`, None if there is none. No line of it is lost: what has no
    place in ours is told, and nothing is more public than Pelican would make it."""
    start = len(text) - len(text.lstrip("\n"))
    first_line, index = start + 1, start
    typed: list[_OldLine] = []
    for number, raw in enumerate(text[start:].split("\n"), first_line):
        line = _read_line(path, number, raw, typed)
        if line is None:
            break
        typed = [*typed[:-1], line] if typed and line.place == typed[-1].place else [*typed, line]
        index += len(raw) + 1
    if not typed:
        return None
    last = typed[-1].last_line
    found, lost = _carry(typed)
    lines = [problem for line in found for problem in _report_line(line, typed)]
    fix = _rewrite(path, text[start:index].split("\n"), first_line, last, [*lines, *lost])
    whole = Problem(typed[0].place, "frontmatter.old-style", {"first": first_line, "last": last}, fix)
    header = Mapping(typed[0].place, tuple(_make_entry(line) for line in found))
    return OldHeader(header, min(index, len(text)), last + 1, (whole, *lines, *lost))


def _rewrite(path: str, raw: list[str], first: int, last: int, told: list[Problem]) -> Fix:
    """The header as it should be, in the place of the old one: its lines `raw`, from line `first` to `last`,
    put right as each is told. None where Pelican writes no page at all: a comment would not say so."""
    news = {problem.position.line: problem.values.get("new") for problem in told}
    if any(str(new).lower() == "# save_as:" for new in news.values()):
        return ()
    old = raw[: last - first + 1]
    kept = [news.get(line, text) for line, text in enumerate(old, first)]
    new = "\n".join([_FENCE, *(line for line in kept if line is not None), _FENCE])
    return replace_at(Position(path, first), "\n".join(old), new)


def _read_line(path: str, number: int, raw: str, before: list[_OldLine]) -> _OldLine | None:
    """The line, or the one before it with one part more; None where the header has ended."""
    more = _MORE.match(raw) if before else None
    if more:
        part = more[1].replace("\t", " "), Position(path, number, more.start(1) + 1)
        return replace(before[-1], parts=(*before[-1].parts, part))
    match = _LINE.match(raw)
    if not match or match[3].startswith("//") or (not before and match[1].lower() not in (*_NAMES, *_GONE)):
        return None
    place = Position(path, number, match.start(1) + 1)
    value = match[3].replace("\t", " ")
    return _OldLine(match[1], match[2], place, ((value, Position(path, number, match.start(3) + 1)),))


def _carry(typed: list[_OldLine]) -> tuple[list[_OldLine], list[Problem]]:
    """One line for each of our keys, and what cannot be carried. Of a list all lines count, of a text all
    of the same key, else the first line alone: as in Pelican, but that lists lose nothing, and that no line
    about the status is passed over."""
    found: dict[str, _OldLine] = {}
    lost: list[Problem] = []
    for line in typed:
        first = found.get(line.name)
        if line.key.lower() in _GONE:
            lost += _report_lost(line, line.parts)
        elif first is None:
            is_long = line.name in (*_WHOLE, *_TEXTS)
            found[line.name] = line if is_long else replace(line, parts=line.parts[:1])
            lost += [] if is_long else _report_lost(line, line.parts[1:])
        elif line.name in _WHOLE or (line.name in _TEXTS and first.key.lower() == line.key.lower()):
            found[line.name] = replace(first, parts=(*first.parts, *line.parts))
        else:
            lost += _report_lost(line, line.parts)
    return list(found.values()), lost


def _report_lost(line: _OldLine, parts: tuple[tuple[str, Position], ...]) -> Iterator[Problem]:
    for index, (text, place) in enumerate(parts):
        is_first = index == 0 and place.line == line.place.line
        old = _type(line, text) if is_first else text
        at = line.place if is_first else place
        yield Problem(at, "frontmatter.old-lost", {"old": old, "new": f"# {old}"})


def _report_line(line: _OldLine, typed: list[_OldLine]) -> Iterator[Problem]:
    """The line to write instead, for the first line of a value; the others have gone into it."""
    new, old = _convert(line), _type(line, line.parts[0][0])
    if len(line.parts) == 1:
        if old != new:
            yield Problem(line.place, "frontmatter.old-line", {"old": old, "new": new})
        return
    yield Problem(line.place, "frontmatter.old-lines", {"old": old, "new": new})
    keyed = {other.place.line: other for other in typed}
    for text, place in line.parts[1:]:
        other = keyed.get(place.line)
        values = {"old": _type(other, text) if other else text, "line": line.place.line}
        yield Problem(other.place if other else place, "frontmatter.old-joined", values)


def _type(line: _OldLine, text: str) -> str:
    space = " " if line.colon == ":" else ""
    return f"{line.key}{line.colon}{space}{text}".rstrip()


def _convert(line: _OldLine) -> str:
    """The line of YAML that says the same."""
    if line.name == "tags":
        return f"tags: [{', '.join(_quote(word) for word, _ in _split(line))}]"
    if line.name == "byline":
        people = ", ".join(f"{{name: {_quote(word)}}}" for word, _ in _split(line))
        return f"byline: [{people}]"
    key, value = _convert_value(line)
    return f"{key}: {_quote(value)}".rstrip()


def _convert_value(line: _OldLine) -> tuple[str, str]:
    """Our key and value."""
    text = line.parts[0][0]
    if line.name == "status":
        return _convert_status({part for part, _ in line.parts if part})
    if line.name in _TEXTS:
        return line.name, _join([part for part, _ in line.parts])
    match = _DATE_TIME.fullmatch(text) if line.name in ("date", "updated") else None
    if not match:
        return line.name, text
    day = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    offset = (match[5] or "").replace("Z", "+00:00")
    offset = offset if ":" in offset or not offset else f"{offset[:3]}:{offset[3:]}"
    return line.name, f"{day}T{match[4].zfill(len('00:00')) if match[4] else ''}{offset}".removesuffix("T")


def _convert_status(words: set[str]) -> tuple[str, str]:
    """Pelican writes no page for `skip`, nor for a status that it does not know (pelican.contents). Of
    several the one that shows least holds: which one was meant, nobody knows."""
    if not words <= {"published", "hidden"}:
        return "draft", "true"
    return ("status", "hidden") if "hidden" in words else ("draft", "false")


def _join(parts: list[str]) -> str:
    """One line of several: without a blank between characters of which neither is of an alphabet."""
    joined = ""
    for part in filter(None, parts):
        is_wide = joined and ord(joined[-1]) >= _FIRST_WIDE and ord(part[0]) >= _FIRST_WIDE
        joined += part if is_wide or not joined else f" {part}"
    return joined


def _split(line: _OldLine) -> list[tuple[str, Position]]:
    """The words of a list and where each begins."""
    words = []
    for text, place in line.parts:
        offset = 0
        for word in _DIVIDERS.split(text):
            if word.strip():
                words.append((word.strip(), place.shift(offset + len(word) - len(word.lstrip()))))
            offset += len(word) + 1
    return words


def _quote(value: str) -> str:
    """The value as YAML, the same inside brackets and outside."""
    return (
        value
        if not value or _PLAIN.fullmatch(value) or _DATE.fullmatch(value)
        else "'" + value.replace("'", "''") + "'"
    )


def _make_entry(line: _OldLine) -> tuple[Scalar, Node]:
    place = line.parts[0][1]
    if line.name not in _LISTS:
        key, value = _convert_value(line)
        return Scalar(line.place, key, False), Scalar(place, value, False)
    words: list[Node] = [Scalar(at, word, False) for word, at in _split(line)]
    if line.name == "byline":
        words = [Mapping(word.position, ((Scalar(word.position, "name", False), word),)) for word in words]
    return Scalar(line.place, line.name, False), Sequence(place, tuple(words))

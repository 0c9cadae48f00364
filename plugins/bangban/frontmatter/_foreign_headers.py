"""Headers of other programs, at the start of a file: told by their names, in one problem, with what to write
instead. One of JSON without fences, as Hugo takes it, is read: JSON is YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from msgspec import Struct

from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter._toml_lines import rewrite_toml

JSON_START = re.compile(r'\s*\{\s*"')
_LOOKED_AT = 4000
_TOML = re.compile(
    r"(?:\+{3}|---[ \t]*toml)[ \t]*\n(?P<header>(?:.*\n)*?)(?:(?:\+{3}|---)[ \t]*(?:\n|$)|.*\Z)"
)
_SEMICOLONS = re.compile(r";{3}[ \t]*(?:json)?[ \t]*\n(?P<header>(?:.*\n)*?)(?:;{3}[ \t]*(?:\n|$)|.*\Z)")
_ORG = re.compile(r"(?P<header>(?:#\+\w+:.*(?:\n|$)|[ \t]*\n)+)")
_RST = re.compile(
    r"(?P<header>(?:(?:[=\-~^#*+]{3,}[ \t]*\n)?\S.*\n[=\-~^#*+]{3,}[ \t]*\n\s*)?(?::[a-zA-Z_ ]+:.*(?:\n|$))+)"
)
_COMMENT = re.compile(r"<!--(?P<header>(?s:.*?))-->[ \t]*(?:\n|$)")
_PANDOC = re.compile(r"(?P<header>(?:%[ \t].*(?:\n|$)){1,3})")
_PAIR = re.compile(r"^[ \t]*(?:#\+|:|\.\. )?[\"']?([A-Za-z_][\w-]*)[\"']?[ \t]*[:=](.*)$", re.MULTILINE)
_TITLED = re.compile(r"^[ \t.]*(?:title|date)[ \t]*:", re.MULTILINE | re.IGNORECASE)
_ANY_TITLE = "title: A"
_AROUND = " \t,"
_UNDERLINED = re.compile(r"\A(?:[=\-~^#*+]{3,}[ \t]*\n)?(?P<title>\S.*)\n[=\-~^#*+]{3,}")


class ForeignHeader(Struct, frozen=True):
    """What is told of a header of another program; the body begins at index `end`."""

    problem: Problem
    end: int


class _Kind(Struct, frozen=True):
    """The code for one kind, the form of the whole, and what is a line of ours for the first of it."""

    code: str
    form: re.Pattern[str]
    convert: Callable[[str], str]


def find_foreign(path: str, text: str, start: int) -> ForeignHeader | None:
    """The header of another program that begins at index `start`; None where there is none."""
    for kind in _KINDS:
        match = kind.form.match(text, start)
        new = kind.convert(match["header"]) if match else ""
        if match and new:
            place = Position(path, text.count("\n", 0, start) + 1)
            last = max(text.count("\n", 0, match.end("header")), place.line)
            lines = match[0].rstrip("\n").split("\n")
            fix = rewrite_toml(lines, place.line) if kind.form is _TOML else ()
            return ForeignHeader(Problem(place, kind.code, {"new": new, "last": last}, fix), match.end())
    return None


def find_json_end(text: str, start: int) -> int:
    """The index behind the JSON object that begins there. Raises json.JSONDecodeError."""
    try:
        return json.JSONDecoder(strict=False).raw_decode(text, start)[1]
    except RecursionError as error:
        raise json.JSONDecodeError("too deep", text, start) from error


def report_json(path: str, error: json.JSONDecodeError, first_line: int = 1) -> Problem:
    """The one problem of a header of JSON that cannot be read, where the reading stops."""
    return Problem(Position(path, first_line + error.lineno - 1, error.colno), "frontmatter.json")


def _convert_pair(header: str) -> str:
    """The first `key = value` of any of these forms as a line of ours; "" where there is none."""
    match = _PAIR.search(header[:_LOOKED_AT])
    key, value = match.groups() if match else ("", "")
    return f"{key.lower()}: {value.strip(_AROUND)}".rstrip() if key else ""


def _convert_braces(header: str) -> str:
    """Of JSON on one line, too: what it holds need not be written anew."""
    return _convert_pair(header) or _ANY_TITLE


def _convert_comment(header: str) -> str:
    """As any other; of a comment that only says something, nothing."""
    return _convert_pair(header) if _TITLED.search(header[:_LOOKED_AT]) else ""


def _convert_rst(header: str) -> str:
    title = _UNDERLINED.match(header)
    return f"title: {title['title'].strip()}" if title else _convert_pair(header)


def _convert_pandoc(header: str) -> str:
    return f"title: {header.splitlines()[0].lstrip('% ').strip()}"


_KINDS = (
    _Kind("frontmatter.toml", _TOML, _convert_pair),
    _Kind("frontmatter.semicolons", _SEMICOLONS, _convert_braces),
    _Kind("frontmatter.org", _ORG, _convert_pair),
    _Kind("frontmatter.rst", _RST, _convert_rst),
    _Kind("frontmatter.comment", _COMMENT, _convert_comment),
    _Kind("frontmatter.pandoc", _PANDOC, _convert_pandoc),
)

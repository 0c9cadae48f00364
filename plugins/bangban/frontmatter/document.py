"""A Markdown file → its header as nodes with positions, its body, and what is wrong with both.

The header is YAML between a first line `---` and the next line `---`, or JSON, which is YAML, without them.
"""

from __future__ import annotations

import json
import re

from msgspec import Struct
from msgspec.structs import replace

from bangban.diagnostics.fixes import Edit, Fix, replace_at
from bangban.diagnostics.problems import Position, Problem, count_errors, sort_problems
from bangban.frontmatter._foreign_headers import JSON_START, find_foreign, find_json_end, report_json
from bangban.frontmatter._legacy_headers import read_old_header
from bangban.frontmatter._yaml.reader import parse_yaml
from bangban.frontmatter._yaml.yaml_lines import NAME
from bangban.frontmatter.conflicts import report_conflicts
from bangban.frontmatter.nodes import Mapping, Node
from bangban.frontmatter.source import read_source
from bangban.support.patterns import compile_later

__all__ = ["Document", "parse_document", "parse_yaml"]

_FENCE = "---"
# Lines of nothing but dashes, full stops or what Chinese input methods make of them.
_DASHES = compile_later(r"^(?:[-\u2010-\u2015\u2212\u2500\uff0d]{2,}|\.{3}|…+|。{3})[^\S\n]*$", re.MULTILINE)
# As gray-matter has them: the language stands behind the dashes.
_NAMED_FENCE = re.compile(r"-{3}[ \t]*(?:yaml|yml|json)")
_SURE_KEYS = re.compile(r"^(?:title|date) *[:：]", re.MULTILINE)
_HEADER_LINE = re.compile(rf"{NAME} *[:：]|[ \t]+\S|- |#(?!#)")


class Document(Struct, frozen=True):
    """One file. `header` is None where the file has none or is not text; `body` is Markdown whose
    first line is line `body_line` of the file; `broken` names header keys that could not be read."""

    path: str
    header: Mapping | None
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()
    broken: frozenset[str] = frozenset()


def parse_document(path: str, data: bytes) -> Document:
    """Read the bytes of the file at `path`; all its problems are in the answer. Never raises."""
    text, problems = read_source(path, data)
    if text is None:
        return Document(path, None, "", 1, problems)
    opening = _find_opening(text)
    if opening is None:
        document = _read_without_fence(path, text, problems)
    else:
        document = _read_fenced(path, text, opening, list(problems))
    return _judge_conflicts(document, text, problems)


def _judge_conflicts(document: Document, text: str, problems: tuple[Problem, ...]) -> Document:
    """The document; where two versions stand in its header, they are all that is told of the header. Those
    of the body are told when it is converted, where it is known what is code."""
    conflicts = report_conflicts(document.path, text)
    in_header = [one for one in conflicts if one.position.line < document.body_line]
    if not in_header:
        return document
    return replace(document, header=None, problems=_sort([*problems, *in_header]))


class _Fence(Struct, frozen=True):
    """A line of dashes: where it begins and ends (behind its line end), and its text."""

    start: int
    end: int
    text: str


def _find_opening(text: str) -> _Fence | None:
    start = 0
    while text.startswith((" ", "\n", "\t", "\u3000"), start):
        start += 1
    line = _line_at(text, start)
    if line.text == _FENCE or _DASHES.fullmatch(line.text) or _NAMED_FENCE.fullmatch(line.text):
        return line
    return None


def _line_at(text: str, start: int) -> _Fence:
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    return _Fence(start, min(end + 1, len(text)), text[start:end].rstrip())


def _read_fenced(path: str, text: str, opening: _Fence, problems: list[Problem]) -> Document:
    closing = _find_closing(text, opening.end)
    problems += _check_fence(path, text, opening)
    if closing is None:
        return _read_unclosed(path, text, opening, problems)
    document = _read_between(path, text, (opening.end, closing.start, closing.end), problems)
    if count_errors(document.problems) and _find_prose(text, opening.end, closing.start):
        return _read_unclosed(path, text, opening, problems)
    slips = _check_fence(path, text, closing)
    return replace(document, problems=_sort([*document.problems, *slips])) if slips else document


def _read_unclosed(path: str, text: str, opening: _Fence, problems: list[Problem]) -> Document:
    """The header ends where the first line of another kind stands."""
    end = _guess_end(text, opening.end)
    place = _locate(path, text, opening.start)
    line = max(text.count("\n", 0, end) + 1, place.line + 1)
    unclosed = Problem(place, "frontmatter.unclosed", {"line": line})
    return _read_between(path, text, (opening.end, end, end), [*problems, unclosed])


def _read_between(path: str, text: str, cuts: tuple[int, int, int], problems: list[Problem]) -> Document:
    """The document whose header begins and ends, and whose body begins, at the three indexes."""
    start, end, body_start = cuts
    first_line = text.count("\n", 0, start) + 1
    if JSON_START.match(text, start, end):
        broken_json = _judge_json(path, text[start:end], first_line)
        if broken_json:
            return Document(path, None, text[body_start:], 1, _sort([*problems, broken_json]))
    node, found, broken = parse_yaml(path, text[start:end], first_line)
    header, shape = _expect_mapping(path, node, first_line)
    body_line = text.count("\n", start, body_start) + first_line
    return Document(path, header, text[body_start:], body_line, _sort([*problems, *found, *shape]), broken)


def _judge_json(path: str, header: str, first_line: int) -> Problem | None:
    """What is wrong with a header of JSON on several lines. On one it is as good as any YAML in braces."""
    if "\n" not in header.strip():
        return None
    start = len(header) - len(header.lstrip())
    try:
        end = find_json_end(header, start)
    except json.JSONDecodeError as error:
        return report_json(path, error, first_line)
    if not header[end:].strip():
        return None
    return report_json(path, json.JSONDecodeError("text behind", header, end), first_line)


def _sort(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sort_problems(problems) if len(problems) > 1 else problems)


def _find_closing(text: str, start: int) -> _Fence | None:
    """The first line of three dashes, or one before it that was meant to be one."""
    exact = _find_exact(text, start)
    end = exact.start if exact else len(text)
    match = _DASHES.search(text, start, end)
    return _line_at(text, match.start()) if match else exact


def _find_exact(text: str, start: int) -> _Fence | None:
    at = text.find(_FENCE, start)
    while at >= 0:
        line = _line_at(text, at)
        if line.text == _FENCE and (at == start or text[at - 1] == "\n"):
            return line
        at = text.find("\n" + _FENCE, at) + 1 or -1
    return None


def _guess_end(text: str, start: int) -> int:
    """Where a header that is never closed seems to end: before the first line of another kind."""
    while start < len(text):
        line = _line_at(text, start)
        if not _HEADER_LINE.match(text, start):
            break
        start = line.end
    return start


def _find_prose(text: str, start: int, end: int) -> bool:
    """Whether a paragraph stands where the header should be: the body has a line of dashes, too."""
    gap = text.find("\n\n", max(start - 1, 0), end)
    while gap >= 0:
        paragraph = gap + 2
        if paragraph < end and text[paragraph] != "\n" and not _HEADER_LINE.match(text, paragraph):
            return True
        gap = text.find("\n\n", gap + 1, end)
    return False


def _check_fence(path: str, text: str, fence: _Fence) -> list[Problem]:
    place = _locate(path, text, fence.start)
    if fence.text == _FENCE and place.column == 1:
        return []
    margin = text[fence.start - place.column + 1 : fence.start]
    fix = replace_at(Position(path, place.line), margin + fence.text, _FENCE)
    return [Problem(place, "frontmatter.dashes", {"found": fence.text}, fix)]


def _locate(path: str, text: str, index: int) -> Position:
    line_start = text.rfind("\n", 0, index) + 1
    return Position(path, text.count("\n", 0, index) + 1, index - line_start + 1)


def _expect_mapping(path: str, node: Node | None, line: int) -> tuple[Mapping, list[Problem]]:
    if isinstance(node, Mapping):
        return node, []
    problems = [Problem(node.position, "frontmatter.shape")] if node else []
    return Mapping(Position(path, line)), problems


def _read_without_fence(path: str, text: str, problems: tuple[Problem, ...]) -> Document:
    start = len(text) - len(text.lstrip())
    if JSON_START.match(text, start):
        return _read_json(path, text, start, list(problems))
    foreign = find_foreign(path, text, start)
    if foreign:
        line = text.count("\n", 0, foreign.end) + 1
        return Document(path, None, text[foreign.end :], line, _sort([*problems, foreign.problem]))
    start = len(text) - len(text.lstrip("\n"))
    end = _guess_end(text, start)
    closing = _find_closing(text, start)
    if closing and start < end == closing.start and text[start].islower():
        place = _locate(path, text, start)
        unopened = Problem(place, "frontmatter.unopened", fix=replace_at(place, "", f"{_FENCE}\n"))
        return _read_between(path, text, (start, closing.start, closing.end), [*problems, unopened])
    old = read_old_header(path, text)
    if old is None and _SURE_KEYS.search(text, start, end):
        values = {"first": text.count("\n", 0, start) + 1, "last": text.count("\n", 0, end)}
        unfenced = Problem(_locate(path, text, start), "frontmatter.unfenced", values, _fence(text, **values))
        return _read_between(path, text, (start, end, end), [*problems, unfenced])
    if old is None:
        return Document(path, None, text, 1, (*problems, Problem(Position(path), "frontmatter.missing")))
    return Document(path, old.header, text[old.end :], old.body_line, _sort([*problems, *old.problems]))


def _fence(text: str, first: int, last: int) -> Fix:
    """The lines of dashes before and behind those of a header."""
    width = len(text.split("\n", last)[last - 1])
    return Edit(first, 1, "", f"{_FENCE}\n"), Edit(last, width + 1, "", f"\n{_FENCE}")


def _read_json(path: str, text: str, start: int, problems: list[Problem]) -> Document:
    """A header of JSON without fences, as Hugo takes it; it ends with its last brace."""
    try:
        end = find_json_end(text, start)
    except json.JSONDecodeError as error:
        return Document(path, None, text, 1, _sort([*problems, report_json(path, error)]))
    rest = _line_at(text, end)
    return _read_between(path, text, (start, end, end if rest.text.strip() else rest.end), problems)

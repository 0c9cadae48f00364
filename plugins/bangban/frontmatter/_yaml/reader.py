"""YAML text → nodes with positions, and every mistake in it.

A text that libyaml takes and that shows no typing mistake is read in one pass. Any other is read
piece by piece (:mod:`bangban.frontmatter._yaml.recovery`), with the same nodes wherever both can read.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable

import yaml

from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter._yaml.events import FAST_LOADER, SLOW_LOADER, DepthError, TreeBuilder
from bangban.frontmatter._yaml.recovery import recover
from bangban.frontmatter._yaml.yaml_lines import (
    NAME,
    WIDE_BLANKS,
    WIDE_COLON,
    YamlLine,
    make_line,
    split_lines,
)
from bangban.frontmatter.nodes import Mapping, Node, Scalar
from bangban.support.patterns import compile_later

# What the parser takes without a word though hardly anybody means it: a key before a full-width
# colon or a colon without space, a dash without space, full-width signs in brackets; wide blanks
# before a key. Loose: it only decides who reads. Of brackets before a place the nearest one counts, so
# that the time is linear.
_SLIPS = compile_later(
    rf"""^[ ]*(?:-[ ]+)*(?:{NAME}[ ]*(?:：|:[^\s/])|-[^\s\d-])
    |^[ ]*(?:-[ ]+)*(?:{NAME}[ ]*:|-)?[{WIDE_BLANKS}]
    |[\[{{,][ ]*{NAME}[ ]*:[{WIDE_BLANKS}]
    |[\[{{,，][ ]*["'“]?(?:{NAME}|“[^”\n]{{0,200}}”)["'”]?[ ]*(?:：|:[^\s/])
    |[\[{{，][^\[{{，\n]*，\s*{NAME}\s*[:：]
    |\[[^\[\]\n{{，、“］]*[，、“］]
    |[:-][ ]+[［｛]
    |[\[{{][^\[{{\]}}\n]*$
    |[｝］][ ]*$
    |[“”][ ]*[\]］]""",
    re.MULTILINE | re.VERBOSE,
)
_WIDE_BLANKS = ("\u3000", "\xa0")
_WIDE_MARGIN = re.compile(r"^[ ]*[\u3000\xa0]+\S", re.MULTILINE)
_DOCUMENT_MARKS = ("---", "...")


def parse_yaml(
    path: str, text: str, first_line: int = 1
) -> tuple[Node | None, tuple[Problem, ...], frozenset[str]]:
    """The node of `text` (None if it is empty), its problems, and the broken keys of the root.

    `text` has LF line ends and no control characters, as :func:`bangban.frontmatter.source.read_source` gives
    it; its first line is `first_line` of the file at `path`. Never raises.
    """
    node, problems = _read_fast(path, text, first_line)
    if problems is not None and text.lstrip().startswith("{") and _is_json(text):
        return node, tuple(problems), frozenset()
    # A text where keys should stand: those whose colons are all full-width are one.
    is_text = isinstance(node, Scalar) and WIDE_COLON in node.text
    if (
        problems is None
        or is_text
        or _looks_wrong(text)
        or any(told.code == "yaml.documents" for told in problems)
    ):
        slow_node, slow_problems = _read_slowly(path, text, first_line)
        if slow_problems:
            node, problems = slow_node, slow_problems
        elif problems is None:
            node, problems = None, [_report_unreadable(path, text, first_line)]
    broken = node.broken if isinstance(node, Mapping) else frozenset()
    return node, tuple(problems), broken


def _looks_wrong(text: str) -> bool:
    if _SLIPS.search(text):
        return True
    return any(blank in text for blank in _WIDE_BLANKS) and bool(_WIDE_MARGIN.search(text))


def _read_fast(path: str, text: str, first_line: int) -> tuple[Node | None, list[Problem] | None]:
    """No problems at all (None) where the parser gave up."""

    def place(line: int, column: int) -> Position:
        return Position(path, first_line + line, column + 1)

    builder = TreeBuilder(text, place, 0, FAST_LOADER)
    try:
        return builder.build(), builder.problems
    except (yaml.YAMLError, DepthError):
        return None, None


def _is_json(text: str) -> bool:
    """JSON has no typing mistakes: what is odd in it stands in its strings."""
    try:
        json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return False
    return True


def _read_slowly(path: str, text: str, first_line: int) -> tuple[Node | None, list[Problem]]:
    lines, marks = _drop_marks(split_lines(text, first_line))
    node, problems = recover(path, lines)
    problems += [Problem(Position(path, line.number), "yaml.documents") for line in marks]
    return node, problems


def _drop_marks(lines: Iterable[YamlLine]) -> tuple[list[YamlLine], list[YamlLine]]:
    """The lines without the signs between documents; those after the first content."""
    kept: list[YamlLine] = []
    marks: list[YamlLine] = []
    has_content = False
    for line in lines:
        if line.indent or not _is_mark(line.text):
            kept.append(line)
            has_content = has_content or not line.is_filler
            continue
        if has_content:
            marks.append(line)
        kept.append(make_line(line.number, ""))
    return kept, marks


def _is_mark(text: str) -> bool:
    return text.rstrip() in _DOCUMENT_MARKS or text.startswith("%YAML")


def _report_unreadable(path: str, text: str, first_line: int) -> Problem:
    """A mistake that only the whole text shows; a net under the piecewise reading."""
    line, column = 0, 0
    try:
        for _ in yaml.parse(text, Loader=SLOW_LOADER):
            continue
    except yaml.MarkedYAMLError as error:
        if error.problem_mark:
            line, column = error.problem_mark.line, error.problem_mark.column
    except yaml.YAMLError:
        pass
    return Problem(Position(path, first_line + line, column + 1), "yaml.syntax")

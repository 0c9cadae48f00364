"""What a YAML parser's complaint means to an editor: our code, and the place of the mistake."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from bangban.frontmatter._yaml.yaml_lines import find_key

# A value that was refused for one of these is still readable: as the text that was typed.
READABLE = frozenset({"yaml.colon-in-value", "yaml.reserved", "yaml.text-after", "yaml.escape"})
_OPENERS = frozenset("\"'[{")
# Words of PyYAML's messages, the first that occurs decides; and whether the mistake is where the
# value began (its context) rather than where the parser stopped.
_WORDS = (
    ("end of stream", "yaml.unclosed", True),
    ("stream end", "yaml.unclosed", True),
    ("document separator", "yaml.unclosed", True),
    ("escape", "yaml.escape", False),
    ("an alias", "yaml.reserved", True),
    ("an anchor", "yaml.reserved", True),
    ("a tag", "yaml.reserved", True),
    ("a block scalar", "yaml.reserved", True),
    ("a directive", "yaml.reserved", True),
    ("mapping values are not allowed", "yaml.colon-in-value", False),
    ("but got ':'", "yaml.colon-in-value", False),
    ("cannot start any token", "yaml.reserved", False),
    ("sequence entries are not allowed", "yaml.reserved", False),
    ("mapping keys are not allowed", "yaml.reserved", False),
    ("the node content", "yaml.reserved", False),
    ("a flow", "yaml.flow", False),
)


class Mistake(NamedTuple):
    """A code with its values, at a row and a column of the parsed text, both counted from 0."""

    code: str
    row: int
    column: int
    values: dict[str, object]


def classify(error: yaml.MarkedYAMLError, text: str, start: int) -> Mistake:
    """The mistake behind an error of PyYAML's own parser (not libyaml's, whose words differ) in
    `text`, one key or list item, whose value begins at `start` in the first row."""
    rows = text.split("\n")
    problem = error.problem or ""
    mark = _read_mark(error.problem_mark)
    sign = rows[0][start:].lstrip()[:1]
    if _sign_at(rows, mark) == "\t":
        return Mistake("yaml.tab", *mark, {})
    if _is_indented_wrong(rows, mark, problem, sign):
        row = mark[0]
        return Mistake("yaml.indent", row, len(rows[row]) - len(rows[row].lstrip(" ")), {})
    if "<block end>" in problem and sign in _OPENERS:
        return Mistake("yaml.text-after", *mark, {"sign": sign})
    code, is_opener = _find_code(f"{problem} {error.context or ''}")
    place = _read_mark(error.context_mark) if is_opener and error.context_mark else mark
    if code == "yaml.escape":
        place = place[0], max(0, place[1] - 1)
    if code == "yaml.unclosed" and _sign_at(rows, place) not in _OPENERS:
        place = 0, len(rows[0]) - len(rows[0][start:].lstrip())
    return Mistake(code, *place, {"sign": _sign_at(rows, place)})


def _find_code(words: str) -> tuple[str, bool]:
    for fragment, code, is_opener in _WORDS:
        if fragment in words:
            return code, is_opener
    return "yaml.syntax", False


def _read_mark(mark: yaml.Mark | None) -> tuple[int, int]:
    return (mark.line, mark.column) if mark else (0, 0)


def _sign_at(rows: list[str], place: tuple[int, int]) -> str:
    row, column = place
    return rows[row][column : column + 1] if row < len(rows) else ""


def _is_indented_wrong(rows: list[str], mark: tuple[int, int], problem: str, sign: str) -> bool:
    """A key or list item on a later row, where the value of the first one was still going on."""
    row = mark[0]
    if not 0 < row < len(rows) or sign in ("[", "{"):
        return False
    if sign in ("|", ">"):
        return "<block end>" in problem
    is_key = find_key(rows[row].lstrip(" ")) is not None
    return is_key and ("mapping values are not allowed" in problem or "<block end>" in problem)

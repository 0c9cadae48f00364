"""The marks that Git leaves where two versions of a file could not be merged."""

from __future__ import annotations

import re

from bangban.diagnostics.problems import Position, Problem

_MARK = re.compile(r"^(?:<{7}(?!<)|\|{7}(?= \w|\n|\Z)|(?:={7}|>{7})(?=[ \n]|\Z))", re.MULTILINE)
_SIGNS = ("<<<<<<<", ">>>>>>>", "|||||||", "=======")


def list_conflicts(text: str) -> list[tuple[int, str]]:
    """Index and sign of each mark of a conflict at the start of a line, in order. `=======` alone below a
    line of text underlines a heading, and is none."""
    if not any(sign in text for sign in _SIGNS):
        return []
    marks = [(match.start(), match[0]) for match in _MARK.finditer(text)]
    if any(sign[0] in "<>" for _, sign in marks):
        return marks
    return [(index, sign) for index, sign in marks if _stands_alone(text, index, sign)]


def report_conflicts(path: str, text: str) -> list[Problem]:
    """A problem for each mark in the text of the file at `path`."""
    problems, line, last = [], 1, 0
    for index, sign in list_conflicts(text):
        line += text.count("\n", last, index)
        last = index
        problems.append(Problem(Position(path, line), "source.conflict", {"sign": sign}))
    return problems


def _stands_alone(text: str, index: int, sign: str) -> bool:
    """Whether a sign without the others is a mark of Git: it underlines no heading, and is no row of
    a table."""
    end = text.find("\n", index)
    rest = text[index + len(sign) : len(text) if end < 0 else end].strip()
    if sign[0] == "|":
        return bool(rest) and "|" not in rest
    before = text[text.rfind("\n", 0, index - 1) + 1 : index] if index else ""
    return not before.strip() and not rest

"""A table as text: rows of cells, each row with its line in the file; and bytes as such tables."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from io import StringIO

from msgspec import Struct

from bangban.diagnostics.problems import Problem
from bangban.exports.timelinejs_shape import Notes, clean_text
from bangban.frontmatter.source import read_source

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_LEGACY = re.compile(r"source\.(?:misread|encoding(?:-gbk|-misread)?)\Z")
_CHINESE = re.compile(r"[\t\n\r -~\u00a0-\u00ff\u2000-\u2fff\u3000-\u9fff\uff00-\uffef]*")


class TableRow(Struct, frozen=True):
    """A row, its line counted from 1. `asides` are what stands at its cells and is no value of theirs
    (comments, links), with words for what it is."""

    line: int
    cells: tuple[str, ...]
    asides: tuple[tuple[str, str], ...] = ()


class Sheet(Struct, frozen=True):
    """A table; `name` is "" for the only one of a CSV file."""

    name: str
    rows: tuple[TableRow, ...]


def read_csv(data: bytes, notes: Notes) -> list[Sheet]:
    """The table of a CSV file (also with `;`, tabs or `|`); none, and told, where it cannot be read."""
    text = decode_text(data, notes)
    return [] if text is None else [Sheet("", tuple(_list_rows(text, notes)))]


def decode_text(data: bytes, notes: Notes) -> str | None:
    """The text: by its mark, else as UTF-8 where its letters are such, else as GB 18030, which is told."""
    if data.startswith(_UTF16):
        try:
            return data.decode("utf-16").replace("\r\n", "\n").replace("\r", "\n")
        except UnicodeDecodeError:
            pass
    text, problems = read_source(notes.path, data)
    if any(_LEGACY.match(problem.code) for problem in problems):
        legacy = _decode_legacy(data)
        if legacy is not None:
            notes.tell(1, "import.legacy-encoding")
            return legacy
    notes.problems += (problem for problem in problems if text is None or _tells_loss(problem))
    return text


def _tells_loss(problem: Problem) -> bool:
    return problem.code.startswith("source.")


def _decode_legacy(data: bytes) -> str | None:
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        return None
    if not _CHINESE.fullmatch(text):
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _list_rows(text: str, notes: Notes) -> Iterator[TableRow]:
    """Each row that has words; told where the table breaks off."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=_find_delimiter(text))
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield TableRow(line, tuple(clean_text(cell) for cell in cells))
            line = reader.line_num + 1
    except csv.Error:
        notes.tell(line, "import.cut-off", row=line)


def _find_delimiter(text: str) -> str:
    head = "\n".join(text.lstrip("\n").split("\n", 10)[:10])
    return max(",;\t|", key=head.count)

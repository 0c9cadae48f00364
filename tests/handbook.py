"""The editors' handbook as data: its sections, tables and examples."""

import re
from dataclasses import dataclass
from functools import cache

from tests.source_tree import ROOT

PATH = ROOT / "EDITORS.md"

_HEADING = re.compile(r"(#{1,6}) (.+)")
_FENCE = re.compile(r"( *)```(\S*) ?(.*)")
_CODE = re.compile(r"``([^`](?:.*?[^`])?)``(?!`)|`([^`]+)`")
_BAR = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True)
class Section:
    """A heading, the text under it up to the next one, and the line of the heading."""

    level: int
    title: str
    line: int
    text: str

    @property
    def anchor(self) -> str:
        """The fragment that GitHub gives the heading."""
        kept = re.sub(r"[^\w\- ]", "", self.title.lower())
        return kept.replace(" ", "-")

    @property
    def names(self) -> list[str]:
        """What the heading has in backticks."""
        return list_codes(self.title)

    def list_rows(self, *heads: str) -> list[dict[str, str]]:
        """The rows of each table of this section whose first columns have these heads."""
        rows, columns = [], []
        for line in self.text.splitlines():
            cells = _split_row(line) if line.startswith("|") else []
            if not cells:
                columns = []
            elif not columns:
                columns = cells
            elif tuple(columns[: len(heads)]) == heads and not set(cells[0]) <= set(":-"):
                assert len(cells) == len(columns), f"EDITORS.md, {self.title}: {line}"
                rows.append(dict(zip(columns, cells, strict=True)))
        return rows


@dataclass(frozen=True)
class Example:
    """A fenced block: its `language`, the word behind it (`target`), and the line of its fence."""

    language: str
    target: str
    text: str
    line: int


def list_codes(text: str) -> list[str]:
    """What stands in backticks."""
    return [twice or once for twice, once in _CODE.findall(text)]


def _split_row(line: str) -> list[str]:
    """The cells of a row of a table; `\\|` in one is a bar."""
    return [cell.strip().replace("\\|", "|") for cell in _BAR.split(line.removeprefix("|").removesuffix("|"))]


@cache
def list_sections() -> tuple[Section, ...]:
    """The sections in their order; what stands in fences is no heading."""
    sections: list[Section] = []
    found: tuple[int, str, int] | None = None
    held: list[str] = []
    fenced = False
    for number, line in enumerate([*_read_lines(), "# "], 1):
        fenced ^= bool(_FENCE.match(line))
        heading = None if fenced else _HEADING.fullmatch(line.rstrip() or "-") or (line == "# ")
        if heading and found:
            sections.append(Section(*found, "\n".join(held)))
        if heading and line != "# ":
            found, held = (len(heading[1]), heading[2], number), []
        else:
            held.append(line)
    return tuple(sections)


def find_section(title: str) -> Section:
    """The one section of this title."""
    (section,) = (section for section in list_sections() if section.title == title)
    return section


@cache
def list_examples() -> tuple[Example, ...]:
    """The fenced blocks in their order, without the indentation of their fences."""
    examples: list[Example] = []
    fence: re.Match[str] | None = None
    start, held = 0, []
    for number, line in enumerate(_read_lines(), 1):
        match = _FENCE.fullmatch(line)
        if match and fence is None:
            fence, start, held = match, number, []
        elif match:
            examples.append(Example(fence[2], fence[3], "".join(held), start))
            fence = None
        elif fence is not None:
            held.append(line.removeprefix(fence[1]) + "\n")
    assert fence is None, f"EDITORS.md:{start}: this block is never closed"
    return tuple(examples)


def list_rows(*heads: str) -> list[tuple[Section, dict[str, str]]]:
    """The rows of every table with these heads, each with its section."""
    return [(section, row) for section in list_sections() for row in section.list_rows(*heads)]


@cache
def _read_lines() -> list[str]:
    return PATH.read_text(encoding="utf-8").splitlines()

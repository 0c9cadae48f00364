"""Tabs and wide spaces at the start of YAML lines and behind keys: told, and read as the spaces that were
meant."""

from __future__ import annotations

import re

from bangban.diagnostics.fixes import replace_at
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter._yaml.yaml_lines import (
    YamlLine,
    find_wide_gap,
    is_structural,
    measure_dash,
    measure_margin,
)

# `key: |`, `- >-`: what follows deeper is text, whatever it looks like.
_BLOCK = re.compile(r"(?:^|[:：]\s*|-\s+)[|>][-+0-9]*\s*(?:\s#.*)?$")


def straighten(path: str, lines: list[YamlLine]) -> tuple[list[YamlLine], list[Problem]]:
    """The lines with spaces only before and behind keys and dashes, and the problems of those that had not.

    How wide such a margin was meant to be is told by the line before it.
    """
    problems: list[Problem] = []
    straight: list[YamlLine] = []
    widths: dict[str, int] = {}
    previous: YamlLine | None = None
    block: int | None = None
    for line in lines:
        margin = measure_margin(line.text)
        is_text = block is not None and (line.indent > block or not line.text.strip())
        if not is_text and margin and is_structural(line.text[margin:]):
            code = "yaml.tab" if line.text[0] == "\t" else "yaml.wide-space"
            raw = line.rendered[: line.indent + margin]
            width = widths.setdefault(raw, _guess_width(previous))
            fix = replace_at(Position(path, line.number), raw, " " * width)
            problems.append(Problem(Position(path, line.number, line.locate(0)), code, fix=fix))
            line = YamlLine(line.number, width, line.text[margin:], line.locate(margin))
        gap = None if is_text else find_wide_gap(line.text)
        if gap:
            place = Position(path, line.number, line.locate(gap[0]))
            fix = replace_at(place, line.text[slice(*gap)], " ")
            problems.append(Problem(place, "yaml.wide-gap", fix=fix))
            line = line.write([(offset, " ") for offset in range(*gap)])
        straight.append(line)
        if is_text or line.is_filler:
            continue
        previous = line
        block = _key_indent(line) if _BLOCK.search(line.text) else None
    return straight, problems


def _key_indent(line: YamlLine) -> int:
    """Where the key of the line stands, or the dash of a list item without a key."""
    dash = measure_dash(line.text)
    return line.indent + dash if dash and is_structural(line.text[dash:]) else line.indent


def _guess_width(previous: YamlLine | None) -> int:
    if previous is None:
        return 0
    deeper = previous.text.rstrip().endswith((":", "："))
    return _key_indent(previous) + 2 * deeper

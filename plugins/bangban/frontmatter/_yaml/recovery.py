"""Reads a YAML text piece by piece, so that no mistake hides another. PyYAML, ruamel.yaml and strictyaml stop
at the first; tree-sitter-yaml (0.7), made for texts with mistakes, gives one error for the whole text.

The lines are divided by indentation into keys and list items; each value goes to the parser alone.
A refused one is told, and read as the text that was typed if its meaning is plain.
"""

from __future__ import annotations

import re
from itertools import pairwise

from msgspec.structs import replace

from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter._yaml.events import DEEPEST, make_mapping
from bangban.frontmatter._yaml.flow import find_end
from bangban.frontmatter._yaml.margins import straighten
from bangban.frontmatter._yaml.yaml_lines import (
    NAME,
    WIDE_COLON,
    YamlKey,
    YamlLine,
    find_chinese_key,
    find_key,
    has_tight_dash,
    is_structural,
    measure_dash,
)
from bangban.frontmatter._yaml.yaml_values import PieceValue, ValueReader
from bangban.frontmatter.nodes import Mapping, Node, Sequence

_FIRST_WORD = re.compile(rf"{NAME}(?=\s|$)")


def recover(path: str, lines: list[YamlLine]) -> tuple[Node | None, list[Problem]]:
    """What can be read of `lines`, and every mistake in them."""
    lines, problems = straighten(path, lines)
    values = ValueReader(path, problems, lines[-1].number if lines else 1)
    return _Recovery(values, problems).read_root(lines), problems


class _Recovery:
    """One reading of one text. `lost` counts what could not be read, to know which keys it broke."""

    def __init__(self, values: ValueReader, problems: list[Problem]) -> None:
        self._values, self._problems = values, problems
        self._lost = 0

    def read_root(self, lines: list[YamlLine]) -> Node | None:
        # No text stands alone here: a word before any colon is a key.
        filled = [line for line in lines if not line.is_filler]
        indents = [line.indent for line in filled if is_structural(line.text) or find_chinese_key(line.text)]
        return self._read_level(lines, 1, min(indents, default=None))

    def _read_level(self, lines: list[YamlLine], depth: int, level: int | None = None) -> Node | None:
        """The mapping, list or value that `lines` hold, whose children are indented by `level`."""
        start = next((index for index, line in enumerate(lines) if not line.is_filler), len(lines))
        lines = lines[start:]
        if not lines:
            return None
        first = lines[0]
        if depth > DEEPEST:
            self._values.tell(first, 0, "yaml.deep")
            return None
        if level is None and not (is_structural(first.text) or _is_key_among_keys(lines)):
            return self._finish(self._values.read(lines, 0, depth), depth)[0]
        is_list = bool(measure_dash(first.text)) or has_tight_dash(first.text)
        chunks = self._divide(lines, first.indent if level is None else level, is_list)
        position = self._values.place(chunks[0][0], 0)
        if is_list:
            return self._read_list(position, chunks, depth)
        return self._read_mapping(position, chunks, depth)

    def _divide(self, lines: list[YamlLine], level: int, is_list: bool) -> list[list[YamlLine]]:
        """A chunk of lines for each child."""
        chunks: list[list[YamlLine]] = []
        for line in lines:
            if chunks and (line.is_filler or line.indent > level or _goes_on(chunks[-1], line, is_list)):
                chunks[-1].append(line)
            elif not line.is_filler:
                chunks.append([line])
        chunks = [part for chunk in chunks for part in _split_off(chunk, level, is_list)]
        for first, *_ in chunks:
            if first.indent != level:
                self._values.tell(first, 0, "yaml.indent")
        return chunks

    def _finish(self, reading: PieceValue, depth: int) -> tuple[Node | None, Node | None]:
        """A value and what stood too deep behind it."""
        if reading.node is None:
            self._lost += 1
        return reading.node, self._read_level(reading.rest, depth + 1)

    def _read_mapping(self, position: Position, chunks: list[list[YamlLine]], depth: int) -> Mapping:
        pairs: list[Node | None] = []
        broken: set[str] = set()
        for chunk in chunks:
            before = self._lost
            for mapping in self._read_entries(chunk, depth):
                pairs += [part for entry in mapping.entries for part in entry]
                broken |= mapping.broken
                if self._lost > before:
                    broken.update(mapping.keys())
        self._lost += bool(broken)
        mapping = make_mapping(position, pairs, self._problems)
        return Mapping(position, mapping.entries, mapping.broken | broken)

    def _read_entries(self, chunk: list[YamlLine], depth: int) -> list[Mapping]:
        """Mappings of one key; more follow where later lines stand too deep."""
        first, nested = chunk[0], chunk[1:]
        key = find_key(first.text) or find_chinese_key(first.text)
        if key is None:
            return [self._report_stranger(first)]
        first = self._mend_colon(first, key)
        start = key.offset + 1
        if not _is_void(first.text[start:]) or all(line.is_filler for line in nested):
            reading = self._values.read([first, *nested], start, depth)
            return [node for node in self._finish(reading, depth) if isinstance(node, Mapping)]
        head = self._values.read([first.cut(0, start)], start, depth).node
        if not isinstance(head, Mapping) or not head.entries:
            return []
        value = self._read_level(nested, depth + 1)
        name = head.entries[0][0]
        if value is None:
            return [Mapping(head.position, (), frozenset({name.text}))]
        return [Mapping(head.position, ((name, value),))]

    def _report_stranger(self, line: YamlLine) -> Mapping:
        """A line that is no key where keys stand; its first word may have been meant as one."""
        self._values.tell(line, 0, "yaml.mixed" if line.text.startswith("-") else "yaml.no-colon")
        word = _FIRST_WORD.match(line.text)
        return Mapping(self._values.place(line, 0), (), frozenset({word.group()} if word else ()))

    def _mend_colon(self, line: YamlLine, key: YamlKey) -> YamlLine:
        is_followed = line.text[key.offset + 1 : key.offset + 2] not in ("", " ", "\t")
        new = ": " if is_followed else ":"
        if key.colon == WIDE_COLON:
            self._values.tell_slip(line, key.offset, "yaml.fullwidth-colon", new, key=key.name)
        elif key.is_tight:
            self._values.tell_slip(line, key.offset, "yaml.space-after-colon", new, key=key.name)
        else:
            return line
        return line.write([(key.offset, new)])

    def _read_list(self, position: Position, chunks: list[list[YamlLine]], depth: int) -> Sequence:
        items: list[Node] = []
        for chunk in chunks:
            node = self._read_item(chunk, depth)
            if node is None:
                self._lost += 1
            else:
                items.append(node)
        return Sequence(position, tuple(items))

    def _read_item(self, chunk: list[YamlLine], depth: int) -> Node | None:
        first, nested = chunk[0], chunk[1:]
        is_tight = has_tight_dash(first.text)
        if is_tight:
            self._values.tell_slip(first, 0, "yaml.space-after-dash", "- ")
            first = first.write([(0, "- ")])
        width = measure_dash(first.text)
        if not width:
            self._values.tell(first, 0, "yaml.mixed")
            return None
        inner = first.cut(width)
        if is_tight and nested:
            inner = replace(inner, indent=nested[0].indent)
        if inner.is_filler and not all(line.is_filler for line in nested):
            return self._read_level(nested, depth + 1)
        if measure_dash(inner.text) or find_key(inner.text):
            return self._read_level([inner, *nested], depth + 1)
        node, _ = self._finish(self._values.read([first, *nested], width, depth), depth)
        return node.items[0] if isinstance(node, Sequence) and node.items else None


def _is_key_among_keys(lines: list[YamlLine]) -> bool:
    """Whether the first line is a Chinese word before a full-width colon, and keys stand beside it: a text
    cannot hold those."""
    first = lines[0]
    if not find_chinese_key(first.text):
        return False
    return any(line.indent == first.indent and find_key(line.text) for line in lines)


def _find_value(line: YamlLine, is_list: bool) -> int | None:
    """The offset of what follows the key or dash of the line."""
    key = None if is_list else find_key(line.text) or find_chinese_key(line.text)
    return key.offset + 1 if key else measure_dash(line.text) or None


def _goes_on(chunk: list[YamlLine], line: YamlLine, is_list: bool) -> bool:
    """Whether `line`, which is not indented, belongs to `chunk`: a list under its key, or anything
    that begins neither a key nor an item."""
    if not measure_dash(line.text):
        return not is_structural(line.text)
    start = _find_value(chunk[0], is_list)
    return not is_list and start is not None and _is_void(chunk[0].text[start:])


def _is_void(typed: str) -> bool:
    return not typed.strip() or typed.lstrip().startswith("#")


def _split_off(chunk: list[YamlLine], level: int, is_list: bool) -> list[list[YamlLine]]:
    """The chunk without the lines that are not indented, unless a bracket or quote holds them."""
    strangers = [
        row
        for row, line in enumerate(chunk)
        if row and line.indent <= level and not line.is_filler and not measure_dash(line.text)
    ]
    start = _find_value(chunk[0], is_list)
    if not strangers or start is None:
        return [chunk] if not strangers else _cut(chunk, strangers)
    text = "\n".join(line.text for line in chunk)
    end = find_end(text, start) or len(text)
    row = text.count("\n", 0, end)
    return _cut(chunk, [stranger for stranger in strangers if stranger > row])


def _cut(lines: list[YamlLine], rows: list[int]) -> list[list[YamlLine]]:
    bounds = [0, *rows, len(lines)]
    return [lines[begin:end] for begin, end in pairwise(bounds)]

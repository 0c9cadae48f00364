"""One key or list item and its value, read by the parser alone; a refused value is told."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

import yaml

from bangban.diagnostics.fixes import Fix, replace_at
from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter._yaml.events import SLOW_LOADER, DepthError, TreeBuilder
from bangban.frontmatter._yaml.flow import find_slips
from bangban.frontmatter._yaml.mistakes import READABLE, Mistake, classify
from bangban.frontmatter._yaml.yaml_lines import YamlLine, measure_dash
from bangban.frontmatter.nodes import Mapping, Node, Scalar, Sequence

_OPENERS = ("[", "{", "［", "｛")
# A value that was refused for one of these is the text that was typed; quotes say so.
_QUOTABLE = ("yaml.colon-in-value", "yaml.reserved", "yaml.text-after")


class PieceValue(NamedTuple):
    """What a piece holds: a mapping of one key, a list of one item, or a lone value; None if it cannot
    be read. `rest` are lines that stand deeper than they should, to be read on their own."""

    node: Node | None
    rest: list[YamlLine]


class ValueReader:
    """Reads pieces of the file at `path`; appends what is wrong to `problems`."""

    def __init__(self, path: str, problems: list[Problem], last_line: int) -> None:
        """Tell into `problems`, which the caller keeps. Only `last_line` has no line end."""
        self._path, self._problems, self._last_line = path, problems, last_line

    def tell(self, line: YamlLine, offset: int, code: str, fix: Fix = (), /, **values: object) -> None:
        """Add a problem at an offset in the line's text."""
        self._problems.append(Problem(self.place(line, offset), code, values, fix))

    def tell_slip(self, line: YamlLine, offset: int, code: str, new: str, **values: object) -> None:
        """Add a problem of the one sign at an offset, for which `new` should be written."""
        fix = replace_at(self.place(line, offset), line.text[offset], new)
        self.tell(line, offset, code, fix, **values)

    def place(self, line: YamlLine, offset: int) -> Position:
        """The position in the file of an offset in the line's text."""
        return Position(self._path, line.number, max(1, line.locate(offset)))

    def read(self, lines: list[YamlLine], start: int, depth: int) -> PieceValue:
        """Read `lines`, whose value begins at offset `start` of the first one."""
        typed = lines[0]
        lines = self._mend_flow(lines, start)
        end = "" if lines[-1].number == self._last_line else "\n"
        text = "\n".join(line.rendered for line in lines) + end
        mistake = self._build(lines, text, start, depth)
        if not isinstance(mistake, Mistake):
            return PieceValue(mistake, [])
        row = min(mistake.row, len(lines) - 1)
        fix = self._quote(lines, start, mistake.code) if typed is lines[0] else ()
        self.tell(lines[row], mistake.column - lines[row].indent, mistake.code, fix, **mistake.values)
        if mistake.code == "yaml.indent" and row:
            return PieceValue(self.read(lines[:row], start, depth).node, lines[row:])
        return PieceValue(self._read_as_text(lines[0], start, mistake.code), [])

    def _quote(self, lines: list[YamlLine], start: int, code: str) -> Fix:
        """The fix that puts the value into quotes, where it is read as typed and stands on one line."""
        line = lines[0]
        typed = line.text[start:].strip()
        value = self._read_typed(line, start, code) if code in _QUOTABLE else None
        is_alone = all(one.is_filler and not one.text for one in lines[1:])
        if value is None or value.text != typed or not is_alone or " #" in typed:
            return ()
        return replace_at(value.position, typed, "'" + typed.replace("'", "''") + "'")

    def _build(self, lines: list[YamlLine], text: str, start: int, depth: int) -> Node | Mistake | None:
        """libyaml's answer or, where it refuses, that of PyYAML's own parser."""

        def place(row: int, column: int) -> Position:
            line = lines[min(row, len(lines) - 1)]
            return self.place(line, min(column - line.indent, len(line.text)))

        try:
            builder = TreeBuilder(text, place, depth - 1)
            node = builder.build()
        except DepthError as error:
            return Mistake("yaml.deep", error.line, error.column, {})
        except yaml.YAMLError:
            try:
                builder = TreeBuilder(text, place, depth - 1, SLOW_LOADER)
                node = builder.build()
            except yaml.MarkedYAMLError as error:
                return classify(error, text, lines[0].indent + start)
        self._problems += builder.problems
        return node

    def _mend_flow(self, lines: list[YamlLine], start: int) -> list[YamlLine]:
        """The lines with half-width signs where brackets want them, each slip told."""
        if not lines[0].text[start:].lstrip().startswith(_OPENERS):
            return lines
        starts = list(accumulate((len(line.text) + 1 for line in lines), initial=0))
        changes: dict[int, list[tuple[int, str]]] = {}
        for slip in find_slips("\n".join(line.text for line in lines), start):
            row = bisect_right(starts, slip.offset) - 1
            offset = slip.offset - starts[row]
            changes.setdefault(row, []).append((offset, slip.mended))
            if slip.code and slip.is_certain:
                self.tell_slip(lines[row], offset, slip.code, slip.mended, key=slip.key)
            elif slip.code:
                self.tell(lines[row], offset, slip.code, key=slip.key)
        return [line.write(changes[row]) if row in changes else line for row, line in enumerate(lines)]

    def _read_as_text(self, line: YamlLine, start: int, code: str) -> Node | None:
        """The value as it was typed, if that is plainly what was meant."""
        value = self._read_typed(line, start, code)
        if not start:
            return value
        position = self.place(line, 0)
        if measure_dash(line.text):
            return Sequence(position, (value,) if value else ())
        key = Scalar(position, line.text[: start - 1].strip().strip("\"'"), False)
        if value is None:
            return Mapping(position, (), frozenset({key.text}))
        return Mapping(position, ((key, value),))

    def _read_typed(self, line: YamlLine, start: int, code: str) -> Scalar | None:
        typed = line.text[start:].strip()
        is_bracket, quote = typed.startswith(("[", "{")), typed[:1] in ("'", '"')
        is_text = code == "yaml.text-after" or (code in READABLE and not is_bracket)
        if not is_text and not (code == "yaml.unclosed" and quote):
            return None
        place = self.place(line, len(line.text) - len(line.text[start:].lstrip()))
        if quote and (code == "yaml.unclosed" or typed.endswith(typed[0])):
            return Scalar(place, typed.strip(typed[0]), True)
        return Scalar(place, typed, False)

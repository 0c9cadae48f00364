"""The events of a YAML parser as nodes: no types, no recursion, no anchors, each key once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Protocol

import yaml

from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.nodes import Mapping, Node, Scalar, Sequence
from bangban.frontmatter.source import name_sign
from bangban.support.character_kinds import can_join
from bangban.support.signs import drop_signs

# The deepest front matter of the contract has five levels.
DEEPEST = 20
# libyaml's parser where the wheel has it, ten times as fast; both follow YAML 1.1.
FAST_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
SLOW_LOADER = yaml.BaseLoader
_CORE = "tag:yaml.org,2002:"
_GAP = re.compile(r"[ \n]*")
# The position of a parser's line and column, both counted from 0.
Place = Callable[[int, int], Position]


class _Event(Protocol):
    """What the parser tells of a node: the stubs of PyYAML do not say that it always has both marks."""

    start_mark: yaml.Mark
    end_mark: yaml.Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None


class DepthError(Exception):
    """Values stand deeper in one another than `DEEPEST`; `line` and `column` from 0."""

    def __init__(self, line: int, column: int) -> None:
        """Remember where the too deep value begins."""
        super().__init__(line, column)
        self.line, self.column = line, column


class TreeBuilder:
    """Builds the nodes of one YAML text; `problems` are those that do not stop the parser."""

    def __init__(self, text: str, place: Place, depth: int = 0, loader: type = FAST_LOADER) -> None:
        """Read `text`, which stands `depth` levels deep in its file."""
        self.problems: list[Problem] = []
        self._text, self._place, self._loader = text, place, loader
        self._levels_left = DEEPEST - depth
        self._stack: list[tuple[bool, Position, list[Node | None]]] = []
        self._values: list[Node | None] = []

    def build(self) -> Node | None:
        """The node of the text, None for an empty text. Raises yaml.YAMLError and DepthError."""
        loader = self._loader(self._text)
        # As `yaml.parse` does, but for the generator: there are hundreds of events in a file.
        try:
            self._take_events(loader.check_event, loader.get_event)
        finally:
            loader.dispose()
        return self._values[0] if self._values else None

    def _take_events(self, has_more: Callable[[], bool], get_next: Callable[[], Any]) -> None:
        documents = 0
        while has_more():
            event = get_next()
            kind = type(event)
            if kind is yaml.ScalarEvent:
                self._values.append(self._read_scalar(event))
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                self._open(event, kind is yaml.MappingStartEvent)
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                self._close()
            elif kind is yaml.AliasEvent:
                self._tell(event, "yaml.alias", name=event.anchor)
                self._values.append(None)
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._tell(event, "yaml.documents")
                    break

    def _read_scalar(self, event: _Event) -> Scalar | None:
        if event.anchor or event.tag:
            self._check_properties(event)
        mark, text, style = event.start_mark, event.value, event.style
        if not text and not style and self._is_cut(mark.index):
            self.problems.append(Problem(self._place(mark.line, mark.column + 1), "yaml.comment"))
            return None
        place = self._place(mark.line, mark.column)
        if style == '"':
            text = self._drop_strays(event)
        if style != "|" and " " in text and mark.line != event.end_mark.line:
            text = _unfold(self._text[mark.index : event.end_mark.index], text, style)
        if style:
            quote = style if style in ("'", '"') else ""
            return Scalar(place, text, bool(quote), self._find_verbatim(event), quote)
        return Scalar(
            place, text, False, place if self._text[mark.index : event.end_mark.index] == text else None
        )

    def _drop_strays(self, event: _Event) -> str:
        """The text without signs that only an escape can have brought in."""
        if event.value.isascii() and event.value.isprintable():
            return event.value
        text, signs = drop_signs(event.value)
        if signs:
            self._tell(event, "yaml.invisible", sign=name_sign(signs[0]))
        return text

    def _find_verbatim(self, event: _Event) -> Position | None:
        mark, end = event.start_mark, event.end_mark
        if event.style == "|":
            below = self._text[self._text.find("\n", mark.index) + 1 : end.index].split("\n")
            row, line = next(((row, line) for row, line in enumerate(below) if line.strip()), (0, ""))
            return self._place(mark.line + 1 + row, len(line) - len(line.lstrip(" ")))
        if event.style == ">" or self._text[mark.index + 1 : end.index - 1] != event.value:
            return None
        return self._place(mark.line, mark.column + 1)

    def _is_cut(self, index: int) -> bool:
        """Whether `key: #word` stands here: written as a value, read as a comment."""
        following = self._text[index : index + 3]
        return following.startswith(" #") and not following[2:].isspace() and following != " #"

    def _open(self, event: _Event, is_mapping: bool) -> None:
        if event.anchor or event.tag:
            self._check_properties(event)
        mark = event.start_mark
        if len(self._stack) >= self._levels_left:
            raise DepthError(mark.line, mark.column)
        self._stack.append((is_mapping, self._place(mark.line, mark.column), self._values))
        self._values = []

    def _close(self) -> None:
        is_mapping, position, outer = self._stack.pop()
        if is_mapping:
            outer.append(make_mapping(position, self._values, self.problems))
        else:
            outer.append(Sequence(position, tuple(value for value in self._values if value is not None)))
        self._values = outer

    def _check_properties(self, event: _Event) -> None:
        if event.anchor:
            self._tell(event, "yaml.anchor", name=event.anchor)
        if event.tag:
            self._tell(event, "yaml.tag", name=event.tag.replace(_CORE, "!!"))

    def _tell(self, event: _Event, code: str, **values: object) -> None:
        place = self._place(event.start_mark.line, event.start_mark.column)
        self.problems.append(Problem(place, code, values))


def _unfold(typed: str, text: str, style: str | None) -> str:
    """The `text` of several lines as `typed`, without the spaces that YAML puts in place of newlines where
    Chinese has none. Where there is more to it (escapes, lines set in) it stays as it is."""
    if style == ">":
        typed = typed.partition("\n")[2]
    elif style:
        typed = typed[1:-1]
    pieces: list[str] = []
    place = 0
    for row in typed.split("\n"):
        line = row.strip(" \t")
        if not line:
            continue
        if not text.startswith(line, place):
            return text
        end = place + len(line)
        found = _GAP.match(text, end)
        gap = found[0] if found else ""
        place = end + len(gap)
        is_joint = gap == " " and place < len(text) and can_join(text, end, place)
        pieces += (line, "" if is_joint else gap)
    return "".join(pieces) if place == len(text) else text


def make_mapping(position: Position, values: list[Node | None], problems: list[Problem]) -> Mapping:
    """The mapping of `values`, keys and their values by turns; None is what could not be read.

    Of keys that stand twice the first one counts; the others, and keys that are no text, are told.
    """
    entries: dict[str, tuple[Scalar, Node]] = {}
    broken: set[str] = set()
    lines: dict[str, int] = {}
    for key, value in zip(values[::2], values[1::2], strict=True):
        if not isinstance(key, Scalar):
            if key is not None:
                problems.append(Problem(key.position, "yaml.key"))
            continue
        if key.text in lines:
            told = {"key": key.text, "line": lines[key.text]}
            problems.append(Problem(key.position, "yaml.duplicate-key", told))
            continue
        lines[key.text] = key.position.line
        if value is None:
            broken.add(key.text)
        else:
            entries[key.text] = key, value
    return Mapping(position, tuple(entries.values()), frozenset(broken))

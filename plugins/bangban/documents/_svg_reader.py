"""Reads an SVG as a row of tags and texts, cleaned; ends at the first thing that must not be in it.

The reader is expat, of which nothing is wanted but lines and columns and that it refuses entities: their
first declaration ends the reading (so no short file can become a long one), and it opens no other file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn
from xml.parsers import expat

from msgspec import Struct, field

from bangban.documents._svg_rules import Attribute, clean_attribute, judge_element
from bangban.documents._svg_styles import Picture, StyleError, active, clean_sheet
from bangban.documents._svg_vocabulary import NAMING

_DECLARED = re.compile(rb"\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9._-]{1,40})[\"']")
_CHINESE = {"gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs"}
"""Encodings that expat does not know, as browsers read them (Encoding Standard, §4.2)."""

_WORDS = ("text", "title", "desc")
_NAMED = re.compile(r"#([^\s\"'()#,;>+~.:\[{}|&]+)")
_REFERRING = (
    "aria-labelledby",
    "aria-describedby",
    "aria-details",
    "aria-owns",
    "aria-controls",
    "begin",
    "end",
)
_ADDRESSED = ("view", "symbol")
"""Elements whose id is used from outside: `picture.svg#icon`."""


class DrawnWords(Struct, frozen=True):
    """DrawnWords that a drawing shows or says, and where their element begins."""

    text: str
    name: str
    line: int
    column: int


class ElementStart(Struct, frozen=True):
    """The start of an element."""

    name: str
    attributes: tuple[Attribute, ...]


class Drawing(Struct):
    """A drawing as read: `parts` are starts of elements, texts, and the names of elements that end, as
    1-tuples.
    `named` are the ids that something in it refers to."""

    parts: list[ElementStart | str | tuple[str]] = field(default_factory=list)
    words: list[DrawnWords] = field(default_factory=list)
    named: set[str] = field(default_factory=set)
    escaped: bool = False

    def keeps(self, element: str, name: str) -> bool:
        """Whether an id is needed; others are names that the drawing program shows its user."""
        return self.escaped or name in self.named or element in _ADDRESSED


class SvgError(Exception):
    """What must not go out: a code of the catalogue, what to show of it, and its place."""

    def __init__(self, code: str, sign: str, line: int, column: int) -> None:
        super().__init__(code, sign)
        self.code, self.sign, self.line, self.column = code, sign, line, column


def read_drawing(data: bytes, picture: Picture) -> Drawing:
    """The drawing in a file's bytes; `picture` gives each raster picture in it as it may go out. Raises
    SvgError."""
    return _Reader(picture).read(data)


class _Reader:
    def __init__(self, picture: Picture) -> None:
        self._picture, self._drawing = picture, Drawing()
        self._depth, self._unshown = 0, 0
        self._style: list[str] | None = None
        self._spoken: list[str] = []
        self._speaking: tuple[int, str, int, int] = (0, "", 0, 0)

    def read(self, data: bytes) -> Drawing:
        data, encoding = _decode(data)
        self._parser = parser = expat.ParserCreate(encoding, namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._placing(self._start)
        parser.EndElementHandler = self._placing(self._end)
        parser.CharacterDataHandler = self._read_text
        parser.ProcessingInstructionHandler = self._placing(self._read_instruction)
        parser.EntityDeclHandler = lambda *_: self._fail(active("<!ENTITY"))
        try:
            parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            reason = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else str(error)
            self._fail(StyleError(reason or "XML", "svg.broken"))
        return self._drawing

    def _place(self) -> tuple[int, int]:
        return max(self._parser.CurrentLineNumber, 1), self._parser.CurrentColumnNumber + 1

    def _placing(self, handler: Callable[..., None]) -> Callable[..., None]:
        """The handler, whose errors get the place where the parser stands; behind it that is lost."""

        def handle(*values: object) -> None:
            try:
                handler(*values)
            except StyleError as error:
                self._fail(error)

        return handle

    def _fail(self, error: StyleError) -> NoReturn:
        raise SvgError(error.code, error.sign, *self._place()) from None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        self._depth += 1
        if self._depth == 1 and local != "svg":
            raise StyleError(f"<{local}", "file.active")
        shown = judge_element(space, local)
        if self._style is not None:
            # A style has no elements in it.
            raise active(f"<{local}")
        if self._unshown or not shown:
            self._unshown += 1
            return
        cleaned = (clean_attribute(local, key, value, self._picture) for key, value in attributes.items())
        tag = ElementStart(local, tuple(one for one in cleaned if one))
        self._drawing.parts.append(tag)
        self._note(tag)
        if local == "style":
            self._style = []

    def _note(self, tag: ElementStart) -> None:
        line, column = self._place()
        for name, value in tag.attributes:
            if "#" in value:
                self._refer(value)
            if name in _REFERRING:
                self._drawing.named.update(re.split(r"[\s;.+]+", value))
            if name in NAMING and value.strip():
                self._drawing.words.append(DrawnWords(value, name, line, column))
        if tag.name in _WORDS and not self._speaking[0]:
            self._speaking = (self._depth, tag.name, line, column)

    def _refer(self, value: str) -> None:
        self._drawing.named.update(_NAMED.findall(value))
        self._drawing.escaped |= "\\" in value or "%" in value

    def _end(self, name: str) -> None:
        depth, self._depth = self._depth, self._depth - 1
        if self._unshown:
            self._unshown -= 1
            return
        if self._style is not None:
            sheet, self._style = clean_sheet("".join(self._style), self._picture), None
            self._refer(sheet)
            self._drawing.parts.append(sheet)
        self._drawing.parts.append((name.rpartition(" ")[2],))
        if depth == self._speaking[0]:
            _, spoken, line, column = self._speaking
            text, self._speaking, self._spoken = "".join(self._spoken), (0, "", 0, 0), []
            if text.strip():
                self._drawing.words.append(DrawnWords(text, spoken, line, column))

    def _read_text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)
        elif self._depth and not self._unshown:
            self._drawing.parts.append(text)
            if self._speaking[0]:
                self._spoken.append(text)

    def _read_instruction(self, target: str, _data: str) -> None:
        if target.lower() == "xml-stylesheet":
            raise active("<?xml-stylesheet")


def _decode(data: bytes) -> tuple[bytes, str | None]:
    """The bytes in an encoding that expat reads, and its name where it is another than the file says."""
    declared = _DECLARED.match(data)
    known = _CHINESE.get(declared[1].decode().lower()) if declared else None
    if known is None:
        return data, None
    try:
        return data.decode(known).encode(), "utf-8"
    except UnicodeDecodeError:
        # As it stands, expat says that it is broken.
        return data, None

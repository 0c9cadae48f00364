"""Files that would run at our address: web pages and scripts by their name or their first bytes, and SVG
pictures that run something, or fetch something from elsewhere.

Nothing is cleaned here: no cleaner keeps a Chinese chart whole. What is not certain to be a picture or a
document is refused, and its editor told. A browser goes by the name where the server names the type, else by
the first bytes (WHATWG, MIME Sniffing, §7); both are judged. SVG is read by expat, which counts lines, and of
which nothing is wanted but that it refuses entities: their first declaration ends the reading.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import NamedTuple
from xml.parsers import expat

from bangban.diagnostics.problems import Position, Problem
from bangban.site._svg_rules import find_active_style, judge_attribute, judge_element
from bangban.support.patterns import compile_later

_SUFFIXES = frozenset(
    """
    .html .htm .xhtml .xhtm .xht .shtml .shtm .xml .xsl .xslt .xul .svgz .mht .mhtml .htc .hta .js .mjs
    .cjs .jse .vbs .swf .wasm .rdf .rss .atom .kml .gpx .php .phtml .phar .cgi .pl .asp .aspx .jsp
    """.split()
)
_SVG = ".svg"
# The signs of HTML and XML (MIME Sniffing, §7.1), and those of their relatives.
_MARKUP = compile_later(
    r"""<(?:!--|\?xml|(?:!doctype|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|img|svg|math
    |meta|link|object|embed|form|base|template|video|audio|frameset)(?=[\s/>]))""",
    re.IGNORECASE | re.VERBOSE,
)
HEAD = 4096
"""Bytes of a file that tell what it is; a browser looks at 1445."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_PAGE_ARCHIVE = re.compile(rb"(?:from|mime-version|subject|date|content-type)\s*:", re.IGNORECASE)


class _Finding(NamedTuple):
    code: str
    sign: str
    line: int = 1
    column: int = 1


def find_active(path: str, data: bytes) -> Problem | None:
    """What makes a content file a danger, None where nothing does; `data` are its bytes (see `needs_all`)."""
    suffix = PurePosixPath(path.rstrip(". ").lower()).suffix
    if suffix == _SVG:
        # One that is empty as yet shows nothing, and does nothing.
        found = _Reader(data).find() if data.strip() else None
    else:
        sign = suffix if suffix in _SUFFIXES else _sniff(data[:HEAD])
        found = _Finding("file.active", sign) if sign else None
    if found is None:
        return None
    values = {"name": PurePosixPath(path).name, "sign": found.sign}
    return Problem(Position(path, found.line, found.column), found.code, values)


def needs_all(path: str) -> bool:
    """Whether a file can be judged by all of its bytes only; of others the first 4 kB will do."""
    return path.rstrip(". ").lower().endswith(_SVG)


def _sniff(head: bytes) -> str:
    """The sign of a page, script or XML in the first bytes of a file, "" for none."""
    if head[:3] in (b"FWS", b"CWS", b"ZWS") and int.from_bytes(head[4:8], "little") < 2**28:
        # Text in these places would be a greater length.
        return head[:3].decode()
    for mark in _BOMS:
        head = head.removeprefix(mark)
    # UTF-16 and UTF-32 have a zero beside each ASCII letter.
    plain = head.replace(b"\0", b"").lstrip(b" \t\r\n\f\v")
    found = _MARKUP.match(plain.decode("latin-1"))
    if found:
        return found[0]
    is_archive = _PAGE_ARCHIVE.match(plain) and b"multipart/related" in plain.lower()
    return "multipart/related" if is_archive else ""


class _FoundError(Exception):
    """Ends the reading at what is told."""


class _Reader:
    """Reads one SVG, up to the first thing that must not be in it."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._parser = parser = expat.ParserCreate(namespace_separator=" ")
        self._depth, self._found = 0, _Finding("svg.active", "")
        self._style: list[str] | None = None
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._read_text
        parser.ProcessingInstructionHandler = self._read_instruction
        parser.EntityDeclHandler = lambda *_: self._tell("<!ENTITY")

    def find(self) -> _Finding | None:
        """The finding, None for a picture that only shows."""
        try:
            self._parser.Parse(self._data, True)
        except _FoundError:
            return self._found
        except (expat.ExpatError, ValueError, LookupError) as error:
            reason = expat.ErrorString(error.code) if isinstance(error, expat.ExpatError) else str(error)
            return self._place("svg.broken", reason or "XML")
        return None

    def _place(self, code: str, sign: str) -> _Finding:
        parser = self._parser
        return _Finding(code, sign, max(parser.CurrentLineNumber, 1), parser.CurrentColumnNumber + 1)

    def _tell(self, sign: str, code: str = "svg.active") -> None:
        self._found = self._place(code, sign)
        raise _FoundError

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        self._depth += 1
        if self._depth == 1 and local != "svg":
            self._tell(f"<{local}", "file.active")
        sign = judge_element(space, local)
        for key, value in attributes.items() if not sign else ():
            sign = sign or judge_attribute(local, key, value)
        if sign or self._style is not None:
            # A style has no elements in it.
            self._tell(sign or f"<{local}")
        if local == "style":
            self._style = []

    def _end(self, _name: str) -> None:
        self._depth -= 1
        if self._style is not None:
            sign, self._style = find_active_style("".join(self._style)), None
            if sign:
                self._tell(sign)

    def _read_text(self, text: str) -> None:
        if self._style is not None:
            self._style.append(text)

    def _read_instruction(self, target: str, _data: str) -> None:
        if target.lower() == "xml-stylesheet":
            self._tell("<?xml-stylesheet")

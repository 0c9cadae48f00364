"""Files that would run at our address: web pages and scripts, by their name or their first bytes.

A browser goes by the name where the server names the type, else by the first bytes (WHATWG, MIME Sniffing,
§7); both are judged. What is not certain to be a picture or a document is refused, and its editor told.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath

from bangban.diagnostics.problems import Position, Problem
from bangban.documents.cleaned_files import find_ending

_SUFFIXES = frozenset(
    """
    .html .htm .xhtml .xhtm .xht .shtml .shtm .xml .xsl .xslt .xul .svgz .mht .mhtml .htc .hta .js .mjs
    .cjs .jse .vbs .swf .wasm .rdf .rss .atom .kml .gpx .php .phtml .phar .cgi .pl .asp .aspx .jsp
    """.split()
)
_PROGRAMS = frozenset(
    """
    .docm .dotm .xlsm .xltm .xlam .pptm .potm .ppsm .ppam .exe .com .scr .pif .msi .msp .bat .cmd .ps1 .psm1
    .vbe .wsf .wsh .jar .jnlp .apk .dll .cpl .lnk .url .website .webloc .desktop .scf .reg .chm .hlp .sh
    .command .app .dmg .iso .img .application .gadget .inf .library-ms .search-ms .settingcontent-ms
    .appref-ms .xll .slk .iqy
    """.split()
)
_SVG = ".svg"
# The signs of HTML and XML (MIME Sniffing, §7.1), and those of their relatives.
_MARKUP = re.compile(
    r"""<(?:!--|\?xml|(?:!doctype|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|img|svg|math
    |meta|link|object|embed|form|base|template|video|audio|frameset)(?=[\s/>]))""",
    re.IGNORECASE | re.VERBOSE,
)
HEAD = 4096
"""Bytes of a file that tell what it is; a browser looks at 1445."""

_BOMS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
_PAGE_ARCHIVE = re.compile(rb"(?:from|mime-version|subject|date|content-type)\s*:", re.IGNORECASE)


def find_active(path: str, data: bytes) -> Problem | None:
    """What makes a content file a danger, None where nothing does; `data` are its bytes, at least the first
    `HEAD`. Drawings are judged where they are cleaned (see `document_cleaning`)."""
    suffix = find_ending(path)
    program = suffix if suffix in _PROGRAMS else _find_program(data)
    if program:
        values = {"name": PurePosixPath(path).name, "sign": program}
        return Problem(Position(path), "file.program", values)
    sign = suffix if suffix in _SUFFIXES else "" if suffix == _SVG else _sniff(data[:HEAD])
    if not sign:
        return None
    return Problem(Position(path), "file.active", {"name": PurePosixPath(path).name, "sign": sign})


def _find_program(head: bytes) -> str:
    """The sign of a program or a shortcut in the first bytes of a file, "" for none."""
    if head[:2] == b"MZ" and b"\0" in head[:64]:
        return "EXE"
    if head.startswith(b"\x7fELF"):
        return "ELF"
    if head.startswith(b"\x4c\0\0\0\x01\x14\x02\0"):
        return "LNK"
    plain = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "URL" if plain.startswith(b"[internetshortcut]") else ""


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

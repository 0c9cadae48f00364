"""What a reader sees where letters are spelt out: entities, escapes of JSON, stylesheets and addresses, signs
without a width between letters, texts in other encodings, files inside an address."""

from __future__ import annotations

import html
import re
from binascii import Error, a2b_base64
from collections.abc import Iterator
from contextlib import suppress
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from bangban.support.byte_patterns import BytePattern

# Of figures four are looked for: one is in many pages. No page of ours has Han in small or equal signs.
SPELT = BytePattern(
    rb"(?:&#[Xx]?[0-9A-Fa-f]{2,8};|\\u[0-9A-Fa-f]{4}|\\0{0,2}[0-9A-Fa-f]{4,5} ?){4}"
    rb"|\\u[4-9][0-9A-Fa-f]{3}|%e[4-9]%|=E[4-9]="
    rb"|\xc2\xad|\xe2\x80[\x8b-\x8f]|\xe2\x81[\xa0-\xa4]|\xef\xbb\xbf|&(?:shy|Zero|zwn?j|#820[4-7]|#x200[b-fB-F]);"
)
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\(0{0,2}[0-9A-Fa-f]{4,5}) ?")
_OCTETS = re.compile(rb"(?:=[0-9A-Fa-f]{2})+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_INSIDE = re.compile(rb"data:([\w./+-]{0,60})(?:;[\w=-]{1,40})*;base64,([A-Za-z0-9+/=%]{8,})")
_BOMS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def decode_text(data: bytes) -> bytes:
    """A text file as UTF-8: browsers ask its first bytes before anything else (Encoding Standard, §6)."""
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[2:].decode(name, "replace").encode()
    return data


def is_spelt_out(line: bytes) -> bool:
    """Whether letters in a line may be spelt out."""
    return SPELT.is_in(line)


def read_all_spelt(data: bytes) -> bytes:
    """Those lines of a text in which letters may be spelt out, as a reader sees them; empty without any."""
    return b"".join(b"\n%b\n" % read_spelt(line) for line in SPELT.list_lines(data))


def read_spelt(line: bytes) -> bytes:
    """The line as a reader sees it, tags and all."""
    line = unquote_to_bytes(_OCTETS.sub(lambda match: match[0].replace(b"=", b"%"), line))
    text = _ESCAPE.sub(lambda match: _letter(match[1] or match[2]), line.decode("utf-8", "replace"))
    text = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return _UNSEEN.sub("", html.unescape(text)).encode("utf-8", "replace")


def _letter(digits: str) -> str:
    code = int(digits, 16)
    return chr(code) if code < 0x110000 else ""


class InsideFile(NamedTuple):
    """A file that stands in an address from a byte on: its kind, such as `image/svg+xml`, and its bytes."""

    offset: int
    kind: str
    data: bytes


def list_inside(data: bytes) -> Iterator[InsideFile]:
    """The files that stand in addresses of a file (RFC 2397)."""
    if b";base64," not in data:
        return
    for match in _INSIDE.finditer(data):
        with suppress(Error):
            yield InsideFile(match.start(), match[1].decode(), a2b_base64(unquote_to_bytes(match[2])))

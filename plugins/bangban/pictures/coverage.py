"""What the fonts of pictures can write: a sign that they lack would be a box, and is not drawn.

Letters are stamped side by side, without a shaper (see `_lettering`): scripts whose letters join or stack, or
are read from right to left, cannot be written so, nor can marks that stand on letters.
"""

from __future__ import annotations

import struct
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import BinaryIO

from bangban.pictures.fonts import FontFace, Typeface, find_table
from bangban.support.patterns import compile_later
from bangban.support.signs import drop_ignorable, needs_shaping

# What every font for Simplified Chinese has: the fonts are not asked.
_USUAL = compile_later(
    "[ -~\u00b7\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u3003\u3008-\u3011\u4e00-\u9fa5\uff01-\uff5e]*"
)
# Tables of 32 bits before those of 16 (OpenType 1.9, cmap): platform and encoding.
_ENCODINGS = ((3, 10), (0, 6), (0, 4), (3, 1), (0, 3))

Ranges = tuple[tuple[int, ...], tuple[int, ...]]
"""Where runs of code points begin, rising, and where each ends."""


def is_usual(text: str) -> bool:
    """Whether a text has only signs that every font for Simplified Chinese has."""
    return bool(_USUAL.fullmatch(text))


def tidy_words(text: str) -> str:
    """The text as it is drawn: composed, without what nobody sees."""
    return text if _USUAL.fullmatch(text) else drop_ignorable(unicodedata.normalize("NFC", text))


def list_undrawable(text: str, typeface: Typeface) -> tuple[str, ...]:
    """The signs of a text that neither font has or that cannot be set letter by letter, each once."""
    if _USUAL.fullmatch(text):
        return ()
    signs = dict.fromkeys(tidy_words(text))
    return tuple(sign for sign in signs if not choose_face(sign, "serif", typeface))


def choose_face(sign: str, face: str, typeface: Typeface) -> str:
    """The name of the font for a sign that is to stand in `face`: this, or the other one, "" for neither."""
    if _USUAL.fullmatch(sign):
        return face
    if needs_shaping(sign):
        return ""
    others = ("serif", "sans") if face == "serif" else ("sans", "serif")
    return next((name for name in others if _has(getattr(typeface, name), ord(sign))), "")


def _has(face: FontFace, code: int) -> bool:
    starts, ends = _read_ranges(face)
    place = bisect_right(starts, code) - 1
    return place >= 0 and code <= ends[place]


@lru_cache(maxsize=8)
def _read_ranges(face: FontFace) -> Ranges:
    """The code points of a font. Empty where it cannot be read."""
    try:
        with face.path.open("rb") as file:
            runs = _read_cmap(file, find_table(file, face.index, b"cmap"))
    except (OSError, struct.error, StopIteration):
        runs = []
    runs.sort()
    return tuple(start for start, _ in runs), tuple(end for _, end in runs)


def _read_cmap(file: BinaryIO, offset: int) -> list[tuple[int, int]]:
    file.seek(offset)
    _, count = struct.unpack(">HH", file.read(4))
    records = {record[:2]: record[2] for record in struct.iter_unpack(">HHL", file.read(8 * count))}
    table = offset + next(records[one] for one in _ENCODINGS if one in records)
    file.seek(table)
    (form,) = struct.unpack(">H", file.read(2))
    if form == 12:
        file.seek(table + 12)
        (groups,) = struct.unpack(">L", file.read(4))
        return [(start, end) for start, end, _ in struct.iter_unpack(">LLL", file.read(12 * groups))]
    return _read_segments(file, table)


def _read_segments(file: BinaryIO, table: int) -> list[tuple[int, int]]:
    """The runs of a table of format 4. Single signs that such a run leaves out are not looked for."""
    file.seek(table + 6)
    (double,) = struct.unpack(">H", file.read(2))
    file.seek(table + 14)
    ends = struct.unpack(f">{double // 2}H", file.read(double))
    file.seek(table + 16 + double)
    starts = struct.unpack(f">{double // 2}H", file.read(double))
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start != 0xFFFF]

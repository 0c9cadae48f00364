"""The picture of a case for sharing: a PNG whose bytes depend on its sheet, its fonts and this code alone.

Two masks, of ink and of red, become one image of 256 mixed colours: small files, and text with soft edges.
A `tEXt` chunk `bangban-key` names all that a picture was made from, so that a later build can keep it.
"""

from __future__ import annotations

import struct
import zlib
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import PIL
from PIL import Image, ImageChops, PngImagePlugin

from bangban.drawing.palette import read_colour
from bangban.pictures._layout import HEIGHT, WIDTH, lay_out
from bangban.pictures._lettering import Letters
from bangban.pictures._shapes import draw_shape
from bangban.pictures._strokes import Stroke, StrokeBlock, Words
from bangban.pictures.coverage import list_undrawable
from bangban.pictures.fonts import Typeface
from bangban.pictures.sheets import ShareSheet

KEY = "bangban-key"

_PAPER, _INK = (255, 253, 249), (27, 23, 20)
_LEVELS = 15
_LEVELS_OF = tuple((value * _LEVELS + 127) // 255 for value in range(256))
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


class Painter:
    """Draws sheets with one typeface."""

    def __init__(self, typeface: Typeface) -> None:
        code = b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))
        versions = f"{typeface.version} {PIL.__version__} {sha256(code).hexdigest()}"
        self.version = sha256(versions.encode()).hexdigest()
        self.typeface = typeface
        self._letters = Letters(typeface)

    def make_key(self, sheet: ShareSheet) -> str:
        """Give the key of a sheet's picture: the same key, the same bytes."""
        return sha256(f"{self.version} {sheet!r}".encode()).hexdigest()

    def paint(self, sheet: ShareSheet) -> bytes:
        """Give the PNG of a sheet."""
        masks = {ink: Image.new("L", (WIDTH, HEIGHT)) for ink in ("ink", "red")}
        for stroke in lay_out(sheet, self._letters.measure):
            self._draw(masks[stroke.ink], stroke)
        return _encode(masks["ink"], masks["red"], self.make_key(sheet), _make_colours(sheet.colour))

    def _draw(self, mask: Image.Image, stroke: Stroke) -> None:
        if isinstance(stroke, Words):
            # Of a title that cannot be written there is no picture; other words are left out.
            if not list_undrawable(stroke.text, self.typeface):
                self._letters.write(mask, stroke)
        elif isinstance(stroke, StrokeBlock):
            mask.paste(stroke.tone, (stroke.x, stroke.y, stroke.x + stroke.width, stroke.y + stroke.height))
        else:
            draw_shape(mask, stroke)


def draw_picture(painter: Painter, sheet: ShareSheet, before: bytes) -> bytes:
    """The picture of a sheet: the file `before`, if that is it already."""
    return before if read_key(before) == painter.make_key(sheet) else painter.paint(sheet)


def read_key(data: bytes) -> str:
    """Give the key of a picture of ours; "" for any other file and one that is not whole."""
    key, place = "", len(_SIGNATURE)
    if not data.startswith(_SIGNATURE):
        return ""
    while place + 12 <= len(data):
        length, kind = struct.unpack_from(">L4s", data, place)
        body = data[place + 8 : place + 8 + length]
        check = data[place + 8 + length : place + 12 + length]
        if struct.pack(">L", zlib.crc32(kind + body)) != check:
            return ""
        if kind == b"tEXt" and body.startswith(KEY.encode() + b"\0"):
            key = body[len(KEY) + 1 :].decode("latin-1")
        if kind == b"IEND":
            return key
        place += 12 + length
    return ""


def _encode(ink: Image.Image, red: Image.Image, key: str, colours: list[int]) -> bytes:
    """16 levels of ink and 16 of red over it: index 16 × red + ink."""
    picture = ink.point(_LEVELS_OF)
    # Red is on little of the paper.
    box = red.getbbox()
    if box:
        reds = red.crop(box).point([16 * level for level in _LEVELS_OF])
        picture.paste(ImageChops.add(picture.crop(box), reds), box)
    picture.putpalette(colours)
    info = PngImagePlugin.PngInfo()
    info.add_text(KEY, key)
    file = BytesIO()
    # Long runs of paper: looking for nothing else takes a third of the time, for a fifth more bytes.
    picture.save(file, "PNG", pnginfo=info, compress_type=zlib.Z_RLE)
    return file.getvalue()


def _mix(ink: int, red: int, colour: tuple[int, int, int]) -> tuple[int, ...]:
    inked = (paper + (one - paper) * ink / _LEVELS for paper, one in zip(_PAPER, _INK, strict=True))
    return tuple(
        round(under + (one - under) * red / _LEVELS) for under, one in zip(inked, colour, strict=True)
    )


def _make_colours(colour: str) -> list[int]:
    """The 256 mixtures of ink and the newsroom's colour (`#rrggbb`)."""
    red = read_colour(colour)
    return [channel for index in range(256) for channel in _mix(index % 16, index // 16, red)]

"""The letters of a typeface, each drawn once and then stamped: most words stand on every picture.

Pillow sets a text as its glyphs at whole pixels, side by side: without a shaper, and in fonts without a
`kern` table as Chinese ones are, the next does not depend on the one before. The pixels are Pillow's, to the
edge of the text's box, which cuts the strokes that make letters bold.
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil, floor
from typing import NamedTuple

from PIL import Image, ImageFont

from bangban.pictures._strokes import Words
from bangban.pictures.coverage import choose_face
from bangban.pictures.fonts import Typeface

_MOST_WIDTHS, _MOST_STAMPS, _MOST_TEXTS = 16384, 2048, 256
_TWO_DASHES, _LONG_DASH = "——", "\u2e3a"
# Room about a letter that its stroke never leaves; the part of a pixel makes Pillow round up at the right.
_PAD = (2 + 1 / 64, 2)


class _Stamp(NamedTuple):
    """A mask, its corner from the pen's place on the baseline, and the box that the letter claims there."""

    mask: Image.Image
    x: int
    y: int
    box: tuple[int, int, int, int] = (0, 0, 0, 0)


class Letters:
    """Measures and writes words; a font at a size is opened once."""

    def __init__(self, typeface: Typeface) -> None:
        self._typeface = typeface
        self._open_font = lru_cache(maxsize=None)(self._open)
        self._measure_letter = lru_cache(_MOST_WIDTHS)(self._measure)
        self._cut_stamp = lru_cache(_MOST_STAMPS)(self._cut)
        self._set_text = lru_cache(_MOST_TEXTS)(self._set)

    def measure(self, text: str, face: str, size: int) -> float:
        """The width of a text in pixels."""
        measure = self._measure_letter
        return sum([measure(letter, face, size) for letter in text])

    def write(self, mask: Image.Image, words: Words) -> None:
        """Write words on a mask."""
        x, y, text = int(words.x), int(words.y), words.text
        # Two dashes have a gap between them; a font that lacks the long one has a square of one em for it.
        if _TWO_DASHES in text and self.measure(_LONG_DASH, words.face, words.size) > 1.5 * words.size:
            text = text.replace(_TWO_DASHES, _LONG_DASH)
        stamp = self._set_text(text, words.face, words.size, words.bold, words.x - x)
        _press(mask, stamp.mask, x + stamp.x, y + stamp.y, words.tone)

    def _open(self, face: str, size: int) -> ImageFont.FreeTypeFont:
        one = self._typeface.serif if face == "serif" else self._typeface.sans
        # Not Raqm: where a system has it or not must make no difference.
        return ImageFont.truetype(one.path, size, one.index, layout_engine=ImageFont.Layout.BASIC)

    def _measure(self, letter: str, face: str, size: int) -> float:
        return self._open_font(self._choose(letter, face), size).getlength(letter)

    def _choose(self, letter: str, face: str) -> str:
        """The other font where the one that is wanted has not got the letter."""
        return choose_face(letter, face, self._typeface) or face

    def _cut(self, letter: str, face: str, size: int, bold: float) -> _Stamp:
        font = self._open_font(self._choose(letter, face), size)
        inked, _ = font.getmask2(letter, "L", stroke_width=bold, anchor="ls", start=_PAD, stroke_filled=True)
        mask = Image.new("L", inked.size)
        mask.im.paste(inked, (0, 0, *inked.size))
        left, top, right, bottom = (round(side) for side in font.getbbox(letter, "L", anchor="ls"))
        x, y = _find_pen(left, bold, _PAD[0]), -_find_pen(-top, -bold, -_PAD[1])
        return _Stamp(mask, -x, -y, (left, top, right, bottom))

    def _set(self, text: str, face: str, size: int, bold: float, start: float) -> _Stamp:
        """A text whose pen starts a part of a pixel after `x`."""
        stamps, pens, pen = [], [], 0
        for letter in text:
            stamps.append(self._cut_stamp(letter, face, size, bold))
            pens.append(pen)
            pen += round(self._measure_letter(letter, face, size))
        left, top, right, bottom = 0, 0, 0, 0
        for x, stamp in zip(pens, stamps, strict=True):
            left, top = min(left, x + stamp.box[0]), min(top, stamp.box[1])
            right, bottom = max(right, x + stamp.box[2]), max(bottom, stamp.box[3])
        mask = Image.new("L", (right - left + ceil(2 * bold + start), bottom - top + ceil(2 * bold)))
        x, y = _find_pen(left, bold, start), -_find_pen(-top, -bold, 0)
        for pen, stamp in zip(pens, stamps, strict=True):
            _press(mask, stamp.mask, x + pen + stamp.x, y + stamp.y, 255)
        return _Stamp(mask, -floor(bold - left + 0.5), -floor(bold - top + 0.5))


def _find_pen(low: int, bold: float, start: float) -> int:
    """The pixel of the pen from an edge of a text's mask, as FreeType's 64ths of a pixel have it."""
    sixty_fourths = (bold + start - low) * 64
    rounded = floor(abs(sixty_fourths) + 0.5) * (1 if sixty_fourths >= 0 else -1)
    return (rounded + 32) >> 6


def _press(mask: Image.Image, stamp: Image.Image, x: int, y: int, tone: int) -> None:
    mask.paste(tone, (x, y, x + stamp.width, y + stamp.height), stamp)

"""The bars of the floor: what must hold of a page in each browser from Chromium 80 on, at 390 px.

Pure functions: they take what was measured, and give one text for each fault.
"""

import io
from collections.abc import Iterator

import zxingcpp
from PIL import Image

from tests.browser.phones.looks import Look, Text
from tests.browser.phones.window import Box

COLUMN = 330
"""The widest block of text has at least so many CSS pixels, or as many as in the newest browser."""
HEADING = 1.5
"""The main heading is at least so many times as large as the text."""
HEIGHT = 1.25
PAPER = 1.2
"""Height and printed pages are at most so many times those in the newest browser."""
NARROW = 4.0
WORDY = 12
"""No block with WORDY letters is narrower than NARROW of them."""
CORE = 0.35
"""A letter's ink reaches so many times its size above and below the middle of its line."""
GLASS = 6
"""No text stands nearer to the window's left edge, in pixels."""
TOUCH = 1.5
"""Boxes that share no more than so many pixels only touch."""


def find_faults(look: Look, newest: Look) -> list[str]:
    """What is wrong with a page in one browser; `newest` is the same page in the newest one."""
    return [
        *_find_narrow(look, newest),
        *_find_sizes(look, newest),
        *(f"“{one.words[:12]}” lies on “{other.words[:12]}”" for one, other in find_overlaps(look)),
        *(f"the mark of {name} lies on “{words[:12]}”" for name, words in find_covered(look)),
    ]


def find_widest(look: Look) -> float:
    """The width of the widest block of text; 0 on a page of names and numbers only."""
    return max((column.width for column in look.columns if column.count >= WORDY), default=0)


def _find_narrow(look: Look, newest: Look) -> Iterator[str]:
    widest, wanted = find_widest(look), min(COLUMN, find_widest(newest) - TOUCH)
    if widest < wanted:
        yield f"the column of text has {widest:.0f} px, not {wanted:.0f}"
    for column in look.columns:
        if column.count >= WORDY and column.width < NARROW * column.size:
            yield f"“{column.words}” stands in a column of {column.width:.0f} px"
    for text in look.texts:
        if text.box[0] < GLASS:
            yield f"“{text.words[:12]}” touches the window's edge"
            break


def _find_sizes(look: Look, newest: Look) -> Iterator[str]:
    if look.heading < HEADING * look.text:
        yield f"the heading has {look.heading:g} px beside text of {look.text:g} px"
    if look.height > HEIGHT * newest.height:
        yield f"the page is {look.height:.0f} px high, {newest.height:.0f} px in the newest"
    if look.overflow > 0:
        yield f"the page is {look.overflow:g} px wider than the window"
    if (look.ground, look.ink) != (newest.ground, newest.ink):
        yield f"{look.ink} on {look.ground}, in the newest {newest.ink} on {newest.ground}"


def find_overlaps(look: Look) -> Iterator[tuple[Text, Text]]:
    """Pairs of texts whose letters lie on each other."""
    texts = sorted(look.texts, key=lambda text: _core(text)[1])
    open_: list[Text] = []
    for text in texts:
        top = _core(text)[1]
        open_ = [one for one in open_ if _core(one)[1] + _core(one)[3] > top]
        for one in open_:
            if one.number != text.number and _share(_core(one), _core(text)):
                yield one, text
        open_.append(text)


def find_covered(look: Look) -> Iterator[tuple[str, str]]:
    """Drawn marks that lie on a text: the mark's name, and the words."""
    for mark in look.marks:
        for text in look.texts:
            if _share(mark.box, _core(text)):
                yield mark.name, text.words


def _core(text: Text) -> Box:
    left, top, width, height = text.box
    half = min(CORE * text.size, height / 2)
    return left, top + height / 2 - half, width, 2 * half


def _share(one: Box, other: Box) -> bool:
    return all(
        min(one[side] + one[side + 2], other[side] + other[side + 2]) - max(one[side], other[side]) > TOUCH
        for side in (0, 1)
    )


def judge_paper(pages: int, newest: int) -> list[str]:
    """Whether the page takes more sheets than in the newest browser."""
    return [f"{pages} printed pages, {newest} in the newest"] if pages > PAPER * newest else []


def read_codes(png: bytes) -> list[str]:
    """What the QR codes in a picture say, with dark squares on a light ground only, as phones read them."""
    picture = Image.open(io.BytesIO(png)).convert("L")
    found = zxingcpp.read_barcodes(picture, zxingcpp.BarcodeFormat.QRCode, try_invert=False)
    return [code.text for code in found]


def measure_contrast(png: bytes, box: Box) -> float:
    """The contrast of the lightest and the darkest pixel of a box in a picture, as WCAG 2 has it: 1 to 21."""
    left, top, width, height = box
    picture = Image.open(io.BytesIO(png)).convert("RGB").crop((left, top, left + width, top + height))
    lights = [_light(colour) for _, colour in picture.getcolors(picture.width * picture.height)]
    return (max(lights) + 0.05) / (min(lights) + 0.05)


def _light(colour: tuple[int, int, int]) -> float:
    parts = [part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

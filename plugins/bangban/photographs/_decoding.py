"""Decodes pictures: upright, in sRGB, with nothing beside their pixels."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from math import ceil
from typing import NamedTuple

import pillow_heif
from PIL import Image, ImageSequence
from PIL.Image import Transpose

from bangban.photographs._colours import UNREADABLE, convert_colours, flatten
from bangban.photographs.parts import BrokenPictureError, ImageParts

# How large a picture may be the newsroom says, and is judged before it is decoded (see `preparing`).
Image.MAX_IMAGE_PIXELS = None

_TURNS = (
    None, None, Transpose.FLIP_LEFT_RIGHT, Transpose.ROTATE_180, Transpose.FLIP_TOP_BOTTOM,
    Transpose.TRANSPOSE, Transpose.ROTATE_270, Transpose.TRANSVERSE, Transpose.ROTATE_90,
)  # fmt: skip
"""What makes a picture upright, by its orientation (EXIF 2.3, tag 0x0112)."""

_FEW_COLOURS = 4096
"""A drawing, a chart, a screenshot have no more; a photograph has tens of thousands."""

_USUAL_DURATION = 100  # milliseconds; what browsers take for a frame that tells none


class Frame(NamedTuple):
    """A frame of a moving picture, whole, and for how many milliseconds it is shown."""

    image: Image.Image
    duration: int


def open_parts(form: str, data: bytes) -> ImageParts:
    """The parts of a picture that is not cut: it is told by whoever decodes it. Raises BrokenPictureError."""
    if form == "HEIC":
        return _open_heic(data)
    with opened(form, data) as image:
        # An orientation of the file's own (`irot`, `imir`) is told by Pillow as one of EXIF; a TIFF it turns.
        exif = (image.info.get("exif") or b"") if form == "AVIF" else b""
        profile = image.info.get("icc_profile") or b""
        frames = getattr(image, "n_frames", 1)
        return ImageParts(data, *image.size, exif, profile, frames)


def _open_heic(data: bytes) -> ImageParts:
    try:
        heif = pillow_heif.open_heif(BytesIO(data))
        width, height = heif.size
        # It comes turned as the file says; what its EXIF says of that is then not to be done again.
        return ImageParts(data, width, height, profile=heif.info.get("icc_profile") or b"")
    except UNREADABLE as error:
        raise BrokenPictureError from error


@contextmanager
def opened(form: str, data: bytes) -> Iterator[Image.Image]:
    """Opens a picture; whatever is wrong with it while it is open is a BrokenPictureError."""
    try:
        with warnings.catch_warnings(action="error"), _open(form, data) as image:
            yield image
    except UNREADABLE as error:
        raise BrokenPictureError from error


def _open(form: str, data: bytes) -> Image.Image:
    if form == "HEIC":
        return pillow_heif.open_heif(BytesIO(data)).to_pillow()
    # Bitmaps of some programs have the ending and the first bytes of the usual ones.
    return Image.open(BytesIO(data), formats=("BMP", "DIB") if form == "BMP" else (form,))


def probe(form: str, parts: ImageParts) -> str:
    """Sees whether a picture can be decoded, as quickly as it can be seen; gives the kind of what is on it:
    "photo", "clear" where it is transparent, "flat" where it has few colours, as drawings have. Raises
    BrokenPictureError."""
    with opened(form, parts.data) as image:
        # Of a JPEG an eighth of the pixels; all of its bytes are read.
        image.draft(None, (1, 1))
        image.load()
        if form in ("PNG", "GIF", "WebP", "AVIF"):
            return _name_kind(flatten(image))
    return "photo"


def _name_kind(image: Image.Image) -> str:
    if image.getcolors(_FEW_COLOURS):
        return "flat"
    if "A" in image.getbands() or "transparency" in image.info:
        lowest, _ = image.convert("RGBA").getchannel("A").getextrema()
        return "photo" if lowest == 255 else "clear"
    return "photo"


def decode(form: str, parts: ImageParts, width: int = 0) -> Image.Image:
    """The picture, upright and in sRGB; where a `width` is given, at least as wide, and no wider than comes
    cheap. Nothing is left of what the file told beside its pixels. Raises BrokenPictureError."""
    with opened(form, parts.data) as image:
        if width:
            share = width / measure_upright(parts)[0]
            image.draft(None, (ceil(parts.width * share), ceil(parts.height * share)))
        image.load()
        return _finish(image, parts)


def decode_frames(form: str, parts: ImageParts) -> tuple[list[Frame], int]:
    """All frames of a moving picture, each whole, and how often it is shown (0: for ever). Raises
    BrokenPictureError."""
    with opened(form, parts.data) as image:
        loop = int(image.info.get("loop", 1 if form == "GIF" else 0))
        frames = []
        for frame in ImageSequence.Iterator(image):
            # A WebP tells a frame's time only then.
            frame.load()
            duration = int(frame.info.get("duration") or _USUAL_DURATION)
            frames.append(Frame(_finish(frame, parts), duration))
        return frames, loop


def measure_upright(parts: ImageParts) -> tuple[int, int]:
    """Width and height of a picture once it is upright."""
    size = parts.width, parts.height
    return size[::-1] if parts.orientation >= 5 else size


def _finish(image: Image.Image, parts: ImageParts) -> Image.Image:
    shown = convert_colours(image, parts.profile)
    turn = _TURNS[parts.orientation]
    turned = shown.copy() if turn is None else shown.transpose(turn)
    # Pillow writes a JPEG's comment again, if it finds it.
    turned.info = {name: shown.info[name] for name in {"transparency"} & shown.info.keys()}
    return turned

"""Draws a picture anew, where to cut its metadata off would change how it looks: upright, in sRGB.

The same bytes on each machine: JPEG, PNG and WebP do not depend on the number of threads, AVIF is given one.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from itertools import product
from typing import Any

from PIL import Image, ImageCms, JpegImagePlugin
from PIL.Image import Transpose

from bangban.photographs.parts import BrokenPictureError, ImageParts

_TURNS = (
    None, None, Transpose.FLIP_LEFT_RIGHT, Transpose.ROTATE_180, Transpose.FLIP_TOP_BOTTOM,
    Transpose.TRANSPOSE, Transpose.ROTATE_270, Transpose.TRANSVERSE, Transpose.ROTATE_90,
)  # fmt: skip
"""What makes a picture upright, by its orientation (EXIF 2.3, tag 0x0112)."""

_QUALITY = 90
_AVIF = {"quality": 80, "speed": 8, "max_threads": 1}
_NEAR = 2
"""Levels of 255 by which a profile may move a colour and still be sRGB: nobody sees it."""

_SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}
"""Pillow's modes of the colours that a profile is for (ICC.1:2022, 7.2.6)."""

_UNREADABLE = (OSError, EOFError, SyntaxError, ValueError, LookupError, TypeError, ArithmeticError,
               RuntimeError, struct.error, Warning, Image.DecompressionBombError)  # fmt: skip
"""What Pillow raises for files that are not as they should be."""


def needs_drawing(parts: ImageParts) -> bool:
    """Whether the picture would look other without its metadata, or is mixed for print."""
    return parts.orientation != 1 or parts.cmyk or bool(parts.profile and not is_srgb(parts.profile))


def probe(form: str, parts: ImageParts) -> None:
    """Sees whether a picture can be drawn anew, as quickly as it can be seen. Raises BrokenPictureError."""
    with _opened(form, parts.data) as image:
        # Of a JPEG an eighth of the pixels; all of its bytes are read.
        image.draft(None, (1, 1))
        image.load()


def draw(form: str, parts: ImageParts) -> bytes:
    """The picture drawn anew, upright and in sRGB, without a profile. Raises BrokenPictureError."""
    with _opened(form, parts.data) as image:
        image.load()
        options = _choose_options(form, image, parts)
        shown = _convert(image, parts.profile)
        turn = _TURNS[parts.orientation]
        turned = shown if turn is None else shown.transpose(turn)
        kept = {"transparency"} & shown.info.keys()
        turned.info = {name: shown.info[name] for name in kept}
        return _save(turned, form, options)


def open_avif(data: bytes) -> ImageParts:
    """The parts of an AVIF, uncut: it is always drawn anew. Raises BrokenPictureError."""
    with _opened("AVIF", data) as image:
        # An orientation of the file's own (`irot`, `imir`) is told by Pillow as one of EXIF.
        exif = image.info.get("exif", b"")
        profile = image.info.get("icc_profile") or b""
        return ImageParts(data, *image.size, exif, profile, getattr(image, "n_frames", 1) > 1)


@contextmanager
def _opened(form: str, data: bytes) -> Iterator[Image.Image]:
    """Opens a picture; whatever is wrong with it while it is open is a BrokenPictureError."""
    try:
        with warnings.catch_warnings(action="error"), Image.open(BytesIO(data), formats=(form,)) as image:
            yield image
    except _UNREADABLE as error:
        raise BrokenPictureError from error


def _save(image: Image.Image, form: str, options: dict[str, Any]) -> bytes:
    file = BytesIO()
    try:
        image.save(file, form, **options)
    except OSError:
        # Pillow has a byte a pixel for a progressive JPEG, which is not enough for noise.
        file = BytesIO()
        image.save(file, form, **{**options, "progressive": False})
    return file.getvalue()


def _choose_options(form: str, image: Image.Image, parts: ImageParts) -> dict[str, Any]:
    if isinstance(image, JpegImagePlugin.JpegImageFile):
        return _follow_jpeg(image)
    if form == "WebP":
        return {"lossless": parts.lossless, "quality": _QUALITY}
    return _AVIF if form == "AVIF" else {}


def _follow_jpeg(image: JpegImagePlugin.JpegImageFile) -> dict[str, Any]:
    """How a JPEG was made: with its own tables little is lost once more, and it grows little."""
    sampling = max(JpegImagePlugin.get_sampling(image), 0)
    options: dict[str, Any] = {"progressive": True, "subsampling": sampling}
    tables = image.quantization
    is_usual = len(tables) <= 2 and max(map(max, tables.values())) <= 255
    if image.mode == "CMYK" or not is_usual:
        return options | {"quality": _QUALITY}
    return options | {"qtables": [tables[number] for number in sorted(tables)]}


def _convert(image: Image.Image, profile: bytes) -> Image.Image:
    """The picture in sRGB; where the profile is not for its colours, these are taken as they are."""
    known = _open_profile(profile) if profile else None
    if known:
        space, plain = _SPACES[known.profile.xcolor_space], _flatten(image)
        if plain.mode in (space, f"{space}A"):
            return _transform(plain, known, space)
    return image.convert("RGB") if image.mode == "CMYK" else image


def _flatten(image: Image.Image) -> Image.Image:
    """The picture without a palette, and with eight bits of grey: converted as it is, it would be white."""
    if image.mode.startswith("P"):
        return image.convert("RGBA" if image.mode == "PA" or "transparency" in image.info else "RGB")
    if image.mode.startswith("I"):
        return image.point(lambda level: level * (1 / 257)).convert("L")
    return image


def _transform(image: Image.Image, profile: ImageCms.ImageCmsProfile, space: str) -> Image.Image:
    alpha = image.getchannel("A") if image.mode == f"{space}A" else None
    shown = _to_srgb(image.convert(space), profile)
    shown = shown.getchannel("R") if space == "L" else shown
    if alpha is not None:
        shown.putalpha(alpha)
    return shown


def _to_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    # Pillow gives None where it is told to change the picture itself.
    return ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"), intent, "RGB") or image


def _open_profile(profile: bytes) -> ImageCms.ImageCmsProfile | None:
    """The profile; None where it cannot be read: browsers then take none, too."""
    try:
        known = ImageCms.ImageCmsProfile(BytesIO(profile))
        space = _SPACES[known.profile.xcolor_space]
        _to_srgb(Image.new(space, (1, 1)), known)
    except (ImageCms.PyCMSError, *_UNREADABLE):
        return None
    return known


@lru_cache(maxsize=32)
def is_srgb(profile: bytes) -> bool:
    """Whether a profile moves none of some hundred colours: whatever its name, it is sRGB. So is one that
    cannot be read."""
    known = _open_profile(profile)
    if known is None:
        return True
    space = _SPACES[known.profile.xcolor_space]
    if space == "CMYK":
        return False
    levels = range(0, 256, 51)
    rows = [(one, one, one) for one in range(256)] if space == "L" else list(product(levels, repeat=3))
    sample = Image.frombytes("RGB", (len(rows), 1), bytes(level for row in rows for level in row))
    shown = _to_srgb(sample.convert(space), known)
    pairs = zip(sample.tobytes(), shown.tobytes(), strict=True)
    return all(abs(one - other) <= _NEAR for one, other in pairs)

"""Colours: every picture goes out in sRGB, eight bits a channel, without a profile.

A profile is carried out, never passed on: of one photograph in Display P3 Pillow would keep the profile in
AVIF and PNG and drop it in JPEG and WebP, and the forms of one picture would have different colours.
"""

from __future__ import annotations

import struct
from functools import lru_cache
from io import BytesIO
from itertools import product

from PIL import Image, ImageCms

UNREADABLE = (OSError, EOFError, SyntaxError, ValueError, LookupError, TypeError, ArithmeticError,
              RuntimeError, struct.error, Warning, Image.DecompressionBombError)  # fmt: skip
"""What Pillow raises for files that are not as they should be."""

_NEAR = 2
"""Levels of 255 by which a profile may move a colour and still be sRGB: nobody sees it."""

_SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}
"""Pillow's modes of the colours that a profile is for (ICC.1:2022, 7.2.6)."""


def convert_colours(image: Image.Image, profile: bytes) -> Image.Image:
    """The picture in sRGB, of one of the modes that all forms can store: 1, L, LA, P, RGB, RGBA. Where the
    profile is not for its colours, these are taken as they are."""
    known = _open_profile(profile) if profile and not is_srgb(profile) else None
    plain = flatten(image)
    if known:
        space, plain = _SPACES[known.profile.xcolor_space], drop_palette(plain)
        if plain.mode in (space, f"{space}A"):
            return _transform(plain, known, space)
    return plain if plain.mode in ("1", "L", "LA", "P", "RGB", "RGBA") else plain.convert("RGB")


def drop_palette(image: Image.Image) -> Image.Image:
    """The picture without a palette: its pixels can be mixed then."""
    if image.mode.startswith("P"):
        return image.convert("RGBA" if image.mode == "PA" or "transparency" in image.info else "RGB")
    return image


def flatten(image: Image.Image) -> Image.Image:
    """The picture with eight bits of grey, where it has more: converted as it is, it would be white."""
    if image.mode.startswith("I"):
        return image.point(lambda level: level * (1 / 257)).convert("L")
    if image.mode == "F":
        low, high = (edge[0] if isinstance(edge, tuple) else edge for edge in image.getextrema())
        # Levels of light from 0 to 1, or as eight bits have them: nothing in the file says which.
        return image.point(lambda level: level * (255 if low >= 0 and high <= 1 else 1)).convert("L")
    return image.convert("RGBA") if image.mode in ("PA", "RGBa", "La", "RGBX") else image


def _open_profile(profile: bytes) -> ImageCms.ImageCmsProfile | None:
    """The profile; None where it cannot be read: browsers then take none, too."""
    try:
        known = ImageCms.ImageCmsProfile(BytesIO(profile))
        space = _SPACES[known.profile.xcolor_space]
        _to_srgb(Image.new(space, (1, 1)), known)
    except (ImageCms.PyCMSError, *UNREADABLE):
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

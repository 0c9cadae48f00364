"""What a picture file is cut into: its picture without metadata, and what of the metadata changes its looks.

What decodes a picture is given only what is known to be needed for that: a file of several pictures (a
phone's gain map, the film of a moving photograph) is one picture then, and what is not whole is told apart
from what is only unknown, without decoding it. Pillow says neither.
"""

from __future__ import annotations

from struct import error, unpack_from

from msgspec import Struct


class BrokenPictureError(ValueError):
    """The file is not whole, or not what its first bytes say."""


class ImageParts(Struct, frozen=True):
    """A picture cut apart. `data` is a file of the same form and pixels without metadata; `width` and
    `height` are its pixels as stored; `exif` and `profile` (ICC) are what it had of them, else empty.
    `frames` are those of a moving picture, or the pages of a scan; `lossless` says that no pixel was changed
    when it was stored."""

    data: bytes
    width: int
    height: int
    exif: bytes = b""
    profile: bytes = b""
    frames: int = 1
    lossless: bool = False

    @property
    def moving(self) -> bool:
        """Whether it has several frames."""
        return self.frames > 1

    @property
    def orientation(self) -> int:
        """How it is to be turned, 1 to 8 as EXIF has it; 1 is upright, and so is what cannot be read."""
        return read_orientation(self.exif)


def read_orientation(exif: bytes) -> int:
    """The orientation (tag 0x0112 of the first directory) of an EXIF block, which is a small TIFF file; 1
    where it has none. Pillow's reader warns on the error stream about everything else in it."""
    tiff = exif.removeprefix(b"Exif\0\0")
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return 1
    try:
        (start,) = unpack_from(f"{order}L", tiff, 4)
        (count,) = unpack_from(f"{order}H", tiff, start)
        for row in range(count):
            tag, kind, _, value = unpack_from(f"{order}HHLH", tiff, start + 2 + 12 * row)
            if (tag, kind) == (0x0112, 3):
                return value if 1 <= value <= 8 else 1
    except error:
        return 1
    return 1

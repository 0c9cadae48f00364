"""What a picture file is cut into: its picture without metadata, and what of the metadata changes its looks.

No maintained library cuts losslessly what we must cut: Pillow writes the pixels anew, piexif is no longer
kept and knows neither XMP nor PNG, mozjpeg's lossless writer drops the orientation, and none drops unknown
chunks and what stands behind the picture. So the modules `picture_jpeg` and `picture_chunks` copy what is
known to be needed, and nothing else: what nobody knows is left out.
"""

from __future__ import annotations

from struct import error, unpack_from

from msgspec import Struct


class BrokenPictureError(ValueError):
    """The file is not whole, or not what its first bytes say."""


class ImageParts(Struct, frozen=True):
    """A picture cut apart. `data` is a file of the same form and pixels without metadata; `width` and
    `height` are its pixels as stored; `exif` and `profile` (ICC) are what it had of them, else empty.
    `moving` pictures have several frames; `lossless` says that no pixel was changed when it was stored,
    `cmyk` that it is mixed of the four colours of print."""

    data: bytes
    width: int
    height: int
    exif: bytes = b""
    profile: bytes = b""
    moving: bool = False
    lossless: bool = False
    cmyk: bool = False

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

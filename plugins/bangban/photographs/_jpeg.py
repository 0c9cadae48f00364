"""Cuts a JPEG losslessly: its tables and scans are copied, all that an application wrote beside them is not.

Gone are EXIF, XMP, IPTC, maker's notes, comments, thumbnails, profiles, and whatever stands behind the end of
the picture (the second picture of a phone, the film of a moving photograph).
Markers: ITU-T T.81, annex B; JFIF: ITU-T T.871; the Adobe segment (how colours are coded): T.872, 6.5.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from struct import unpack_from

from bangban.photographs.parts import BrokenPictureError, ImageParts

_FRAMES = (0xC0, 0xC1, 0xC2)
"""Baseline, extended, progressive, with Huffman codes: browsers read no others."""

_TABLES = (0xC4, 0xDB, 0xDD)
"""Huffman tables, quantization tables, restart interval."""

_OTHERS = (*range(0xE0, 0xF0), 0xFE)
"""Applications' segments, and the comment."""

_SCAN, _END = 0xDA, 0xD9
_MARKER = re.compile(rb"\xff[^\x00\x01\xff\xd0-\xd7]")
"""In a scan a byte 0xFF is followed by 0, or by the number of a restart; before a marker it may fill."""

_EXIF, _ICC = b"Exif\0\0", b"ICC_PROFILE\0"


def cut_jpeg(data: bytes) -> ImageParts:
    """The parts of a JPEG. Raises BrokenPictureError."""
    kept, exif, frame, scanned = [b"\xff\xd8"], b"", (0, 0, 0), False
    profiles: dict[bytes, bytes] = {}
    for marker, body, scan in _walk(data):
        if marker in _FRAMES:
            frame = _read_frame(body, frame)
        elif marker == 0xE1 and body.startswith(_EXIF):
            exif = exif or body
        elif marker == 0xE2 and body.startswith(_ICC):
            profiles.setdefault(body[len(_ICC) : len(_ICC) + 1], body[len(_ICC) + 2 :])
        scanned |= bool(scan)
        needed = _shorten(marker, body) if marker in _OTHERS else body
        if needed:
            kept += (b"\xff", bytes([marker]), (len(needed) + 2).to_bytes(2, "big"), needed, scan)
    if not (scanned and all(frame)):
        raise BrokenPictureError
    profile = b"".join(profiles[number] for number in sorted(profiles))
    width, height, _ = frame
    return ImageParts(b"".join((*kept, b"\xff\xd9")), width, height, exif, profile)


def _walk(data: bytes) -> Iterator[tuple[int, bytes, bytes]]:
    """The segments up to the end of the picture: marker, body, and the scan behind it."""
    marker, place = _find_marker(data, 2)
    while marker != _END:
        length = int.from_bytes(data[place : place + 2], "big")
        start, place = place + 2, place + length
        if marker not in (*_FRAMES, *_TABLES, *_OTHERS, _SCAN) or length < 2 or place > len(data):
            raise BrokenPictureError
        # What stands between segments is passed over, as decoders do; behind the head of a scan it is pixels.
        following, after = _find_marker(data, place)
        scan = data[place : after - 2].rstrip(b"\xff") if marker == _SCAN else b""
        yield marker, data[start:place], scan
        marker, place = following, after


def _find_marker(data: bytes, place: int) -> tuple[int, int]:
    """The next marker, and the place behind it."""
    found = _MARKER.search(data, place)
    if found is None:
        raise BrokenPictureError
    return data[found.end() - 1], found.end()


def _read_frame(body: bytes, before: tuple[int, int, int]) -> tuple[int, int, int]:
    """Width, height and how many colours (1, 3 or 4, of 8 bits each) the frame has; there is one."""
    if any(before) or len(body) < 6 or body[0] != 8:
        raise BrokenPictureError
    height, width = unpack_from(">HH", body, 1)
    if body[5] not in (1, 3, 4) or len(body) != 6 + 3 * body[5]:
        raise BrokenPictureError
    return width, height, body[5]


def _shorten(marker: int, body: bytes) -> bytes:
    """What of an application's segment decoders need: JFIF without thumbnail, and how colours are coded."""
    if marker == 0xE0 and body.startswith(b"JFIF\0") and len(body) >= 14:
        return body[:12] + b"\0\0"
    if marker == 0xEE and body.startswith(b"Adobe") and len(body) >= 12:
        # Version and flags say which program wrote it; the last byte counts.
        return b"Adobe\0\x64\0\0\0\0" + body[11:12]
    return b""

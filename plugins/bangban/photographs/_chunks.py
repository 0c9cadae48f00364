"""Cuts PNG, WebP and GIF losslessly: the chunks that make the picture are copied, no others.

Gone are texts, times, EXIF, XMP, comments, profiles, chunks of private kinds, and whatever stands behind the
end. Forms: W3C PNG (third edition), RFC 9649 (WebP), GIF89a.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from struct import error, pack, unpack_from

from bangban.photographs.parts import BrokenPictureError, ImageParts

PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"

_PICTURE = (b"IHDR", b"PLTE", b"IDAT", b"IEND")
_SIZES = {b"gAMA": 4, b"cHRM": 32, b"sRGB": 1, b"cICP": 4, b"pHYs": 9, b"acTL": 8, b"fcTL": 26}
"""Chunks of a fixed size, in bytes: there is no room for words in them."""

_COLOURS = (b"gAMA", b"cHRM", b"sRGB")
"""Not read where there is a profile, and therefore not kept where that is left out."""

_MOST_PROFILE = 4 * 2**20  # bytes


def cut_png(data: bytes) -> ImageParts:
    """The parts of a PNG. Raises BrokenPictureError."""
    kept: list[tuple[bytes, bytes]] = []
    found: dict[bytes, bytes] = {}
    for kind, body, whole in _walk_png(data):
        found.setdefault(kind, body)
        if kind in _PICTURE or (kind in _SIZES and len(body) == _SIZES[kind]) or _is_needed(kind, body):
            kept.append((kind, whole))
        elif not kind[0] & 0x20:
            # Nobody can show the picture without a critical chunk.
            raise BrokenPictureError
    if kept[0][0] != b"IHDR" or len(found[b"IHDR"]) != 13 or b"IDAT" not in found:
        raise BrokenPictureError
    profile = _read_profile(found.get(b"iCCP", b""))
    rows = [whole for kind, whole in kept if not (profile and kind in _COLOURS)]
    width, height = unpack_from(">LL", found[b"IHDR"])
    return ImageParts(
        PNG_SIGNATURE + b"".join(rows),
        width,
        height,
        found.get(b"eXIf", b""),
        profile,
        _count_frames(found),
        lossless=True,
    )


def _count_frames(found: dict[bytes, bytes]) -> int:
    return int.from_bytes(found[b"acTL"][:4], "big") if b"acTL" in found else 1


def _is_needed(kind: bytes, body: bytes) -> bool:
    """Transparent colours, and the pixels of moving pictures."""
    return kind == b"fdAT" or (kind == b"tRNS" and len(body) <= 256)


def _walk_png(data: bytes) -> Iterator[tuple[bytes, bytes, bytes]]:
    """Each chunk: its kind, its body, and all of it."""
    place, kind = len(PNG_SIGNATURE), b""
    while kind != b"IEND":
        if place + 12 > len(data):
            raise BrokenPictureError
        length, kind = unpack_from(">L4s", data, place)
        whole = data[place : place + 12 + length]
        if len(whole) != 12 + length or zlib.crc32(whole[4:-4]) != int.from_bytes(whole[-4:], "big"):
            raise BrokenPictureError
        place += len(whole)
        if kind == b"IEND":
            whole = b"\0\0\0\0IEND\xaeB`\x82"
        yield kind, whole[8:-4], whole


def _read_profile(body: bytes) -> bytes:
    """The ICC profile behind its name; empty where it cannot be read: then browsers take none, too."""
    with suppress(zlib.error):
        return zlib.decompressobj().decompress(body[body.find(b"\0") + 2 :], _MOST_PROFILE)
    return b""


def cut_webp(data: bytes) -> ImageParts:
    """The parts of a WebP. Raises BrokenPictureError."""
    if len(data) < 20:
        raise BrokenPictureError
    found: dict[bytes, bytes] = {}
    kept: list[bytes] = []
    frames = 0
    for kind, body in _walk_riff(data, 12, 8 + int.from_bytes(data[4:8], "little")):
        found.setdefault(kind, body)
        if kind == b"VP8X" and len(body) == 10:
            # Of the flags (profile, alpha, EXIF, XMP, animation) two stay true.
            body = bytes([body[0] & 0x12]) + b"\0\0\0" + body[4:]
        elif kind == b"ANMF":
            frames += 1
            body = body[:16] + b"".join(_join(*row) for row in _list_pixels(body))
        elif kind not in (b"ALPH", b"ANIM", b"VP8 ", b"VP8L"):
            continue
        kept.append(_join(kind, body))
    if not frames and not {b"VP8 ", b"VP8L"} & found.keys():
        raise BrokenPictureError
    body = b"WEBP" + b"".join(kept)
    size = _measure_webp(found)
    return ImageParts(
        b"RIFF" + pack("<L", len(body)) + body, *size, found.get(b"EXIF", b""), found.get(b"ICCP", b""),
        max(frames, 1), b"VP8L" in found,
    )  # fmt: skip


def _list_pixels(frame: bytes) -> list[tuple[bytes, bytes]]:
    return [row for row in _walk_riff(frame, 16, len(frame)) if row[0] in (b"ALPH", b"VP8 ", b"VP8L")]


def _walk_riff(data: bytes, place: int, end: int) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk: its kind and its body."""
    if end > len(data):
        raise BrokenPictureError
    while place + 8 <= end:
        kind, length = unpack_from("<4sL", data, place)
        place += 8
        if place + length > end:
            raise BrokenPictureError
        yield kind, data[place : place + length]
        place += length + length % 2


def _join(kind: bytes, body: bytes) -> bytes:
    return kind + pack("<L", len(body)) + body + b"\0" * (len(body) % 2)


def _measure_webp(found: dict[bytes, bytes]) -> tuple[int, int]:
    try:
        if b"VP8X" in found:
            wide, high = found[b"VP8X"][4:7], found[b"VP8X"][7:10]
            return 1 + int.from_bytes(wide, "little"), 1 + int.from_bytes(high, "little")
        if b"VP8L" in found:
            (bits,) = unpack_from("<L", found[b"VP8L"], 1)
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        width, height = unpack_from("<HH", found[b"VP8 "], 6)
    except (error, KeyError) as broken:
        raise BrokenPictureError from broken
    return width & 0x3FFF, height & 0x3FFF


def cut_gif(data: bytes) -> ImageParts:
    """The parts of a GIF. Raises BrokenPictureError."""
    if len(data) < 14:
        raise BrokenPictureError
    place = 13 + _measure_table(data[10])
    width, height = unpack_from("<HH", data, 6)
    kept, frames = [data[:place]], 0
    while place < len(data) and data[place] != 0x3B:
        start = place
        if data[place] == 0x21:
            end = _pass_blocks(data, place + 2)
            kept.append(_shorten(data[start:end]))
        elif data[place] == 0x2C and place + 10 < len(data):
            frames += 1
            # As decoders do: a frame may be larger than the picture says to be.
            left, top, wide, high = unpack_from("<HHHH", data, place + 1)
            width, height = max(width, left + wide), max(height, top + high)
            end = _pass_blocks(data, place + 11 + _measure_table(data[place + 9]))
            kept.append(data[start:end])
        else:
            raise BrokenPictureError
        place = end
    if not frames or not width or not height:
        raise BrokenPictureError
    return ImageParts(b"".join(kept) + b"\x3b", width, height, frames=frames, lossless=True)


def _measure_table(flags: int) -> int:
    """The bytes of a table of colours."""
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def _pass_blocks(data: bytes, place: int) -> int:
    """The place behind a row of blocks, which an empty one ends."""
    while place < len(data):
        if not data[place]:
            return place + 1
        place += 1 + data[place]
    raise BrokenPictureError


def _shorten(extension: bytes) -> bytes:
    """An extension as far as browsers read it: how a frame is shown, and how often all are."""
    if extension[1:3] == b"\xf9\x04" and len(extension) == 8:
        return extension
    name, loop = extension[3:14], extension[14:18]
    if extension[1] == 0xFF and name in (b"NETSCAPE2.0", b"ANIMEXTS1.0") and loop[:2] == b"\3\1":
        return b"\x21\xff\x0b" + name + loop + b"\0"
    return b""

"""Films (MP4, WebM) without what cameras and programs note in them: blanked in place, so that no sample
moves and no picture is coded anew.

Forms: ISO/IEC 14496-12 (boxes), QuickTime File Format (user data), RFC 8794 (EBML), RFC 9559 (Matroska).
"""

from __future__ import annotations

from collections.abc import Iterator
from struct import unpack_from

from bangban.documents.cleaned_files import RefusedDocumentError
from bangban.locale.zh.document_words import name_found

_CONTAINERS = frozenset((b"moov", b"trak", b"mdia", b"minf", b"stbl", b"moof", b"traf", b"mvex", b"edts"))
_TOP = frozenset(b"ftyp moov mdat moof sidx ssix styp mfra pdin prft".split())
_BLANKED = frozenset(b"udta meta uuid free skip wide Xtra cprt ID32 pnot".split())
_TIMED = frozenset((b"mvhd", b"tkhd", b"mdhd"))
_PLACES = (b"\xa9xyz", b"loci", b"location.ISO6709", b"GPS")
_TAGS = (b"\xa9ART", b"\xa9nam", b"\xa9alb", b"\xa9cmt", b"\xa9aut", b"\xa9mak", b"\xa9mod", b"cprt", b"desc")
_NAMED = b"com.apple.quicktime."

_SEGMENT, _CLUSTER, _VOID = 0x18538067, 0x1F43B675, 0xEC
_MASTERS = frozenset((_SEGMENT, 0x1549A966, 0x1654AE6B, 0xAE))
"""Segment, Info, Tracks, TrackEntry."""

_GONE = frozenset((0x1254C367, 0x1941A469, 0x7BA9, 0x4461, 0x7384, 0x536E, 0x73A4, 0xBF, _VOID))
"""Tags, Attachments, Title, DateUTC, SegmentFilename, Name, SegmentUUID, CRC-32, Void."""


def clean_mp4(data: bytes) -> tuple[bytes, list[str]]:
    """The film, and what was in it. Raises RefusedDocumentError where a track has no picture, sound or
    words."""
    film, found = bytearray(data), dict[str, None]()
    for kind, start, body, end, top in _walk_boxes(film):
        if kind in _BLANKED or (top and kind not in _TOP):
            found |= dict.fromkeys(_name_notes(bytes(film[body:end])))
            film[start + 4 : start + 8] = b"free"
            film[body:end] = bytes(end - body)
        elif kind in _TIMED and end - body >= 20:
            size = 16 if film[body] == 1 else 8
            film[body + 4 : body + 4 + size] = bytes(size)
        elif kind == b"hdlr" and end - body >= 24:
            if bytes(film[body + 8 : body + 12]) in (b"meta", b"mebx", b"camm", b"gpmd", b"rtmd"):
                raise RefusedDocumentError("document.hidden", {"found": name_found("data-track")})
            film[body + 24 : end] = bytes(end - body - 24)
    return bytes(film), list(found)


def _name_notes(body: bytes) -> Iterator[str]:
    if any(mark in body for mark in _PLACES):
        yield name_found("place")
    if any(mark in body for mark in _TAGS) or _NAMED in body:
        yield name_found("tags", "…")


def _walk_boxes(film: bytearray) -> Iterator[tuple[bytes, int, int, int, bool]]:
    """Each box: its kind, start, body and end, and whether it is in no other. Raises RefusedDocumentError."""
    waiting = [(0, len(film), True)]
    while waiting:
        start, limit, top = waiting.pop()
        if start + 8 > limit:
            if any(film[start:limit]):
                raise RefusedDocumentError("document.broken", {})
            continue
        size, kind = unpack_from(">L4s", film, start)
        body = start + 8
        if size == 1 and body + 8 <= limit:
            (size,) = unpack_from(">Q", film, body)
            body += 8
        end = limit if size == 0 or (kind == b"mdat" and start + size > limit) else start + size
        if end < body or end > limit:
            raise RefusedDocumentError("document.broken", {})
        waiting.append((end, limit, top))
        if kind in _CONTAINERS:
            waiting.append((body, end, False))
        yield kind, start, body, end, top


def clean_webm(data: bytes) -> tuple[bytes, list[str]]:
    """The film, and what was in it. Raises RefusedDocumentError where it is broken."""
    film, found = bytearray(data), dict[str, None]()
    place = 0
    while place < len(film):
        kind, size, body = _read_element(film, place)
        end = body + size if size >= 0 else body
        if kind in _GONE:
            if kind not in (_VOID, 0xBF, 0x73A4):
                found[name_found("tags", "…")] = None
            film[place : min(end, len(film))] = _make_void(min(end, len(film)) - place)
        place = body if kind in _MASTERS or size < 0 else end
        if kind in (_SEGMENT, _CLUSTER) and size < 0:
            place = body
    return bytes(film), list(found)


def _make_void(length: int) -> bytes:
    """An element that says nothing, of so many bytes (at least 2)."""
    if length < 9:
        return bytes((_VOID, 0x80 | (length - 2))) + bytes(length - 2)
    return bytes((_VOID, 1)) + (length - 9).to_bytes(7, "big") + bytes(length - 9)


def _read_element(film: bytearray, place: int) -> tuple[int, int, int]:
    """An element's id, the size of its body (-1 where it is not known), and where that begins."""
    width = 9 - film[place].bit_length()
    kind = int.from_bytes(film[place : place + width], "big")
    place += width
    if width > 4 or place >= len(film) or not film[place]:
        raise RefusedDocumentError("document.broken", {})
    width = 9 - film[place].bit_length()
    size = int.from_bytes(film[place : place + width], "big") & ((1 << 7 * width) - 1)
    return kind, -1 if size == (1 << 7 * width) - 1 else size, place + width

"""Recordings without tags: what was said of them is on the page, and where they were made is nobody's
business.

mutagen takes the tags out of MP3 and Ogg; of FLAC and WAV the parts that play are copied, and no others.
"""

from __future__ import annotations

from io import BytesIO
from struct import pack, unpack_from
from typing import Any

import mutagen
from mutagen import apev2, id3

from bangban.documents._recording_boxes import clean_mp4, clean_webm
from bangban.documents.cleaned_files import Cleaned, RefusedDocumentError
from bangban.locale.zh.document_words import name_found

_PLAYED = (b"fmt ", b"data", b"fact")
_UNTOLD = (b"TSSE", b"TXXX", b"TLEN")
_LEFT = (b"APETAGEX", b"LYRICSBEGIN", b"LYRICS200")
_MOST_TAGS = 8
"""One before the other; a file with more is a trap."""


def clean(data: bytes) -> Cleaned:
    """The recording as it goes out, by its first bytes. Raises RefusedDocumentError."""
    try:
        cleaned, found = _clean(data)
    except (mutagen.MutagenError, LookupError, ValueError):
        raise RefusedDocumentError("document.broken", {}) from None
    return Cleaned(cleaned, tuple(found))


def _clean(data: bytes) -> tuple[bytes, list[str]]:
    if data[4:8] in (b"ftyp", b"moov", b"mdat", b"free", b"wide", b"skip"):
        return clean_mp4(data)
    if data.startswith(b"\x1a\x45\xdf\xa3"):
        return clean_webm(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WAVE":
        return _clean_wav(data)
    if data.startswith(b"fLaC"):
        return _clean_flac(data)
    if data.startswith(b"OggS"):
        return _clean_ogg(data)
    return _clean_mp3(data)


def _name_tags(tags: object) -> list[str]:
    keys = [str(key).partition(":")[0] for key in tags] if isinstance(tags, dict) else []
    told = [key for key in keys if key.encode() not in _UNTOLD and key.lower() != "encoder"]
    return [name_found("tags", "…")] if told else []


def _clean_mp3(data: bytes) -> tuple[bytes, list[str]]:
    found: list[str] = []
    for _ in range(_MOST_TAGS):
        file = BytesIO(data)
        if data.startswith(b"ID3"):
            found = found or _name_tags(_read_id3(data))
        id3.delete(file, delete_v1=True, delete_v2=True)
        apev2.delete(file)
        if file.getvalue() == data:
            break
        data = file.getvalue()
    synced = data[:1] == b"\xff" and len(data) > 1 and data[1] >= 0xE0
    if not synced or data[-128:-125] == b"TAG" or any(mark in data[-(2**17) :] for mark in _LEFT):
        raise RefusedDocumentError("document.broken", {})
    return data, found


def _read_id3(data: bytes) -> object:
    reader: Any = id3.ID3
    return dict(reader(BytesIO(data)))


def _clean_ogg(data: bytes) -> tuple[bytes, list[str]]:
    file = BytesIO(data)
    recording = mutagen.File(file)
    if recording is None:
        raise RefusedDocumentError("document.broken", {})
    found = _name_tags(dict(recording.tags or {}))
    file.seek(0)
    recording.delete(file)
    return file.getvalue(), found


def _clean_flac(data: bytes) -> tuple[bytes, list[str]]:
    """Of its blocks those that say how it is coded, and where to find a moment (RFC 9639, §8)."""
    kept, place, last, tagged = [], 4, False, False
    while not last:
        head, length = data[place], int.from_bytes(data[place + 1 : place + 4], "big")
        last = bool(head & 0x80)
        if head & 0x7F in (0, 3):
            kept.append((head & 0x7F, data[place + 4 : place + 4 + length]))
        tagged |= head & 0x7F in (4, 6)
        place += 4 + length
    if not kept or place >= len(data):
        raise RefusedDocumentError("document.broken", {})
    blocks = b"".join(
        bytes((kind | (0x80 if number == len(kept) else 0),)) + len(body).to_bytes(3, "big") + body
        for number, (kind, body) in enumerate(kept, 1)
    )
    return b"fLaC" + blocks + data[place:], [name_found("tags", "…")] if tagged else []


def _clean_wav(data: bytes) -> tuple[bytes, list[str]]:
    kept, place, gone = [], 12, False
    while place + 8 <= len(data):
        kind, length = unpack_from("<4sL", data, place)
        body = data[place + 8 : place + 8 + length]
        if kind in _PLAYED:
            kept.append(kind + pack("<L", len(body)) + body + b"\0" * (len(body) % 2))
        gone |= kind not in (*_PLAYED, b"JUNK", b"PAD ")
        place += 8 + length + length % 2
    if not kept:
        raise RefusedDocumentError("document.broken", {})
    body = b"WAVE" + b"".join(kept)
    return b"RIFF" + pack("<L", len(body)) + body, [name_found("tags", "…")] if gone else []

"""Recordings with a mark in each place that their form has for words nobody reads."""

import struct
from io import BytesIO

from mutagen import apev2, id3

MARK = "QZMARKQZ"
_BYTES = MARK.encode()


def make_mp3() -> bytes:
    """Two frames with tags before and behind."""
    frame = b"\xff\xfb\x90\x00" + bytes(413)
    file = BytesIO(frame * 8)
    tags = id3.ID3()
    tags.add(id3.TPE1(encoding=3, text=MARK))
    tags.add(id3.COMM(encoding=3, text=MARK))
    tags.save(file, v1=2)
    ape = apev2.APEv2()
    ape["Artist"] = MARK
    ape.save(file)
    return file.getvalue()


def box(kind: bytes, body: bytes) -> bytes:
    """A box of an MP4."""
    return struct.pack(">L4s", len(body) + 8, kind) + body


def make_mp4(handler: bytes = b"vide") -> bytes:
    """A film of one track, with the place where it was made, and notes at every level."""
    handling = box(b"hdlr", bytes(8) + handler + bytes(12) + _BYTES + b"\0")
    notes = box(b"udta", box(b"\xa9xyz", b"\0\x16\x15\xc7+34.7+113.6/" + _BYTES))
    track = box(b"trak", box(b"mdia", handling) + notes)
    header = box(b"mvhd", bytes(4) + b"\x12\x34\x56\x78" * 2 + bytes(88))
    film = header + track + notes + box(b"meta", bytes(4) + _BYTES)
    return (
        box(b"ftyp", b"isom\0\0\2\0isom") + box(b"moov", film) + box(b"uuid", bytes(16) + _BYTES)
        + box(b"free", _BYTES) + box(b"sefd", _BYTES) + box(b"mdat", b"pixels")
    )  # fmt: skip


def element(kind: int, body: bytes) -> bytes:
    """An element of a WebM."""
    width = (kind.bit_length() + 7) // 8
    return kind.to_bytes(width, "big") + b"\x01" + len(body).to_bytes(7, "big") + body


def make_webm() -> bytes:
    """A film with a title, tags, an attachment, and the name of a track."""
    segment = (
        element(0x1549A966, element(0x7BA9, _BYTES) + element(0x4D80, b"x"))
        + element(0x1654AE6B, element(0xAE, element(0x536E, _BYTES)))
        + element(0x1254C367, _BYTES) + element(0x1941A469, _BYTES) + element(0xEC, _BYTES)
        + element(0x1F43B675, element(0xE7, b"\0") + element(0xA3, b"\x81\0\0\x80pixels"))
    )  # fmt: skip
    return element(0x1A45DFA3, b"") + element(0x18538067, segment)


def make_wav() -> bytes:
    """Sound with notes before and behind."""
    chunks = b"".join(
        kind + struct.pack("<L", len(body)) + body
        for kind, body in (
            (b"bext", _BYTES),
            (b"fmt ", struct.pack("<HHLLHH", 1, 1, 8000, 8000, 1, 8)), (b"data", b"sounds"),
            (b"LIST", b"INFOIART" + struct.pack("<L", 8) + _BYTES), (b"id3 ", _BYTES),
        )
    )  # fmt: skip
    return b"RIFF" + struct.pack("<L", len(chunks) + 4) + b"WAVE" + chunks


def make_flac() -> bytes:
    """Sound with a comment, a picture, and notes of an application."""
    blocks = ((0, bytes(34)), (2, _BYTES), (4, _BYTES), (6, _BYTES), (1, _BYTES))
    rows = [bytes((kind,)) + len(body).to_bytes(3, "big") + body for kind, body in blocks]
    rows[-1] = bytes((rows[-1][0] | 0x80,)) + rows[-1][1:]
    return b"fLaC" + b"".join(rows) + b"\xff\xf8sounds"

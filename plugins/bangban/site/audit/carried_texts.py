"""The words that a file has which is no text itself: those of a document, of a picture's or a recording's
metadata, and of the texts in an archive."""

from __future__ import annotations

from codecs import getincrementaldecoder
from collections.abc import Iterator

from bangban.documents.document_texts import has_words, read_texts

_HEAD = 4096
_ID3 = 10


def list_carried(address: str, data: bytes) -> Iterator[bytes]:
    """The words in the document at an address, or those of the metadata of a picture or a recording."""
    if data.startswith((b"%PDF-", b"PK\x03\x04")) and has_words(address):
        yield "\n".join(piece.text for piece in read_texts(address, data)).encode("utf-8", "replace")
        return
    if metadata := b"\n".join(_list_metadata(data)):
        yield metadata
        if b"\0" in metadata:
            # Letters of two bytes, as Windows and ID3 write them.
            for start in (0, 1):
                yield metadata[start:].decode("utf-16-le", "ignore").encode("utf-8", "ignore")


def is_text(data: bytes) -> bool:
    """Whether bytes begin as a text does; not those of a PDF, whose numbers are lines and curves."""
    head = data[:_HEAD]
    try:
        getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return False
    return bool(head) and b"\0" not in head and not head.startswith(b"%PDF-")


def _list_metadata(data: bytes) -> Iterator[bytes]:
    if data.startswith(b"\xff\xd8"):
        yield from _list_jpeg(data)
    elif data.startswith(b"\x89PNG\r\n\x1a\n"):
        yield from _list_chunks(data, 8, "big", (b"tEXt", b"iTXt", b"eXIf"), name_first=False)
    elif data.startswith(b"RIFF"):
        yield from _list_chunks(data, 12, "little", (b"EXIF", b"XMP ", b"LIST"), name_first=True)
    elif data.startswith(b"ID3") and len(data) > _ID3:
        size = 0
        for byte in data[6:_ID3]:
            size = size << 7 | byte & 0x7F
        yield data[_ID3 : _ID3 + size]


def _list_jpeg(data: bytes) -> Iterator[bytes]:
    """The application segments and comments before the picture (ITU T.81, B.1.1)."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF and data[place + 1] != 0xDA:
        size = int.from_bytes(data[place + 2 : place + 4], "big")
        if data[place + 1] == 0xFE or 0xE1 <= data[place + 1] <= 0xEF:
            yield data[place + 4 : place + 2 + size]
        place += 2 + max(size, 2)


def _list_chunks(
    data: bytes, start: int, order: str, kinds: tuple[bytes, ...], *, name_first: bool
) -> Iterator[bytes]:
    """The chunks of these kinds: PNG has the size before the name and a check behind, RIFF the name first,
    and even places."""
    place = start
    while place + 8 <= len(data):
        first, second = data[place : place + 4], data[place + 4 : place + 8]
        name, number = (first, second) if name_first else (second, first)
        size = int.from_bytes(number, "little" if order == "little" else "big")
        if name in kinds:
            yield data[place + 8 : place + 8 + size]
        place += 8 + size + (size % 2 if name_first else 4)

"""What is inside a file: the packed forms of a page, the streams of a PDF, the parts of an Office file, the
texts that a picture carries. A file that cannot be unpacked has nothing inside that a reader could unpack
either."""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BytesIO

import brotli

MOST = 64 * 2**20
"""Bytes of one part that are unpacked at most: what is larger is a bomb, or no work for readers' browsers."""
MOST_OF_ALL = 16 * MOST
"""The same of all streams of one file."""

_PIECE = 1024
_STREAM = re.compile(rb"stream\r?\n")
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, NotImplementedError, RuntimeError, EOFError, ValueError,
           struct.error)  # fmt: skip
_PNG = b"\x89PNG\r\n\x1a\n"


def strip_suffix(address: str) -> str:
    """The address of what is packed: `index.html.gz` is `index.html`."""
    inside = address.removesuffix(".gz").removesuffix(".br")
    return inside[:-1] if inside.endswith(".svgz") else inside


def unpack(address: str, data: bytes) -> Iterator[bytes]:
    """The bytes that a reader of this file may see besides those that it has."""
    if address.endswith(".gz") or data.startswith(b"\x1f\x8b"):
        yield _inflate(data, 31)
    elif address.endswith(".br"):
        with suppress(brotli.error):
            yield brotli.Decompressor().process(data, output_buffer_limit=MOST)
    elif data.startswith(b"%PDF-"):
        yield from _inflate_all(data, (match.end() for match in _STREAM.finditer(data)))
    elif data.startswith(b"PK\x03\x04"):
        yield from _open_archive(data)
    elif data.startswith(_PNG):
        yield from _list_png_texts(data)


def _inflate(data: bytes, form: int) -> bytes:
    with suppress(zlib.error):
        return zlib.decompressobj(form).decompress(data, MOST)
    return b""


def _inflate_all(data: bytes, starts: Iterable[int]) -> Iterator[bytes]:
    """What begins at these places of a file. It is read in pieces: nobody says where its end is, and what is
    behind that would be copied each time."""
    left = MOST_OF_ALL
    for start in starts:
        part = _inflate_piecewise(data, start, min(left, MOST))
        left -= len(part)
        yield part


def _inflate_piecewise(data: bytes, start: int, most: int) -> bytes:
    reader, parts, size, left = zlib.decompressobj(15), [], _PIECE, most
    with suppress(zlib.error):
        while start < len(data) and left and not reader.eof:
            piece = data[start : start + size]
            parts.append(reader.decompress(piece, left))
            left -= len(parts[-1])
            start, size = start + len(piece), size * 2
    return b"".join(parts)


def _open_archive(data: bytes) -> Iterator[bytes]:
    left = MOST
    with suppress(*_BROKEN), zipfile.ZipFile(BytesIO(data)) as archive:
        for part in archive.infolist():
            if part.file_size <= left:
                left -= part.file_size
                yield part.filename.encode()
                # One part may be broken, and the next be whole.
                with suppress(*_BROKEN):
                    yield archive.read(part)


def _list_png_texts(data: bytes) -> Iterator[bytes]:
    """The compressed texts (PNG, Third Edition, §11.3.3); the others stand in the file as they are."""
    for kind in (b"zTXt", b"iTXt"):
        place = data.find(kind)
        if place < 0:
            continue
        heads = re.finditer(rb"\x78[\x01\x5e\x9c\xda]", data[place : place + 2**16])
        yield from _inflate_all(data, (place + match.start() for match in heads))

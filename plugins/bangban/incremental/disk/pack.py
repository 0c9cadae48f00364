"""Many values in one file: appended, read at their place, each with a checksum.

They are pickled (80 ms for 1,000 stories, of 6 s): msgspec's MessagePack gives back only what a type says,
and a problem's values are of any type.
"""

from __future__ import annotations

import os
import pickle
import struct
import zlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from bangban.support.placed_bytes import OPEN_FLAGS, read_at, write_at


class StoreError(Exception):
    """What was kept cannot be used; `code` says why, as a code of the catalogue."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


Place = bytes
"""Where a value lies: bytes from the start, bytes long, and the CRC-32 of them. Packed, for there are tens of
thousands."""

_PLACE = struct.Struct("<QII")
_PIECE = 2**20


def make_place(start: int, size: int, check: int) -> Place:
    """The place of a value."""
    return _PLACE.pack(start, size, check)


def measure_places(places: Iterable[Place]) -> int:
    """How many bytes lie there."""
    return sum(size for _, size, _ in _PLACE.iter_unpack(b"".join(places)))


class Pack:
    """A file of values. One process appends; any may read, also those forked from it."""

    def __init__(self, path: Path, size: int | None = None) -> None:
        """Opens it, or makes one. With a `size` all that lies behind goes."""
        self.path = path
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | OPEN_FLAGS, 0o644)
        if size is not None and os.fstat(self._file).st_size > size:
            os.ftruncate(self._file, size)
        self.size = self._start = os.fstat(self._file).st_size

    def append(self, data: bytes) -> Place:
        """Writes at the end. Raises OSError."""
        place = make_place(self.size, len(data), zlib.crc32(data))
        written = 0
        while written < len(data):
            written += write_at(self._file, memoryview(data)[written:], self.size + written)
        self.size += len(data)
        return place

    def read(self, place: Place) -> bytes:
        """The bytes of a value. Raises StoreError (`store.broken`) where they are not what was written."""
        start, size, check = _PLACE.unpack(place)
        data = read_at(self._file, size, start)
        if len(data) != size or zlib.crc32(data) != check:
            raise StoreError("store.broken")
        return data

    def load(self, place: Place) -> Any:
        """The value itself. Raises StoreError."""
        return unpack_value(self.read(place))

    def find_gaps(self, alive: Iterable[Place], start: int) -> bytes:
        """Packed places: all from a byte on that lies in none of those that are `alive`."""
        rows = sorted(row for row in _PLACE.iter_unpack(b"".join(alive)) if row[0] >= start)
        gaps = []
        for first, size, _ in (*rows, (self.size, 0, 0)):
            if first > start:
                gaps.append(make_place(start, first - start, 0))
            start = max(start, first + size)
        return b"".join(gaps)

    def wipe(self, places: bytes) -> None:
        """Overwrites what lies at packed places. Raises OSError."""
        for start, size, _ in _PLACE.iter_unpack(places):
            for first in range(start, start + size, _PIECE):
                write_at(self._file, bytes(min(_PIECE, start + size - first)), first)

    def undo(self) -> None:
        """Removes what has been appended; a pack that was new goes."""
        if self._start:
            os.ftruncate(self._file, self._start)
        else:
            self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Closes the file."""
        os.close(self._file)


def pack_value(value: object) -> bytes:
    """A value as bytes."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpack_value(data: bytes) -> Any:
    """The value of bytes that are as they were written. Raises StoreError (`store.foreign`) where it was
    another program that wrote them: what it made the value from may be called otherwise here."""
    try:
        return pickle.loads(data)
    except Exception as error:
        raise StoreError("store.foreign") from error

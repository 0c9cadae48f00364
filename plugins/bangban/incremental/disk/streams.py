"""Values that go into a file, and out of it, without being held as bytes."""

from __future__ import annotations

import pickle
from hashlib import blake2b
from io import BufferedReader, RawIOBase
from typing import Any, BinaryIO

from bangban.incremental.disk.digests import SIZE
from bangban.incremental.disk.pack import StoreError
from bangban.support.placed_bytes import fill_at

PIECE = 2**18
"""Bytes that are read at a time."""


class Sink:
    """Writes to a file; `size` tells how many bytes, `check` is their digest as hexadecimal digits."""

    def __init__(self, file: BinaryIO) -> None:
        self.size = 0
        self._file, self._sums = file, blake2b(digest_size=SIZE)

    def write(self, data: bytes) -> int:
        """Writes bytes. Raises OSError."""
        self._sums.update(data)
        self.size += len(data)
        return self._file.write(data)

    def dump(self, value: object) -> None:
        """Writes a value, pickled."""
        pickle.Pickler(self, pickle.HIGHEST_PROTOCOL).dump(value)

    @property
    def check(self) -> str:
        """The digest of all that was written."""
        return self._sums.hexdigest()


class FilePart(RawIOBase):
    """A part of an open file, read from its start; whoever else reads the file is not in the way."""

    def __init__(self, file: int, start: int, size: int) -> None:
        self._file, self._place, self._end = file, start, start + size

    def readable(self) -> bool:
        """Always true: io.RawIOBase asks for it before it reads."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Reads as many bytes as fit into the buffer; returns their number, 0 at the end of the part."""
        view = memoryview(buffer)[: max(self._end - self._place, 0)]
        count = fill_at(self._file, view, self._place)
        self._place += count
        return count

    def check(self) -> str:
        """The digest of all that is left to read, as hexadecimal digits. Raises OSError."""
        sums = blake2b(digest_size=SIZE)
        while piece := self.read(PIECE):
            sums.update(piece)
        return sums.hexdigest()

    def load(self) -> object:
        """The value that was written there. Raises StoreError (`store.foreign`) where it was another program
        that wrote it."""
        try:
            return pickle.load(BufferedReader(self, PIECE))
        except Exception as error:
            raise StoreError("store.foreign") from error

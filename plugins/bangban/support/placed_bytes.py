"""Bytes at a place of an open file: whoever else reads it is not in the way.

Windows has no such calls; there are no forked processes there that read the same file, and one thread at a
time may move its position.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO

OPEN_FLAGS: int = getattr(os, "O_BINARY", 0)
"""Windows would write the end of each line as two bytes. Python lets no other program inherit the file."""


def _read_by_moving(file: int, size: int, start: int, /) -> bytes:
    os.lseek(file, start, os.SEEK_SET)
    return os.read(file, size)


def _write_by_moving(file: int, data: bytes | memoryview, start: int, /) -> int:
    os.lseek(file, start, os.SEEK_SET)
    return os.write(file, data)


read_at: Callable[[int, int, int], bytes] = getattr(os, "pread", _read_by_moving)
"""`read_at(file, size, start)`: up to so many bytes, fewer at the end of the file."""

write_at: Callable[[int, bytes | memoryview, int], int] = getattr(os, "pwrite", _write_by_moving)
"""`write_at(file, data, start)`: how many bytes were written."""


def open_held(path: Path) -> IO[bytes]:
    """Opens a file that stays what it is when another takes its place. Nothing takes the place of an open
    file on Windows: there it is a copy. Raises OSError."""
    file = path.open("rb", buffering=0)
    if hasattr(os, "pread"):
        return file
    with file:
        copy = TemporaryFile()  # noqa: SIM115  # whoever asked for it closes it
        copyfileobj(file, copy)
        copy.flush()
        return copy


def fill_at(file: int, buffer: memoryview, start: int) -> int:
    """Reads into a buffer; gives how many bytes there were."""
    if hasattr(os, "preadv"):
        return os.preadv(file, [buffer], start)
    data = read_at(file, len(buffer), start)
    buffer[: len(data)] = data
    return len(data)

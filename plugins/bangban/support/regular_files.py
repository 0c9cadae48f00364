"""Reading files of which nobody knows what they are by then: none is waited for, none is read without end."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from stat import S_ISREG

# A pipe that nobody writes to is opened at once (POSIX, open()); Windows has neither.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read_regular(path: Path | str, most: int = 0) -> bytes:
    """The bytes of a file. Raises OSError: of what is no regular file (ENODEV), such as a pipe that took its
    place, and where `most` is given, of one with more bytes (EFBIG)."""
    with open(path, "rb", buffering=0, opener=lambda name, _: os.open(name, _FLAGS)) as file:
        stat = os.fstat(file.fileno())
        if not S_ISREG(stat.st_mode):
            raise _refuse(errno.ENODEV, path)
        if not most:
            return file.readall()
        if stat.st_size > most:
            raise _refuse(errno.EFBIG, path)
        # It may grow meanwhile.
        data = file.read(stat.st_size + 1)
        while len(data) > stat.st_size and (more := file.read(most)):
            data += more
            if len(data) > most:
                raise _refuse(errno.EFBIG, path)
        return data


def _refuse(code: int, path: Path | str) -> OSError:
    return OSError(code, os.strerror(code), str(path))

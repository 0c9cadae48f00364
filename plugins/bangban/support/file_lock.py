"""A lock that one process has at a time, and that ends with it, whatever ends it."""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from types import ModuleType


def _find(name: str) -> ModuleType | None:
    with suppress(ImportError):
        return import_module(name)
    return None


_POSIX, _WINDOWS = _find("fcntl"), _find("msvcrt")
"""Each is there on its own system alone; where neither is, nobody is kept out."""


_TAKEN = (errno.EACCES, errno.EDEADLK, 36)
"""How Windows says so; its EDEADLOCK is 36, whatever Python calls it."""


def take_lock(file: int, wait: Callable[[], None]) -> None:
    """Locks an open file until it is closed; `wait` is called once if another process has it. A process that
    was forked from this one does not have the lock. Raises OSError."""
    if _POSIX:
        _take_posix(_POSIX, file, wait)
    elif _WINDOWS:
        _take_windows(_WINDOWS, file, wait)


def _take_posix(fcntl: ModuleType, file: int, wait: Callable[[], None]) -> None:
    # Not flock: that would be held on by forked workers whose build has been killed.
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        wait()
        fcntl.lockf(file, fcntl.LOCK_EX)


def _take_windows(msvcrt: ModuleType, file: int, wait: Callable[[], None]) -> None:
    """Locks the first byte, which need not be there. Where another process has it, the system tries again for
    ten seconds (EDEADLOCK then, else EACCES)."""
    mode = msvcrt.LK_NBLCK
    while True:
        try:
            msvcrt.locking(file, mode, 1)
            return
        except OSError as error:
            if error.errno not in _TAKEN:
                raise
        if mode == msvcrt.LK_NBLCK:
            wait()
            mode = msvcrt.LK_LOCK

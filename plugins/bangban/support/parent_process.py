"""Lets a process end with the one that started it: nobody else would end it."""

from __future__ import annotations

import ctypes
import os
import signal
from contextlib import suppress
from threading import Thread
from time import sleep

PARENT = "BANGBAN_PARENT"
"""The environment variable by which a process knows the one that has started it, to end with it."""

KILL: int = getattr(signal, "SIGKILL", signal.SIGTERM)
"""The signal that ends a process at once; on Windows any does."""

_GLANCE = 0.5  # seconds
_PDEATHSIG = 1  # linux/prctl.h PR_SET_PDEATHSIG


def end_with_parent(parent: int) -> None:
    """Kills this process (KILL) when the process of id `parent`, which has started it, has ended: at once
    where the system can do it (Linux), else within half a second."""
    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).prctl(_PDEATHSIG, KILL)
    Thread(target=_watch, args=(parent,), daemon=True).start()


def end_with_starter() -> None:
    """Ends with the process that the environment names, if it names one: it is taken away there, for what
    this process starts has another parent."""
    if parent := os.environ.pop(PARENT, ""):
        end_with_parent(int(parent))


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        sleep(_GLANCE)
    os.kill(os.getpid(), KILL)

"""Mistakes of our own: which file was being read when a room failed, so that an editor can find it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def naming(path: str) -> Iterator[None]:
    """Notes the file (PEP 678) on whatever is raised inside."""
    try:
        yield
    except Exception as error:
        error.add_note(path)
        raise


def name_fault(error: BaseException) -> str:
    """The file that was noted first, "" where none was."""
    return next(iter(getattr(error, "__notes__", ())), "")

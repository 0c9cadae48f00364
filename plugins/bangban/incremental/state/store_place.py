"""Where builds keep what they have learnt, and how large it is; who only wants to know that loads no more."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

FOLDER = ".bangban"
"""Beside the output folder."""


def locate_store(output: Path) -> Path:
    """Where the store of an output folder is: `.bangban/<its name>/` beside it."""
    return output.parent / FOLDER / output.name


def measure_store(output: Path) -> int:
    """The bytes of its files. A file that is in the site, too (the spare copy is of hard links), takes no
    room of its own and is not counted."""
    return sum(_list_sizes(locate_store(output)))


def _list_sizes(folder: Path) -> Iterator[int]:
    for above, _, names in os.walk(folder):
        for name in names:
            try:
                stat = os.lstat(f"{above}/{name}")
            except OSError:
                continue
            if stat.st_nlink == 1:
                yield stat.st_size

"""What a look at a picture's file says: its size, so that a page can keep its place before it has arrived,
and what is wrong with it.
"""

from __future__ import annotations

import struct
from pathlib import Path

import imagesize

from bangban.photographs.forms import name_form, sniff_form
from bangban.photographs.picture_limits import MOST_PIXELS
from bangban.photographs.preparing import Exam, examine
from bangban.photographs.recordings import name_player, weigh_recording

# What imagesize raises for files that are cut off or broken.
_UNREADABLE = (OSError, ValueError, TypeError, LookupError, struct.error, SyntaxError)


def measure_picture(path: Path) -> tuple[int, int]:
    """Width and height in pixels; (0, 0) where the file's format tells none."""
    try:
        width, height = imagesize.get(path)
    except _UNREADABLE:
        return 0, 0
    return (round(width), round(height)) if width > 0 and height > 0 else (0, 0)


_HEAD = 512
"""Bytes that tell the form of a picture."""


def is_photograph(path: Path) -> bool:
    """Whether a file is a picture by its first bytes. Raises OSError."""
    with path.open("rb") as file:
        return bool(sniff_form(file.read(_HEAD)))


def read_photograph(path: Path) -> bytes | None:
    """The bytes of a file that is a photograph by its name or its first bytes; None of all others, such as
    films, which may be large. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
        return head + file.read() if sniff_form(head) or name_form(path.name) else None


def look_at(root: Path, path: str, most_pixels: int = MOST_PIXELS) -> Exam:
    """What is to be said of a file of the content folder `root`; of one that is no photograph, its size only.
    One of more than so many pixels is refused. What cannot be read is told elsewhere."""
    try:
        data = read_photograph(root / path)
    except OSError:
        return Exam()
    if data is None:
        return _look_at_other(root / path)
    return examine(path, data, most_pixels)


def _look_at_other(path: Path) -> Exam:
    if not name_player(path.name):
        return Exam(*measure_picture(path))
    try:
        return weigh_recording(path.name, path.stat().st_size)
    except OSError:
        return Exam()

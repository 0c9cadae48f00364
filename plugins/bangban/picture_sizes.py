"""The size of a picture, so that a page can keep its place before it has arrived."""

from __future__ import annotations

import struct
from pathlib import Path

import imagesize

# What imagesize raises for files that are cut off or broken.
_UNREADABLE = (OSError, ValueError, TypeError, LookupError, struct.error, SyntaxError)


def measure_picture(path: Path) -> tuple[int, int]:
    """Width and height in pixels; (0, 0) where the file's format tells none."""
    try:
        width, height = imagesize.get(path)
    except _UNREADABLE:
        return 0, 0
    return (round(width), round(height)) if width > 0 and height > 0 else (0, 0)

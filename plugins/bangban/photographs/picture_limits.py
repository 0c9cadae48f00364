"""How large a picture may be."""

from __future__ import annotations

MOST_PIXELS = 80_000_000
"""With more a picture is refused, unless the newsroom sets another limit: to decode it takes a quarter of a
gigabyte. Of a moving picture all frames count."""

MOST_SIDE = 65_500
"""Pixels of a side: JPEG has no more."""

LARGE_BYTES, LARGE_SIDE = 3_000_000, 4000
"""From so many bytes, or pixels on one side, readers wait long for a document that keeps its size."""

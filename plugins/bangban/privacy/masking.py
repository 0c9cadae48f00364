"""A private value made unreadable where it stands, with all markup inside it left as it is."""

from __future__ import annotations

from bangban.privacy._reading import read_text
from bangban.privacy.items import MASK, PrivateItem, mask
from bangban.privacy.markup import read_markup

PLAIN_MASK = "×"
"""With which a value of YAML may begin, and of which Markdown makes nothing."""


def mask_source(item: PrivateItem, source: str, sign: str = MASK) -> str:
    """What to write for the piece of a source that an item is: its telling letters and digits hidden, each by
    `sign`, and nothing else touched."""
    piece = source[item.start : item.end]
    reading = read_text(read_markup(piece))
    hidden = mask(item.kind, reading.text)
    parts: list[str] = []
    last = 0
    for index, (old, new) in enumerate(zip(reading.text, hidden, strict=True)):
        if old != new:
            start, end = reading.locate(index, index + 1)
            parts += (piece[last:start], sign if new == MASK else new)
            last = end
    return "".join([*parts, piece[last:]])

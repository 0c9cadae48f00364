"""Pictures in a text keep their place on the page before they have arrived."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Sanitised HTML: attributes are quoted, `<` and `>` in them escaped.
_PICTURE = re.compile(r"<img(?P<before>[^>]*? src=\"(?P<src>[^\"]*)\"[^>]*)>")


def add_sizes(html: str, sizes: Mapping[str, tuple[int, int]]) -> str:
    """`html` with `width` and `height` (pixels) at each picture whose address `sizes` knows, unless
    the editor gave a width."""

    def mark(match: re.Match[str]) -> str:
        width, height = sizes.get(match["src"], (0, 0))
        if not width or " width=" in match["before"]:
            return match[0]
        return f'<img width="{width}" height="{height}"{match["before"]}>'

    return _PICTURE.sub(mark, html) if sizes else html

"""A QR code (ISO/IEC 18004) as an inline SVG."""

from __future__ import annotations

from functools import lru_cache

import segno
from markupsafe import Markup

_QUIET_ZONE = 4
"""Modules of white around the code: ISO/IEC 18004:2015, 6.3.8."""


@lru_cache(maxsize=8)
def draw_qr(target: str, title: str) -> Markup:
    """Give the SVG of a code that holds `target` (a URL, say); `title` is its name in words.

    Error correction is M or better. It is dark on white in dark mode too, since many readers know no other,
    and never a Micro QR code, which telephones do not read. One unit is one module; CSS sets the size.
    Several pages show the same code: it is drawn once.
    Raises ValueError for a target too long for any code.
    """
    code = segno.make_qr(target, error="m")
    svg = code.svg_inline(
        border=_QUIET_ZONE,
        dark="#000",
        light="#fff",
        title=title,
        svgclass="bb-qr",
        lineclass=None,
        omitsize=True,
    )
    # Whole pixels: no hairlines between rows of modules.
    return Markup(svg.replace("<svg", '<svg role="img" shape-rendering="crispEdges"', 1))

"""The small shapes in the picture of a case, with soft edges: who acted, and how the case stands.

They are the theme's: the sparkline's (seeker, platform, agency, other) and the case-mark component's.
"""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType

from PIL import Image, ImageDraw

from bangban.pictures._strokes import Shape

_SCALE = 8
_LINE = 0.13

# Corners in a box from 0 to 1; what is filled, then what is cut out of it.
_POLYGONS = MappingProxyType(
    {
        "platform": [(0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)],
        "agency": [(0.5, -0.04), (1.04, 0.5), (0.5, 1.04), (-0.04, 0.5)],
        "forwarded": [(0.12, 0.05), (0.95, 0.5), (0.12, 0.95)],
        "closed": [(0.08, 0.08), (0.92, 0.08), (0.92, 0.92), (0.08, 0.92)],
    }
)
_LINES = MappingProxyType(
    {
        "resolved": [[(0.06, 0.52), (0.38, 0.84), (0.94, 0.16)]],
        "unresolved": [[(0.1, 0.1), (0.9, 0.9)], [(0.9, 0.1), (0.1, 0.9)]],
        "withdrawn": [[(0.05, 0.5), (0.95, 0.5)]],
        "reopened": [[(0.5, 0.04), (0.96, 0.5), (0.5, 0.96), (0.04, 0.5), (0.5, 0.04), (0.96, 0.5)]],
        "partly": [[(0.12, 0.05), (0.12, 0.88), (0.88, 0.88), (0.88, 0.12), (0.05, 0.12)]],
        "break": [[(0.1, 1.0), (0.42, 0.0)], [(0.58, 1.0), (0.9, 0.0)]],
    }
)
_DISCS = ("seeker", "other", "received", "in-progress")
_HALVES = ("in-progress", "partly")

NAMES = frozenset({*_POLYGONS, *_LINES, *_DISCS})
"""What a shape can be called."""


def draw_shape(mask: Image.Image, shape: Shape) -> None:
    """Draw a shape about its middle. Raises KeyError for a name that is none."""
    tile = _make_tile(shape.name, shape.size)
    corner = round(shape.x - tile.width / 2), round(shape.y - tile.height / 2)
    mask.paste(shape.tone, (*corner, corner[0] + tile.width, corner[1] + tile.height), tile)


@lru_cache(maxsize=64)
def _make_tile(name: str, size: int) -> Image.Image:
    """The mask of a shape, drawn large and made small: Pillow's own edges are hard."""
    border, large = 2 * _SCALE, size * _SCALE
    image = Image.new("L", (large + 2 * border, large + 2 * border))
    draw = ImageDraw.Draw(image)
    width = round(large * _LINE)
    box = (border, border, border + large, border + large)
    if name in _DISCS:
        draw.ellipse(box, fill=255)
        if name != "seeker":
            inner = (border + width, border + width, border + large - width, border + large - width)
            draw.ellipse(inner, fill=0)
    elif name in _POLYGONS:
        draw.polygon([(border + x * large, border + y * large) for x, y in _POLYGONS[name]], fill=255)
    else:
        for line in _LINES[name]:
            points = [(border + x * large, border + y * large) for x, y in line]
            draw.line(points, fill=255, width=width, joint="curve")
    if name in _HALVES:
        _fill_left(image, box, name)
    return image.reduce(_SCALE)


def _fill_left(image: Image.Image, box: tuple[int, ...], name: str) -> None:
    """Fill the left half of a disc, or of a square."""
    full = Image.new("L", image.size)
    draw = ImageDraw.Draw(full)
    if name == "in-progress":
        draw.ellipse(box, fill=255)
    else:
        edge = (box[2] - box[0]) // 8
        draw.rectangle((box[0] + edge, box[1] + edge, box[2] - edge, box[3] - edge), fill=255)
    half = full.crop((0, 0, image.width // 2, image.height))
    image.paste(half, (0, 0), half)

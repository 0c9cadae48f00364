"""Areas as tiles of a grid that lie about as the areas do: no map and no borders, all of one size."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup
from msgspec import Struct

from bangban.drawing._svg import write_element
from bangban.drawing.plots import NARROW, PlotHead, draw_box, frame_plot, write_text

_STEPS = 4
_MOST_LINES = 4


class MapTile(Struct, frozen=True):
    """An area: its place (from 1, 1 at the left above), how many cases it has, and where its page is ("" for
    none)."""

    name: str
    column: int
    row: int
    count: int
    url: str = ""


def draw_tiles(head: PlotHead, tiles: Sequence[MapTile]) -> Markup:
    """Give the picture; the more cases, the darker a tile, and its number is in it. Empty without tiles."""
    if not tiles:
        return Markup("")
    left, top = min(tile.column for tile in tiles), min(tile.row for tile in tiles)
    columns = max(tile.column for tile in tiles) - left + 1
    letters = max(1, int(NARROW / columns - 0.2))
    names = {tile.name: _wrap(tile.name, letters) for tile in tiles}
    lines = max(map(len, names.values()))
    height, highest = 1.3 * (lines + 1) + 0.5, max(tile.count for tile in tiles)
    drawn = [
        _draw_tile(
            tile,
            (100 / columns * (tile.column - left), height * (tile.row - top), 100 / columns, height),
            names[tile.name],
            highest,
        )
        for tile in sorted(tiles, key=lambda tile: (tile.row, tile.column))
    ]
    rows = max(tile.row for tile in tiles) - top + 1
    return frame_plot(head, height * rows, *drawn, kind="tiles", role="group")


def _wrap(name: str, letters: int) -> list[str]:
    lines = [name[at : at + letters] for at in range(0, len(name), letters)]
    return (
        lines if len(lines) <= _MOST_LINES else [*lines[: _MOST_LINES - 1], lines[_MOST_LINES - 1][:-1] + "…"]
    )


def _draw_tile(
    tile: MapTile, box: tuple[float, float, float, float], lines: list[str], highest: int
) -> Markup:
    x, y, width, height = box
    level = -(-_STEPS * tile.count // highest) if highest else 0
    inside = Markup("").join(
        [
            draw_box(x + 0.4, y + 0.1, width - 0.8, height - 0.2, f"tile bb-plot__tile--{level}"),
            *(
                write_text(line, x + width / 2, y + 1.3 * (at + 1), "tile-name", "middle")
                for at, line in enumerate(lines)
            ),
            write_text(str(tile.count), x + width / 2, y + height - 0.6, "tile-count", "middle"),
        ]
    )
    return write_element("a", inside, href=tile.url) if tile.url else inside

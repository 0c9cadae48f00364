"""The overview of areas: each with its cases, and the areas that have a place on it as tiles of a map."""

from __future__ import annotations

from markupsafe import Markup

from bangban.drawing.plots import PlotHead
from bangban.drawing.tile_map import MapTile, draw_tiles
from bangban.locale.zh.wording import AREA_MAP
from bangban.pages.page import PageData, make_page_data
from bangban.pages.portal import Portal
from bangban.pages.views.basics import Label, Link


def make_areas_data(
    portal: Portal, address: str, title: str, parents: tuple[Link, ...], labels: tuple[Label, ...], unit: str
) -> PageData:
    """The page of all areas: `labels` as other overviews have them, `map` the picture, empty where no area
    has a place."""
    return make_page_data(
        portal,
        address,
        title,
        nav="cases",
        parents=parents,
        labels=labels,
        unit=unit,
        map=draw_areas(portal, labels),
    )


def draw_areas(portal: Portal, labels: tuple[Label, ...]) -> Markup:
    """The tiles of the areas that platform.yaml gives a place, each a link where it has cases."""
    held = {label.id: label for label in labels}
    tiles = tuple(
        MapTile(area.name, *area.tile, held[area.id].count, held[area.id].url)
        for area in portal.library.platform.areas
        if area.tile
    )
    return draw_tiles(PlotHead("area-map", AREA_MAP["title"], AREA_MAP["description"]), tiles)

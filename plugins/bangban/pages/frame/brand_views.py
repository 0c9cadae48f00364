"""What shows that a page is the newsroom's own: its seal or logo, its colour, and the files that follow."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256

from bangban.content.files.folder import PLATFORM_FILE
from bangban.content.model.brand import Brand
from bangban.content.references import find_file
from bangban.drawing.palette import DARK_PAPERS, LIGHT_PAPERS, make_palette, write_tokens
from bangban.drawing.seal import draw_icon
from bangban.pages.portal import Portal
from bangban.pages.views.basics import BrandView, PictureView
from bangban.photographs.forms import locate_published

OWN_COLOUR = "#a8141b"
_OWN_ICON = "theme/icon.svg"


def make_brand(portal: Portal) -> BrandView:
    """The brand, the program's own where platform.yaml tells of none."""
    brand = portal.library.platform.brand
    files = [address for address, _ in list_brand_files(brand)]
    icon = next((one for one in files if one.endswith(".svg")), _OWN_ICON)
    sheet = next((one for one in files if one.endswith(".css")), "")
    palette = make_palette(brand.color) if brand.color else None
    return BrandView(
        seal=tuple(brand.seal),
        logo=find_logo(portal, brand.logo.src),
        dark_logo=find_logo(portal, brand.logo.dark),
        icon=portal.url(icon),
        stylesheet=portal.url(sheet) if sheet else "",
        light=palette.colour if palette else LIGHT_PAPERS[0],
        dark=palette.deep if palette else DARK_PAPERS[0],
    )


def list_brand_files(brand: Brand) -> Iterator[tuple[str, str]]:
    """The address and text of each file that is made for the brand; none for the program's own."""
    if brand.color:
        text = write_tokens(make_palette(brand.color))
        yield _name("theme/brand", text, "css"), text
    if brand.color or brand.seal:
        text = draw_icon(brand.seal, find_colour(brand))
        yield _name("theme/icon", text, "svg"), text


def find_colour(brand: Brand) -> str:
    """The colour of grounds and lines on light paper, `#rrggbb`."""
    return make_palette(brand.color).colour if brand.color else OWN_COLOUR


def _name(start: str, text: str, ending: str) -> str:
    return f"{start}.{sha256(text.encode()).hexdigest()[:10]}.{ending}"


def find_logo(portal: Portal, src: str) -> PictureView | None:
    """The picture at a place of the content folder that platform.yaml names, if it is there."""
    path = find_file(src, PLATFORM_FILE, portal.library.paths) if src else None
    if not path:
        return None
    exam = portal.library.examine(path)
    return PictureView(portal.url(locate_published(path)), "", width=exam.width, height=exam.height)

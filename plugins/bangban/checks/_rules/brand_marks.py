"""A brand that readers could not see: a logo that is not there, a colour on which nothing can be read, a seal
beside a logo."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, SiteRule
from bangban.content.files.folder import PLATFORM_FILE
from bangban.content.model.brand import Brand
from bangban.content.references import find_place
from bangban.diagnostics.problems import Position, Problem
from bangban.drawing.palette import LIGHT_PAPERS, make_palette, measure_contrast
from bangban.site.checked_site import CheckedSite


def _check(site: CheckedSite) -> Iterator[Problem]:
    brand = site.platform.brand
    yield from _judge_colour(brand)
    if brand.seal and brand.logo.src and brand.seal_place:
        yield Problem(brand.seal_place, "brand.both", {"seal": brand.seal})
    places = dict(brand.logo.places)
    for key, src in brand.logo.list_files():
        if not find_place(src, PLATFORM_FILE, lambda path: (site.root / path).is_file()):
            yield Problem(places.get(key, Position(site.platform_file)), "brand.logo", {"name": src})


def _judge_colour(brand: Brand) -> Iterator[Problem]:
    if not brand.color or brand.color_place is None:
        return
    palette = make_palette(brand.color)
    if palette.colour != brand.color:
        contrast = min(measure_contrast(brand.color, paper) for paper in ("#ffffff", *LIGHT_PAPERS))
        yield Problem(
            brand.color_place,
            "brand.contrast",
            {
                "color": brand.color,
                "contrast": f"{contrast:.2f}",
                "used": palette.colour,
                "dark": palette.dark_colour,
            },
        )


_PATH = "platform/platform.yaml"

RULE = SiteRule(
    _check,
    Example("brand.contrast", "'#ff9900'", "'#8a4b00'", "brand: {color: %s}", path=_PATH),
    Example("brand.both", "\u5e2e", "''", "brand: {logo: images/lift.svg, seal: %s}", path=_PATH),
    Example("brand.logo", "images/none.svg", "images/lift.svg", "brand: {logo: %s}", path=_PATH),
)

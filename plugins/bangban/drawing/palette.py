"""The colours that follow from a newsroom's one, so that everything on every paper can be read (WCAG 2.2,
1.4.3: 4.5:1). No colour is legible on light and on dark paper both: the dark set has a lighter one."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

LEAST = 4.5
"""The contrast of text with its ground."""
_STEPS = 50
_WHITE, _BLACK = "#ffffff", "#000000"
LIGHT_PAPERS = ("#fffdf9", "#f6f1e7", "#ece4d5")
DARK_PAPERS = ("#151312", "#201d1a", "#2c2824")
"""Those of `theme/css/tokens.css`; the first is that of the page."""


class Palette(Struct, frozen=True):
    """`colour` is what is used for the newsroom's, `deep` darker, both grounds of white type and the first
    text on light papers; `tint` the ground of what is set off, `link` that of links in texts; each that
    begins with `dark_` the same on dark papers."""

    colour: str
    deep: str
    tint: str
    link: str
    dark_colour: str
    dark_tint: str
    dark_link: str


def make_palette(colour: str) -> Palette:
    """The colours that follow from `#rrggbb`: itself wherever it can be read."""
    own = _change(colour, _BLACK, lambda one: _reads(one, (_WHITE, *LIGHT_PAPERS, _make_tint(one))))
    dark_tint = mix(own, DARK_PAPERS[0], 0.8)
    dark = _change(colour, _WHITE, lambda one: _reads(one, (*DARK_PAPERS, dark_tint)))
    return Palette(
        colour=own,
        deep=mix(own, _BLACK, 0.2),
        tint=_make_tint(own),
        link=mix(own, _BLACK, 0.12),
        dark_colour=dark,
        dark_tint=dark_tint,
        dark_link=mix(dark, _WHITE, 0.2),
    )


def measure_contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2, “contrast ratio”)."""
    low, high = sorted((_measure_luminance(one), _measure_luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mix(one: str, other: str, share: float) -> str:
    """The colour between two, with so much of the other in it."""
    pairs = zip(read_colour(one), read_colour(other), strict=True)
    return "#" + "".join(f"{round(mine + (its - mine) * share):02x}" for mine, its in pairs)


def read_colour(colour: str) -> tuple[int, int, int]:
    """Red, green and blue, from 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def write_tokens(palette: Palette) -> str:
    """The stylesheet that has the constants of the theme follow; in print links are black."""
    dark = f"--red:{palette.dark_colour};--red-tint:{palette.dark_tint};--link-prose:{palette.dark_link}"
    return (
        f":root{{--red-band:{palette.colour};--red-band-deep:{palette.deep};"
        f"--red:{palette.colour};--red-tint:{palette.tint}}}"
        f"@media screen{{:root{{--link-prose:{palette.link}}}}}"
        f"@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\n"
    )


def _make_tint(colour: str) -> str:
    return mix(colour, LIGHT_PAPERS[0], 0.92)


def _measure_luminance(colour: str) -> float:
    shares = (channel / 255 for channel in read_colour(colour))
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _reads(colour: str, grounds: tuple[str, ...]) -> bool:
    return all(measure_contrast(colour, ground) >= LEAST for ground in grounds)


def _change(colour: str, towards: str, suits: Callable[[str], bool]) -> str:
    """The nearest colour on the way to another that suits; that one always does."""
    steps = (mix(colour, towards, step / _STEPS) for step in range(_STEPS))
    return next((one for one in steps if suits(one)), towards)

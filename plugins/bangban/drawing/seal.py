"""The seal: one or two characters on a ground of the newsroom's colour, as the picture in a browser's tab."""

from __future__ import annotations

_STROKES = (
    "M12 22H45C45 38 44 47 40 52C38 54 35 53 31 51M28 10C28 30 24 44 10 54M13 31C12 36 10 40 7 43"
    "M50 29C53 32 56 37 57 41"
)
"""The program's own seal, drawn with a brush; others are set in the reader's type."""
_TYPE = 'font-family="Songti SC,Noto Serif CJK SC,Source Han Serif SC,SimSun,serif" font-weight="700"'


def draw_icon(seal: str, colour: str) -> str:
    """A square SVG of 64 units; "" for the program's own seal. Two characters stand one below the other."""
    sign = "".join(_draw_letters(seal)) if seal else _draw_own()
    title = f"<title>{seal}</title>" if seal else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">{title}'
        f'<rect width="64" height="64" rx="8" fill="{colour}"/>{sign}</svg>\n'
    )


def _draw_own() -> str:
    round_ends = 'stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{_STROKES}" fill="none" stroke="#fff" stroke-width="6" {round_ends}/>'


def _draw_letters(seal: str) -> list[str]:
    size, lines = (46, (48,)) if len(seal) == 1 else (28, (29, 57))
    place = f'x="32" {_TYPE} font-size="{size}" text-anchor="middle" fill="#fff"'
    return [f'<text y="{line}" {place}>{letter}</text>' for line, letter in zip(lines, seal, strict=True)]

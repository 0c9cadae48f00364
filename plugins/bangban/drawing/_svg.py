"""SVG as text: elements with escaped attributes, numbers that are the same in every run."""

from __future__ import annotations

from markupsafe import Markup, escape


def write_element(name: str, *children: str, **attributes: object) -> Markup:
    """Give an element; `_` in an attribute's name is `-`, a trailing one is dropped (`class_`), None is none.

    Children that are no Markup are escaped. A text ends with a line break, which no picture shows: words of
    two texts are not one word to those who copy them or read without pictures.
    """
    words = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_write(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    inside = "".join(escape(child) for child in children)
    end = "\n" if name == "text" else ""
    return Markup(f"<{name}{words}>{inside}</{name}>{end}" if inside else f"<{name}{words}/>")


def write_number(value: float) -> str:
    """Give a coordinate with at most one decimal: `12`, `12.5`."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def write_percent(value: float) -> str:
    """Give a place across a picture that is as wide as its page has room: `12.5%`."""
    return f"{write_number(value)}%"


def write_em(value: float) -> str:
    """Give a length that grows with the reader's type, in its size: `1.25em`."""
    return f"{round(value, 2) + 0.0:g}em"


def _write(value: object) -> object:
    return write_number(value) if isinstance(value, float) else value

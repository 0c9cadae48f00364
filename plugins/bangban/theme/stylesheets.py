"""All CSS of a theme in files whose names change with their content, written for the oldest browsers
served: one that all pages load, and parts that only some load.

Lightning CSS lowers and shortens each file. It cannot look into custom properties: `padding-block: var(--x)`
stays as it is, so that shorthands like it are written in their physical form by hand, and the test of the
built stylesheet names what is left above the floor.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from lightningcss import process_stylesheet

from bangban.diagnostics.problems import Position, Problem
from bangban.frontmatter.source import read_source
from bangban.theme._css_tokens import check_css
from bangban.theme.layers import HashedFile, find_files

_FIRST = ("tokens", "base", "typography", "layout")
_LAST = ("floor", "utilities", "print")

# Fonts of symbols have their signs where nobody else has any.
_MEANT = ("source.private", "source.unassigned")
_BROWSERS = ["chrome 80", "firefox 115", "safari 15", "ios_saf 15"]
"""The oldest that are served, as browserslist names them; docs/browsers.md."""

_REFUSAL = re.compile(r"(?s:(?P<reason>.*)) at .*:(?P<line>[0-9]+):(?P<column>[0-9]+)\Z")
"""How the parser tells an error; its lines begin at 0, its columns at 1."""


class Stylesheet(HashedFile, frozen=True):
    """The stylesheet of all pages, or a part, which only some load."""


class StylesheetError(ValueError):
    """CSS that cannot be bundled; `problems` tell each place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{one.position}: {one.code}" for one in problems))
        self.problems = problems


def bundle_stylesheets(*layers: Path) -> tuple[Stylesheet, ...]:
    """Join the CSS of a theme and of what lies over it: constants and ground rules, each component,
    then what overrides them. The first is that of all pages, also where it is empty; its parts follow.

    `css/tokens.css`, `base`, `typography`, `layout`, then `components/*/*.css` by name, then
    `css/floor.css`, `utilities` and `print`; those that exist; of what is laid over it the components in
    place of those of the same name, and at the end all of `css/`. A file `<name>.<part>.css` of a component,
    or laid over the theme, belongs to the part. Each file is lowered for old browsers.
    Raises StylesheetError for what is no CSS, would not work in one file or would ask another host.
    """
    texts: dict[str, list[str]] = {"": []}
    problems: list[Problem] = []
    for layer, path in _list_files(layers):
        name = f"{layer.name}/{path.relative_to(layer).as_posix()}"
        text, unreadable = read_source(name, path.read_bytes())
        text, found = lower_css(name, text or "")
        texts.setdefault(_name_part(path), []).append(text)
        problems += [*(one for one in unreadable if one.code not in _MEANT), *found]
    if problems:
        raise StylesheetError(tuple(problems))
    return tuple(_make_sheet(part, "".join(texts[part])) for part in sorted(texts))


def _name_part(path: Path) -> str:
    """`figures.css` of `measure.figures.css`; "" where a file belongs to all pages."""
    _, _, part = path.stem.partition(".")
    return f"{part}.css" if part else ""


def _make_sheet(part: str, text: str) -> Stylesheet:
    name = f"bangban-{part.removesuffix('.css')}" if part else "bangban"
    return Stylesheet(f"{name}.{sha256(text.encode()).hexdigest()[:10]}.css", text, part)


# A preview bundles the same files again and again.
@lru_cache(maxsize=256)
def lower_css(path: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    """Give a file's text for the oldest browsers served, short, or "" and every problem at its place."""
    problems = check_css(path, text)
    if problems:
        return "", tuple(problems)
    try:
        return process_stylesheet(text, filename=path, browsers_list=_BROWSERS, minify=True), ()
    except ValueError as error:
        return "", (_report_refusal(path, str(error)),)


def _report_refusal(path: str, words: str) -> Problem:
    refusal = _REFUSAL.fullmatch(words.removeprefix("Parsing stylesheet failed: "))
    if refusal is None:
        return Problem(Position(path), "stylesheet.syntax", {"reason": words})
    place = Position(path, int(refusal["line"]) + 1, int(refusal["column"]))
    return Problem(place, "stylesheet.syntax", {"reason": refusal["reason"]})


def _list_files(layers: tuple[Path, ...]) -> Iterator[tuple[Path, Path]]:
    """Each file with the layer that it is from."""
    theme, *extras = layers
    first, last = ([theme / "css" / f"{name}.css" for name in names] for names in (_FIRST, _LAST))
    found = find_files(layers, "components/*/*.css").values()
    components = sorted(found, key=lambda path: (path.parent.name, path.name))
    added = (path for extra in extras for path in sorted((extra / "css").glob("*.css")))
    for path in (*first, *components, *last, *added):
        if path.is_file():
            yield next(layer for layer in layers if path.is_relative_to(layer)), path

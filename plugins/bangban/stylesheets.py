"""All CSS of a theme in one file whose name changes with its content."""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from bangban.css_tokens import shrink_css
from bangban.problems import Problem
from bangban.source import read_source
from bangban.values import dataclass

_FIRST = ("tokens", "base", "typography", "layout")
_LAST = ("utilities", "print")

# A preview bundles the same files again and again.
_shrink = lru_cache(maxsize=256)(shrink_css)


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A file to publish: `name` like `bangban.0a1b2c3d4e.css`, and its `text`."""

    name: str
    text: str


class StylesheetError(ValueError):
    """CSS that cannot be bundled; `problems` tell each place."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{one.position}: {one.code}" for one in problems))
        self.problems = problems


def bundle_stylesheets(theme: Path) -> Stylesheet:
    """Join the CSS of a theme: constants and ground rules, each component, then what overrides them.

    `css/tokens.css`, `base`, `typography`, `layout`, then `components/*/*.css` by name, then
    `css/utilities.css` and `print`; those that exist. Comments and needless blanks go. Raises StylesheetError
    for what would not work in one file or would ask another host.
    """
    texts: list[str] = []
    problems: list[Problem] = []
    for path in _list_files(theme):
        name = f"{theme.name}/{path.relative_to(theme).as_posix()}"
        text, unreadable = read_source(name, path.read_bytes())
        text, found = _shrink(name, text or "")
        texts.append(text)
        problems += [*unreadable, *found]
    if problems:
        raise StylesheetError(tuple(problems))
    text = "".join(f"{text}\n" for text in texts if text)
    return Stylesheet(f"bangban.{sha256(text.encode()).hexdigest()[:10]}.css", text)


def _list_files(theme: Path) -> list[Path]:
    components = sorted(
        (theme / "components").glob("*/*.css"), key=lambda path: (path.parent.name, path.name)
    )
    first, last = ([theme / "css" / f"{name}.css" for name in names] for names in (_FIRST, _LAST))
    return [path for path in (*first, *components, *last) if path.is_file()]

"""The theme's components with their documentation and examples: for their tests and for the gallery."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from pathlib import Path

import yaml
from jinja2 import Environment
from markupsafe import Markup
from msgspec import Struct

from bangban.theme._example_values import ExampleError, convert_plain, read_parameters

_COMMENT = re.compile(r"\{#-?(.*?)-?#\}", re.DOTALL)
_KEYS = {"name", "description", "arguments"}


class GalleryError(ValueError):
    """A component without template, documentation or examples, or an example that does not fit it.

    The text begins with the file, as a path from the theme's own folder on.
    """


class Example(Struct, frozen=True):
    """A use of a component: `arguments` of its macro by name."""

    name: str
    description: str
    arguments: Mapping[str, object]


class Component(Struct, frozen=True):
    """A folder of the theme: `name` with hyphens, `doc` the first comment of its template."""

    name: str
    doc: str
    examples: tuple[Example, ...]

    @property
    def template(self) -> str:
        """The name of its template, from the theme's folder on."""
        return f"components/{self.name}/{self.name}.html"

    @property
    def macro(self) -> str:
        """The name of its macro."""
        return self.name.replace("-", "_")


class _ExampleLoader(yaml.SafeLoader):
    """YAML in which a date stays the text that it is."""


_ExampleLoader.yaml_implicit_resolvers = {
    first: [pair for pair in pairs if pair[0] != "tag:yaml.org,2002:timestamp"]
    for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def load_components(theme: Path) -> tuple[Component, ...]:
    """Give all components of a theme by name. Raises GalleryError."""
    folders = sorted(path for path in (theme / "components").glob("*") if path.is_dir())
    return tuple(_load_component(folder, theme) for folder in folders)


def render_example(environment: Environment, component: Component, example: Example) -> Markup:
    """Give an example's HTML; `environment` finds templates from the theme's folder on.

    Raises what Jinja raises: UndefinedError for a value that is missing, TypeError for an unknown argument.
    """
    macro = getattr(environment.get_template(component.template).module, component.macro)
    return Markup(macro(**example.arguments))


def _load_component(folder: Path, theme: Path) -> Component:
    template = folder / f"{folder.name}.html"
    doc = _read_doc(_read(template, theme), template, theme)
    path = folder / "examples.yaml"
    try:
        rows = yaml.load(_read(path, theme), _ExampleLoader)
    except yaml.YAMLError as error:
        raise GalleryError(f"{_name(path, theme)}: {error}") from error
    if not isinstance(rows, list) or not rows:
        raise GalleryError(f"{_name(path, theme)}: a list of examples was expected")
    examples = tuple(_build_example(row, doc, _name(path, theme)) for row in rows)
    return Component(folder.name, doc, examples)


def _build_example(row: object, doc: str, path: str) -> Example:
    if not isinstance(row, dict) or row.keys() != _KEYS or not isinstance(row["arguments"], dict):
        raise GalleryError(f"{path}: an example has name, description and arguments (a mapping): {row!r}")
    parameters = read_parameters(doc)
    arguments = {}
    for name, value in row["arguments"].items():
        try:
            arguments[name] = parameters.get(name, convert_plain)(value)
        except ExampleError as error:
            raise GalleryError(f"{path}: {row['name']}: {name}: {error}") from error
    return Example(str(row["name"]), str(row["description"]), arguments)


def _read_doc(text: str, template: Path, theme: Path) -> str:
    comment = _COMMENT.search(text)
    if comment is None:
        raise GalleryError(f"{_name(template, theme)}: no documentation in a first comment")
    return inspect.cleandoc(comment[1])


def _read(path: Path, theme: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise GalleryError(f"{_name(path, theme)}: {type(error).__name__}") from error


def _name(path: Path, theme: Path) -> str:
    return f"{theme.name}/{path.relative_to(theme).as_posix()}"

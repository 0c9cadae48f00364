"""The theme's components with their parameters and examples: for their tests and for the gallery.

A component is a folder of the theme: `<name>.html` has its macro, `component.yaml` says what it is for, what
each parameter means, and how it is used. The form is that of govuk-frontend's component folders.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Literal

import yaml
from jinja2 import Environment
from markupsafe import Markup
from msgspec import Struct

from bangban.pages.views import (
    basics,
    case_timeline,
    data_page,
    lists,
    platform_page,
    statistics_views,
    story_exports,
    story_page,
)
from bangban.theme._example_values import ExampleError, read_value, resolve_type


class GalleryError(ValueError):
    """A component without template or `component.yaml`, or one in which something does not fit.

    The text begins with `path:line:column`, the path from the theme's own folder on.
    """


class Parameter(Struct, frozen=True):
    """A parameter of a macro: `type` as Python writes it; `default` where it is not `required`."""

    name: str
    type: str
    description: str
    required: bool = False
    default: str | int | bool | None = None


class GalleryExample(Struct, frozen=True):
    """A use of a component: `arguments` of its macro by name, and what comes of it where it was rendered."""

    name: str
    description: str
    arguments: dict[str, object]
    html: Markup = Markup("")


class Component(Struct, frozen=True):
    """A folder of the theme, `name` with hyphens: what it shows, in English, and how it is called."""

    name: str
    description: str
    parameters: tuple[Parameter, ...]
    examples: tuple[GalleryExample, ...]

    @property
    def template(self) -> str:
        """The name of its template, from the theme's folder on."""
        return f"components/{self.name}/{self.name}.html"

    @property
    def macro(self) -> str:
        """The name of its macro."""
        return self.name.replace("-", "_")


class _ParameterRow(Struct, frozen=True):
    name: yaml.ScalarNode
    type: yaml.ScalarNode
    description: str
    required: bool = False
    default: yaml.Node | None = None


class _ExampleRow(Struct, frozen=True):
    name: yaml.ScalarNode
    description: str
    arguments: yaml.MappingNode


class _File(Struct, frozen=True):
    description: str
    parameters: tuple[_ParameterRow, ...]
    examples: tuple[_ExampleRow, ...]


TYPE_NAMES: Mapping[str, object] = {
    name: value
    for module in (
        basics,
        data_page,
        story_exports,
        lists,
        platform_page,
        statistics_views,
        story_page,
        case_timeline,
    )
    for name, value in vars(module).items()
    if not name.startswith("_")
} | {"Component": Component, "Literal": Literal, "Markup": Markup}
"""What the type of a parameter may name, besides Python's own."""


def load_components(theme: Path, *extras: Path) -> tuple[Component, ...]:
    """Give all components of a theme by name; those of layers over it where they say what they are. Raises
    GalleryError."""
    folders = {path.name: (path, theme) for path in (theme / "components").glob("*") if path.is_dir()}
    for extra in extras:
        found = (path.parent for path in (extra / "components").glob("*/component.yaml"))
        folders |= {path.name: (path, extra) for path in found}
    return tuple(_load_component(*folders[name]) for name in sorted(folders))


def render_example(environment: Environment, component: Component, example: GalleryExample) -> Markup:
    """Give an example's HTML; `environment` finds templates from the theme's folder on.

    Raises what Jinja raises: UndefinedError for a value that is missing, TypeError for an unknown argument.
    """
    macro = getattr(environment.get_template(component.template).module, component.macro)
    return Markup(macro(**example.arguments))


def _load_component(folder: Path, theme: Path) -> Component:
    name = f"{theme.name}/{folder.relative_to(theme).as_posix()}"
    if not (folder / f"{folder.name}.html").is_file():
        raise GalleryError(f"{name}/{folder.name}.html: no such file")
    path = f"{name}/component.yaml"
    try:
        return _read_component((folder / "component.yaml").read_text(encoding="utf-8"), folder.name)
    except ExampleError as error:
        raise GalleryError(f"{path}:{error.line}:{error.column}: {error}") from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        place = f"{path}:{mark.line + 1}:{mark.column + 1}" if mark else path
        raise GalleryError(f"{place}: {error.problem}") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise GalleryError(f"{path}: {type(error).__name__}: {error}") from error


def _read_component(text: str, name: str) -> Component:
    root = yaml.compose(text, yaml.SafeLoader)
    if root is None:
        raise yaml.YAMLError("nothing is in it")
    rows: _File = read_value(root, _File, partial=False)
    for named in (rows.parameters, rows.examples):
        _check_names([row.name for row in named])
    types = {row.name.value: _read_type(row.type) for row in rows.parameters}
    parameters = tuple(_read_parameter(row, types[row.name.value]) for row in rows.parameters)
    if not rows.examples:
        raise ExampleError(root, "a component has at least one example")
    examples = tuple(
        GalleryExample(row.name.value, row.description, _read_arguments(row.arguments, parameters, types))
        for row in rows.examples
    )
    return Component(name, rows.description.strip(), parameters, examples)


def _check_names(nodes: list[yaml.ScalarNode]) -> None:
    names = [node.value for node in nodes]
    for index, node in enumerate(nodes):
        if node.value in names[:index]:
            raise ExampleError(node, f"{node.value} is there already")


def _read_type(node: yaml.ScalarNode) -> object:
    try:
        return resolve_type(node.value, TYPE_NAMES)
    except (NameError, SyntaxError, TypeError) as error:
        raise ExampleError(node, f"no type: {error}") from error


def _read_parameter(row: _ParameterRow, hint: object) -> Parameter:
    if row.required == (row.default is not None):
        raise ExampleError(row.name, f"{row.name.value}: either `required: true`, or a default")
    default = read_value(row.default, hint) if row.default else None
    return Parameter(row.name.value, row.type.value, row.description, row.required, default)


def _read_arguments(
    node: yaml.MappingNode, parameters: tuple[Parameter, ...], types: Mapping[str, object]
) -> dict[str, object]:
    arguments: dict[str, object] = {}
    for key, value in node.value:
        if key.value not in types or key.value in arguments:
            raise ExampleError(key, f"the macro has no parameter {key.value}, or it is given twice")
        arguments[key.value] = read_value(value, types[key.value])
    absent = [one.name for one in parameters if one.required and one.name not in arguments]
    if absent:
        raise ExampleError(node, f"the macro needs {', '.join(absent)}")
    return arguments

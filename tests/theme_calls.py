"""Macros of the theme's components and the calls of them, read from Jinja's syntax trees."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import get_args, get_origin

import yaml
from jinja2 import Environment, nodes

from bangban.theme._example_values import ExampleError, read_value, resolve_type
from bangban.theme._gallery import TYPE_NAMES, Component, Parameter

_ENVIRONMENT = Environment(trim_blocks=True, lstrip_blocks=True)


def parse(text: str) -> nodes.Template:
    """The syntax tree of a template, as the site's settings read it."""
    return _ENVIRONMENT.parse(text)


@dataclass(frozen=True)
class Call:
    """A call of an imported macro: where it stands, the template and name of the macro, and its arguments."""

    place: str
    template: str
    macro: str
    node: nodes.Call


def list_calls(name: str, text: str) -> Iterator[Call]:
    """All calls of macros that the template `name` imports from components."""
    tree = parse(text)
    imported: dict[str, tuple[str, str]] = {}
    for node in tree.find_all(nodes.FromImport):
        for pair in node.names:
            macro, alias = pair if isinstance(pair, tuple) else (pair, pair)
            imported[alias] = node.template.value, macro
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in imported:
            yield Call(f"{name}:{call.lineno}", *imported[call.node.name], call)


def check_macro(component: Component, text: str) -> Iterator[str]:
    """How a component's macro differs from its `component.yaml`."""
    macros = {node.name: node for node in parse(text).find_all(nodes.Macro)}
    public = [name for name in macros if not name.startswith("_")]
    if public != [component.macro]:
        yield f"{component.name}: its public macros are {public}"
        return
    macro = macros[component.macro]
    names = [argument.name for argument in macro.args]
    if names != [one.name for one in component.parameters]:
        yield f"{component.name}: the macro takes {names}"
        return
    absent = len(names) - len(macro.defaults)
    for index, parameter in enumerate(component.parameters):
        default = None if index < absent else macro.defaults[index - absent].as_const()
        if parameter.required != (index < absent) or parameter.default != default:
            yield f"{component.name}: {parameter.name} is {default!r} in the macro unless it is given"
        if not any(node.name == parameter.name for node in macro.find_all(nodes.Name) if node.ctx == "load"):
            yield f"{component.name}: nothing is made of {parameter.name}"


def check_call(call: Call, component: Component) -> Iterator[str]:
    """What is wrong with a call, by what the component's parameters say."""
    if call.macro != component.macro:
        yield f"{call.place}: {component.name} has no macro {call.macro}"
        return
    if call.node.dyn_args or call.node.dyn_kwargs:
        yield f"{call.place}: its arguments cannot be known"
        return
    parameters = {one.name: one for one in component.parameters}
    if len(call.node.args) > len(parameters):
        yield f"{call.place}: {component.name} takes {len(parameters)} arguments"
        return
    given = list(zip(parameters, call.node.args, strict=False))
    given += [(one.key, one.value) for one in call.node.kwargs]
    names = [name for name, _ in given]
    for name, value in given:
        if name not in parameters:
            yield f"{call.place}: {component.name} has no parameter {name}"
        elif names.count(name) > 1:
            yield f"{call.place}: {name} is given twice"
        else:
            yield from _check_value(call.place, parameters[name], value)
    absent = [one.name for one in component.parameters if one.required and one.name not in names]
    if absent:
        yield f"{call.place}: {component.name} needs {', '.join(absent)}"


def _check_value(place: str, parameter: Parameter, value: nodes.Expr) -> Iterator[str]:
    """Constants and mappings that a template writes itself; what a name holds is the views' concern."""
    hint = resolve_type(parameter.type, TYPE_NAMES)
    if isinstance(value, nodes.Const):
        try:
            read_value(yaml.compose(yaml.safe_dump(value.value, allow_unicode=True)), hint)
        except ExampleError as error:
            yield f"{place}: {parameter.name}: {error}"
    elif isinstance(value, nodes.Dict):
        keys = {pair.key.as_const() for pair in value.items}
        if not any(keys <= set(view.__struct_fields__) for view in _list_views(hint)):
            yield f"{place}: {parameter.name} is no {parameter.type}: {sorted(keys)}"


def _list_views(hint: object) -> list[type]:
    if hasattr(hint, "__struct_fields__"):
        return [hint]
    return [view for one in get_args(hint) for view in _list_views(one)] if get_origin(hint) else []


def list_templates(theme: Path) -> dict[str, str]:
    """The text of every template of a theme, by its name from the theme's folder on."""
    paths = sorted(theme.rglob("*.html"))
    return {path.relative_to(theme).as_posix(): path.read_text(encoding="utf-8") for path in paths}

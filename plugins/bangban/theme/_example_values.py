"""Values of a component's example: what its YAML holds, as the types of its parameters ask.

A type is an annotation as Python has it: `CaseView`, `tuple[Label, ...]`, `Link | None`, `Literal["row"]`.
A view is written as a mapping of its fields, HTML as `{html: …}`, a date as it stands; what an example leaves
out has the view's default, so that a component meets the same objects as in pages.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from jinja2 import StrictUndefined
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import fields
from yaml import MappingNode, Node, SafeLoader, SequenceNode


class ExampleError(ValueError):
    """YAML that does not fit its type; `line` and `column`, both from 1, say where it stands."""

    def __init__(self, node: Node, text: str) -> None:
        super().__init__(text)
        self.line, self.column = node.start_mark.line + 1, node.start_mark.column + 1


def resolve_type(text: str, names: Mapping[str, object]) -> object:
    """Give the type that an annotation writes with `names`. Raises NameError, SyntaxError, TypeError."""
    return get_type_hints(type("Typed", (), {"__annotations__": {"value": text}}), dict(names))["value"]


def read_value(node: Node, hint: object, *, partial: bool = True) -> Any:
    """Give the value of type `hint`; one of a kind of `yaml.Node` stays a node. Raises ExampleError.

    Where `partial`, a view's field without default may be left out: then it fails when it is used.
    """
    if get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in (Union, UnionType):
        return _read_first(node, get_args(hint), partial)
    if get_origin(hint) is tuple:
        return _read_tuple(node, get_args(hint), partial)
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _read_fields(node, hint, partial)
    if isinstance(hint, type) and issubclass(hint, Node) and isinstance(node, hint):
        return node
    return _read_plain(node, hint)


def _read_first(node: Node, hints: tuple[object, ...], partial: bool) -> object:
    """Give the value of the first type that fits; where none does, the first one tells why."""
    failure = None
    for hint in hints:
        try:
            return read_value(node, hint, partial=partial)
        except ExampleError as error:
            failure = failure or error
    raise failure or ExampleError(node, "no type is allowed")


def _read_tuple(node: Node, hints: tuple[object, ...], partial: bool) -> tuple[object, ...]:
    items = node.value if isinstance(node, SequenceNode) else None
    if items is None:
        raise ExampleError(node, "a list was expected")
    if hints[-1] is Ellipsis:
        hints = hints[:1] * len(items)
    if len(items) != len(hints):
        raise ExampleError(node, f"a list of {len(hints)} was expected")
    return tuple(read_value(item, hint, partial=partial) for item, hint in zip(items, hints, strict=True))


def _read_fields(node: Node, record: type[Struct], partial: bool) -> Struct:
    if not isinstance(node, MappingNode):
        raise ExampleError(node, f"{record.__name__}: a mapping was expected")
    known = {field.name: field for field in fields(record)}
    values: dict[str, object] = {}
    for key, value in node.value:
        if key.value not in known or key.value in values:
            raise ExampleError(key, f"{record.__name__} has no field {key.value}, or has it already")
        values[key.value] = read_value(value, known[key.value].type, partial=partial)
    for name in [name for name in known if known[name].required and name not in values]:
        if not partial:
            raise ExampleError(node, f"{record.__name__} needs {name}")
        values[name] = StrictUndefined(name=f"{record.__name__}.{name}")
    return record(**values)


def _read_plain(node: Node, hint: object) -> object:
    is_date = node.tag == "tag:yaml.org,2002:timestamp"
    value = node.value if is_date else SafeLoader("").construct_object(node, deep=True)
    kind = get_origin(hint) or hint
    if kind is Markup and isinstance(value, dict) and value.keys() == {"html"}:
        return Markup(value["html"])
    if isinstance(kind, type) and issubclass(kind, Enum) and value in [one.value for one in kind]:
        return kind(value)
    choices = [(type(one), one) for one in get_args(hint)] if kind is Literal else [(kind, value)]
    if (type(value), value) not in choices:
        raise ExampleError(node, f"{_name(hint)} was expected, not {value!r}")
    return value


def _name(hint: object) -> str:
    return hint.__name__ if isinstance(hint, type) else str(hint).removeprefix("typing.")

"""Values of a component's example: views built from YAML, as the component's documentation types them.

A parameter's line in the documentation begins with its name and its type: `cards     list of CardView`.
An example then gives a view's fields as a mapping; what it leaves out has the view's default, so that a
component meets the same objects as in pages. A field without default that is left out fails when it is used.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import NoneType, UnionType
from typing import Any, TypeGuard, get_args, get_origin

from jinja2 import StrictUndefined
from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import fields

from bangban.pages import views


def _is_view(hint: object) -> TypeGuard[type[Struct]]:
    return isinstance(hint, type) and issubclass(hint, Struct)


Convert = Callable[[object], object]
_VIEWS = {name: value for name, value in vars(views).items() if _is_view(value)}
_PARAMETER = re.compile(r"^ *(\w+) {2,}(\S.*)$", re.MULTILINE)
_WORD = re.compile(r"\w+")


class ExampleError(ValueError):
    """An example that does not fit the type of its parameter."""


def read_parameters(doc: str) -> dict[str, Convert]:
    """Give, for each parameter that a documentation types with a view, what makes its value from YAML."""
    return {name: _read_type(text)[0] for name, text in _PARAMETER.findall(doc)}


def convert_plain(value: object) -> object:
    """Give a value without a type: `{html: …}` as Markup, lists and mappings item by item."""
    if isinstance(value, Mapping):
        if value.keys() == {"html"}:
            return Markup(value["html"])
        return {key: convert_plain(item) for key, item in value.items()}
    return [convert_plain(item) for item in value] if isinstance(value, list) else value


def _read_type(text: str) -> tuple[Convert, str]:
    """Read `list of TYPE`, `{field: TYPE, …}` or a view's name; give the rest of the text too."""
    text = text.lstrip()
    if text.startswith("list of "):
        item, rest = _read_type(text.removeprefix("list of "))
        return _make_list(item), rest
    if text.startswith("{"):
        return _read_record(text[1:])
    word = _WORD.match(text)
    name = word[0] if word else ""
    return (_make_view(_VIEWS[name]) if name in _VIEWS else convert_plain), text[len(name) :]


def _read_record(text: str) -> tuple[Convert, str]:
    parts: dict[str, Convert] = {}
    while match := re.match(r"\s*(\w+)\s*:", text):
        parts[match[1]], text = _read_type(text[match.end() :])
        text = text.lstrip().removeprefix(",")
    return _make_record(parts), text.lstrip().removeprefix("}")


def _make_record(parts: Mapping[str, Convert]) -> Convert:
    def convert(value: object) -> object:
        if not isinstance(value, Mapping):
            raise ExampleError(f"a mapping was expected, not {value!r}")
        return {key: parts.get(key, convert_plain)(item) for key, item in value.items()}

    return convert


def _make_list(item: Convert) -> Convert:
    def convert(value: object) -> object:
        if not isinstance(value, list):
            raise ExampleError(f"a list was expected, not {value!r}")
        return tuple(item(one) for one in value)

    return convert


def _make_view(view: Any) -> Convert:
    def convert(value: object) -> object:
        if value in (None, ""):
            return value
        if not isinstance(value, Mapping):
            raise ExampleError(f"{view.__name__}: a mapping was expected, not {value!r}")
        known = {field.name: field for field in fields(view)}
        unknown = sorted(value.keys() - known.keys())
        if unknown:
            raise ExampleError(f"{view.__name__} has no field {', '.join(unknown)}")
        given = {key: _choose(known[key].type)(item) for key, item in value.items()}
        absent = {
            name: StrictUndefined(name=f"{view.__name__}.{name}")
            for name, field in known.items()
            if name not in given and field.required
        }
        return view(**given, **absent)

    return convert


def _choose(hint: object) -> Convert:
    """Give what makes a value of a view's field."""
    if hint is Markup:
        return lambda value: Markup(value) if isinstance(value, str) else convert_plain(value)
    if _is_view(hint):
        return _make_view(hint)
    if get_origin(hint) is UnionType:
        return _choose(next(one for one in get_args(hint) if one is not NoneType))
    if get_origin(hint) is tuple:
        items = get_args(hint)
        return _make_list(_choose(items[0])) if items[-1] is Ellipsis else _make_pair(items)
    return convert_plain


def _make_pair(hints: tuple[object, ...]) -> Convert:
    def convert(value: object) -> object:
        if not isinstance(value, list) or len(value) != len(hints):
            raise ExampleError(f"a list of {len(hints)} was expected, not {value!r}")
        return tuple(_choose(hint)(one) for hint, one in zip(hints, value, strict=True))

    return convert

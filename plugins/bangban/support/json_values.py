"""Structs to JSON values and back, told where they do not fit.

msgspec itself converts both ways, but tells only the first mistake of a file and leaves out a flag that is
false, which our files have.

A struct's fields are the keys: without default required, of type str, int, bool, another struct,
`X | None` or `tuple[X, ...]`. Empty text, None and empty tuples are left out, so reading gives them back.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import NoneType
from typing import Any, get_args, get_origin

from msgspec import Struct
from msgspec.structs import fields

from bangban.diagnostics.problems import Position, Problem

_NAMES = {str: "text", int: "number", bool: "flag"}


def encode_value(value: Any, renamed: Mapping[str, str]) -> object:
    """The JSON value of a struct, in the order of its fields; `renamed` pairs field and key."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [encode_value(item, renamed) for item in value]
    rows = _list_fields(value.__class__)
    if rows is None:
        return value
    pairs = [(name, required, getattr(value, name)) for name, required in rows]
    return {
        renamed.get(name, name): encode_value(item, renamed)
        for name, required, item in pairs
        if required or not (item is None or item in ("", ()))
    }


@lru_cache
def _list_fields(kind: type) -> tuple[tuple[str, bool], ...] | None:
    """The names of a struct's fields, and whether each is required; None of any other class."""
    return tuple((one.name, one.required) for one in fields(kind)) if issubclass(kind, Struct) else None


class ValueReader:
    """Reads JSON values of one file; what does not fit is told to `problems`, with its JSON Pointer."""

    def __init__(self, path: str, renamed: Mapping[str, str]) -> None:
        self._position = Position(path)
        self._renamed = renamed
        self.problems: list[Problem] = []

    def read(self, kind: Any, value: object, pointer: str = "") -> Any:
        """The value as `kind`; where `problems` grew, what it gives is of no use."""
        if get_origin(kind) is tuple:
            return self._read_tuple(get_args(kind)[0], value, pointer)
        if NoneType in get_args(kind):
            return self.read(get_args(kind)[0], value, pointer)
        if issubclass(kind, Struct):
            return self._read_object(kind, value, pointer)
        if type(value) is not kind or not _is_text_or_else(value):
            return self._tell_kind(_NAMES[kind], pointer)
        return value

    def _read_tuple(self, kind: Any, value: object, pointer: str) -> object:
        if not isinstance(value, list):
            return self._tell_kind("list", pointer)
        return tuple(self.read(kind, item, f"{pointer}/{index}") for index, item in enumerate(value))

    def _read_object(self, kind: Any, value: object, pointer: str) -> object:
        if not isinstance(value, dict):
            return self._tell_kind("object", pointer)
        keys = {self._renamed.get(field.name, field.name): field for field in fields(kind)}
        told = len(self.problems)
        for key in value.keys() - keys.keys():
            self._tell("interchange.unknown-key", f"{pointer}/{key}")
        for key, field in keys.items():
            if field.required and key not in value:
                self._tell("interchange.missing-key", f"{pointer}/{key}")
        items = {
            field.name: self.read(field.type, value[key], f"{pointer}/{key}")
            for key, field in keys.items()
            if key in value
        }
        return None if len(self.problems) > told else kind(**items)

    def _tell_kind(self, expected: str, pointer: str) -> object:
        values = {"pointer": pointer or "/", "expected": expected}
        self.problems.append(Problem(self._position, "interchange.wrong-kind", values))
        return None

    def _tell(self, code: str, pointer: str) -> None:
        self.problems.append(Problem(self._position, code, {"pointer": pointer}))


def _is_text_or_else(value: object) -> bool:
    """Not a text with half a character (a lone surrogate), which no file can hold."""
    return not isinstance(value, str) or value.isascii() or value == value.encode("utf-8", "ignore").decode()

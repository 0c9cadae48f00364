"""Structs as JSON values: a struct's fields are the keys. Empty text, None and empty tuples are left out
where the field has a default, which says the same. (msgspec itself would leave out a flag that is false.)
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from msgspec import Struct
from msgspec.structs import fields


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

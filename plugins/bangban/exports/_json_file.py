"""`timeline.json`: a timeline in the site's own form, which loses nothing, and its JSON Schema."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from bangban.exports._record_values import VERSION, TimelineRecord
from bangban.support.json_text import write_json_text

SCHEMA_ADDRESS = f"schemas/timeline-{VERSION}.json"
"""Where the schema stands on the site. A version that old readers would misread gets a new address."""

_SCHEMA = Path(__file__).with_name("timeline.schema.json")


def write_json(record: TimelineRecord) -> str:
    """The record as JSON (RFC 8259), its keys in the order of the schema. What is not known is left out."""
    return write_json_text(_encode(record))


def write_schema(identifier: str) -> str:
    """The schema (draft 2020-12) as text; `identifier`, its address with scheme and host, is its `$id`."""
    schema = json.loads(_SCHEMA.read_text(encoding="utf-8"))
    return write_json_text({"$schema": schema.pop("$schema"), "$id": identifier, **schema})


def _encode(value: Any) -> object:
    """The JSON value of a struct, whose fields are the keys in their order. Empty text, None and empty tuples
    are left out where the field has a default, which says the same. (msgspec itself would leave out a flag
    that is false.)"""
    if isinstance(value, tuple):
        return [_encode(item) for item in value]
    if not isinstance(value, Struct):
        return value
    rows = [(key, required, getattr(value, name)) for name, key, required in _list_fields(value.__class__)]
    return {
        key: item if item.__class__ is str else _encode(item)
        for key, required, item in rows
        if required or not (item is None or item in ("", ()))
    }


@lru_cache
def _list_fields(kind: type[Struct]) -> tuple[tuple[str, str, bool], ...]:
    """The name, the key and whether it is required, of each field."""
    return tuple((one.name, one.encode_name, one.required) for one in fields(kind))

"""The JSON Schemas (draft 2020-12) of the open data, and what each field says, from one table of words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any, get_args

from msgspec import Struct

from bangban.content.model import vocabulary
from bangban.content.timelines import promises
from bangban.dates.points import PRECISIONS
from bangban.exports.open_data._known_values import Reason
from bangban.exports.open_data.data_addresses import SCHEMAS_FOLDER
from bangban.locale.zh.open_data_words import read_open_data

DRAFT = "https://json-schema.org/draft/2020-12/schema"
FILES = "files"
UNKNOWN = "unknown"

_PLAIN: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "string": {"type": "string"},
        "integer": {"type": "integer"},
        "number": {"type": "number"},
        "boolean": {"type": "boolean"},
        # Not `\d`, which some validators take for digits of any script.
        "date-time": {
            "type": "string",
            "format": "date-time",
            "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$",
        },
        "uri": {"type": "string", "format": "uri-reference"},
        "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
    }
)
_CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "sort": ("cases", "snapshots", "both"),
        "unit": ("cases", "requests", "seconds", "share"),
        "status": ("open", "closed"),
        "urgency": vocabulary.URGENCIES,
        "state": vocabulary.STATES,
        "outcome": vocabulary.OUTCOMES,
        "satisfaction": vocabulary.SATISFACTIONS,
        "stage": vocabulary.STAGES,
        "actor_kind": get_args(vocabulary.ActorKind),
        "precision": PRECISIONS,
        "verdict": get_args(promises.Outcome),
        "doubt": tuple(one for one in get_args(promises.Doubt) if one),
    }
)


class FieldNote(Struct, frozen=True):
    """A field as a reader is told of it: its name and type, what it says in Chinese and in English, and an
    example as JSON has it, None where its type has fields of its own."""

    name: str
    type: str
    zh: str
    en: str
    example: object = None
    optional: bool = False

    @property
    def base(self) -> str:
        """The type of one value: without list and null."""
        return self.type.removesuffix("?").strip("[]")

    @property
    def is_list(self) -> bool:
        """Whether it is a list of such values."""
        return self.type.startswith("[")

    @property
    def nullable(self) -> bool:
        """Whether it may be null."""
        return self.type.endswith("?")


def list_schemas() -> tuple[str, ...]:
    """The names of all schemas: those of the files."""
    return tuple(read_open_data()[FILES])


def describe(name: str) -> tuple[str, str]:
    """What a file has, in Chinese and in English."""
    return read_open_data()[FILES][name]["zh"], read_open_data()[FILES][name]["en"]


@lru_cache
def list_fields(name: str) -> tuple[FieldNote, ...]:
    """The fields of an object, in their order."""
    return tuple(FieldNote(key, **row) for key, row in read_open_data()[name].items())


def list_objects(schema: str) -> tuple[str, ...]:
    """The objects that a file is made of, from the outermost on, each once."""
    found: dict[str, None] = {}
    queue = [read_open_data()[FILES][schema]["rows"].strip("[]")]
    while queue:
        name = queue.pop(0)
        if name not in found:
            found[name] = None
            queue += [note.base for note in list_fields(name) if note.base in read_open_data()]
    return tuple(found)


def make_schema(name: str, identifier: str) -> dict[str, object]:
    """The schema of a file; `identifier` is its own address."""
    rows, objects = read_open_data()[FILES][name]["rows"], list_objects(name)
    root = f"#/$defs/{objects[0]}"
    body: dict[str, object] = {"$ref": root}
    if rows.startswith("["):
        body = {"type": "array", "items": {"$ref": root}}
    zh, en = describe(name)
    return {
        "$schema": DRAFT,
        "$id": identifier,
        "title": zh,
        "description": en,
        **body,
        "$defs": {one: _make_object(one) for one in objects},
    }


def locate_schema(name: str) -> str:
    """The address of a schema."""
    return f"{SCHEMAS_FOLDER}{name}.json"


def _make_object(name: str) -> dict[str, object]:
    fields = list_fields(name)
    properties = {note.name: _make_property(note) for note in fields}
    if has_reasons(name):
        nullable = [note.name for note in fields if note.nullable]
        properties[UNKNOWN] = {
            "type": "object",
            "propertyNames": {"enum": nullable} if nullable else False,
            "additionalProperties": {"enum": list(get_args(Reason))},
        }
    required = [note.name for note in fields if not note.optional]
    required += [UNKNOWN] if has_reasons(name) else []
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def list_formulas() -> tuple[tuple[str, str, str], ...]:
    """Each formula of a figure: its id, how it is found in Chinese and in English."""
    return tuple((name, row["zh"], row["en"]) for name, row in read_open_data()["formulas"].items())


def list_reasons() -> tuple[tuple[str, str, str], ...]:
    """Each reason why a value is null, in Chinese and in English."""
    return tuple((name, row["zh"], row["en"]) for name, row in read_open_data()["reasons"].items())


def has_reasons(name: str) -> bool:
    """Whether an object says why a field is null: one that has no such field says nothing."""
    return any(note.nullable for note in list_fields(name))


def _make_property(note: FieldNote) -> dict[str, object]:
    told: dict[str, object] = {"title": note.zh, "description": note.en}
    if note.example is not None:
        told["examples"] = [note.example]
    one = _make_type(note.base)
    if note.is_list:
        one = {"type": "array", "items": one}
    if note.nullable:
        return {"anyOf": [one, {"type": "null"}], **told}
    return {**one, **told}


def _make_type(base: str) -> dict[str, Any]:
    if base == "formula":
        return {"enum": [name for name, _, _ in list_formulas()]}
    if base in _CHOICES:
        return {"enum": list(_CHOICES[base])}
    return dict(_PLAIN[base]) if base in _PLAIN else {"$ref": f"#/$defs/{base}"}


def list_choices(base: str) -> Iterator[str]:
    """The words that a field of this type may have; none where any will do."""
    yield from _CHOICES.get(base, ())

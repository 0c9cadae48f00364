"""The JSON Schema (draft 2020-12) of a newsroom's file that says what the columns of a table mean
(`bangban import table --map`), for the program in which it is written."""

from __future__ import annotations

from typing import Any

from bangban.imports._tables.column_meanings import DROPPED
from bangban.locale.zh.import_columns import MAP_WORDS, read_meanings

MAP_FILES = ("*.map.yaml", "*.map.yml")
"""How such a file is called, if the program is to know it; the import takes any name."""


def describe_map(identifier: str) -> dict[str, Any]:
    """The schema; `identifier` is its own address. What stands left and right in `columns` may be either way
    round, as the import takes it."""
    meanings = {key: words["name"] for key, words in read_meanings().items()}
    # A heading or a word may be a number.
    text: dict[str, Any] = {"type": ["string", "number"]}
    choices = [{"const": key, "description": name} for key, name in meanings.items()]
    choices.append({"const": DROPPED, "description": MAP_WORDS["dropped"]})
    words = {"type": "object", "additionalProperties": text}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": identifier,
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "system": {**text, "description": MAP_WORDS["system"]},
            "sheet": {**text, "description": MAP_WORDS["sheet"]},
            "columns": {
                "type": "object",
                "description": MAP_WORDS["columns"],
                "properties": {key: {**text, "description": name} for key, name in meanings.items()},
                "additionalProperties": {"oneOf": choices},
            },
            "values": {
                "type": "object",
                "description": MAP_WORDS["values"],
                "properties": {key: {**words, "description": name} for key, name in meanings.items()},
                "additionalProperties": False,
            },
        },
    }

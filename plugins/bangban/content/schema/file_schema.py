"""The JSON Schema (draft 2020-12) of each kind of file that the desk writes, for the editors' own programs.

It says what can be said of one value by itself. What hangs on other files (is there such a category?), on the
calendar or on Unicode is told by `bangban check` alone.
"""

from __future__ import annotations

import re
from typing import Any

from bangban.content.schema._fields import JsonSchema
from bangban.content.schema._records import RecordField
from bangban.locale.zh.key_words import read_key_words

# A link inside the handbook leads nowhere from here.
_HANDBOOK_LINK = re.compile(r"\[([^\]]+)\]\(#[^)]+\)")


def describe_file(record: RecordField, identifier: str) -> JsonSchema:
    """The schema of a file that holds this record; `identifier` is its own address."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": identifier}
    return {**head, **_word(record.describe())}


def _word(schema: Any) -> Any:
    """The schema with each description's words instead of their name."""
    if isinstance(schema, list):
        return [_word(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    worded = {key: _word(value) for key, value in schema.items()}
    if isinstance(schema.get("description"), str):
        worded["description"] = _find_words(schema["description"])
    return worded


def _find_words(name: str) -> str:
    table, _, key = name.partition(".")
    return _HANDBOOK_LINK.sub(r"\1", read_key_words()[table][key]["meaning"])

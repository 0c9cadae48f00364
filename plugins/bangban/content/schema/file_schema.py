"""The JSON Schema (draft 2020-12) of each kind of file that the desk writes, for the editors' own programs.

It says what can be said of one value by itself. What hangs on other files (is there such a category?), on the
calendar or on Unicode is told by `bangban check` alone.
"""

from __future__ import annotations

import re
from typing import Any

from bangban.content.schema.fields import Field, JsonSchema
from bangban.locale.zh.key_words import read_key_words
from bangban.locale.zh.messages import read_messages

# A link inside the handbook leads nowhere from here.
_HANDBOOK_LINK = re.compile(r"\[([^\]]+)\]\(#[^)]+\)")


def describe_file(record: Field[object], identifier: str) -> JsonSchema:
    """The schema of a file that holds this, a record or a list of them; `identifier` is its own address."""
    definitions: JsonSchema = {}
    whole = {key: _settle(value, definitions) for key, value in record.describe().items() if key != "title"}
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": identifier}
    return {**head, **whole, "$defs": definitions}


def _settle(schema: Any, definitions: JsonSchema) -> Any:
    """A part of a schema: descriptions are the words instead of their name, the message of a pattern is the
    mend instead of its code, and what has a title stands once, among the definitions."""
    if isinstance(schema, list):
        return [_settle(item, definitions) for item in schema]
    if not isinstance(schema, dict):
        return schema
    settled = {key: _settle(value, definitions) for key, value in schema.items()}
    title, name, code = (settled.get(word) for word in ("title", "description", "patternErrorMessage"))
    if isinstance(code, str):
        settled["patternErrorMessage"] = read_messages()[code].mend
    words = {"description": _find_words(settled.pop("description"))} if isinstance(name, str) else {}
    if isinstance(title, str):
        definitions[title] = settled
        return {**words, "$ref": f"#/$defs/{title}"}
    return {**words, **settled}


def _find_words(name: str) -> str:
    table, _, key = name.partition(".")
    return _HANDBOOK_LINK.sub(r"\1", read_key_words()[table][key]["meaning"])

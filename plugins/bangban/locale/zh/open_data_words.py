"""What each field of the open data says, in Chinese and in English (`open_data.toml`)."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_TERMS = "categories"
_SAME = ("agencies", "areas")
"""Files that have the fields of the one about categories, but for their own name."""


@cache
def read_open_data() -> Mapping[str, Mapping[str, Any]]:
    """The tables: `files`, and one for each object with a row for each field, in order."""
    text = Path(__file__).with_name("open_data.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    row = json.dumps(tables[_TERMS])
    return {**tables, **{name: json.loads(row.replace(_TERMS, name)) for name in _SAME}}

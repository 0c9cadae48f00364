"""The JSON Schema of `timeline.json` (draft 2020-12), as the site publishes it."""

from __future__ import annotations

import json
from pathlib import Path

from bangban.exports._record_values import VERSION

SCHEMA_ADDRESS = f"schemas/timeline-{VERSION}.json"
"""Where the schema stands on the site. A version that old readers would misread gets a new address."""

SCHEMA_FILE = Path(__file__).with_name("timeline.schema.json")


def read_schema(identifier: str) -> dict[str, object]:
    """The schema with `identifier`, its own address with scheme and host, as `$id`."""
    schema = json.loads(SCHEMA_FILE.read_text(encoding="utf-8"))
    return {"$schema": schema.pop("$schema"), "$id": identifier, **schema}


def write_schema(identifier: str) -> str:
    """The schema as the text of its file."""
    return json.dumps(read_schema(identifier), ensure_ascii=False, indent=2) + "\n"

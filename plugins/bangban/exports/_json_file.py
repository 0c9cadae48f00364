"""`timeline.json`: a timeline in the site's own form, which loses nothing (`timeline.schema.json`)."""

from __future__ import annotations

from bangban.exports._record_values import TimelineRecord
from bangban.support.json_text import write_json_text
from bangban.support.json_values import encode_value


def write_json(record: TimelineRecord) -> str:
    """The record as JSON (RFC 8259), its keys in the order of the schema. What is not known is left out."""
    return write_json_text(encode_value(record, {"schema": "$schema"}))

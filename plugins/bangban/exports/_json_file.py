"""`timeline.json`: a timeline in the site's own form, which loses nothing (`timeline.schema.json`)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bangban.dates.moments import parse_moment
from bangban.dates.points import MomentError
from bangban.diagnostics.problems import Position, Problem, sort_problems
from bangban.exports._record_values import VERSION, TimelineRecord
from bangban.support.json_text import write_json_text
from bangban.support.json_values import ValueReader, encode_value

_RENAMED = {"schema": "$schema"}


def write_json(record: TimelineRecord) -> str:
    """The record as JSON (RFC 8259), its keys in the order of the schema. What is not known is left out."""
    return write_json_text(encode_value(record, _RENAMED))


def read_json(text: str, path: str = "timeline.json") -> tuple[TimelineRecord | None, tuple[Problem, ...]]:
    """The record that :func:`write_json` wrote, or None and every reason why it is none. Never raises."""
    try:
        data = json.loads(text)
    except json.JSONDecodeError as error:
        return None, (Problem(Position(path, error.lineno, error.colno), "interchange.json"),)
    except (ValueError, RecursionError):
        return None, (Problem(Position(path), "interchange.json"),)
    version = data.get("version") if isinstance(data, dict) else VERSION
    if type(version) is int and version != VERSION:
        values = {"version": version, "known": VERSION}
        return None, (Problem(Position(path), "interchange.version", values),)
    reader = ValueReader(path, _RENAMED)
    record = reader.read(TimelineRecord, data)
    if isinstance(record, TimelineRecord) and not reader.problems:
        reader.problems += _check_record(record, Position(path))
    return (None if reader.problems else record), tuple(sort_problems(reader.problems))


def _check_record(record: TimelineRecord, place: Position) -> Iterator[Problem]:
    try:
        zone = ZoneInfo(record.zone)
    except (ValueError, OSError, ZoneInfoNotFoundError):
        yield Problem(place, "zone.unknown", {"text": record.zone})
        return
    for text in (*(entry.at for entry in record.entries), *(step.at for step in record.expected)):
        try:
            parse_moment(text, zone)
        except MomentError as error:
            yield Problem(place, error.code, {"text": text, **error.values})
    counts = Counter(entry.id for entry in record.entries)
    yield from (Problem(place, "id.duplicate", {"id": name}) for name in counts if counts[name] > 1)

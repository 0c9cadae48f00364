"""The published schema: it is one, it tells every field, and every export fits it."""

import json

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from msgspec.structs import fields

from bangban.content.model.vocabulary import OUTCOMES, STAGES, STATES, URGENCIES
from bangban.exports import _record_values as values
from bangban.exports._json_file import SCHEMA_ADDRESS, write_json, write_schema
from tests.bangban.timeline_samples import build_record, five_entries, records

IDENTIFIER = f"https://zheng.example/{SCHEMA_ADDRESS}"
SCHEMA = json.loads(write_schema(IDENTIFIER))
VALIDATOR = Draft202012Validator(SCHEMA)
CLASSES = {
    "term": values.TermValue,
    "actor": values.ActorValue,
    "media": values.MediaValue,
    "evidence": values.EvidenceValue,
    "span": values.SpanValue,
    "totals": values.TotalsValue,
    "conformance": values.ConformanceValue,
    "entry": values.EntryValue,
    "expected": values.ExpectedValue,
}


def list_faults(text: str) -> list[str]:
    return [error.message for error in VALIDATOR.iter_errors(json.loads(text))]


def test_is_a_json_schema():
    """Of the draft that it names, with its own address as `$id`, which holds its version."""
    Draft202012Validator.check_schema(SCHEMA)
    assert list(SCHEMA)[:2] == ["$schema", "$id"]
    assert SCHEMA["$id"] == "https://zheng.example/schemas/timeline-1.json"


def test_the_case_fits():
    """The export of a case, published or in preview."""
    assert list_faults(write_json(five_entries())) == []
    assert list_faults(write_json(build_record(publish=False))) == []


@given(records())
def test_every_export_fits(record):
    """Whatever the moments, actors, pictures and documents are."""
    assert list_faults(write_json(record)) == []


@pytest.mark.parametrize("name", ["", *CLASSES])
def test_tells_every_field(name):
    """Schema and dataclass have the same fields, ask for the same, and each is described."""
    part = SCHEMA["$defs"][name] if name else SCHEMA
    listed = fields(CLASSES[name] if name else values.TimelineRecord)
    keys = [{"schema": "$schema"}.get(field.name, field.name) for field in listed]
    assert list(part["properties"]) == keys
    required = [key for key, field in zip(keys, listed, strict=True) if field.required]
    assert part["required"] == required
    assert all(row["description"].endswith(".") for row in part["properties"].values())
    assert part["additionalProperties"] is False


def test_knows_the_words_of_front_matter():
    """What editors may choose from, the schema allows, and nothing else."""
    top, entry = SCHEMA["properties"], SCHEMA["$defs"]["entry"]["properties"]
    assert tuple(top["state"]["enum"]) == STATES
    assert tuple(top["outcome"]["enum"]) == OUTCOMES
    assert tuple(top["urgency"]["enum"]) == URGENCIES
    assert tuple(entry["stage"]["enum"]) == STAGES


def test_refuses_what_is_not_a_timeline():
    """A schema that takes everything would be none."""
    data = json.loads(write_json(five_entries()))
    data["entries"][0]["precision"] = "hour"
    data["colour"] = "red"
    assert len(list_faults(json.dumps(data))) == 2

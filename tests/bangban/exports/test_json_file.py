"""timeline.json: out and in again without loss."""

import json

import msgspec
from hypothesis import given

from bangban.exports._json_file import write_json
from bangban.exports._record_values import TimelineRecord
from tests.bangban.timeline_samples import five_entries, records


def read_json(text: str) -> TimelineRecord:
    """The record as whoever takes the file over would read it, by the types of the fields."""
    return msgspec.convert(json.loads(text), TimelineRecord)


@given(records())
def test_export_import_export_is_the_identity(record):
    """What was written is read as the same record, and writes the same bytes."""
    text = write_json(record)
    again = read_json(text)
    assert again == record
    assert write_json(again) == text


def test_the_case_of_five_entries_comes_back():
    """A real case, with totals, agencies and evidence, too."""
    assert read_json(write_json(five_entries())) == five_entries()


def test_leaves_out_what_is_not_known():
    """No empty texts and nulls: a key that is there says something."""
    data = json.loads(write_json(five_entries()))
    assert "stage" not in data["entries"][0]
    assert "start" not in data["entries"][4]
    assert data["entries"][0]["approximate"] is False
    assert next(iter(data)) == "$schema"

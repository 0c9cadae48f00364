"""timeline.json: out and in again without loss, and told where it does not fit."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bangban.exports._json_file import read_json, write_json
from tests.bangban.timeline_samples import five_entries, records


@given(records())
def test_export_import_export_is_the_identity(record):
    """What was written is read as the same record, and writes the same bytes."""
    text = write_json(record)
    again, problems = read_json(text)
    assert problems == ()
    assert again == record
    assert write_json(again) == text


def test_the_case_of_five_entries_comes_back():
    """A real case, with totals, agencies and evidence, too."""
    assert read_json(write_json(five_entries())) == (five_entries(), ())


def test_leaves_out_what_is_not_known():
    """No empty texts and nulls: a key that is there says something."""
    data = json.loads(write_json(five_entries()))
    assert "stage" not in data["entries"][0]
    assert "start" not in data["entries"][4]
    assert data["entries"][0]["approximate"] is False
    assert next(iter(data)) == "$schema"


def spoil(change) -> list[tuple[str, object]]:
    data = json.loads(write_json(five_entries()))
    change(data)
    record, problems = read_json(json.dumps(data))
    assert record is None
    return [(problem.code, problem.values.get("pointer", "")) for problem in problems]


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda data: data.pop("title"), ("interchange.missing-key", "/title")),
        (lambda data: data["entries"][1].pop("at"), ("interchange.missing-key", "/entries/1/at")),
        (lambda data: data.update(entries={}), ("interchange.wrong-kind", "/entries")),
        (lambda data: data.update(sample="no"), ("interchange.wrong-kind", "/sample")),
        (lambda data: data.update(title="\ud800"), ("interchange.wrong-kind", "/title")),
        (lambda data: data["entries"][2].update(actor=["a"]), ("interchange.wrong-kind", "/entries/2/actor")),
        (lambda data: data["entries"][3].update(when="?"), ("interchange.unknown-key", "/entries/3/when")),
        (lambda data: data.update(version=2), ("interchange.version", "")),
        (lambda data: data.update(version=True), ("interchange.wrong-kind", "/version")),
        (lambda data: data.update(zone="Mars/Base"), ("zone.unknown", "")),
        (lambda data: data.update(zone="../etc"), ("zone.unknown", "")),
        (lambda data: data["entries"][1].update(at="gestern"), ("moment.unreadable", "")),
        (lambda data: data["entries"][1].update(id="t-20221110"), ("id.duplicate", "")),
    ],
)
def test_tells_what_does_not_fit(change, told):
    """Each mistake by its place in the file (RFC 6901), and nothing is half read."""
    assert spoil(change) == [told]


def test_tells_two_mistakes_at_once():
    """One mistake does not hide another."""
    assert len(spoil(lambda data: [data.pop("url"), data["entries"][0].pop("title")])) == 2


@given(
    st.text() | st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists).map(json.dumps)
)
def test_never_raises(text):
    """Whatever the file holds, the answer is a record or problems that can be said."""
    record, problems = read_json(text)
    assert record is None
    assert problems
    assert all(problem.message and problem.mend for problem in problems)


def test_tells_where_the_json_breaks():
    """At its line and column, as every editor counts them."""
    (problem,) = read_json('{\n  "title": ,\n}')[1]
    assert (problem.code, problem.position.line, problem.position.column) == ("interchange.json", 2, 12)
    assert read_json("[" * 100_000)[1][0].code == "interchange.json"
    assert read_json("9" * 5000)[1][0].code == "interchange.json"

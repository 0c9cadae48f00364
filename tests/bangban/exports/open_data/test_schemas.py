"""The schemas: of the draft they name, every field told in both languages, every file of theirs fits."""

import json
import re

import jsonschema_rs
import pytest

from bangban.exports.open_data.schemas import (
    describe,
    has_reasons,
    list_choices,
    list_fields,
    list_objects,
    list_schemas,
    locate_schema,
    make_schema,
)
from tests.bangban.open_data_samples import list_nulls, make_files, open_validators

OBJECTS = sorted({name for schema in list_schemas() for name in list_objects(schema)})


@pytest.mark.parametrize("name", list_schemas())
def test_is_a_schema(name):
    """Of 2020-12, with its address; no class of digits that other programs take for more."""
    schema = make_schema(name, f"https://bang.example/{locate_schema(name)}")
    jsonschema_rs.meta.validate(schema)
    assert schema["$id"] == f"https://bang.example/schemas/api-v1/{name}.json"
    assert "\\d" not in json.dumps(schema)
    assert all(describe(name))


@pytest.mark.parametrize("name", OBJECTS)
def test_every_field_is_told(name):
    """In Chinese and in English, with an example where its type is not told elsewhere; examples fit."""
    schema = make_schema(
        next(one for one in list_schemas() if name in list_objects(one)), "https://x.example/"
    )
    for note in list_fields(name):
        assert re.search("[\u4e00-\u9fff].*。$", note.zh), note
        assert re.fullmatch(r"[ -~“”…]+\.", note.en), note
        if (
            note.base not in (*OBJECTS, "formula")
            and note.name != "rows"
            and note.en not in ("Not used.", "Never published.")
            and note.zh[:4] != "不在这里"
        ):
            assert note.example is not None, (name, note.name)
            one = {**schema, "$ref": f"#/$defs/{name}/properties/{note.name}"}
            one.pop("type", None), one.pop("items", None)
            assert jsonschema_rs.is_valid(one, note.example), note


def test_words_to_choose_from_are_those_of_the_front_matter():
    """None is left out by hand."""
    assert "reopened" in list_choices("state")
    assert list(list_choices("string")) == []


def test_every_file_fits_its_schema():
    """Formats are judged, too; and a null has its reason, a reason its null."""
    validators = open_validators()
    files = make_files()
    assert len(files) > 8
    for address, data in files.items():
        if address.endswith(".json"):
            value = json.loads(data)
            name = "requests" if "/requests/" in address else re.search(r"([a-z]+)[0-9-]*\.json", address)[1]
            assert [error.message for error in validators[name].iter_errors(value)] == [], address
            assert list_nulls(value) == [], address


def test_schemas_refuse_what_is_not_told():
    """A schema that takes everything would be none."""
    validators = open_validators()
    value = json.loads(make_files()["api/v1/cases.json"])
    value["cases"][0]["seeker"] = {"name": "李女士"}
    value["cases"][0]["state"] = "done"
    value["cases"][0]["request"]["earliest"] = "2022-11-13"
    assert len([*validators["cases"].iter_errors(value)]) >= 3


def test_reasons_are_where_anything_may_be_null():
    """And nowhere else."""
    assert has_reasons("case")
    assert not has_reasons("service")

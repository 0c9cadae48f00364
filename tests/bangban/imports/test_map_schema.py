"""The schema of the file that says what columns mean: it takes what the import takes, and refuses what that
refuses."""

from __future__ import annotations

import pytest
import yaml
from jsonschema import Draft202012Validator

from bangban.imports._tables.column_meanings import read_map
from bangban.imports.map_schema import describe_map

GOOD = """system: 12345热线
sheet: 工单
columns:
  单据号: id
  received: 来电时间
  经手人: '-'
values:
  category: {生活保障: food}
  state: {存档: closed, 1: open}
"""


@pytest.mark.parametrize(
    ("text", "is_good"),
    [
        (GOOD, True),
        ("columns: {}\n", True),
        ("columns: {单据号: nummer}\n", False),
        ("columns: [单据号]\n", False),
        ("colums: {单据号: id}\n", False),
        ("values: {categry: {生活保障: food}}\n", False),
        ("values: {category: food}\n", False),
        ("- id\n", False),
    ],
)
def test_a_program_says_what_the_import_says(text, is_good):
    schema = describe_map("import-map.json")
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(schema).is_valid(yaml.safe_load(text)) is is_good
    assert (read_map("a.map.yaml", text.encode())[1] == []) is is_good

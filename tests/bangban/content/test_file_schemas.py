"""The schemas that editors' programs get: every file of our own content is valid by its own."""

from fnmatch import fnmatch

import pytest
from jsonschema import Draft202012Validator

from bangban.content.file_schemas import FILES
from bangban.content.files.folder import list_paths
from bangban.content.schema.fields import ListField
from bangban.content.schema.file_schema import describe_file
from bangban.frontmatter.document import parse_document, parse_yaml
from tests.bangban.content.schema.test_file_schema import convert
from tests.bangban.schemas import ROOTS
from tests.source_tree import ROOT

CONTENT = ROOT / "content"


def find_names(path: str) -> list[str]:
    return [name for name, one in FILES.items() if any(fnmatch(path, pattern) for pattern in one.paths)]


def test_each_file_of_ours_is_valid_by_its_schema():
    """By one alone, which its path tells."""
    for path in sorted(list_paths(CONTENT)):
        if not path.endswith((".md", ".yaml")):
            continue
        (name,) = find_names(path)
        data = (CONTENT / path).read_bytes()
        node = (
            parse_document(path, data).header if path.endswith(".md") else parse_yaml(path, data.decode())[0]
        )
        validator = Draft202012Validator(describe_file(FILES[name].field, f"{name}.json"))
        assert [error.message for error in validator.iter_errors(convert(node))] == []


def test_every_kind_of_file_has_a_schema():
    """Whatever the handbook has a table of keys for."""
    described = [one.field.item if isinstance(one.field, ListField) else one.field for one in FILES.values()]
    assert [name for name, record in ROOTS.items() if record not in described] == []


@pytest.mark.parametrize(
    ("rows", "valid"),
    [
        ([{"key": "cases/lift", "at": "2022-12-01", "reason": "当事人要求"}], True),
        ([{"key": "cases/lift", "at": "2022-12-01"}], False),
        ([{"kye": "cases/lift", "at": "2022-12-01", "reason": "当事人要求"}], False),
        ([{"key": "lift", "at": "2022-12-01", "reason": "当事人要求"}], False),
        ({"cases/lift": "2022-12-01"}, False),
        ([], True),
    ],
)
def test_rows_of_withdrawn_yaml_have_a_schema_too(rows: object, valid: bool):
    schema = describe_file(FILES["withdrawn"].field, "withdrawn.json")
    Draft202012Validator.check_schema(schema)
    assert Draft202012Validator(schema).is_valid(rows) is valid

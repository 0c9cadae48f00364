"""The page that explains the data: every file, field, reason and formula, in both languages."""

from typing import get_args

from msgspec.structs import replace

from bangban.content.figures.rates import _RATES
from bangban.content.model.imprint import DataLicence
from bangban.exports.open_data._known_values import Reason
from bangban.exports.open_data.explaining_page import make_data_pages
from bangban.exports.open_data.schemas import list_fields, list_formulas, list_reasons, list_schemas
from tests.bangban import desk
from tests.bangban.open_data_samples import make_files, open_portal


def _make(**more):
    (page,) = make_data_pages(open_portal(**more))
    return page.make_data().values["data"]


def test_tells_every_field_of_the_schemas():
    """Of one source: none is told here alone, and none is left out."""
    data = _make()
    assert [file.link.name for file in data.files if file.schema] == [
        f"{name}.json" for name in list_schemas()
    ]
    told = {table.id: [field.name for field in table.fields] for table in data.objects}
    assert told["case"] == [note.name for note in list_fields("case")]
    assert {"update", "snapshot", "moment", "figure"} <= told.keys()
    links = {field.link for table in data.objects for field in table.fields if field.link}
    assert {link.removeprefix("#") for link in links} <= {*told, "formulas"}


def test_a_field_says_its_type_and_an_example():
    """Words to choose from are told, and that it may be null."""
    (table,) = (table for table in _make().objects if table.id == "case")
    fields = {field.name: field for field in table.fields}
    assert fields["outcome"].note == "，可以是 null：resolved、partly、unresolved、withdrawn"
    assert fields["sample"].example == "false"
    assert (fields["reopened"].type, fields["reopened"].link, fields["reopened"].note) == (
        "moment",
        "#moment",
        " 的列表",
    )


def test_tells_every_reason_and_formula():
    """Those that files have, and no others."""
    assert {name for name, _, _ in list_reasons()} == set(get_args(Reason))
    rates = {f"{part}_of_{whole}" for part, whole in _RATES}
    assert rates <= {name for name, _, _ in list_formulas()}
    assert len(_make().formulas) == len(list_formulas())


def test_tells_the_terms_of_use():
    """Or that there are none."""
    assert _make().licence.url == "https://terms.example/by"
    assert _make(platform=replace(desk.PLATFORM, data_licence=DataLicence())).licence is None
    assert b'"licence":null' in make_files(open_portal(platform=desk.PLATFORM))["api/v1/index.json"]

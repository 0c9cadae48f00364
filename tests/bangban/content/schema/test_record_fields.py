"""Mappings with known keys, and models that state them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

import pytest
from jsonschema import Draft202012Validator

from bangban.content.model.story import SCHEMAS
from bangban.content.schema.fields import INVALID, NUMBER_FIELD, ListField, Reading, TextField
from bangban.content.schema.record_fields import Key, Place, Record, RecordField, build, declare
from bangban.diagnostics.problems import Position
from bangban.frontmatter.document import parse_yaml
from tests.bangban.desk import ZONE, read

_FIELD = RecordField(
    {"name": TextField(), "page": NUMBER_FIELD}, ("name",), {"姓名": "name", "作者": "byline"}
)


def test_reads_each_key_by_its_field_and_keeps_its_place():
    """Later modules point at the value."""
    record, told = read(_FIELD, "name: 石大东\npage: 3\n")
    assert told == []
    assert record.values == {"name": "石大东", "page": 3}
    assert (record.positions["page"].line, record.positions["page"].column) == (2, 7)


def test_tells_two_bad_values_and_an_unknown_key_at_once():
    """No mistake hides another."""
    _, told = read(_FIELD, "name: [x]\npage: x\nnmae: y\n")
    assert told == [("text.expected", 1, 7), ("number.expected", 2, 7), ("key.unknown", 3, 1)]


def test_tells_a_missing_key_where_the_mapping_begins():
    """There is no better place for what is not there."""
    assert read(_FIELD, "page: 3\n")[1] == [("key.missing", 1, 1)]


def test_a_misspelt_key_is_not_missing_too():
    """One mistake is told once."""
    assert read(_FIELD, "nmae: 甲\n")[1] == [("key.unknown", 1, 1)]


def test_leads_keys_of_other_systems_to_ours_only_where_ours_exist():
    """`byline` is no key of this mapping: to name it would only make another mistake."""
    assert read(_FIELD, "姓名: 甲\n")[1] == [("key.unknown", 1, 1)]
    assert ("key.unknown-far", 2, 1) in read(_FIELD, "name: 甲\n作者: 乙\n")[1]


@pytest.mark.parametrize(
    ("lines", "line", "outer"),
    [
        ("case:\ncategory: medicine\n", 4, "case"),
        ("case: {state: received}\ncategory: medicine\n", 4, "case"),
        ("case:\n类别: medicine\n", 4, "case"),
        ("case:\n状态: 已办结\n", 4, "case"),
        ("cover:\nalt: 电梯\n", 4, "cover"),
        ("timeline:\n- at: 2022-11-20\nstage: received\n", 5, "timeline"),
    ],
)
def test_a_key_that_has_lost_its_indent_is_told_where_it_belongs(lines, line, outer):
    """Text pasted through a form has no indents any more: nothing is guessed among the keys of the top."""
    told = _list_told("title: 甲\ndate: 2022-11-20\n" + lines)
    assert ("key.inner", line, outer) in told
    assert all(code != "key.unknown" for code, _, _ in told)


@pytest.mark.parametrize(
    "lines",
    ["日期: 2022-11-20\nedition: {date: 2022-11-20, page: 1}\n", "日期: 2022-11-20\n", "状态: 草稿\n"],
)
def test_a_key_with_a_name_of_its_own_here_is_not_sent_further_in(lines):
    """What is whole needs nothing from outside, and what is not there lacks nothing."""
    assert [code for code, _, _ in _list_told("title: 甲\n" + lines)].count("key.unknown") == 1


def _list_told(text):
    node, _, _ = parse_yaml("a.md", text)
    reading = Reading(ZONE)
    SCHEMAS["case"].read(node, reading)
    return [(told.code, told.position.line, told.values.get("outer")) for told in reading.problems]


def test_passes_over_an_optional_key_left_to_be_filled_in():
    """`bangban new` leaves such keys; a required one must be filled."""
    record, told = read(_FIELD, "name: 甲\npage:\n")
    assert (told, record.get("page"), "page" in record.positions) == ([], None, False)
    assert read(_FIELD, "name:\n")[1] == [("text.empty", 1, 6)]


@pytest.mark.parametrize(
    ("text", "meant"),
    [("张三、李四", "[张三, 李四]"), ("【电梯，老人】", "[电梯, 老人]"), ("甲 ； 乙；", "[甲, 乙]")],
)
def test_a_list_in_one_is_told_as_the_line_to_write(text, meant):
    """The editor copies it."""
    reading = Reading(ZONE)
    ListField(TextField()).read(parse_yaml("a.md", text)[0], reading)
    assert [problem.mend.partition("，")[0] for problem in reading.problems] == [f"请写成 {meant}"]


@pytest.mark.parametrize("blank", ["''", '""', "~", "null", "NULL", "' '", '"\\t"', ""])
def test_an_emptied_value_is_not_given(blank):
    """As content management systems leave it; a key that must be given is told to be empty. In quotes, a word
    is a word."""
    record, told = read(RecordField({"name": TextField()}), f"name: {blank}\n")
    assert (record.values, record.positions, told) == ({}, {}, [])
    column = 7 if blank else 6
    assert read(RecordField({"name": TextField()}, ("name",)), f"name: {blank}\n")[1] == [
        ("text.empty", 1, column)
    ]
    assert read(RecordField({"name": TextField()}), "name: 'null'\n")[0].values == {"name": "null"}


def test_a_lone_text_stands_for_its_one_key():
    """`- 郑州发布` for `- {name: 郑州发布}`."""
    field = RecordField({"name": TextField()}, ("name",), shorthand="name")
    record, told = read(field, "郑州发布")
    assert (record.values, told) == ({"name": "郑州发布"}, [])
    assert read(_FIELD, "郑州发布") == (INVALID, [("map.expected", 1, 1)])


@dataclass(frozen=True)
class Poster:
    """A model of this test."""

    name: Annotated[str, Key(TextField(), required=True, aliases=("姓名",))]
    position: Annotated[Position, Place("name")]
    size: ClassVar[Annotated[int, Key(NUMBER_FIELD)]]
    page_number: Annotated[int, Key(NUMBER_FIELD, name="page")] = 1
    beside: Annotated[tuple[Poster, ...], Key(ListField(_FIELD))] = ()
    places: Annotated[tuple[tuple[str, Position], ...], Place()] = ()
    inner: str = ""


def test_a_model_states_its_keys():
    """In the order of its attributes; one without a mark is no key, and a key need be no attribute."""
    field = declare(Poster)
    assert tuple(field.fields) == ("name", "size", "page", "beside")
    assert (field.required, field.hints, field.name) == (("name",), {"姓名": "name"}, "Poster")
    assert tuple(field.without("name").fields) == ("size", "page", "beside")
    assert field.without("name").required == ()


def test_takes_only_the_values_that_are_there():
    """What could not be read is absent, and a model's default stands; places are those of the values."""
    record, _ = read(declare(Poster), "name: 甲\npage: x\n")
    assert isinstance(record, Record)
    assert record.get("page", 1) == 1
    places = (("name", Position("a.md", 1, 7)), ("page", Position("a.md", 2, 7)))
    assert build(record) == Poster("甲", Position("a.md", 1, 7), places=places)
    record, _ = read(declare(Poster), "name: 甲\npage: 2\n")
    assert build(record).page_number == 2


def test_makes_no_model_of_half_a_record():
    """One of several is left out, the others stay; a record of no model is none."""
    whole, half = (read(declare(Poster), text)[0] for text in ("name: 甲\n", "page: 2\n"))
    assert [one.name for one in build((whole, half))] == ["甲"]
    assert build(half) is None
    assert build(read(_FIELD, "name: 甲\n")[0]) is None
    assert build(("甲", 3)) == ("甲", 3)


def test_describes_its_keys_for_other_programs():
    """No other keys; blank is as good as absent where a key need not be given."""
    schema = RecordField({"name": TextField(), "page": NUMBER_FIELD}, ("name",), name="Poster").describe()
    validator = Draft202012Validator(schema)
    assert validator.is_valid({"name": "甲", "page": None})
    assert not validator.is_valid({"name": None})
    assert not validator.is_valid({"page": 1})
    assert not validator.is_valid({"name": "甲", "nmae": "乙"})
    assert schema["properties"]["name"]["description"] == "Poster.name"
    assert Draft202012Validator(_FIELD.describe()).is_valid({"name": "甲"})


class _Watched(dict[str, object]):
    asked = 0

    def get(self, key, default=None):
        self.asked += 1
        return super().get(key, default)


def test_keys_that_may_hold_others_are_looked_for_once():
    """Not for each of thousands of unknown keys, which are compared with ours only while they are few."""
    fields = _Watched(_FIELD.fields)
    record = RecordField(fields, _FIELD.required)

    _, few = read(record, "name: 甲\n" + "".join(f"pagee{number}: 1\n" for number in range(100)))
    _, many = read(record, "name: 甲\n" + "".join(f"pagee{number}: 1\n" for number in range(2000)))

    assert fields.asked < 3000
    assert (len(few), len(many)) == (100, 2000)

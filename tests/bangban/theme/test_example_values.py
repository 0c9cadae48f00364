"""Values of a component's example."""

import re
from enum import StrEnum
from typing import Literal

import pytest
import yaml
from jinja2 import UndefinedError
from markupsafe import Markup
from msgspec import Struct

from bangban.pages.views.basics import Label, Link, TimePart, When
from bangban.pages.views.lists import EditionView, HomeView
from bangban.pages.views.story_page import CorrectionView
from bangban.theme._example_values import ExampleError, read_value, resolve_type


class Colour(StrEnum):
    """A closed set of words."""

    RED = "red"
    INK = "ink"


class Row(Struct, frozen=True):
    """A record with a part that is read later."""

    name: str
    rest: yaml.MappingNode
    count: int = 1


NAMES = {
    one.__name__: one for one in (Colour, CorrectionView, EditionView, HomeView, Label, Link, Markup, When)
} | {"Literal": Literal}


def read(annotation, text):
    """The value that YAML writes for a parameter of this type."""
    return read_value(yaml.compose(text), resolve_type(annotation, NAMES))


def test_builds_views():
    """A mapping becomes the view that the type names, with that view's defaults."""
    assert read("tuple[Label, ...]", "[{id: a, name: 甲}]") == (Label("a", "甲", url="", count=0),)
    when = read("When", "{parts: [{text: 至}]}")
    assert (when, when.text) == (When((TimePart("至"),)), "至")
    assert read("tuple[EditionView, ...]", "[{date: {parts: []}, pages: [{name: 第1版}]}]") == (
        EditionView(When(()), (Link("第1版"),)),
    )


def test_builds_pairs_and_html():
    """Tuples of two kinds, and what is HTML."""
    home = read("HomeView", "{lead: null, sections: [[{id: a, name: 甲}, []]]}")
    assert (home.lead, home.sections) == (None, ((Label("a", "甲"), ()),))
    note = read("CorrectionView", "{at: {parts: []}, text: {html: <p>改</p>}}")
    assert note == CorrectionView(When(()), Markup("<p>改</p>"))
    assert isinstance(note.text, Markup)


@pytest.mark.parametrize(
    ("annotation", "text", "value"),
    [
        ("int", "3", 3),
        ("bool", "true", True),
        ("str", "<b>", "<b>"),
        ("str", "2022-11-13", "2022-11-13"),
        ("str | Markup", "{html: <b>}", Markup("<b>")),
        ("Link | None", "null", None),
        ("Link | None", "{name: 甲}", Link("甲")),
        ("tuple[Link | Label, ...]", "[{name: 甲}, {id: a, name: 乙}]", (Link("甲"), Label("a", "乙"))),
        ("Literal['row', 'grid']", "grid", "grid"),
        ("Colour", "ink", Colour.INK),
        ("dict[str, object]", "{a: [1]}", {"a": [1]}),
    ],
)
def test_reads_every_type(annotation, text, value):
    """Each as Python writes it; of a union the first type that fits."""
    found = read(annotation, text)
    assert (found, type(found)) == (value, type(value))


def test_missing_fields_fail_when_used():
    """A required field that an example leaves out is no empty string."""
    label = read("Label", "{id: a}")
    with pytest.raises(UndefinedError, match=r"Label\.name"):
        str(label.name)


def test_a_record_has_all_its_fields():
    """Where it is not partial. What is read later stays a node."""
    row = read_value(yaml.compose("{name: a, rest: {b: c}}"), Row, partial=False)
    assert (row.name, row.count, row.rest.value[0][1].value) == ("a", 1, "c")
    with pytest.raises(ExampleError, match="Row needs name"):
        read_value(yaml.compose("{rest: {}}"), Row, partial=False)


@pytest.mark.parametrize(
    ("annotation", "value", "text"),
    [
        ("tuple[Label, ...]", "[{id: a, nam: 甲}]", "1:10: Label has no field nam"),
        ("Label", "{id: a, id: b}", "1:9: Label has no field id, or has it already"),
        ("tuple[Label, ...]", "{id: a}", "1:1: a list was expected"),
        ("When", "2022年", "1:1: When: a mapping was expected"),
        ("Link | None", "\n\n  甲", "3:3: Link: a mapping was expected"),
        ("HomeView", "{sections: [[{}]]}", "1:13: a list of 2 was expected"),
        ("int", "true", "1:1: int was expected, not True"),
        ("bool", "1", "1:1: bool was expected, not 1"),
        ("str", "{html: <b>}", "1:1: str was expected, not {"),
        ("Literal['row', 'grid']", "column", "1:1: Literal\\['row', 'grid'\\] was expected, not 'column'"),
        ("Colour", "green", "1:1: Colour was expected, not 'green'"),
    ],
)
def test_rejects_what_does_not_fit(annotation, value, text):
    """The error says what was expected, and where."""
    with pytest.raises(ExampleError) as told:
        read(annotation, value)
    assert re.match(text, f"{told.value.line}:{told.value.column}: {told.value}")


@pytest.mark.parametrize("annotation", ["Lnik", "list of Label", "1 +"])
def test_rejects_what_is_no_type(annotation):
    """A misspelt name, or another language."""
    with pytest.raises((NameError, SyntaxError)):
        resolve_type(annotation, NAMES)

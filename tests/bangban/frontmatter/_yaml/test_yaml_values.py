"""One value: read, or told and read as it was typed."""

import pytest

from bangban.frontmatter._yaml.yaml_lines import split_lines
from bangban.frontmatter._yaml.yaml_values import ValueReader
from tests.bangban.mistakes import list_mistakes, strip_places


def _read(text, start=2, depth=1):
    problems = []
    reading = ValueReader("a", problems, text.count("\n") + 1).read(split_lines(text, 1), start, depth)
    return reading, list_mistakes(problems)


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("他说: 好 ", "他说: 好"),
        ("@李娜", "@李娜"),
        ("[重要]通知", "[重要]通知"),
        ("'it's'", "it's"),
        ('"重要"通知', '"重要"通知'),
        ('"a', "a"),
        ('"C:\\p"', "C:\\p"),
    ],
)
def test_reads_a_refused_value_as_it_was_typed(typed, value):
    """So that what else is wrong with it can be told."""
    reading, told = _read(f"k: {typed}")
    assert len(told) == 1
    assert strip_places(reading.node) == {"k": value}


@pytest.mark.parametrize("typed", ["[a, b", "{a: b: c}", "[@a]"])
def test_gives_up_on_broken_brackets(typed):
    """What was meant is not plain: the key counts as broken."""
    reading, told = _read(f"k: {typed}")
    assert (strip_places(reading.node), reading.node.broken, len(told)) == ({}, {"k"}, 1)


def test_hands_back_lines_that_stand_too_deep():
    """They are keys of their own."""
    reading, told = _read("k: a\n  b: c\n  d: e")
    assert (strip_places(reading.node), told) == ({"k": "a"}, ["2:3 yaml.indent"])
    assert [line.text for line in reading.rest] == ["b: c", "d: e"]


def test_reads_items_and_lone_values():
    """Also those that are refused."""
    assert strip_places(_read("- @a", 2)[0].node) == ["@a"]
    assert strip_places(_read("@a", 0)[0].node) == "@a"
    assert strip_places(_read("- [a", 2)[0].node) == []


def test_counts_the_levels_above():
    """Depth is that of the file."""
    assert _read("k: [a]", depth=20)[1] == ["1:4 yaml.deep"]
    assert _read("k: [a]", depth=19)[1] == []

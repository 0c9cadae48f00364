"""Nodes: what schemas ask of them."""

import pytest

from bangban.diagnostics.problems import Position
from bangban.frontmatter._yaml.reader import parse_yaml
from bangban.frontmatter.nodes import Mapping, Scalar

HERE = Position("a.md")


def test_gives_values_by_name():
    """A mapping knows its keys in order, their values, and says None to others."""
    title, date = Scalar(HERE, "标题"), Scalar(HERE, "2022")
    mapping = Mapping(HERE, ((Scalar(HERE, "title"), title), (Scalar(HERE, "date"), date)))
    assert mapping.keys() == ("title", "date")
    assert (mapping.get("date"), mapping.get("slug")) == (date, None)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 甲", (1, 4)),
        ("a: '甲'", (1, 5)),
        ("a: |\n\n    甲\n    乙", (3, 5)),
        ("a: >\n  甲\n  乙", None),
        ("a: 甲\n  乙", None),
        ("a: '它''s'", None),
    ],
)
def test_knows_where_a_text_stands_that_is_written_as_it_is_read(text, place):
    """Then a mistake in a text can be told at its own line and column."""
    root, _, _ = parse_yaml("a.yaml", text)
    verbatim = root.get("a").verbatim
    assert (verbatim and (verbatim.line, verbatim.column)) == place

"""Nodes: what schemas ask of them."""

from bangban.nodes import Mapping, Scalar
from bangban.problems import Position

HERE = Position("a.md")


def test_gives_values_by_name():
    """A mapping knows its keys in order, their values, and says None to others."""
    title, date = Scalar(HERE, "标题"), Scalar(HERE, "2022")
    mapping = Mapping(HERE, ((Scalar(HERE, "title"), title), (Scalar(HERE, "date"), date)))
    assert mapping.keys() == ("title", "date")
    assert (mapping.get("date"), mapping.get("slug")) == (date, None)

"""Which tags are open, and which are closed further on."""

import pytest

from bangban.markdown._blocks.end_tags import EndTags, OpenTags, OpenTagsField


def test_open_tags_are_a_list_that_knows_its_names():
    """Also of a name that is open twice."""
    tags = OpenTags(["b"])
    tags.append("i")
    tags.append("b")
    assert ([*tags], "b" in tags, "u" in tags) == (["b", "i", "b"], True, False)
    assert (tags.pop(), "b" in tags) == ("b", True)
    assert (tags.pop(), "i" in tags) == ("i", False)


def test_a_field_makes_open_tags_of_each_list():
    """Of each parser its own."""

    class Parser:
        stack = OpenTagsField()

    one, other = Parser(), Parser()
    one.stack, other.stack = ["b"], []
    one.stack.append("i")
    assert (one.stack.names, other.stack.names) == ({"b": 1, "i": 1}, {})


@pytest.mark.parametrize(
    ("text", "is_ahead"),
    [
        ("甲</b>", True),
        ("甲</ B\n>", True),
        ("甲</i>", False),
        ("甲\n\n</b>", False),
        ("甲\n \t\n</b>", False),
        ("甲\n乙</b", False),
        ("甲</x</b>", True),
        ("甲</b>乙" * 3 + "</u>", True),
    ],
)
def test_an_end_tag_is_sought_in_the_paragraph(text, is_ahead):
    """Behind the place only, with any blanks in it, in small letters or not."""
    assert EndTags(f"</b>{text}").is_any_ahead({"b", "k"}, 4) is is_ahead

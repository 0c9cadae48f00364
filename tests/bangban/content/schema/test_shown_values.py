"""What messages quote of a value."""

import pytest

from bangban.content.schema.shown_values import show_value
from bangban.frontmatter.document import parse_document


@pytest.mark.parametrize(
    ("written", "shown"),
    [("甲 ", "甲"), ("'  甲'", "甲"), ("[甲, 乙]", "[…]"), ("{名: 甲}", "{…}")],
)
def test_a_text_is_quoted_as_typed_and_of_anything_else_its_brackets(written, shown):
    """A message has one line."""
    document = parse_document("a.md", f"---\nkey: {written}\n---\n".encode())
    assert show_value(document.header.get("key")) == shown

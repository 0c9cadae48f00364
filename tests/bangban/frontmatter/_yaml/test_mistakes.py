"""Complaints of the parser, in the words of an editor."""

import pytest
import yaml

from bangban.frontmatter._yaml.events import SLOW_LOADER
from bangban.frontmatter._yaml.mistakes import classify


@pytest.mark.parametrize(
    ("value", "code", "row", "column"),
    [
        ("他说: 好", "yaml.colon-in-value", 0, 5),
        ("现场:", "yaml.colon-in-value", 0, 5),
        ("{a: b: c}", "yaml.colon-in-value", 0, 8),
        ("@李娜", "yaml.reserved", 0, 3),
        ("`a`", "yaml.reserved", 0, 3),
        ("%5", "yaml.reserved", 0, 3),
        ("*重要*", "yaml.reserved", 0, 3),
        ("&甲", "yaml.reserved", 0, 3),
        ("!重要", "yaml.reserved", 0, 3),
        ("|重要", "yaml.reserved", 0, 3),
        (">2重要", "yaml.reserved", 0, 3),
        ("- a", "yaml.reserved", 0, 3),
        ("? a", "yaml.reserved", 0, 3),
        (", a", "yaml.reserved", 0, 3),
        ("[@a]", "yaml.reserved", 0, 4),
        ('"a', "yaml.unclosed", 0, 3),
        ("'a\n  b", "yaml.unclosed", 0, 3),
        ("[a, b", "yaml.unclosed", 0, 3),
        ("[a, {b: c]", "yaml.flow", 0, 12),
        ("[a, 'b]", "yaml.unclosed", 0, 7),
        ('"a\\d"', "yaml.escape", 0, 5),
        ('"重要"通知', "yaml.text-after", 0, 7),
        ("[重要]通知", "yaml.text-after", 0, 7),
        ("a\n  b: c", "yaml.indent", 1, 2),
        ("|\n    a\n  b", "yaml.indent", 2, 2),
        ("\ta", "yaml.tab", 0, 3),
    ],
)
def test_names_the_mistake(value, code, row, column):
    """Each of the slips of the hand has a code, at the sign that an editor has to look at."""
    text = f"k: {value}\n"
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(text, Loader=SLOW_LOADER))
    mistake = classify(caught.value, text, 3)
    assert (mistake.code, mistake.row, mistake.column) == (code, row, column)

"""A place on a picture."""

from zoneinfo import ZoneInfo

import pytest

from bangban.content.schema.fields import INVALID, Reading
from bangban.content.schema.focus_field import FocusField
from bangban.frontmatter.document import parse_yaml


def _read(text):
    reading = Reading(ZoneInfo("Asia/Shanghai"))
    value = FocusField().read(parse_yaml("a.yaml", text)[0], reading)
    return value, [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("[0, 1]", (0, 1)),
        ("[0.25, .5]", (0.25, 0.5)),
        ("['0.1', 1.0]", (0.1, 1)),
        ("- 0.3\n- 0.7", (0.3, 0.7)),
    ],
)
def test_reads_two_shares(text, place):
    """From the left and from above."""
    assert _read(text) == (place, [])


@pytest.mark.parametrize(
    "text",
    ["0.5", "[0.5]", "[0.1, 0.2, 0.3]", "[20, 80]", "[20%, 80%]", "[-0.1, 0]", "[left, top]", "[nan, 0]",
     "[1e-1, 0]", "[０.5, 0]", "[[0, 1], 0]", "{x: 0, y: 1}", "[0.1, ]", "''"],
)  # fmt: skip
def test_tells_everything_else(text):
    """Per cents and pixels are not guessed at."""
    assert _read(text) == (INVALID, ["picture.focus"])

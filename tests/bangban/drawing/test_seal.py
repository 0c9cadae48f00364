"""The newsroom's sign in a browser's tab."""

import pytest
from lxml import etree

from bangban.drawing.seal import draw_icon
from tests.source_tree import ROOT


@pytest.mark.parametrize(("seal", "letters"), [("新", ["新"]), ("天山", ["天", "山"]), ("", [])])
def test_has_its_characters_on_its_colour(seal, letters):
    """One below the other; the program's own is drawn."""
    root = etree.fromstring(draw_icon(seal, "#0b6e4f").encode())
    space = "{http://www.w3.org/2000/svg}"
    texts = root.findall(f"{space}text")
    assert [one.text for one in texts] == letters
    assert sorted(one.get("y") for one in texts) == [one.get("y") for one in texts]
    assert root.find(f"{space}rect").get("fill") == "#0b6e4f"
    assert (root.find(f"{space}path") is None) is bool(seal)


def test_draws_its_own_as_the_theme_does():
    """The same strokes as `icon.svg`."""
    own = draw_icon("", "#a8141b").strip()
    assert (
        own
        == (ROOT / "theme/static/icon.svg")
        .read_text(encoding="utf-8")
        .replace("<title>办</title>", "")
        .strip()
    )

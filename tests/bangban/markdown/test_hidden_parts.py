"""What of a Markdown text is not meant to show, told by its look."""

import pytest
from hypothesis import given

from bangban.markdown._hidden_parts import cut_hidden, iterate_parts
from tests.bangban.soups import markdown_soup


def _list_hidden(text):
    return [part.text.strip() for part in iterate_parts(text, with_pictures=True) if part.kind == "hidden"]


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("[甲](乙.md '丙')丁", ["](乙.md '丙')"]),
        ("[甲](/a_(b)_(c)) 乙", ["](/a_(b)_(c))"]),
        ("[甲][乙]丙[^丁]", ["][乙]", "[^丁]"]),
        ("甲<b class='乙'>丙</b><!-- 丁 -->", ["<b class='乙'>", "</b>", "<!-- 丁 -->"]),
        ("甲<script>乙</script>", ["<script>乙", "</script>"]),
        ("x<y 和 z>w", []),
        ("**甲**{.乙}{丙}", ["{.乙}"]),
        ("1. 甲\n2. 乙\n- 3) 丙", ["1.", "2.", "- 3)"]),
        ("3.5 元\n2022年", []),
        ("```python\n甲\n```", ["```python", "```"]),
        ("[甲]: https://e.example/乙", ["[甲]: https://e.example/乙"]),
        ("[甲]: 一段话", []),
        ("见[甲]。\n\n[甲]: 一段话", ["[甲]: 一段话"]),
        ("*[甲]: 一段话", []),
        ("用甲做。\n\n*[甲]: 一段话", ["*[甲]: 一段话"]),
    ],
)
def test_hides_what_readers_are_not_meant_to_see(text, hidden):
    """And nothing else."""
    assert _list_hidden(text) == hidden


def test_knows_the_words_of_notes():
    """Up to the next paragraph that is not indented."""
    text = "甲[^1]\n\n[^1]: 乙\n\n    丙\n\n丁"
    notes = [part.text.strip() for part in iterate_parts(text, with_pictures=True) if part.kind == "note"]
    assert [one for one in notes if one] == ["乙", "丙"]


def test_knows_the_captions_of_pictures():
    """Beside the address, and where a label leads."""
    text = "![甲](a.svg \"题\")\n\n![乙][x]\n\n[x]: b.svg '目'"
    captions = [part.text for part in iterate_parts(text, with_pictures=True) if part.kind == "caption"]
    assert captions == ["题", "目"]


@given(markdown_soup)
def test_parts_are_the_text(text):
    """In order, each where it says; what is cut out at a look is hidden for the exact way, too."""
    place = 0
    for part in iterate_parts(text, with_pictures=False):
        assert part.start >= place or part.kind == "caption"
        place = max(place, part.start)
    assert len(cut_hidden(text, with_pictures=False)) <= len(text) + 1

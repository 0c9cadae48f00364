"""Notes directly below each other are read at once, as stock reads them one by one."""

from random import Random

import pytest
from markdown.extensions.admonition import AdmonitionProcessor

from bangban.markdown._blocks.note_blocks import _NoteProcessor
from bangban.markdown._dialect import build_markdown
from tests.bangban.markdown._blocks.counting import count_read

_LINES = (
    "!!! note",
    '!!! note "甲"',
    "!!!注意",
    "    乙",
    "    - 丙",
    "丁",
    "- 戊",
    "",
    "> 己",
    "1. 庚",
    "<?x?>",
    "    !!! note",
)


@pytest.mark.parametrize("quick", [True, False])
def test_what_follows_a_note_is_not_read_again_for_each(quick):
    """With lines between them, and without."""
    text = '!!! note\n    甲\n!!! quote "乙"\n    丙\n丁\n' * 200

    assert count_read(text, quick=quick) < 6 * len(text)


@pytest.mark.parametrize("quick", [True, False])
def test_notes_and_other_lines_in_any_order_are_read_as_in_stock(quick, monkeypatch):
    random = Random(1)
    texts = ["\n".join(random.choices(_LINES, k=random.randint(1, 9))) for _ in range(500)]
    ours = build_markdown(quick=quick)
    pages = [ours.reset().convert(text) for text in texts]
    monkeypatch.setattr(_NoteProcessor, "run", AdmonitionProcessor.run)
    stock = build_markdown(quick=quick)

    assert [stock.reset().convert(text) for text in texts] == pages

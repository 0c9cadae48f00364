"""Long blocks of underlined headings and rulers: as in short ones, in time that grows with them."""

from __future__ import annotations

import xml.etree.ElementTree as etree

import pytest
from markdown.blockprocessors import BlockProcessor

from bangban.markdown import _dialect
from bangban.markdown._blocks import rulers
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink

_PARTS = (
    "甲\n===\n",
    "甲\n-\n",
    "***\n",
    "---\n",
    "乙\n丙\n---\n",
    "乙\n***\n丙\n___\n",
    "=======\n",
    "- 甲\n***\n",
    "  乙\n  丙\n  ---\n",
)


class _Reader(BlockProcessor):
    read = 0

    def test(self, parent: etree.Element, block: str) -> bool:
        self.read += len(block)
        return False


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize("part", _PARTS)
def test_a_long_block_is_not_read_again_for_each_of_its_lines(part, quick):
    text = part * (6000 // len(part))
    md = _dialect.build_markdown(quick=quick)
    reader = _Reader(md.parser)
    md.parser.blockprocessors.register(reader, "reader", 75.5)

    md.convert(text)

    assert reader.read < 4 * len(text)


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    "text",
    [
        *(part * 5 for part in _PARTS),
        "***\n===\n甲",
        "甲\n***\n===\n乙",
        "甲\n---\n- 乙\n---\n丙",
        "|a|b|\n|-|-|\n***\n甲",
        "甲\n---\n# 乙\n***",
        "甲\n***\n    乙\n***\n丙",
        "甲\n---\n***\n[^1]: 注\n***\n乙[^1]",
        "甲\n***",
        "甲\n===\n",
        " 甲\n---\n  - 乙\n  ---\n   丙\n  ===\n",
        "甲\n***\n   乙\n---\n   ***\n    丙\n***\n  # 丁\n***",
    ],
)
def test_a_long_block_reads_as_a_short_one(text, quick, monkeypatch):
    short = Converter(quick=quick).convert(text, resolve=ResolvedLink)
    monkeypatch.setattr(rulers, "_LONG", 0)

    assert Converter(quick=quick).convert(text, resolve=ResolvedLink) == short

"""How much of a text the block stage looks at."""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown.blockprocessors import BlockProcessor

from bangban.markdown._dialect import build_markdown


class _Reader(BlockProcessor):
    read = 0

    def test(self, parent: etree.Element, block: str) -> bool:
        self.read += len(block)
        return False


def count_read(text: str, *, quick: bool) -> int:
    """How many characters of all blocks a processor is asked about that is asked first."""
    md = build_markdown(quick=quick)
    reader = _Reader(md.parser)
    md.parser.blockprocessors.register(reader, "reader", 200)
    md.convert(text)
    return reader.read

"""Underlined headings and rulers of a long block, in time that grows with it.

Python-Markdown reads one of them and puts all that follows back, to be looked at by all processors again.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HRProcessor, SetextHeaderProcessor

from bangban.markdown._blocks.block_starts import cut_block

_LONG = 2000
_HEADING, _RULER = SetextHeaderProcessor.RE, HRProcessor.SEARCH_RE
# What processors before those of headings and rulers may claim, wherever it stands; and how a part begins
# that surely concerns none of them.
_CLAIMED = re.compile(r"\||\n(?:!!!|[ ]{0,3}#)")
_UNCLAIMED = re.compile(r"(?![ ]{0,3}[*-][ ]+[^ \n])[ ]{0,3}(?:[^\W\d]|[=*_-])")


class Rulers(BlockProcessor):
    """Cuts a long block behind its headings, and before and behind its rulers, where stock would."""

    RE = re.compile(r"\n")

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._places: list[int] = []

    def test(self, parent: etree.Element, block: str) -> bool:  # noqa: ARG002
        """Whether there is such a place. The result is the same without: short blocks are left to stock."""
        self._places = _find_places(block) if len(block) > _LONG else []
        return bool(self._places)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:  # noqa: ARG002
        """Puts the parts back, to be read one after the other."""
        blocks[:1] = cut_block(blocks[0], self._places)


def _find_places(block: str) -> list[int]:
    """Where the newlines are at which to cut, in order."""
    places: list[int] = []
    place = 0
    while _UNCLAIMED.match(block, place) and (place or not _CLAIMED.search(block)):
        found = _HEADING.match(block, place) or _RULER.search(block, place)
        if not found:
            break
        if found.start() > place:
            places.append(found.start() - 1)
        last = found.end() - block.startswith("\n", found.end() - 1)
        if last >= len(block) - 1:
            break
        places.append(last)
        place = last + 1
    return places

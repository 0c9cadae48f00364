"""Lists of terms and what they mean:

    甲
    : 一
    乙
    : 二

Python-Markdown takes all lines behind the first `:` for its text, and reads a list in the list there, a level
for each term; here a line above a `:` is the next term. All items of a block are parted at once.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.extensions.def_list import DefListExtension, DefListIndentProcessor, DefListProcessor

from bangban.markdown._blocks.block_starts import cut_block

_ITEM = re.compile(r"\n(?:[ ]{0,3}[^\s:][^\n]*+\n)?[ ]{0,3}:[ ]{1,3}")


class DefinitionLists(DefListExtension):
    """In the place of Python-Markdown's `DefListExtension`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers it, as stock is."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_DefinitionLists(md.parser), "deflist", 25)
        md.parser.blockprocessors.register(_IndentedDefinitions(md.parser), "defindent", 85)


class _DefinitionLists(DefListProcessor):
    def run(self, parent: etree.Element, blocks: list[str]) -> bool | None:
        """The first item, or, where there are several, the block in as many parts; False for a `:` without a
        term before it."""
        first = self.RE.search(blocks[0])
        if first and (first.start() or self.lastChild(parent) is not None):
            places = [item.start() for item in _ITEM.finditer(blocks[0], first.end(2))]
            if places:
                blocks[:1] = cut_block(blocks[0], places)
                return None
        return super().run(parent, blocks)


class _IndentedDefinitions(DefListIndentProcessor):
    """Only of definitions: lists look after their own indented lines."""

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self.ITEM_TYPES, self.LIST_TYPES = ["dd"], ["dl"]

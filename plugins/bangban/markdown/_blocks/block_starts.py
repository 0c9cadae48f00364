"""Where a block begins without a blank line before it (CommonMark 0.31, §4 and §5), and headings by `#`."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Iterator

from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, HashHeaderProcessor
from markdown.util import ETX, STX

from bangban.support.patterns import compile_later

STASHED = rf"{STX}wzxhzdk:[0-9]+{ETX}[ ]*+(?=\n|\Z)"
"""A line that stands for code or HTML that was put aside (`markdown.util.HTML_PLACEHOLDER`)."""

RULER = r"[ ]{0,3}(?:(?:-[ ]*+){3,}+|(?:\*[ ]*+){3,}+|(?:_[ ]*+){3,}+)(?=\n|\Z)"
"""A thematic break."""

MARK = re.compile(r"(?P<indent>[ ]{0,3})(?P<mark>[-*+]|[0-9]{1,9}[.)])(?P<gap>[ ]+|\Z)")
"""The start of a list item, in a line."""

_RULER = re.compile(RULER)
_START = compile_later(
    rf"[ ]{{0,3}}(?:[-*+](?:[ ]|\Z)|[0-9]{{1,9}}[.)](?:[ ]|\Z)|\#{{1,6}}(?:[ ]|\Z)|>|{STASHED})|{RULER}"
)
_NESTING = re.compile(r"(?:[ ]*+(?:>|[-*+][ ]|[0-9]{1,9}[.)][ ]))*+[ ]*+")
# Not a ruler, though it begins like an item; a list that interrupts a paragraph begins with 1 (§5.2).
_CELLS = r"(?:\|[ ]*+:?+-++:?+[ ]*+)"
_INTERRUPTION = rf"""(?!{RULER})(?P<container>[-*+][ ]++[^ \n]|1[.)][ ]++[^ \n]|>)
    |(?P<alone>{STASHED}|\#{{1,6}}[ ])
    |(?P<row>(?:{_CELLS}++\|?+|:?+-++:?+[ ]*+{_CELLS}++\|?+)[ ]*+(?=\n|\Z))"""
_CONTAINER = re.compile(r"[ ]{0,3}(?:>|(?:[-*+]|[0-9]{1,9}[.)])[ ]+[^ \n])")
_ALONE = re.compile(rf"[ ]*+(?:{STASHED}|\#{{1,6}}[ ])")


def find_mark(line: str) -> re.Match[str] | None:
    """The mark of a list item at the start of `line`; None where there is none, or a thematic break."""
    mark = MARK.match(line)
    return None if mark is None or _RULER.match(line) else mark


def continues_text(before: str, line: str) -> bool:
    """Whether `line`, though not indented or marked as its block is, goes on with the paragraph that the
    line `before` ends with (CommonMark: a lazy continuation line)."""
    if _START.match(line):
        return False
    # It matches at the start, if only nothing.
    text = _NESTING.sub("", before, count=1)
    return bool(text) and not _START.match(text)


class Interruptions(BlockProcessor):
    """Cuts a block of lines where other blocks begin: at a heading, a list, a quote, a table with its first
    line, code and HTML that were put aside. All at once: the time stays linear."""

    RE = re.compile(rf"\n[ ]{{0,3}}(?:{_INTERRUPTION})", re.VERBOSE)

    def __init__(self, parser: BlockParser) -> None:
        super().__init__(parser)
        self._places: list[int] = []

    def test(self, parent: etree.Element, block: str) -> bool:  # noqa: ARG002
        """Whether there is such a place; lists and quotes look after their own lines."""
        self._places = (
            [] if block.startswith("\n") or _CONTAINER.match(block) else [*_find_places(self.RE, block)]
        )
        return bool(self._places)

    def run(self, parent: etree.Element, blocks: list[str]) -> None:  # noqa: ARG002
        """Puts the parts back, to be read one after the other."""
        blocks[:1] = cut_block(blocks[0], self._places)


def cut_block(block: str, places: list[int]) -> list[str]:
    """The parts of `block` between newlines at `places`."""
    starts = [0, *(place + 1 for place in places)]
    return [block[start:end] for start, end in zip(starts, [*places, len(block)], strict=True)]


def _find_places(regex: re.Pattern[str], block: str) -> Iterator[int]:
    """Where the newlines are at which to cut, in order, each once."""
    last = block.find("\n") if _ALONE.match(block) else 0
    if last > 0:
        yield last
        if _CONTAINER.match(block, last + 1):
            return
    for match in regex.finditer(block):
        # A table begins with the line before its row of dashes.
        place = block.rfind("\n", 0, match.start()) if match["row"] else match.start()
        if place > last and not (match["row"] and "|" not in block[place : match.start()]):
            yield place
            last = place
        end = block.find("\n", match.end("alone")) if match["alone"] else 0
        if end > last:
            yield end
            last = end
        # Lists and quotes look after their own lines.
        if match["container"] or (end > 0 and _CONTAINER.match(block, end + 1)):
            return


class HashHeadings(HashHeaderProcessor):
    """A heading has a blank behind its `#`: `#话题#` is text. Signs at the end are left out only behind a
    blank: `# C#` (CommonMark §4.2)."""

    RE = re.compile(r"(?:^|\n)[ ]{0,3}(?P<level>#{1,6})(?=[ \n]|\Z)(?P<header>[^\n]*)(?:\n|\Z)")

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """As in stock; a heading without words is nothing."""
        block = blocks.pop(0)
        match = self.RE.search(block)
        if match is None:
            return
        if block[: match.start()]:
            self.parser.parseBlocks(parent, [block[: match.start()]])
        words = match["header"].strip()
        bare = words.rstrip("#")
        words = bare.rstrip() if not bare or bare.endswith(" ") else words
        if words:
            etree.SubElement(parent, f"h{len(match['level'])}").text = words
        if block[match.end() :]:
            blocks.insert(0, block[match.end() :])

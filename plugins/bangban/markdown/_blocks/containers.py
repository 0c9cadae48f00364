"""Lists and quotes become elements: blocks that hold other blocks (CommonMark §5)."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown.blockprocessors import BlockProcessor

from bangban.markdown._blocks.block_starts import continues_text, find_mark
from bangban.markdown._blocks.list_blocks import ListReading, mark_task, read_list, unwrap

_MOST_LEVELS = 20
_QUOTED = re.compile(r"[ ]{0,3}>[ ]?")


class Containers(BlockProcessor):
    """Reads all lists and quotes that begin a block, with what is in them.

    A list goes on behind blank lines; a quote ends at one: the next is another voice. Where they are nested
    deeper than 20 times, the rest is text: that keeps the time linear."""

    RE = re.compile(r"[ ]{0,3}(?:>|(?:[-*+]|[0-9]{1,9}[.)])[ ]+[^ \n])")

    def test(self, parent: etree.Element, block: str) -> bool:  # noqa: ARG002
        """Whether the block begins with one. An item that begins a list has words."""
        if not self.RE.match(block) or len(self.parser.state) >= _MOST_LEVELS:
            return False
        return self._begins(block.partition("\n")[0])

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """Reads them; what is behind them goes back."""
        lines, place = blocks.pop(0).split("\n"), 0
        while place < len(lines) and self._begins(lines[place]):
            if _QUOTED.match(lines[place]):
                place = self._build_quote(parent, lines, place)
            else:
                reading, lines, place = read_list(lines, place, blocks)
                self._build_list(parent, reading)
        if place < len(lines):
            blocks.insert(0, "\n".join(lines[place:]))

    def _begins(self, line: str) -> bool:
        return bool(self.RE.match(line)) and (bool(_QUOTED.match(line)) or find_mark(line) is not None)

    def _build_quote(self, parent: etree.Element, lines: list[str], place: int) -> int:
        quoted: list[str] = []
        for line in lines[place:]:
            sign = _QUOTED.match(line)
            if not sign and not continues_text(quoted[-1], line):
                break
            text = line[sign.end() :] if sign else line
            quoted.append(text if text.strip() else "")
        self._parse(etree.SubElement(parent, "blockquote"), quoted, "blockquote")
        return place + len(quoted)

    def _build_list(self, parent: etree.Element, reading: ListReading) -> None:
        mark = reading.first
        parts = etree.SubElement(parent, "ul" if mark.kind in "-*+" else "ol")
        if parts.tag == "ol" and mark.number != 1:
            parts.set("start", str(mark.number))
        for item in reading.items:
            part = etree.SubElement(parts, "li")
            # So that indented code in it is read as such (`ListIndentProcessor.test`).
            self._parse(part, item.lines, "detabbed")
            if not reading.is_loose:
                unwrap(part)
            mark_task(part)

    def _parse(self, element: etree.Element, lines: list[str], state: str) -> None:
        self.parser.state.set(state)
        self.parser.parseChunk(element, "\n".join(lines).rstrip("\n"))
        self.parser.state.reset()

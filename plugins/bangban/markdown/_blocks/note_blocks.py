"""`!!! note` with a Chinese title where the editor gave none; what is no kind stays: `!!!注意安全`.

Python-Markdown reads one note and puts all that follows back, to be looked at by all processors again; here
notes that stand directly below each other are read at once.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions.admonition import AdmonitionExtension, AdmonitionProcessor
from markdown.util import STX

from bangban.locale.zh.messages import LABELS


def name_note(kind: str) -> str:
    """The title of a note of a kind, in small or large letters, that has none of its own."""
    return LABELS.get(f"note.{kind.lower()}", LABELS["note.note"])


class NoteBlocks(AdmonitionExtension):
    """In the place of Python-Markdown's `AdmonitionExtension`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers it, as stock is."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_NoteProcessor(md.parser), "admonition", 105)


class _NoteProcessor(AdmonitionProcessor):
    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        kind, title = super().get_class_and_title(match)
        if not match[1].isascii():
            title = match[1] if match[2] is None else f'{match[1]} "{match[2]}"'
        elif match[2] is None:
            title = name_note(kind.split()[0])
        return kind, title

    def run(self, parent: etree.Element, blocks: list[str]) -> None:
        """All notes of the block, and what stands between them; what is behind them goes back."""
        block, place = blocks[0], 0
        match = self.RE.search(block)
        if not match:
            super().run(parent, blocks)
            return
        del blocks[0]
        while match:
            if match.start() > place:
                self.parser.parseBlocks(parent, [block[place : match.start()]])
            content, place = self._read_content(block, match.end())
            self.parser.parseChunk(self._build(parent, match), content)
            # A note behind another begins at the newline before it. HTML that was put aside comes first.
            is_next = place < len(block) and not block.startswith(STX, place)
            match = self.RE.search(block, place - 1) if is_next else None
        if place < len(block):
            blocks.insert(0, block[place:])

    def _build(self, parent: etree.Element, match: re.Match[str]) -> etree.Element:
        kind, title = self.get_class_and_title(match)
        note = etree.SubElement(parent, "div", {"class": f"{self.CLASSNAME} {kind}"})
        if title:
            etree.SubElement(note, "p", {"class": self.CLASSNAME_TITLE}).text = title
        return note

    def _read_content(self, block: str, place: int) -> tuple[str, int]:
        """The lines from `place` on that are indented or blank, without their indent, and where they end."""
        indent, lines = " " * self.tab_length, []
        while place <= len(block):
            end = block.find("\n", place)
            line = block[place : end if end >= 0 else len(block)]
            if line.startswith(indent):
                lines.append(line[len(indent) :])
            elif line.strip():
                break
            else:
                lines.append("")
            place += len(line) + 1
        return "\n".join(lines), min(place, len(block))

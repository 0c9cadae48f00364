"""Tables whose rows keep all that is written in them: a row with more cells than the head gets wider.

Python-Markdown 3.11.3 drops what is in the cells too many, as GitHub does.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, Sequence

from markdown import Markdown
from markdown.extensions.tables import TableExtension, TableProcessor


class WholeTables(TableExtension):
    """In the place of Python-Markdown's `TableExtension`."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers it, as stock is."""
        super().extendMarkdown(md)
        md.parser.blockprocessors.register(_TableProcessor(md.parser, self.getConfigs()), "table", 75)


class _TableProcessor(TableProcessor):
    def _build_row(self, row: str, parent: etree.Element, align: Sequence[str | None]) -> None:
        super()._build_row(row, parent, align)  # type: ignore[misc]  # the stubs lack what is private
        split: Callable[[str], list[str]] = getattr(self, "_split_row")  # noqa: B009  # the same
        cells = split(row)[len(align) :] if row.count("|") >= len(align) else []
        if any(cell.strip() for cell in cells):
            for cell in cells:
                etree.SubElement(parent[-1], "td").text = cell.strip(" ")

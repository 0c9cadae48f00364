"""Tables whose rows keep all that is written in them: a row with more cells than the head gets wider.

Python-Markdown 3.11.3 drops what is in the cells too many, as GitHub does; and for each code span of a row,
and each bar, it looks through all that follows.
"""

from __future__ import annotations

import re
import sys
import xml.etree.ElementTree as etree
from bisect import bisect
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from markdown import Markdown
from markdown.extensions.tables import TableExtension, TableProcessor

_NO_SPAN = (sys.maxsize, sys.maxsize)


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

    def _split(self, row: str) -> list[str]:
        """The cells of a row; bars in code, and those behind a backslash, are letters. As in stock."""
        if "`" not in row and "\\" not in row:
            return row.split("|")
        signs = [*self.RE_CODE_PIPES.finditer(row)]
        bars = [sign.start() for sign in signs if sign[5]]
        ends = [*_drop_inside(bars, _pair_ticks([sign for sign in signs if sign[2] or sign[3]])), len(row)]
        starts = [0, *(end + 1 for end in ends)]
        return [row[start:end] for start, end in zip(starts, ends, strict=False)]


def _pair_ticks(ticks: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Where code begins and where it ends: at the next as many ticks. A backslash takes the first tick from
    those that begin code, and none from those that end it."""
    sizes = [sign[0].count("`") for sign in ticks]
    places = defaultdict(list)
    for place, size in enumerate(sizes):
        places[size].append(place)
    place = 0
    while place < len(ticks):
        equal = places.get(sizes[place] - bool(ticks[place][2]), [])
        index = bisect(equal, place)
        if index < len(equal):
            yield ticks[place].start(), ticks[equal[index]].end()
            place = equal[index]
        place += 1


def _drop_inside(bars: Iterable[int], spans: Iterator[tuple[int, int]]) -> Iterator[int]:
    """`bars` that stand outside `spans`; both in order."""
    start, end = next(spans, _NO_SPAN)
    for bar in bars:
        while bar >= end:
            start, end = next(spans, _NO_SPAN)
        if bar < start:
            yield bar

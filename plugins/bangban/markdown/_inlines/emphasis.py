"""Emphasis (`*`, `_`) without the loss of letters that Python-Markdown 3.11.3 has.

Its `DelimiterProcessor` pairs the delimiters of a whole text at once, returns the first pair and keeps the
others for the next calls. It then takes the next delimiter that the text shows for the next kept pair. A
`_` inside a word is no delimiter, but it is shown all the same: from there on, all places are wrong, and
the letters between them are cut out. The tail of an inner element, read in between, gets pairs of the
outer text in the same way. And `*甲**乙*丙` pairs two signs with one, and cuts out what follows the one.

Here a kept pair is found by its distance from the end of the text, which replacements before it cannot
change; each text keeps pairs of its own; and a pair that takes more than signs, or crosses another one,
is left out: its signs are shown.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from bisect import bisect_left

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import DelimiterProcessor
from msgspec import Struct

Region = tuple[int, int, int, int, tuple[str, str], int]
"""Of a pair: start and end of the opening delimiter, start and end of the closing one; the names of the
elements for two signs and for one; how many signs the delimiters have."""


class _Kept(Struct):
    """Pairs of a text that are still to be returned: `regions`, from `first` on, by places in `source`,
    in order and nested; `rest` is what of the source has not been replaced yet."""

    source: str
    regions: list[Region]
    rest: str
    first: int = 0

    def concerns(self, data: str, place: int) -> bool:
        return place >= len(data) - len(self.rest) >= 0 and data.endswith(self.rest)


class Emphasis(Extension):
    """Puts `EmphasisProcessor` in the place of Python-Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Registers it, with `_` inside words being a letter, as in stock."""
        processor = EmphasisProcessor("*", "strong,em", md)
        processor.add("_", "strong,em", smart=True)
        md.inlinePatterns.register(processor, "em_strong", 60)


class EmphasisProcessor(DelimiterProcessor):
    """Python-Markdown's pairing of delimiters; what stands between them is never lost."""

    def __init__(self, token: str, tags: str, md: Markdown) -> None:
        self._kept: list[_Kept] = []
        super().__init__(token, tags, md)

    def reset(self) -> None:
        """Forgets the text."""
        super().reset()
        self._kept.clear()

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[etree.Element | None, int | None, int | None]:  # type: ignore[override]  # as in Python-Markdown
        """The element that begins at the match, its start and end; None for the element, where none
        begins there, and the place from which to look again."""
        place = m.start()
        if self._kept and self._kept[-1].concerns(data, place):
            return self._return_next(data, place)
        outer, self._kept = self._kept, []
        _, start, end = super().handleMatch(m, data)
        found, regions = self.regions[:], _nest(self.regions, data)
        self.reset()
        self._kept = outer
        if not regions:
            # To go on behind them all keeps the time linear.
            return None, start, max((region[2] for region in found), default=end)
        self._kept.append(_Kept(data, regions, data))
        return self._return_next(data, place)

    def _return_next(self, data: str, place: int) -> tuple[etree.Element | None, int, int]:
        kept = self._kept[-1]
        offset = len(data) - len(kept.source)
        region = kept.regions[kept.first]
        if place < region[0] + offset:
            return None, place, region[0] + offset
        following = bisect_left(kept.regions, (region[3],))
        element = _build(kept.source, kept.regions[kept.first : following])
        kept.first, kept.rest = following, kept.source[region[3] :]
        if following == len(kept.regions):
            self._kept.pop()
        return element, region[0] + offset, region[3] + offset

    # What stock would do at the end of its own pairing is done by `_return_next`.
    def _build_element(self, data: str, start: int = 0, offset: int = 0) -> tuple[etree.Element, int]:  # noqa: ARG002
        return etree.Element("em"), 1

    def increment_next_position(self, start: int, count: int) -> None:
        """Keeps all pairs: `handleMatch` takes them over."""


def _nest(regions: list[Region], source: str) -> list[Region]:
    """The pairs in order, without those whose delimiters differ, or that cross one before them."""
    nested: list[Region] = []
    around: list[Region] = []
    for region in sorted(regions, key=lambda region: (region[0], -region[3])):
        while around and around[-1][3] <= region[0]:
            around.pop()
        is_pair = source[region[0] : region[1]] == source[region[2] : region[3]] != ""
        if not is_pair or (around and not around[-1][1] <= region[0] < region[3] <= around[-1][2]):
            continue
        around.append(region)
        nested.append(region)
    return nested


def _build(source: str, regions: list[Region]) -> etree.Element:
    """The element of the first pair, with those of the others, which lie inside it."""
    root = etree.Element("em")
    around: list[tuple[etree.Element, Region]] = []
    place = regions[0][0]
    for region in regions:
        while around and around[-1][1][3] <= region[0]:
            place = _close(source, around, place)
        element = etree.Element(region[4][0] if region[5] == 2 else region[4][1])
        if around:
            _add_text(around[-1][0], source[place : region[0]])
            around[-1][0].append(element)
        else:
            root = element
        around.append((element, region))
        place = region[1]
    while around:
        place = _close(source, around, place)
    return root


def _close(source: str, around: list[tuple[etree.Element, Region]], place: int) -> int:
    element, region = around.pop()
    _add_text(element, source[place : region[2]])
    return region[3]


def _add_text(element: etree.Element, text: str) -> None:
    """To the end of the element, which has a text or its last child a tail."""
    if len(element):
        element[-1].tail = text
    else:
        element.text = text

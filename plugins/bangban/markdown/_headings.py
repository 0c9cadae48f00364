"""Headings of a text fit into the page that shows it: below its title, no level skipped.

Editors begin with `#` or with `##` as they are used to; a screen reader's outline must not have
holes (WCAG 2.2, 1.3.1, technique G141).
"""

from __future__ import annotations

import xml.etree.ElementTree as etree

from markdown.treeprocessors import Treeprocessor

_LEVELS = {f"h{level}": level for level in range(1, 7)}
_LOWEST = 6


class Headings(Treeprocessor):
    """Gives a text's headings consecutive levels from `top` on. Set `top` before a conversion."""

    top = 2

    def run(self, root: etree.Element) -> None:
        """Changes the names of the elements."""
        open_levels: list[int] = []
        for element in root.iter():
            level = _LEVELS.get(element.tag)
            if level is None:
                continue
            # The headings that this one stands below; a deeper one that is over no longer counts.
            open_levels = [above for above in open_levels if above < level] + [level]
            rank = self.top + len(open_levels) - 1
            element.tag = f"h{min(rank, _LOWEST)}"

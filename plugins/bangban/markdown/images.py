"""Pictures in a text keep their place on the page before they have arrived."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Mapping

from markdown.treeprocessors import Treeprocessor

# Sanitised HTML: attributes are quoted, `<` and `>` in them escaped.
_PICTURE = re.compile(r"<img(?P<before>[^>]*? src=\"(?P<src>[^\"]*)\"[^>]*)>")


def add_sizes(html: str, sizes: Mapping[str, tuple[int, int]]) -> str:
    """`html` with `width` and `height` (pixels) at each picture whose address `sizes` knows, unless
    the editor gave a width."""

    def mark(match: re.Match[str]) -> str:
        width, height = sizes.get(match["src"], (0, 0))
        if not width or " width=" in match["before"]:
            return match[0]
        return f'<img width="{width}" height="{height}"{match["before"]}>'

    return _PICTURE.sub(mark, html) if sizes else html


class Pictures(Treeprocessor):
    """`![描述](../images/x.svg "图注")` alone makes a figure."""

    def run(self, root: etree.Element) -> None:
        """To be run after `unescape`, when titles are what readers will see."""
        for paragraph in root.iter("p"):
            picture = find_lone_picture(paragraph) if len(paragraph) == 1 else None
            if picture is not None:
                _frame(paragraph, picture)


def find_lone_picture(paragraph: etree.Element) -> etree.Element | None:
    """The only content of `paragraph`, when it is a picture, or a link around one."""
    if not _is_alone(paragraph):
        return None
    child = paragraph[0]
    if child.tag == "a" and _is_alone(child):
        child = child[0]
    return child if child.tag == "img" else None


def _is_alone(parent: etree.Element) -> bool:
    return len(parent) == 1 and not (parent.text or "").strip() and not (parent[0].tail or "").strip()


def _frame(paragraph: etree.Element, picture: etree.Element) -> None:
    paragraph.tag = "figure"
    title = picture.attrib.pop("title", "").strip()
    if title:
        caption = etree.SubElement(paragraph, "figcaption")
        caption.text = title

"""Tables on narrow screens: each stands in a box that scrolls, by finger and by keyboard.

A box that scrolls must be focusable and have a name (WCAG 2.2, 2.1.1 and 4.1.2); the name is
made of the table's own headings. Cells are aligned by class, for a strict content policy
forbids `style`.
"""

from __future__ import annotations

import html
import re
import xml.etree.ElementTree as etree

from markdown.treeprocessors import Treeprocessor

from bangban.locale.zh.messages import LABELS
from bangban.support.html_tokens import remove_tags

_TABLE = re.compile(r"<(/?)table\b[^>]*>")
_CAPTION = re.compile(r"<caption\b[^>]*>(.*?)</caption>", re.DOTALL)
_HEADING = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_LONGEST_NAME = 40


class AlignedCells(Treeprocessor):
    """`align` of table cells becomes a class, `align-right`."""

    def run(self, root: etree.Element) -> None:
        """To be run last: nothing else looks at the alignment."""
        for table in root.iter("table"):
            for cell in table.iter():
                side = cell.attrib.pop("align", None) if cell.tag in ("td", "th") else None
                if side:
                    cell.set("class", f"{cell.get('class', '')} align-{side}".strip())


def wrap_tables(markup: str) -> str:
    """Sanitised `markup` with each table in a `<div class="table-scroll">` that has a name. Only
    the outer one of nested tables: what is inside scrolls with it."""
    if "<table" not in markup:
        return markup
    pieces, last, depth = [], 0, 0
    for tag in _TABLE.finditer(markup):
        depth += -1 if tag[1] else 1
        if tag[1] and depth == 0:
            pieces += [markup[last : tag.end()], "</div>"]
            last = tag.end()
        elif not tag[1] and depth == 1:
            pieces += [markup[last : tag.start()], _open_box(markup, tag.end())]
            last = tag.start()
    return "".join((*pieces, markup[last:]))


def _open_box(markup: str, start: int) -> str:
    name = html.escape(_name_table(markup[start : markup.find("</table>", start)]))
    return f'<div class="table-scroll" tabindex="0" role="region" aria-label="{name}">'


def _name_table(table: str) -> str:
    """“表格：时间、经过”: the caption, or the headings as far as there is room."""
    caption = _CAPTION.search(table)
    words = [caption[1]] if caption else _HEADING.findall(table)
    texts = (" ".join(remove_tags(word).split()) for word in words)
    name = LABELS["list.separator"].join(text for text in texts if text)
    short = name if len(name) <= _LONGEST_NAME else name[:_LONGEST_NAME] + "…"
    return LABELS["table.named"].format(name=short) if short else LABELS["table"]

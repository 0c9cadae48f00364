"""Tree processors of Python-Markdown that look before they walk: the same tree after each."""

from __future__ import annotations

import html
import xml.etree.ElementTree as etree
from collections.abc import Callable
from functools import lru_cache

from markdown import Markdown
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.extensions.toc import TocTreeprocessor, remove_fnrefs, render_inner_html, strip_tags, unique
from markdown.treeprocessors import PrettifyTreeprocessor, Treeprocessor, UnescapeTreeprocessor
from markdown.util import STX, AtomicString


def run_tree(processor: Treeprocessor, root: etree.Element) -> etree.Element | None:
    """What `processor.run(root)` does and gives, on a shorter way where there is one."""
    kind = type(processor)
    if kind is PrettifyTreeprocessor:
        _prettify(processor.md, root)
        return None
    if kind.run is AttrListTreeprocessor.run and not _holds_text(root, "{"):
        return None
    if kind is UnescapeTreeprocessor and not _holds_text(root, STX) and not _holds_value(root, STX):
        return None
    return processor.run(root)


class QuickToc(TocTreeprocessor):
    """Gives headings their ids and makes no table of contents. For settings without anchors."""

    def run(self, doc: etree.Element) -> None:
        """Sets the ids that `TocTreeprocessor` sets."""
        headings = [one for one in doc.iter() if isinstance(one.tag, str) and self.header_rgx.match(one.tag)]
        if not headings:
            return
        used_ids = {element.attrib["id"] for element in doc.iter() if "id" in element.attrib}
        counters: dict[str, int] = {}
        for heading in headings:
            self.set_level(heading)
            if "id" not in heading.attrib:
                slug = self.slugify(html.unescape(self._name(heading)), self.sep)
                heading.attrib["id"] = unique(slug, used_ids, counters)
            heading.attrib.pop("data-toc-label", None)

    def _name(self, heading: etree.Element) -> str:
        text = heading.text
        if len(heading) == 0 and text and not any(char in text for char in f"&<>{STX}"):
            return " ".join(text.split())
        return strip_tags(render_inner_html(remove_fnrefs(heading), self.md))


def _holds_text(root: etree.Element, char: str) -> bool:
    for element in root.iter():
        text, tail = element.text, element.tail
        if (text and char in text) or (tail and char in tail):
            return True
    return False


def _holds_value(root: etree.Element, char: str) -> bool:
    return any(value and char in value for element in root.iter() for _, value in element.items())


def _prettify(md: Markdown, root: etree.Element) -> None:
    """Line breaks between blocks, as `PrettifyTreeprocessor` sets them."""
    _break_lines(root, lru_cache(maxsize=None)(md.is_block_level))
    for br in root.iter("br"):
        br.tail = "\n" if _is_blank(br.tail) else f"\n{br.tail}"
    for pre in root.iter("pre"):
        if len(pre) and pre[0].tag == "code" and not len(pre[0]) and pre[0].text is not None:
            pre[0].text = AtomicString(pre[0].text.rstrip() + "\n")


def _break_lines(element: etree.Element, is_block: Callable[[str], bool]) -> None:
    if len(element) and is_block(element.tag) and element.tag not in ("code", "pre"):
        if _is_blank(element.text) and is_block(element[0].tag):
            element.text = "\n"
        for child in element:
            if is_block(child.tag):
                _break_lines(child, is_block)
    if _is_blank(element.tail):
        element.tail = "\n"


def _is_blank(text: str | None) -> bool:
    return not text or not text.strip()

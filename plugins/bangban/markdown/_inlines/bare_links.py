"""Addresses that stand in a text as they are become links (GitHub Flavored Markdown 0.29, §6.9): `https://…`,
`http://…` and `www.…`, in capitals, too. Addresses of people do not: whether one may be shown is another
question.

An address ends before the first sign beyond ASCII: in Chinese, text goes on behind it without a blank.
(pymdownx.magiclink 11 and linkify-it 5 take `。后文` into it, or find none beside a Chinese character.)
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER_RE, AtomicString

# No blanks, no quotes, no signs of code and HTML, no backslash, no marks of what has been read.
_ADDRESS = (
    r"(?<![A-Za-z0-9/@._%+\-])(?:[Hh][Tt][Tt][Pp][Ss]?://(?=[A-Za-z0-9\[])|(?:www|WWW|Www)\.(?=[A-Za-z0-9]))"
    r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+"
)
_TRAILING = "?!.,:;*_~'"
_ENTITY = re.compile(r"&[A-Za-z0-9]+\Z")
_CLASS = "bare-link"


class BareLinks(Extension):
    """Finds them in all that is not code, a link, or HTML of the editor's own."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Behind links (160) and HTML (90), before emphasis (60): `_` in an address is its own."""
        md.inlinePatterns.register(_Finder(_ADDRESS, md), "bare_link", 85)
        md.treeprocessors.register(_Unlinker(md), "bare_link", 19)


class _Finder(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    def handleMatch(  # type: ignore[override]  # as in Python-Markdown
        self,
        m: re.Match[str],
        data: str,  # noqa: ARG002
    ) -> tuple[etree.Element | None, int | None, int | None]:
        """The link, without the punctuation behind it."""
        address = _trim(m[0])
        host = address.partition("://")[2] or address[len("www.") :]
        if not host.strip("/[]."):
            return None, None, None
        link = etree.Element(
            "a", {"href": address if "://" in address else f"http://{address}", "class": _CLASS}
        )
        link.text = AtomicString(address)
        return link, m.start(), m.start() + len(address)


def _trim(address: str) -> str:
    """The address up to punctuation that ends a sentence; brackets belong to it in pairs."""
    surplus = {")": address.count(")") - address.count("("), "]": address.count("]") - address.count("[")}
    end = len(address)
    while True:
        last = address[end - 1]
        if last in _TRAILING:
            entity = _ENTITY.search(address, max(end - 10, 0), end - 1) if last == ";" else None
            end = entity.start() if entity else end - 1
        elif surplus.get(last, 0) > 0:
            surplus[last] -= 1
            end -= 1
        else:
            return address[:end]


class _Unlinker(Treeprocessor):
    """Links in links are none: takes those back that stand between tags `<a>` of the editor's own."""

    def run(self, root: etree.Element) -> None:
        found = [link for link in root.iter("a") if link.attrib.get("class") == _CLASS]
        raw = self.md.htmlStash.rawHtmlBlocks
        if found and any(isinstance(one, str) and one[:2].lower() == "<a" for one in raw):
            self._walk(root, {id(link) for link in found}, is_open=False)

    def _walk(self, element: etree.Element, found: set[int], *, is_open: bool) -> bool:
        is_open = self._read(element.text, is_open=is_open)
        for child in element:
            if id(child) in found and is_open:
                child.tag, child.attrib = "span", {}
            is_open = self._walk(child, found, is_open=is_open)
            is_open = self._read(child.tail, is_open=is_open)
        return is_open

    def _read(self, text: str | None, *, is_open: bool) -> bool:
        """Whether an `<a>` is open behind `text`."""
        for mark in HTML_PLACEHOLDER_RE.finditer(text or ""):
            stash, index = self.md.htmlStash.rawHtmlBlocks, int(mark[1])
            tag = stash[index] if index < len(stash) else ""
            raw = tag[:3].lower() if isinstance(tag, str) else ""
            is_open = (is_open or raw.startswith("<a")) and raw != "</a"
        return is_open

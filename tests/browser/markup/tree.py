"""A parsed page as a tree that knows parents, and the errors of its syntax."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import html5lib
from html5lib.constants import E as WORDINGS

HTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(eq=False, slots=True)
class Element:
    """An element; `html` tells whether it is HTML's own (not of SVG), `text` is all of its own text."""

    name: str
    html: bool
    attributes: dict[str, str]
    parent: Element | None
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """This element and all in it, in the order of the document."""
        yield self
        for child in self.children:
            yield from child.walk()

    def inside(self) -> Iterator[Element]:
        """All elements in this one, itself not."""
        for child in self.children:
            yield from child.walk()

    def ancestors(self) -> Iterator[Element]:
        """Parent, its parent, up to the root."""
        if self.parent:
            yield self.parent
            yield from self.parent.ancestors()

    def all_text(self) -> str:
        """Its text and that of all elements in it."""
        return self.text + "".join(child.all_text() for child in self.children)

    def tell(self, message: str) -> str:
        """A problem with this element, with its place."""
        path = [self, *self.ancestors()][:4]
        return f"{message}, at {' > '.join(element.label for element in reversed(path))}"

    @property
    def label(self) -> str:
        """Name, id and first class, as a selector."""
        names = self.attributes.get("class", "").split()[:1]
        ids = [self.attributes["id"]] if self.attributes.get("id") else []
        return self.name + "".join(f"#{id}" for id in ids) + "".join(f".{name}" for name in names)


def parse(document: str) -> tuple[Element, list[str]]:
    """The root of a page, and its errors of syntax with line and column."""
    parser = html5lib.HTMLParser(html5lib.getTreeBuilder("etree"), namespaceHTMLElements=True)
    root = parser.parse(document, scripting=False)
    errors = [
        f"{WORDINGS.get(code, code) % values} ({code}), at line {line}, column {column}"
        for (line, column), code, values in parser.errors
    ]
    return _build(root, None), errors


def _build(node: Any, parent: Element | None) -> Element:
    name = node.tag.rpartition("}")[2]
    attributes = {key.rpartition("}")[2]: value for key, value in node.attrib.items()}
    element = Element(name, node.tag.startswith(HTML), attributes, parent, node.text or "")
    for child in node:
        if isinstance(child.tag, str):
            element.children.append(_build(child, element))
        element.text += child.tail or ""
    return element

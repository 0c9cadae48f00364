"""Well-formed HTML (as a sanitizer writes it) as a tree, and back."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape, unescape

from msgspec import Struct, field

from bangban.support.html_tokens import iterate_tags

VOID = frozenset("br col hr img wbr".split())
_ADDRESS = re.compile(r"(https?://[A-Za-z0-9+&@#/%?=~_|!:,.-]*[A-Za-z0-9+@#/%=~_-])")
_BLANKS = re.compile(r"[ \t\n\r\f]+")


class Element(Struct):
    """An element; texts among its children have their entities decoded."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)


def build_tree(markup: str) -> Element:
    """The tree of `markup` below an element without a name. An end tag without a start is passed over."""
    root = Element("")
    trail, last = [root], 0
    for tag in iterate_tags(markup):
        _add_text(trail[-1], markup[last : tag.start])
        last = tag.end
        if tag.closing:
            while any(one.name == tag.name for one in trail[1:]) and trail.pop().name != tag.name:
                continue
        else:
            element = Element(tag.name, tag.attributes)
            trail[-1].children.append(element)
            if tag.name not in VOID:
                trail.append(element)
    _add_text(trail[-1], markup[last:])
    return root


def link_addresses(element: Element) -> None:
    """Makes links of the addresses that stand as text, as TimelineJS does (its `linkify`); a link without
    words, which nobody sees, goes."""
    children: list[Element | str] = []
    for child in element.children:
        if isinstance(child, str):
            children += _split_addresses(child)
            continue
        if child.name not in ("a", "code", "pre"):
            link_addresses(child)
        if child.name != "a" or _has_words(child):
            children.append(child)
    element.children = children


def write_html(element: Element) -> str:
    """The element's children as HTML on one line, so that Markdown takes it for one block."""
    return "".join(_write(child, element.name == "pre") for child in element.children)


def write_element(element: Element) -> str:
    """The element itself, likewise."""
    return _write(element, False)


def list_names(elements: Iterable[Element | str]) -> set[str]:
    """The names of all elements among these and below them."""
    names: set[str] = set()
    for element in elements:
        if isinstance(element, Element):
            names |= {element.name} | list_names(element.children)
    return names


def _write(node: Element | str, preserve: bool) -> str:
    if isinstance(node, str):
        text = escape(node, quote=False)
        return text.replace("\n", "&#10;") if preserve else _BLANKS.sub(" ", text)
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in node.attributes.items())
    if node.name in VOID:
        return f"<{node.name}{attributes}>"
    inside = "".join(_write(child, preserve or node.name == "pre") for child in node.children)
    return f"<{node.name}{attributes}>{inside}</{node.name}>"


def _split_addresses(text: str) -> list[Element | str]:
    pieces = _ADDRESS.split(text) if "://" in text else [text]
    nodes = (Element("a", {"href": piece}, [piece]) if at % 2 else piece for at, piece in enumerate(pieces))
    return [node for node in nodes if node]


def _has_words(element: Element) -> bool:
    return any(child.strip() if isinstance(child, str) else _has_words(child) for child in element.children)


def _add_text(element: Element, text: str) -> None:
    if text:
        element.children.append(unescape(text))

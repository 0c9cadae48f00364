"""Python-Markdown's serializer in one pass without detours: the same bytes.

Trees with what only other libraries put into them (comments, qualified names) are left to stock.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable

from markdown.serializers import BOOLEAN_ATTRIBUTES, RE_AMP, to_html_string, to_xhtml_string

_VOID = frozenset(etree.HTML_EMPTY)
_RAW = ("script", "style")


def write_html(root: etree.Element) -> str:
    """`root` as `markdown.serializers.to_html_string` writes it."""
    return _write(root, "html", to_html_string)


def write_xhtml(root: etree.Element) -> str:
    """`root` as `markdown.serializers.to_xhtml_string` writes it."""
    return _write(root, "xhtml", to_xhtml_string)


def _write(root: etree.Element, format: str, write_slowly: Callable[[etree.Element], str]) -> str:
    pieces: list[str] = []
    stack: list[etree.Element | str] = [root]
    while stack:
        element = stack.pop()
        if isinstance(element, str):
            pieces.append(element)
            continue
        tag, text, tail = element.tag, element.text, element.tail
        start = _write_start(tag, element.attrib, format) if isinstance(tag, str) else None
        if start is None:
            return write_slowly(root)
        pieces.append(start)
        is_void = tag.lower() in _VOID
        if tail:
            stack.append(_escape(tail))
        if is_void and format == "xhtml":
            pieces.append(" />")
            continue
        pieces.append(">")
        if text:
            pieces.append(text if tag.lower() in _RAW else _escape(text))
        if not is_void:
            stack.append(f"</{tag}>")
        if len(element):
            stack.extend(reversed(element))
    return "".join(pieces)


def _write_start(tag: str, attributes: dict[str, str | None], format: str) -> str | None:
    """A start tag but for its end; None when it has what is not text."""
    if not attributes:
        return f"<{tag}"
    start = f"<{tag}"
    for key, value in sorted(attributes.items()):
        if not isinstance(key, str) or not isinstance(value, str | None):
            return None
        if value is None or (format == "html" and key == value and key in BOOLEAN_ATTRIBUTES["html"]):
            start += f" {key}"
        else:
            start += f' {key}="{_escape_value(value)}"'
    return start


def _escape(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def _escape_value(value: str) -> str:
    value = _escape(value)
    return value.replace('"', "&quot;") if '"' in value else value

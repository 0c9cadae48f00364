"""Python-Markdown's serializer in one pass without detours: the same bytes.

Trees with what only other libraries put into them (comments, qualified names) are left to stock.
"""

from __future__ import annotations

import xml.etree.ElementTree as etree
from collections.abc import Callable, ItemsView

from markdown import serializers
from markdown.serializers import RE_AMP, to_html_string, to_xhtml_string

_VOID = frozenset(etree.HTML_EMPTY)
_BOOLEAN = serializers.BOOLEAN_ATTRIBUTES["html"]  # type: ignore[attr-defined]  # no stub for it
_RAW = ("script", "style")


def write_html(root: etree.Element) -> str:
    """`root` as `markdown.serializers.to_html_string` writes it."""
    return _write(root, _Writer(is_xhtml=False), to_html_string)


def write_xhtml(root: etree.Element) -> str:
    """`root` as `markdown.serializers.to_xhtml_string` writes it."""
    return _write(root, _Writer(is_xhtml=True), to_xhtml_string)


def _write(root: etree.Element, writer: _Writer, write_slowly: Callable[[etree.Element], str]) -> str:
    try:
        writer.write(root)
    except _StrangeError:
        return write_slowly(root)
    return "".join(writer.pieces)


class _StrangeError(Exception):
    pass


class _Writer:
    """Collects the pieces of a tree. It walks with a stack of its own: trees may be deep."""

    def __init__(self, *, is_xhtml: bool) -> None:
        self.pieces: list[str] = []
        self._bare = frozenset() if is_xhtml else _BOOLEAN
        self._is_xhtml = is_xhtml

    def write(self, root: etree.Element) -> None:
        """Adds an element, all in it, and its tail."""
        add = self.pieces.append
        stack = [(iter((root,)), "")]
        while stack:
            children, end = stack[-1]
            for child in children:
                tag, text, tail = child.tag, child.text, child.tail
                if not isinstance(tag, str):
                    raise _StrangeError
                attributes = self._write_attributes(child.items())
                tail = _escape(tail) if tail else ""
                lower = tag.lower()
                if lower in _VOID and self._is_xhtml:
                    add(f"<{tag}{attributes} />{tail}")
                    continue
                text = (text if lower in _RAW else _escape(text)) if text else ""
                close = "" if lower in _VOID else f"</{tag}>"
                if len(child):
                    add(f"<{tag}{attributes}>{text}")
                    stack.append((iter(child), f"{close}{tail}"))
                    break
                add(f"<{tag}{attributes}>{text}{close}{tail}")
            else:
                add(end)
                stack.pop()

    def _write_attributes(self, items: ItemsView[str, str | None]) -> str:
        written = ""
        for key, value in sorted(items) if items else ():
            if not isinstance(key, str) or not isinstance(value, str | None):
                raise _StrangeError
            if value is None or (key == value and key in self._bare):
                written += f" {key}"
            else:
                written += f' {key}="{_escape_value(value)}"'
        return written


def _escape(text: str) -> str:
    if "&" in text:
        text = RE_AMP.sub("&amp;", text)
    if "<" in text:
        text = text.replace("<", "&lt;")
    return text.replace(">", "&gt;") if ">" in text else text


def _escape_value(value: str) -> str:
    value = _escape(value)
    return value.replace('"', "&quot;") if '"' in value else value

"""Elements of XML, as text: what XML 1.0 has no place for is left out."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from bangban.support.patterns import compile_later

# A reader of XML would make a blank of a line's end in an attribute.
_QUOTED = (('"', "&quot;"), ("\r", "&#13;"), ("\n", "&#10;"), ("\t", "&#09;"))
_UNFIT = compile_later("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_document(opening: str, nodes: Iterable[str]) -> str:
    """A whole file; `opening` is the outermost element's name with its attributes."""
    return f'<?xml version="1.0" encoding="utf-8"?>\n{wrap_element(opening, nodes, chr(10))}\n'


def wrap_element(opening: str, nodes: Iterable[str], newline: str) -> str:
    """An element with others in it, a line each; `newline` begins the line that it stands in."""
    name = opening.partition(" ")[0]
    return "".join((f"<{opening}>", *(f"{newline}  {node}" for node in nodes), f"{newline}</{name}>"))


def write_element(name: str, text: str = "", **attributes: str) -> str:
    """An element with text in it."""
    opening = name + "".join(f' {key}="{quote_attribute(value)}"' for key, value in attributes.items())
    text = escape(_UNFIT.sub("", text))
    return f"<{opening}>{text}</{name}>" if text else f"<{opening} />"


def quote_attribute(value: str) -> str:
    """The value of an attribute, as it stands in double quotes."""
    value = escape(_UNFIT.sub("", value))
    for sign, entity in _QUOTED:
        value = value.replace(sign, entity)
    return value

"""What an SVG picture may hold: elements that draw, links to pages, and references to itself.

What stands in namespaces that no browser knows (notes of drawing programs for themselves) is drawn by
nobody, and left out.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from bangban.documents._svg_styles import Picture, active, clean_declarations, clean_value
from bangban.documents._svg_vocabulary import ATTRIBUTES, ELEMENTS, NAMING, UNSHOWN

NAMESPACE = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
_XML = "http://www.w3.org/XML/1998/namespace"
_KNOWN_TO_BROWSERS = frozenset(
    (
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/1998/Math/MathML",
        "http://www.w3.org/2001/xml-events",
        "http://www.mozilla.org/xbl",
        "http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul",
    )
)
_PICTURES = frozenset(("image", "feImage"))
_SCHEMES = frozenset(("http", "https", "mailto", "tel"))
"""Of links to pages, as in a text."""

# What browsers ignore in an address before they read it (URL Standard, basic URL parser).
_IGNORED = re.compile(r"^[\x00-\x20]+|[\t\n\r]+")
_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_SIGNS = re.compile(r"[(\\]|/\*")
"""Without one of these a value of CSS is plain words and numbers."""

_PLAIN = frozenset(("id", "class", "lang", "role", "d", "points", "begin", "end", "systemLanguage")) | NAMING
"""Attributes that are not read as CSS."""


class Attribute(NamedTuple):
    """An attribute as it goes out; `name` has its prefix."""

    name: str
    value: str


def judge_element(space: str, name: str) -> bool:
    """Whether an element goes out, else it is left out with all that stands in it; `space` is its namespace.
    Raises StyleError for one that must not be in a picture."""
    if space in ("", NAMESPACE):
        if name not in ELEMENTS:
            raise active(f"<{name}")
        return name not in UNSHOWN
    if space in _KNOWN_TO_BROWSERS:
        raise active(f"<{name}")
    return False


def clean_attribute(element: str, key: str, value: str, picture: Picture) -> Attribute | None:
    """An attribute as it goes out, None for one that nobody shows; `key` is its name, with its namespace and
    a blank before it where it has one. Raises StyleError for one that must not be in a picture."""
    space, _, name = key.rpartition(" ")
    if space in ("", XLINK) and name.lower() == "href":
        return Attribute("xlink:href" if space else "href", _clean_address(element, name, value, picture))
    if space == _XML and name in ("lang", "space"):
        return Attribute(f"xml:{name}", value)
    if space == _XML and name == "base":
        raise active(_show(name, value))
    return None if space else _clean_plain(name, value, picture)


def _clean_plain(name: str, value: str, picture: Picture) -> Attribute | None:
    lowered = name.lower()
    if lowered.startswith("on"):
        raise active(name)
    if lowered in ("ping", "src", "srcset", "srcdoc"):
        raise active(_show(name, value))
    if name == "attributeName":
        # To animate an address is to have another one.
        aim = value.strip().lower().rpartition(":")[2]
        if aim == "href" or aim.startswith("on"):
            raise active(_show(name, value))
    if name not in ATTRIBUTES and not name.startswith("aria-"):
        return None
    if name == "style":
        return Attribute(name, clean_declarations(value, picture))
    if name in _PLAIN or not _SIGNS.search(value):
        return Attribute(name, value)
    return Attribute(name, clean_value(value, picture))


def _clean_address(element: str, name: str, value: str, picture: Picture) -> str:
    address = _IGNORED.sub("", value)
    if element == "a":
        scheme = _SCHEME.match(address)
        if scheme is None or scheme[1].lower() in _SCHEMES:
            return address
    elif not address or address.startswith("#"):
        return address
    elif element in _PICTURES:
        clean = picture(address)
        if clean is not None:
            return clean
    raise active(_show(name, value))


def _show(name: str, value: str) -> str:
    short = " ".join(value.split())
    return f'{name}="{short if len(short) <= 40 else short[:40] + "…"}"'

"""Tells what the sanitizer takes out of a text, so that an editor is not left to wonder.

The rules are the sanitizer's own lists and `judge`; here they are only asked. Comments are not
told: they go from the page, but a reader never saw them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import Literal

from msgspec import Struct

from bangban.markdown.sanitizer import ELEMENTS, PLAYERS, is_local, judge
from bangban.support.html_tokens import Tag, compile_pattern, iterate_tags

Kind = Literal["element", "attribute", "link", "image", "media"]

# Most tags of any text need no look.
_MARKED = compile_pattern(ELEMENTS - {"img"})
_PICTURE = re.compile(r"<[iI][mM][gG]")
_DESCRIBED = re.compile(r'<img alt="[^"<>]*[^"<>\s][^"<>]*" src="')


class Removal(Struct, frozen=True):
    """One thing taken out. `name` is the element's or attribute's name, or the address; `needle`
    is what to look for in the source, where this is its `occurrence`-th one (from 1)."""

    kind: Kind
    name: str
    needle: str
    occurrence: int


def list_removals(markup: str, ids: Collection[str] = ()) -> tuple[Removal, ...]:
    """What `Sanitizer.sanitize` takes out of `markup`, in its order; nothing told, nothing gone.

    `ids` are those that may stay. An end tag without a start is not told: it shows nothing.
    """
    free, seen = set(ids), Counter[str]()
    found = []
    for tag in iterate_tags(markup, _MARKED):
        if not tag.closing:
            for kind, name, needle in _judge_tag(tag, free):
                seen[needle] += 1
                found.append(Removal(kind, name, needle, seen[needle]))
    return tuple(found)


def list_bare_images(markup: str) -> tuple[tuple[str, int], ...]:
    """This site's pictures without a description for those who cannot see them (`alt` absent or
    blank), in document order: the address as typed, and which picture of this address it is."""
    pictures = _PICTURE.findall(markup)
    if not pictures or len(pictures) == len(_DESCRIBED.findall(markup)):
        return ()
    seen, bare = Counter[str](), []
    for tag in iterate_tags(markup, _MARKED):
        source = tag.attributes.get("src") if tag.name == "img" else None
        if source is not None and is_local(source):
            seen[source] += 1
            if not tag.attributes.get("alt", "").strip():
                bare.append((source, seen[source]))
    return tuple(bare)


def _judge_tag(tag: Tag, free: set[str]) -> Iterator[tuple[Kind, str, str]]:
    if tag.name not in ELEMENTS:
        yield "element", tag.name, f"<{tag.name}"
        return
    if tag.name == "img" and "src" not in tag.attributes:
        yield "element", "img", "<img"
    for name, value in tag.attributes.items():
        if name == "id" and value in free:
            free.remove(value)
        elif name == "id":
            yield "attribute", "id", "id"
        elif not judge(tag.name, name, value):
            yield _name_removal(tag.name, name, value)


def _name_removal(element: str, attribute: str, value: str) -> tuple[Kind, str, str]:
    if attribute == "href" and element == "a":
        return "link", value, value
    if attribute == "src" and element == "img" and not is_local(value):
        return "image", value, value
    if attribute == "src" and element in PLAYERS:
        return "media", value, value
    return "attribute", attribute, attribute

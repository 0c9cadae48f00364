"""Blocks of HTML as Markdown; those that Markdown cannot say stay HTML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, takewhile

from bangban.imports._html_inlines import render_inline
from bangban.imports._html_trees import Element, list_names, write_element

_BLOCKS = frozenset(
    """blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ul
    caption col colgroup table tbody td tfoot th thead tr""".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_LISTS = ("ol", "ul")
_OPEN = frozenset(("", "div", "section", "p", "li", "summary", "figcaption", "details", "figure", "dd", "dt"))
_INDENT = "    "


def render_blocks(element: Element) -> Iterator[str]:
    """The blocks of an element's children, each a Markdown block without blank lines at its ends."""
    for is_block, group in groupby(element.children, _is_block):
        nodes = list(group)
        if not is_block:
            words = render_inline(nodes)
            if words:
                yield words
            continue
        for node in nodes:
            if isinstance(node, Element):
                yield from _render_block(node)


def _is_block(node: Element | str) -> bool:
    """Whether it is a block, or an inline element with one in it."""
    return isinstance(node, Element) and bool(list_names([node]) & _BLOCKS)


def _render_block(element: Element) -> Iterator[str]:
    name = element.name
    if name == "hr":
        yield "* * *"
    elif name in _HEADINGS:
        # A slide's heading must not stand among those of the page.
        yield from ([words] if (words := render_inline([Element("strong", {}, element.children)])) else [])
    elif name in _LISTS and _is_plain_list(element):
        yield from ([text] if (text := _render_list(element)) else [])
    elif name == "blockquote":
        quoted = "\n\n".join(render_blocks(element))
        yield from ([_prefix(quoted, "> ")] if quoted else [])
    elif name in _OPEN or name not in _BLOCKS:
        yield from render_blocks(element)
    else:
        yield write_element(element)


def _is_plain_list(element: Element) -> bool:
    """Whether each item holds words, then such lists or none, and nothing else."""
    items = [item for item in element.children if isinstance(item, Element) or item.strip()]
    return element.attributes.get("start", "1") == "1" and all(map(_is_plain_item, items))


def _is_plain_item(item: Element | str) -> bool:
    if not isinstance(item, Element) or item.name != "li":
        return False
    words, lists = _split_item(item)
    return bool(words) and all(
        isinstance(one, Element) and one.name in _LISTS and _is_plain_list(one) for one in lists
    )


def _split_item(item: Element) -> tuple[str, list[Element | str]]:
    """The Markdown of an item's words, and what comes after them."""
    inline = list(takewhile(lambda child: not _is_block(child), item.children))
    after = [child for child in item.children[len(inline) :] if isinstance(child, Element) or child.strip()]
    return render_inline(inline), after


def _render_list(element: Element) -> str:
    items = [item for item in element.children if isinstance(item, Element)]
    lines = []
    for number, item in enumerate(items, 1):
        words, lists = _split_item(item)
        mark = f"{number}." if element.name == "ol" else "-"
        body = "\n".join((words, *(_render_list(one) for one in lists if isinstance(one, Element))))
        lines.append(f"{mark:<4}{_prefix(body, _INDENT).lstrip()}")
    return "\n".join(lines)


def _prefix(text: str, prefix: str) -> str:
    return "\n".join(f"{prefix}{line}".rstrip() for line in text.split("\n"))

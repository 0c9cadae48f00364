"""Blocks of HTML as Markdown; those that Markdown cannot say stay HTML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile, groupby, takewhile
from types import MappingProxyType

from bangban.imports._html_inlines import render_inline
from bangban.imports._html_trees import Element, list_names, write_element

_BLOCKS = frozenset(
    """blockquote dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section summary ul
    caption col colgroup table tbody td tfoot th thead tr h1-kept h2-kept h3-kept h4-kept h5-kept
    h6-kept""".split()
)
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
KEPT_HEADINGS = MappingProxyType({f"h{level}-kept": "#" * max(level, 2) for level in range(1, 7)})
"""Names that stand for headings which are to be such, by the signs of Markdown; a page's title is the
first."""
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
    elif name in KEPT_HEADINGS:
        words = render_inline(element.children).replace("\\\n", " ").replace("\n", " ")
        ending = "\\" if words.endswith("#") and not words.endswith("\\#") else ""
        yield from ([f"{KEPT_HEADINGS[name]} {words[:-1]}{ending}{words[-1]}"] if words else [])
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
    """The Markdown of an item's words, alone or in a paragraph, and what comes after them."""
    children = list(dropwhile(lambda child: isinstance(child, str) and not child.strip(), item.children))
    first = children[0] if children else ""
    if isinstance(first, Element) and first.name == "p" and not any(map(_is_block, first.children)):
        inline, rest = first.children, children[1:]
    else:
        inline = list(takewhile(lambda child: not _is_block(child), children))
        rest = children[len(inline) :]
    return render_inline(inline), [child for child in rest if isinstance(child, Element) or child.strip()]


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

"""A value as others read it: what messages quote of it, its pattern for other programs."""

from __future__ import annotations

from bangban.frontmatter.nodes import Mapping, Node, Scalar


def show_value(node: Node) -> str:
    """What a message quotes of a value: a text as it was typed, of anything else its brackets."""
    if isinstance(node, Scalar):
        return node.text.strip()
    return "{…}" if isinstance(node, Mapping) else "[…]"


def anchor(pattern: str) -> str:
    """The pattern for the whole of a text, without the blanks around it."""
    return rf"^\s*(?:{pattern})\s*$"

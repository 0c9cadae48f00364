"""Entries without a permanent name: their address, and what feeds call them, changes with their title."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import AdviceRule, Example
from bangban.content.headers import Header
from bangban.content.model.story import Entry
from bangban.content.timelines.entry_ids import name_entries
from bangban.diagnostics.fixes import Edit, Fix
from bangban.diagnostics.problems import Problem
from bangban.frontmatter.nodes import Mapping, Sequence


def _check(header: Header) -> Iterator[Problem]:
    # An id that is none is told where it stands.
    nameless = [entry for entry in header.entries if not entry.id and not entry.id_place]
    if nameless:
        # One hint a story: whoever has no ids has none at all.
        names = name_entries(header.entries)
        values = {"count": len(nameless), "id": names[id(nameless[0])]}
        yield Problem(nameless[0].position, "timeline.id", values, _write_names(header, nameless, names))


def _write_names(header: Header, nameless: list[Entry], names: dict[int, str]) -> Fix:
    """The fix that gives each entry the name that it has already, so that no link and no feed is changed."""
    nodes = {}
    for node in _list_nodes(header.root):
        at = node.get("at")
        if at and "id" not in (*node.keys(), *node.broken) and not node.entries[0][0].quoted:
            nodes[at.position] = node
    found = ((nodes.get(entry.position), names[id(entry)]) for entry in nameless)
    return tuple(_write_name(node, name) for node, name in found if node)


def _list_nodes(root: Mapping | None) -> Iterator[Mapping]:
    timeline = root.get("timeline") if root else None
    for node in timeline.items if isinstance(timeline, Sequence) else (timeline,):
        if isinstance(node, Mapping):
            yield node


def _write_name(node: Mapping, name: str) -> Edit:
    place, (first, _) = node.position, node.entries[0]
    if first.position == place:
        # In a block each key has its line, indented like the first.
        return Edit(
            place.line, place.column, first.text, f"id: {name}\n{' ' * (place.column - 1)}{first.text}"
        )
    return Edit(place.line, place.column, "{", f"{{id: {name}, ")


_ENTRIES = "timeline: [{at: 2022-11-13, id: asked, title: A}, {title: B, %sat: 2022-11-14}]"

RULE = AdviceRule(_check, Example("timeline.id", "", "id: answered, ", _ENTRIES))

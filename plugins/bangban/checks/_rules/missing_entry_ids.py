"""Entries without a permanent name: their address, and what feeds call them, changes with their title."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import AdviceRule, Example
from bangban.content.headers import Header
from bangban.content.timelines.entry_ids import name_entries
from bangban.diagnostics.problems import Problem


def _check(header: Header) -> Iterator[Problem]:
    nameless = [entry for entry in header.entries if not entry.id]
    if nameless:
        # One hint a story: whoever has no ids has none at all.
        first = nameless[0]
        values = {"count": len(nameless), "id": name_entries(header.entries)[id(first)]}
        yield Problem(first.position, "timeline.id", values)


_ENTRIES = "timeline: [{at: 2022-11-13, id: asked, title: A}, {title: B, %sat: 2022-11-14}]"

RULE = AdviceRule(_check, Example("timeline.id", "", "id: answered, ", _ENTRIES))

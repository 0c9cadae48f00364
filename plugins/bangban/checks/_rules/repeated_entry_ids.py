"""Two entries of one permanent name: a link, or a reader of feeds, would find only one of them."""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.content.model.story import Entry
from bangban.diagnostics.problems import Problem


def _check(header: Header) -> Iterator[Problem]:
    named: dict[str, Entry] = {}
    for entry in header.entries:
        first = named.setdefault(entry.id, entry) if entry.id else entry
        if first is not entry:
            values = {"id": entry.id, "line": (first.id_place or first.position).line}
            yield Problem(entry.id_place or entry.position, "timeline.id-twice", values)


_ENTRIES = "timeline: [{at: 2022-11-13, id: asked, title: A}, {title: B, id: %s, at: 2022-11-14}]"

RULE = FileRule(_check, Example("timeline.id-twice", "asked", "answered", _ENTRIES))

"""Titles, lists of tags and of authors that are longer than anybody means them: the end of a quote, or of a
list, is missing, or a text stands in the wrong key.
"""

from __future__ import annotations

from collections.abc import Iterator

from bangban.checks.rule import Example, FileRule
from bangban.content.headers import Header
from bangban.diagnostics.problems import Problem

_MOST = {
    "title": ("key.long", 200),
    "subtitle": ("key.long", 200),
    "kicker": ("key.long", 50),
    "tags": ("key.many", 50),
    "byline": ("key.many", 50),
}


def _check(header: Header) -> Iterator[Problem]:
    for key, (code, most) in _MOST.items():
        size = header.sizes.get(key) if header.sizes else None
        if size and size.length > most:
            yield Problem(size.position, code, {"key": key, "count": size.length, "most": most})


RULE = FileRule(
    _check,
    Example("key.long", "A" * 201, "A", "subtitle: %s"),
    Example("key.many", ", ".join(f"A{number}" for number in range(51)), "A", "tags: [%s]"),
)

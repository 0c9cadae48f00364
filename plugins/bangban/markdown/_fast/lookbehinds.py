"""What a regular expression looks at before a match: read from its own parse tree, never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from re import _parser  # type: ignore[attr-defined]  # the parse tree has no stub under this name
from typing import Any

_Tree = Iterable[tuple[object, Any]]


@lru_cache(maxsize=4096)
def looks_alike(regex: re.Pattern[str], sign: str, other: str) -> bool:
    """Whether `regex` finds the same behind the character `sign` as behind `other`: each look back is at one
    character, and says the same of both."""
    bodies = [*_list_lookbehinds(_parser.parse(regex.pattern, regex.flags))]
    return all(body is not None and _is_in(sign, body) is _is_in(other, body) is not None for body in bodies)


def _list_lookbehinds(items: _Tree) -> Iterator[tuple[object, Any] | None]:
    """What is looked for, an item each; None for what looks back in another way."""
    for name, value in items:
        kind = str(name)
        if kind == "AT":
            yield None
        elif kind in ("ASSERT", "ASSERT_NOT") and value[0] < 0:
            yield value[1][0] if len(value[1]) == 1 else None
        else:
            for part in _list_parts(value):
                yield from _list_lookbehinds(part)


def _list_parts(value: object) -> Iterator[_Tree]:
    """The sub-patterns in the argument of an item."""
    if isinstance(value, _parser.SubPattern):
        yield value
    elif isinstance(value, tuple | list):
        for one in value:
            yield from _list_parts(one)


def _is_in(sign: str, item: tuple[object, Any]) -> bool | None:
    """Whether the item matches the character; None where that is not known."""
    kind, value = str(item[0]), item[1]
    if kind == "LITERAL":
        return bool(ord(sign) == value)
    if kind == "RANGE":
        return bool(value[0] <= ord(sign) <= value[1])
    if kind != "IN":
        return None
    answers = [_is_in(sign, one) for one in value]
    return None if None in answers else any(answers)

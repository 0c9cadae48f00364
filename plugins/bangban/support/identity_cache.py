"""Remembers what a function gave for the very same objects.

Models are frozen, so that what was made of one stays true. To compare them by value, as `lru_cache` does,
would read a whole story each time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from operator import is_
from typing import TypeVar

Result = TypeVar("Result")


def remember_same(most: int) -> Callable[[Callable[..., Result]], Callable[..., Result]]:
    """A decorator for a pure function of frozen objects; those of the last `most` calls are kept alive. Not
    for what only stands for an object and notes what is asked of it: the second time nothing is asked."""

    def decorate(function: Callable[..., Result]) -> Callable[..., Result]:
        remembered = lru_cache(most)(lambda same: function(*same.values))

        @wraps(function)
        def ask(*values: object) -> Result:
            return remembered(_Same(values))

        return ask

    return decorate


class _Same:
    """Equal only to another holder of the same objects, which it keeps alive: their ids stay their own."""

    __slots__ = ("values",)

    def __init__(self, values: tuple[object, ...]) -> None:
        self.values = values

    def __hash__(self) -> int:
        return hash(tuple(map(id, self.values)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and all(map(is_, self.values, other.values))

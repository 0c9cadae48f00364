"""Remembers what a function gave for the very same object.

Models are frozen, so that what was made of one stays true. To compare them by value, as `lru_cache` does,
would read a whole story each time.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

Value = TypeVar("Value")
Result = TypeVar("Result")


def remember_same(most: int) -> Callable[[Callable[[Value], Result]], Callable[[Value], Result]]:
    """A decorator for a pure function of one frozen object; the last `most` objects are kept alive."""

    def decorate(function: Callable[[Value], Result]) -> Callable[[Value], Result]:
        remembered = lru_cache(most)(lambda same: function(same.value))

        @wraps(function)
        def ask(value: Value) -> Result:
            return remembered(_Same(value))

        return ask

    return decorate


class _Same:
    """Equal only to another holder of the same object, which it keeps alive: its id stays its own."""

    __slots__ = ("value",)

    def __init__(self, value: object) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.value is other.value

"""What a searching module gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bangban.privacy.items import PrivateKind


class Found(NamedTuple):
    """A piece of a text that is private."""

    kind: PrivateKind
    start: int
    end: int


def has_any(text: str, words: Iterable[str]) -> bool:
    """Whether one of these words, without which a slow pattern finds nothing, stands in a text."""
    return any(word in text for word in words)

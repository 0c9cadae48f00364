"""Values that may go out: those that a newsroom names itself, each with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from bangban.privacy.items import PrivateItem, make_key

_WILD = re.compile(r"[*?%…]|\.\*|\\[dw]|x{3}|X{3}|×{2}|\[[^\]]*\]")
_TELLING = re.compile(r"[^\W_]")
_FEWEST = 2


class AllowList(NamedTuple):
    """The digests of what may go out."""

    keys: frozenset[str] = frozenset()

    def __or__(self, other: AllowList) -> AllowList:
        """What either of both lets pass."""
        return AllowList(self.keys | other.keys)

    def lets(self, item: PrivateItem) -> bool:
        """Whether the value of an item may go out."""
        return item.key in self.keys


NOTHING_ALLOWED = AllowList()


def allow_values(texts: Iterable[str]) -> AllowList:
    """Lets exactly these values pass, however their signs are set: blanks, hyphens and width do not count."""
    return AllowList(frozenset(map(make_key, texts)))


def is_wild(text: str) -> bool:
    """Whether a text that is to be let pass looks like a pattern, or is too short to name one value."""
    return bool(_WILD.search(text)) or len(_TELLING.findall(text)) < _FEWEST

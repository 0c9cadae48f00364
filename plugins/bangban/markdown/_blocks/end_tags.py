"""Which HTML tags of a text are open, and which of them are closed further on: asked of each tag and comment,
and answered without looking through all of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable

_CLOSING = re.compile(r"</((?:[^<>]|<(?!/))*+)>")
_BLANK_LINE = re.compile(r"\n[ \t]*+\n")
# What `re.IGNORECASE` takes for letters of ASCII, besides these themselves.
_ALIKE = str.maketrans("İıſ\u212a", "iisk")


class OpenTags(list[str]):
    """The names of open tags, from the outermost on. `names` counts each."""

    def __init__(self, tags: Iterable[str] = ()) -> None:
        super().__init__(tags)
        self.names = Counter(self)

    def __contains__(self, name: object) -> bool:
        return name in self.names

    def append(self, name: str) -> None:
        """Opens a tag."""
        super().append(name)
        self.names[name] += 1

    def pop(self) -> str:  # type: ignore[override]  # the parser takes but the last
        """Closes the innermost."""
        name = super().pop()
        self.names[name] -= 1
        if not self.names[name]:
            del self.names[name]
        return name


class OpenTagsField:
    """An attribute of a parser: whatever list it is set to, it holds `OpenTags`."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_{name}"

    def __get__(self, parser: object, owner: type) -> OpenTags:
        found: OpenTags = getattr(parser, self._name)
        return found

    def __set__(self, parser: object, tags: list[str]) -> None:
        setattr(parser, self._name, OpenTags(tags))


class EndTags:
    """Where in a text end tags stand, by their names in small letters, and where blank lines do."""

    def __init__(self, text: str) -> None:
        self._places: dict[str, list[int]] = defaultdict(list)
        for match in _CLOSING.finditer(text):
            self._places[match[1].strip().translate(_ALIKE).lower()].append(match.start())
        self._blanks = [match.start() for match in _BLANK_LINE.finditer(text)]
        self._length = len(text)

    def is_any_ahead(self, names: Collection[str], place: int) -> bool:
        """Whether one of the tags `names` is closed behind `place`, in the same paragraph."""
        index = bisect_left(self._blanks, place)
        end = self._blanks[index] if index < len(self._blanks) else self._length
        fewer, other = sorted((names, self._places), key=len)
        return any(name in other and self._is_ahead(name, place, end) for name in fewer)

    def _is_ahead(self, name: str, place: int, end: int) -> bool:
        places = self._places[name]
        index = bisect_left(places, place)
        return index < len(places) and places[index] < end

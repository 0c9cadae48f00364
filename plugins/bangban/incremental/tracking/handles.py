"""Stand-ins for stories and their texts: each attribute that is asked for is noted, and only then opened."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from msgspec.structs import fields

from bangban.content.index_entries import IndexEntry
from bangban.content.model.story import Story
from bangban.content.story_texts import StoryTexts
from bangban.incremental.tracking.observer import Observer, name_subject


def _number(names: tuple[str, ...]) -> Mapping[str, int]:
    return MappingProxyType({name: 1 << index for index, name in enumerate(names)})


_PROPERTIES = ("key", "released", "has_timeline")
STORY_PARTS = _number((*(field.name for field in fields(Story)), *_PROPERTIES))
"""What can be asked of a story, each with its bit."""

TEXT_PARTS = _number(tuple(field.name for field in fields(StoryTexts)))
"""What can be asked of a story's texts."""

# What the index entry has in the same words.
_ON_CARD = frozenset(
    ("kind", "slug", "lang", "key", "released", "status", "title", "edition", "has_timeline", "sample")
)


class StoryHandle:
    """Stands for the story at `path`. Two handles of one path are the same object."""

    __slots__ = ("_card", "_observer", "_open", "_subject", "path")

    def __init__(self, card: IndexEntry, observer: Observer, open_story: Callable[[str], Story]) -> None:
        self.path = card.path
        self._card, self._observer, self._open = card, observer, open_story
        self._subject = name_subject("story", card.path)

    def __getattr__(self, name: str) -> object:
        if name not in STORY_PARTS:
            raise AttributeError(name)
        self._observer.note(self._subject, STORY_PARTS[name])
        # What the index entry tells needs no opening.
        return getattr(self._card if name in _ON_CARD else self._open(self.path), name)

    def __repr__(self) -> str:
        return f"<{self.path}>"


class TextHandle:
    """Stands for the texts of the story at a path."""

    __slots__ = ("_observer", "_open", "_path", "_subject")

    def __init__(self, path: str, observer: Observer, open_texts: Callable[[str], StoryTexts]) -> None:
        self._path, self._observer, self._open = path, observer, open_texts
        self._subject = name_subject("text", path)

    def __getattr__(self, name: str) -> object:
        if name not in TEXT_PARTS:
            raise AttributeError(name)
        self._observer.note(self._subject, TEXT_PARTS[name])
        return getattr(self._open(self._path), name)


def compare(old: object, new: object, parts: Mapping[str, int]) -> int:
    """The bits of the parts in which two stories, or two texts, differ."""
    return sum(bit for name, bit in parts.items() if getattr(old, name) != getattr(new, name))

"""What was read and converted of each story, opened when it is asked for."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

from msgspec import Struct, field

from bangban.content.model.story import Story
from bangban.content.stories import StoryFile
from bangban.content.story_texts import StoryTexts
from bangban.incremental.disk.pack import Pack, Place
from bangban.pages.case_row import CaseRow
from bangban.pages.views.story_page import CardView

RecordKind = Literal["file", "text", "card", "row"]

_HELD: Mapping[RecordKind, int] = MappingProxyType({"file": 128, "text": 128, "card": 4096, "row": 16})
"""How many of each kind are held: a story is open while its own files are made, its card stands in a dozen
lists (about 2 kB), its row in its own file and in those of all."""


class Places(Struct):
    """Where the values of each content path lie."""

    files: dict[str, Place] = field(default_factory=dict)
    texts: dict[str, Place] = field(default_factory=dict)
    cards: dict[str, Place] = field(default_factory=dict)
    rows: dict[str, Place] = field(default_factory=dict)

    def copy(self) -> Places:
        """The same places in tables of their own: a build changes them, the last build's stay."""
        return Places(dict(self.files), dict(self.texts), dict(self.cards), dict(self.rows))

    def list_all(self) -> list[Place]:
        """Every place."""
        return [*self.files.values(), *self.texts.values(), *self.cards.values(), *self.rows.values()]

    def drop(self, path: str) -> None:
        """Removes a content path: its story is gone, or has to be read again."""
        for places in (self.files, self.texts, self.cards, self.rows):
            places.pop(path, None)


class Records:
    """Opens values; the ones last used are held, for a page asks for the same story again and again."""

    def __init__(self, pack: Pack, places: Places) -> None:
        self.pack, self.places = pack, places
        self._held: dict[RecordKind, OrderedDict[str, Any]] = {kind: OrderedDict() for kind in _HELD}

    def open_file(self, path: str) -> StoryFile:
        """The file of this path as the last reading gave it, from the pack."""
        file: StoryFile = self._open("file", self.places.files, path)
        return file

    def open_story(self, path: str) -> Story:
        """The story of a file that has one. Raises KeyError for any other."""
        story = self.open_file(path).story
        if story is None:
            raise KeyError(path)
        return story

    def open_texts(self, path: str) -> StoryTexts:
        """Its texts, converted."""
        texts: StoryTexts = self._open("text", self.places.texts, path)
        return texts

    def open_card(self, path: str) -> CardView:
        """Its card in lists."""
        card: CardView = self._open("card", self.places.cards, path)
        return card

    def open_row(self, path: str) -> CaseRow:
        """Its row in the open data."""
        row: CaseRow = self._open("row", self.places.rows, path)
        return row

    def hold(self, kind: RecordKind, path: str, value: object) -> None:
        """Keeps a value at hand that was just made."""
        held = self._held[kind]
        held[path] = value
        held.move_to_end(path)
        if len(held) > _HELD[kind]:
            held.popitem(last=False)

    def forget(self) -> None:
        """Lets go of all that is held."""
        for held in self._held.values():
            held.clear()

    def _open(self, kind: RecordKind, places: Mapping[str, Place], path: str) -> Any:
        held = self._held[kind]
        found = held.get(path)
        if found is None:
            found = self.pack.load(places[path])
            self.hold(kind, path, found)
        else:
            held.move_to_end(path)
        return found

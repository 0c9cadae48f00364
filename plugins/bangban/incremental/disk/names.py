"""Many names in one run of bytes: as objects of their own they would take three times as much room."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from typing import Generic, Self, TypeVar

from msgspec import Struct, field

from bangban.site.outputs.output import NodeId

Item = TypeVar("Item")

# No byte of any text in UTF-8: what stands between two of it is one whole name.
_MARK = b"\xff"
# What hardly any name has in it: where none has, many are decoded at once.
_RARE = b"\0"
_BLANK = b"\x01"
_BLOCK = 1024
_TAB = "\t"


class _Run(Struct, Generic[Item]):
    """A list of items that only grows, each kept by its name. In `text` stands a mark before each name and
    after the last; `starts` has the places of the marks."""

    text: bytearray = field(default_factory=lambda: bytearray(_MARK))
    starts: array[int] = field(default_factory=lambda: array("I", [0]))

    # Abstract: each list below says how an item is named. A Struct has a metaclass, and so cannot be an ABC.
    @staticmethod
    def _name(item: Item) -> str:
        raise NotImplementedError

    @staticmethod
    def _read(name: str) -> Item:
        raise NotImplementedError

    @classmethod
    def of(cls, items: Iterable[Item]) -> Self:
        """These items, in this order."""
        fresh = cls()
        for item in items:
            fresh.append(item)
        return fresh

    def append(self, item: Item) -> None:
        """One more, at the end."""
        self.text += _encode(self._name(item))
        self.text += _MARK
        self.starts.append(len(self.text) - 1)

    def append_from(self, other: Self, first: int, last: int) -> None:
        """Those of another list from `first` up to, but without, `last`."""
        start, end = other.starts[first], other.starts[last]
        shift = self.starts[-1] - start
        self.text += memoryview(other.text)[start + 1 : end + 1]
        self.starts.extend(place + shift for place in other.starts[first + 1 : last + 1])

    def blank(self, number: int) -> None:
        """Overwrites a name: nobody asks for it any more, and the others keep their numbers."""
        start, end = self.starts[number] + 1, self.starts[number + 1]
        self.text[start:end] = _BLANK * (end - start)

    def copy(self) -> Self:
        """A list of the same items that can grow without changing this one."""
        return type(self)(self.text[:], self.starts[:])

    def find(self, item: Item) -> int:
        """The number of an item, -1 where it is not there."""
        place = self.text.find(_MARK + _encode(self._name(item)) + _MARK)
        return bisect_left(self.starts, place) if place >= 0 else -1

    def find_all(self, items: Set[Item]) -> dict[Item, int]:
        """The numbers of those items that are there."""
        wanted = {self._name(item): item for item in items}
        return {wanted[name]: number for number, name in enumerate(self._walk()) if name in wanted}

    def __getitem__(self, number: int) -> Item:
        start, end = self.starts[number], self.starts[number + 1]
        return self._read(_decode(self.text[start + 1 : end]))

    def __contains__(self, item: Item) -> bool:
        return self.find(item) >= 0

    def __iter__(self) -> Iterator[Item]:
        return map(self._read, self._walk())

    def __len__(self) -> int:
        return len(self.starts) - 1

    def _walk(self) -> Iterator[str]:
        # Never all of them at a time.
        for first in range(0, len(self), _BLOCK):
            last = min(first + _BLOCK, len(self))
            block = bytes(self.text[self.starts[first] + 1 : self.starts[last]])
            if _RARE in block:
                yield from map(_decode, block.split(_MARK))
            else:
                yield from _decode(block.replace(_MARK, _RARE)).split(_RARE.decode())


class Names(_Run[str]):
    """A list of texts."""

    @staticmethod
    def _name(item: str) -> str:
        return item

    @staticmethod
    def _read(name: str) -> str:
        return name


class NodeIds(_Run[NodeId]):
    """A list of names of nodes: the kind, a tab, the key."""

    @staticmethod
    def _name(item: NodeId) -> str:
        return _TAB.join(item)

    @staticmethod
    def _read(name: str) -> NodeId:
        # The one place where a name is cut: no kind has a tab in it, a key may; it is done for every node.
        return tuple.__new__(NodeId, name.split(_TAB, 1))


def _encode(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _decode(data: bytes | bytearray) -> str:
    return data.decode("utf-8", "surrogatepass")

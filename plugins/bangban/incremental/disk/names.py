"""Many names in one run of bytes: as objects of their own they would take three times as much room."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set

from msgspec import Struct, field

from bangban.site.outputs.output import NodeId

# No byte of any text in UTF-8: what stands between two of it is one whole name.
_MARK = b"\xff"
# What hardly any name has in it: where none has, many are decoded at once.
_RARE = b"\0"
_BLOCK = 1024
_TAB = "\t"


class Names(Struct):
    """A list of names that only grows. In `text` stands a mark before each name and after the last; `starts`
    has the places of the marks."""

    text: bytearray = field(default_factory=lambda: bytearray(_MARK))
    starts: array[int] = field(default_factory=lambda: array("I", [0]))

    @classmethod
    def of(cls, names: Iterable[str]) -> Names:
        """These names, in this order."""
        fresh = cls()
        for name in names:
            fresh.append(name)
        return fresh

    def append(self, name: str) -> None:
        """One more, at the end."""
        self.text += _encode(name)
        self.text += _MARK
        self.starts.append(len(self.text) - 1)

    def append_from(self, other: Names, first: int, last: int) -> None:
        """Those of another list from `first` up to, but without, `last`."""
        start, end = other.starts[first], other.starts[last]
        shift = self.starts[-1] - start
        self.text += memoryview(other.text)[start + 1 : end + 1]
        self.starts.extend(place + shift for place in other.starts[first + 1 : last + 1])

    def copy(self) -> Names:
        """The same, to be added to."""
        return Names(self.text[:], self.starts[:])

    def find(self, name: str) -> int:
        """The number of a name, -1 where it is not there."""
        place = self.text.find(_MARK + _encode(name) + _MARK)
        return bisect_left(self.starts, place) if place >= 0 else -1

    def find_all(self, names: Set[str]) -> dict[str, int]:
        """The numbers of those names that are there."""
        return {name: number for number, name in enumerate(self) if name in names}

    def __getitem__(self, number: int) -> str:
        start, end = self.starts[number], self.starts[number + 1]
        return _decode(self.text[start + 1 : end])

    def __contains__(self, name: object) -> bool:
        return self.find(str(name)) >= 0

    def __iter__(self) -> Iterator[str]:
        # Never all of them at a time.
        for first in range(0, len(self), _BLOCK):
            last = min(first + _BLOCK, len(self))
            block = bytes(self.text[self.starts[first] + 1 : self.starts[last]])
            if _RARE in block:
                yield from map(_decode, block.split(_MARK))
            else:
                yield from _decode(block.replace(_MARK, _RARE)).split(_RARE.decode())

    def __len__(self) -> int:
        return len(self.starts) - 1


class NodeIds:
    """A list of names of nodes that only grows, kept as names: the kind, a tab, the key."""

    __slots__ = ("_names",)

    def __init__(self, names: Names | None = None) -> None:
        self._names = names or Names()

    @classmethod
    def of(cls, nodes: Iterable[NodeId]) -> NodeIds:
        """These nodes, in this order."""
        return cls(Names.of(map(_TAB.join, nodes)))

    def append(self, node: NodeId) -> None:
        """One more, at the end."""
        self._names.append(_TAB.join(node))

    def append_from(self, other: NodeIds, first: int, last: int) -> None:
        """Those of another list from `first` up to, but without, `last`."""
        self._names.append_from(other._names, first, last)

    def find(self, node: NodeId) -> int:
        """The number of a node, -1 where it is not there."""
        return self._names.find(_TAB.join(node))

    def find_all(self, nodes: Set[NodeId]) -> dict[NodeId, int]:
        """The numbers of those nodes that are there."""
        wanted = {_TAB.join(node): node for node in nodes}
        found = self._names.find_all(wanted.keys()) if wanted else {}
        return {wanted[name]: number for name, number in found.items()}

    def __getitem__(self, number: int) -> NodeId:
        return _read_node(self._names[number])

    def __contains__(self, node: object) -> bool:
        return isinstance(node, NodeId) and self.find(node) >= 0

    def __iter__(self) -> Iterator[NodeId]:
        return map(_read_node, self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, NodeIds) and self._names == other._names

    def __hash__(self) -> int:
        return hash(bytes(self._names.text))

    def __reduce__(self) -> tuple[object, ...]:
        return NodeIds, (self._names,)


def _read_node(name: str) -> NodeId:
    # The one place where a name is cut: no kind has a tab in it, a key may.
    kind, _, key = name.partition(_TAB)
    return NodeId(kind, key)


def _encode(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")


def _decode(data: bytes | bytearray) -> str:
    return data.decode("utf-8", "surrogatepass")

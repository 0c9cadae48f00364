"""The files of the published site as the last build left them: to see whether somebody has changed one."""

from __future__ import annotations

import os
from array import array
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path

from bangban.incremental.digests import SIZE

_Look = tuple[int, int, int]


def _look(path: Path) -> _Look:
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


@dataclass(slots=True)
class Outputs:
    """Flat columns, a row a file: its address, the number of its node in `nodes`, the digest of its content,
    and time of change (ns), size and inode as the system tells them."""

    addresses: list[str] = field(default_factory=list)
    nodes: list[str] = field(default_factory=list)
    owners: array[int] = field(default_factory=lambda: array("I"))
    digests: bytes = b""
    times: array[int] = field(default_factory=lambda: array("q"))
    sizes: array[int] = field(default_factory=lambda: array("q"))
    inodes: array[int] = field(default_factory=lambda: array("Q"))

    def find_damaged(self, root: Path) -> set[str]:
        """The addresses of files that are not there, or not as they were left."""
        damaged, prefix, look = set(), f"{root}/", os.stat
        rows = zip(self.addresses, self.times, self.sizes, self.inodes, strict=True)
        for address, time, size, inode in rows:
            try:
                stat = look(prefix + address)
            except OSError:
                damaged.add(address)
                continue
            if stat.st_mtime_ns != time or stat.st_size != size or stat.st_ino != inode:
                damaged.add(address)
        return damaged

    def find_owners(self, addresses: Iterable[str]) -> set[str]:
        """The nodes that make these files."""
        wanted = set(addresses)
        if not wanted:
            return set()
        pairs = zip(self.addresses, self.owners, strict=True)
        return {self.nodes[owner] for address, owner in pairs if address in wanted}

    def list_files(self, nodes: Iterable[str]) -> dict[str, dict[str, bytes]]:
        """The files of some nodes, each with its digest, by node."""
        wanted = set(nodes)
        numbers = {index for index, node in enumerate(self.nodes) if node in wanted}
        found: dict[str, dict[str, bytes]] = {}
        for row, owner in enumerate(self.owners):
            if owner in numbers:
                content = self.digests[row * SIZE : (row + 1) * SIZE]
                found.setdefault(self.nodes[owner], {})[self.addresses[row]] = content
        return found

    def replace(
        self, made: Mapping[str, Mapping[str, bytes]], gone: Iterable[str], root: Path, written: Set[str]
    ) -> Outputs:
        """The columns with the files of the nodes that were `made` (digests by address, by node), without
        those of nodes that are gone. Files that were not `written` are as they were found: whoever has
        changed one since is noticed by the next build."""
        dropped = {*made, *gone}
        numbers = {index for index, node in enumerate(self.nodes) if node in dropped}
        fresh = Outputs()
        owners = {node: index for index, node in enumerate(n for n in self.nodes if n not in dropped)}
        shift = {index: owners[node] for index, node in enumerate(self.nodes) if index not in numbers}
        kept = [row for row, owner in enumerate(self.owners) if owner not in numbers]
        fresh._take(self, kept, shift)
        digests, rows = [fresh.digests], self._find_rows(made, written)
        for node, files in made.items():
            number = owners.setdefault(node, len(owners))
            for address, content in files.items():
                digests.append(content)
                fresh._add(address, number, self._recall(rows.get(address), content) or _look(root / address))
        fresh.digests, fresh.nodes = b"".join(digests), list(owners)
        return fresh

    def _find_rows(self, made: Mapping[str, Iterable[str]], written: Set[str]) -> dict[str, int]:
        wanted = {address for files in made.values() for address in files} - written
        return {address: row for row, address in enumerate(self.addresses) if address in wanted}

    def _recall(self, row: int | None, content: bytes) -> _Look | None:
        if row is None or self.digests[row * SIZE : (row + 1) * SIZE] != content:
            return None
        return self.times[row], self.sizes[row], self.inodes[row]

    def _take(self, other: Outputs, rows: list[int], shift: Mapping[int, int]) -> None:
        self.addresses = [other.addresses[row] for row in rows]
        self.owners = array("I", [shift[other.owners[row]] for row in rows])
        self.digests = b"".join([other.digests[row * SIZE : (row + 1) * SIZE] for row in rows])
        for name, kind in (("times", "q"), ("sizes", "q"), ("inodes", "Q")):
            column = getattr(other, name)
            setattr(self, name, array(kind, [column[row] for row in rows]))

    def _add(self, address: str, owner: int, look: _Look) -> None:
        self.addresses.append(address)
        self.owners.append(owner)
        for column, value in zip((self.times, self.sizes, self.inodes), look, strict=True):
            column.append(value)

    def __iter__(self) -> Iterator[str]:
        return iter(self.addresses)

    def __len__(self) -> int:
        return len(self.addresses)

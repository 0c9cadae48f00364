"""The files of the published site as the last build left them: to see whether somebody has changed one."""

from __future__ import annotations

import os
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from stat import S_ISREG
from typing import NamedTuple

from msgspec import Struct, field

from bangban.incremental.disk.digests import SIZE
from bangban.incremental.disk.names import Names, NodeIds
from bangban.incremental.scan.scanning import digest_content, is_racy
from bangban.site.outputs.output import NodeId

_Look = tuple[int, int, int]


def _look(path: Path) -> _Look:
    """What the system tells of a file. Where it may be changed once more without its time changing, its time
    is 0, which is never a file's: the next build reads it."""
    return _make_look(path.stat())


def _make_look(stat: os.stat_result) -> _Look:
    return 0 if is_racy(stat.st_mtime_ns) else stat.st_mtime_ns, stat.st_size, stat.st_ino


class Inspection(NamedTuple):
    """The addresses of files that are not there, or whose content is not as it was left; and whether the rows
    of others had to be brought up to date."""

    damaged: frozenset[str]
    renewed: bool


class Outputs(Struct):
    """Flat columns, a row a file, in the order of their nodes: its address, the number of its node in
    `nodes`, the digest of its content, and time of change (ns), size and inode as the system tells them."""

    addresses: Names = field(default_factory=Names)
    nodes: NodeIds = field(default_factory=NodeIds)
    owners: array[int] = field(default_factory=lambda: array("I"))
    digests: bytes = b""
    times: array[int] = field(default_factory=lambda: array("q"))
    sizes: array[int] = field(default_factory=lambda: array("q"))
    inodes: array[int] = field(default_factory=lambda: array("Q"))

    def inspect(self, root: Path) -> Inspection:
        """Looks at every file. Only one of which the system tells other things than before is read; where its
        content is as it was left (a cache has brought it back, somebody has touched it), its row has from now
        on what the system tells today."""
        damaged, renewed, prefix, look = set(), False, f"{root}/", os.stat
        rows = zip(self.addresses, self.times, self.sizes, self.inodes, strict=True)
        for row, (address, time, size, inode) in enumerate(rows):
            try:
                stat = look(prefix + address)
            except OSError:
                damaged.add(address)
                continue
            if stat.st_mtime_ns == time and stat.st_size == size and stat.st_ino == inode:
                continue
            if stat.st_size == size and self._renew(row, prefix + address):
                renewed = True
            else:
                damaged.add(address)
        return Inspection(frozenset(damaged), renewed)

    def _renew(self, row: int, path: str) -> bool:
        """Whether the file's content is as it was left; its row is then brought up to date."""
        # Looked at before it is read: who changes it meanwhile is noticed by the next build.
        stat = os.lstat(path)
        if not S_ISREG(stat.st_mode):
            return False
        found = _make_look(stat)
        if digest_content(path) != self.digests[row * SIZE : (row + 1) * SIZE]:
            return False
        self.times[row], self.sizes[row], self.inodes[row] = found
        return True

    def find_owners(self, addresses: Iterable[str]) -> set[NodeId]:
        """The nodes that make these files."""
        wanted = set(addresses)
        if not wanted:
            return set()
        return {self.nodes[self.owners[row]] for row in self.addresses.find_all(wanted).values()}

    def list_files(self, nodes: Iterable[NodeId]) -> dict[NodeId, dict[str, bytes]]:
        """The files of some nodes, each with its digest, by node."""
        owners = {number: node for node, number in self.nodes.find_all(set(nodes)).items()}
        found: dict[NodeId, dict[str, bytes]] = {}
        for row, owner in enumerate(self.owners):
            if owner in owners:
                content = self.digests[row * SIZE : (row + 1) * SIZE]
                found.setdefault(owners[owner], {})[self.addresses[row]] = content
        return found

    def replace(
        self,
        made: Mapping[NodeId, Mapping[str, bytes]],
        gone: Iterable[NodeId],
        root: Path,
        written: Set[str],
    ) -> Outputs:
        """The columns with the files of the nodes that were `made` (digests by address, by node), without
        those of nodes that are gone. Files that were not `written` are as they were found: whoever has
        changed one since is noticed by the next build."""
        fresh = self._keep({*made, *gone})
        digests, rows = [fresh.digests], self._find_rows(made, written)
        for node, files in made.items():
            for address, content in files.items():
                digests.append(content)
                look = self._recall(rows.get(address), content) or _look(root / address)
                fresh._add(address, len(fresh.nodes), look)
            fresh.nodes.append(node)
        fresh.digests = b"".join(digests)
        return fresh

    def _find_rows(self, made: Mapping[NodeId, Iterable[str]], written: Set[str]) -> dict[str, int]:
        wanted = {address for files in made.values() for address in files} - written
        return self.addresses.find_all(wanted) if wanted else {}

    def _keep(self, dropped: Set[NodeId]) -> Outputs:
        """The same without some nodes; runs of nodes that stay, and of their files, are copied at once."""
        fresh, digests = Outputs(), []
        cuts = sorted(self.nodes.find_all(dropped).values())
        for start, end in zip([-1, *cuts], [*cuts, len(self.nodes)], strict=True):
            # The files stand in the order of their nodes.
            first, last = bisect_left(self.owners, start + 1), bisect_left(self.owners, end)
            shift = start + 1 - len(fresh.nodes)
            fresh.nodes.append_from(self.nodes, start + 1, end)
            fresh.addresses.append_from(self.addresses, first, last)
            fresh.owners.extend(owner - shift for owner in self.owners[first:last])
            digests.append(self.digests[first * SIZE : last * SIZE])
            for name in ("times", "sizes", "inodes"):
                getattr(fresh, name).extend(getattr(self, name)[first:last])
        fresh.digests = b"".join(digests)
        return fresh

    def _recall(self, row: int | None, content: bytes) -> _Look | None:
        if row is None or self.digests[row * SIZE : (row + 1) * SIZE] != content:
            return None
        return self.times[row], self.sizes[row], self.inodes[row]

    def _add(self, address: str, owner: int, look: _Look) -> None:
        self.addresses.append(address)
        self.owners.append(owner)
        for column, value in zip((self.times, self.sizes, self.inodes), look, strict=True):
            column.append(value)

    def __iter__(self) -> Iterator[str]:
        return iter(self.addresses)

    def __len__(self) -> int:
        return len(self.addresses)

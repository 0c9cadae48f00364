"""Makes the files of nodes: one task of a build."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from bangban.diagnostics.errors import naming
from bangban.incremental.disk.digests import digest
from bangban.incremental.making.staged_files import StagedFiles
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.incremental.scan.scanning import digest_content
from bangban.incremental.tracking.observer import Facts
from bangban.site.outputs.output import NodeId


class MadeFile(NamedTuple):
    """A file of the site: its digest, and whether it has been written to the staging folder: one that is
    as it was before is not."""

    address: str
    digest: bytes
    written: bool


class MadeNode(NamedTuple):
    """An output as made, and what it depends on."""

    node: NodeId
    facts: Facts
    files: tuple[MadeFile, ...]


class Order(NamedTuple):
    """An output to make; `before` has the digests of the files that are in place and whole."""

    node: NodeId
    before: Mapping[str, bytes]


class RenderNodes(Struct, frozen=True):
    """Makes nodes and writes what is new to the `stage`."""

    stage: StagedFiles

    def __call__(self, renderer: TrackedRenderer, orders: Sequence[Order]) -> list[MadeNode]:
        """The nodes, made."""
        folders: set[Path] = set()
        return [self._make(renderer, order, folders) for order in orders]

    def _make(self, renderer: TrackedRenderer, order: Order, folders: set[Path]) -> MadeNode:
        output = renderer.plans.find(order.node)
        with naming(order.node.key), renderer.world.observer.watching() as facts:
            files = tuple(
                self._write(address, data, order.before, folders)
                for address, data in output.make(renderer, *output.arguments)
            )
        return MadeNode(order.node, facts, files)

    def _write(
        self, address: str, data: bytes | Path, before: Mapping[str, bytes], folders: set[Path]
    ) -> MadeFile:
        content = digest_content(data) if isinstance(data, Path) else digest(data)
        if before.get(address) == content:
            return MadeFile(address, content, False)
        target = self.stage.prepare_place(address, folders)
        if isinstance(data, bytes):
            target.write_bytes(data)
        elif data != target:
            # Else another plugin has written it there.
            shutil.copyfile(data, target)
        return MadeFile(address, content, True)

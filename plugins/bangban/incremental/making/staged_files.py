"""Where new files lie until they are published: beside the site, on the same disk."""

from __future__ import annotations

import shutil
from collections.abc import MutableSet
from pathlib import Path

from msgspec import Struct

from bangban.incremental.disk.digests import digest

FLAT = ".bangban-changes"
"""The folder of a flat stage, in the staging folder."""


class StagedFiles(Struct, frozen=True):
    """A staging folder. Files stand in it as they will in the site, which it is going to be; or `flat`, each
    by a name of its own in one folder, if they will be moved one by one: to make a folder for each page, and
    to remove it, would cost more than the page."""

    folder: Path
    flat: bool = False

    def open(self) -> StagedFiles:
        """Makes what it needs, and takes away what is no part of a site: the changes of an attempt that found
        its memory broken half way. Raises OSError."""
        changes = self.folder / FLAT
        if self.flat:
            changes.mkdir(exist_ok=True)
        elif changes.is_dir():
            shutil.rmtree(changes)
        return self

    def locate(self, address: str) -> Path:
        """The file for an address of the site."""
        if self.flat:
            return self.folder / FLAT / digest(address.encode("utf-8", "surrogateescape")).hex()
        return self.folder / address

    def prepare_place(self, address: str, known: MutableSet[Path]) -> Path:
        """The file for an address, in a folder that is there; `known` are folders that are, to be added to.
        Raises OSError."""
        place = self.locate(address)
        folder = place.parent
        if not self.flat and folder not in known:
            folder.mkdir(parents=True, exist_ok=True)
            known.add(folder)
        return place

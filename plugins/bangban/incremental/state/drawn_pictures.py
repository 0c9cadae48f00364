"""Pictures that were drawn anew, kept for the next build: a second of work each.

Each lies in a file of its own, named by what it was drawn from and by what drew it; so a site that was
deleted, or restored by a cache, has its pictures without drawing them again. What no published file was drawn
from goes at the end of each build: nothing of a withdrawn story stays.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import PIL

from bangban import photographs
from bangban.incremental.disk.digests import SIZE, digest


class DrawnPictures:
    """The pictures of a store, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        modules = sorted(path for folder in photographs.__path__ for path in Path(folder).glob("*.py"))
        code = b"".join(path.read_bytes() for path in modules)
        self._version = digest(code + PIL.__version__.encode())

    def keep(self, source: bytes, make: Callable[[], bytes]) -> bytes:
        """The picture drawn from a file of these bytes: as it was kept, else as `make` makes it now. Where it
        cannot be kept, the next build draws it again. Raises whatever `make` raises."""
        path = self._locate(digest(source))
        with suppress(OSError):
            kept = path.read_bytes()
            if digest(kept[SIZE:]) == kept[:SIZE]:
                return kept[SIZE:]
        data = make()
        aside = path.with_name(f".{path.name}.{os.getpid()}.new")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            aside.write_bytes(digest(data) + data)
            aside.replace(path)
        return data

    def sweep(self, sources: Iterable[bytes]) -> None:
        """Removes what was drawn from other files than those with these digests, or by other code."""
        wanted = {self._locate(source).name for source in sources}
        with suppress(OSError):
            for entry in list(os.scandir(self._folder)):
                if entry.name not in wanted:
                    Path(entry.path).unlink(missing_ok=True)

    def _locate(self, source: bytes) -> Path:
        return self._folder / digest(self._version + source).hex()

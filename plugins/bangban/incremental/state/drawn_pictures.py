"""The files that pictures go out as, kept for the next build: of a large photograph two seconds of work.

Each lies in a file of its own, named by what it was made of, how, and by what code; so a site that was
deleted, or restored by a cache, has its pictures without making them again. What no published file was made
of goes at the end of each build: nothing of a withdrawn story stays.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

import PIL
import pillow_heif

from bangban import photographs
from bangban.incremental.disk.digests import SIZE, digest


class DrawnPictures:
    """The pictures of a store, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        modules = sorted(path for folder in photographs.__path__ for path in Path(folder).glob("*.py"))
        code = b"".join(path.read_bytes() for path in modules)
        self._version = digest(code + f"{PIL.__version__} {pillow_heif.__version__}".encode())

    def keep(self, source: bytes, recipe: str, make: Callable[[], bytes]) -> bytes:
        """What is made by a recipe of a file whose content has this digest: as it was kept, else as `make`
        makes it now. Where it cannot be kept, the next build makes it again. Raises what `make` raises."""
        path = self._locate(source, recipe)
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

    def sweep(self, made: Iterable[tuple[bytes, str]]) -> None:
        """Removes what was made of other files, or by other recipes, than these, or by other code."""
        wanted = {self._locate(source, recipe).name for source, recipe in made}
        with suppress(OSError):
            for entry in list(os.scandir(self._folder)):
                if entry.name not in wanted:
                    Path(entry.path).unlink(missing_ok=True)

    def _locate(self, source: bytes, recipe: str) -> Path:
        return self._folder / digest(self._version + source + recipe.encode()).hex()

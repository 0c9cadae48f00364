"""`file:///srv/www/site`: a folder of this machine, or of a disk that is mounted.

Notes and what was replaced lie beside it, in `.bangban-<its name>/`, where no server sends them.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

from bangban.deployment.audited_site import SiteFiles
from bangban.deployment.packed_copies import list_variants, make_variants
from bangban.deployment.refusals import DeploymentError
from bangban.deployment.target import PREVIOUS
from bangban.site.folder_swap import remove_empty, remove_folder
from bangban.support.file_lock import take_lock

_KEPT, _LOCK, _NEW = "previous", "lock", "new"


class FileTarget:
    """A folder."""

    keeps_previous = True

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._notes = folder.with_name(f".bangban-{folder.name}")
        self._kept = self._notes / _KEPT

    @contextmanager
    def open(self) -> Iterator[None]:
        """See Target. The lock goes with the process."""
        with _telling():
            self._notes.mkdir(parents=True, exist_ok=True, mode=0o700)
            lock = os.open(self._notes / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
            try:
                take_lock(lock, _refuse)
                yield
            finally:
                os.close(lock)

    def name(self, address: str) -> str:
        """The address itself."""
        return address

    def is_empty(self) -> bool:
        """See Target."""
        return not self._folder.is_dir() or not any(self._folder.iterdir())

    def read_note(self, name: str) -> bytes | None:
        """See Target."""
        try:
            return (self._notes / name).read_bytes()
        except FileNotFoundError:
            return None

    def write_note(self, name: str, data: bytes) -> None:
        """See Target."""
        aside = self._notes / f"{name}.new"
        aside.write_bytes(data)
        aside.replace(self._notes / name)

    def send(self, site: SiteFiles, addresses: Sequence[str], keep: bool) -> None:
        """See Target. The file has its own time, its packed copies too."""
        for address in addresses:
            data, stat = site.read(address), (site.root / address).stat()
            self._make_way(address)
            packed = make_variants(address, data, site)
            stale = [one for one in list_variants(address, site.digests) if one not in packed]
            for one in (address, *packed, *stale):
                if keep:
                    self._keep(one)
            for one, content in {address: data, **packed}.items():
                self._put(one, content, stat.st_mtime_ns)
            for one in stale:
                (self._folder / one).unlink(missing_ok=True)

    def resolve(self, names: Collection[str]) -> list[str]:
        """See Target."""
        return sorted(names)

    def remove(self, addresses: Sequence[str], taken: Collection[str], keep: bool) -> None:
        """See Target."""
        for address in addresses:
            for one in (*list_variants(address, taken), address):
                place = self._folder / one
                if place.is_dir() and not place.is_symlink():
                    continue
                if keep:
                    self._keep(one)
                with suppress(FileNotFoundError, NotADirectoryError):
                    place.unlink()
            remove_empty(self._folder, (self._folder / address).parent)

    def forget_previous(self) -> None:
        """See Target."""
        (self._notes / PREVIOUS).unlink(missing_ok=True)
        remove_folder(self._kept)

    def restore(self, addresses: Sequence[str], taken: Collection[str]) -> None:
        """See Target."""
        for address in addresses:
            for one in (address, *list_variants(address, taken)):
                kept = self._kept / one
                if kept.is_file():
                    self._make_way(one)
                    self._put(one, kept.read_bytes(), kept.stat().st_mtime_ns)
                elif one != address:
                    (self._folder / one).unlink(missing_ok=True)

    def _put(self, address: str, data: bytes, time: int) -> None:
        place, aside = self._folder / address, self._notes / _NEW
        if self._folder.is_mount():
            # Its notes are on another disk, from which nothing can be moved in one step.
            aside = place.with_name(f".{place.name}.bangban-new")
        aside.write_bytes(data)
        os.utime(aside, ns=(time, time))
        aside.replace(place)

    def _keep(self, address: str) -> None:
        place, kept = self._folder / address, self._kept / address
        if kept.exists() or not place.is_file():
            return
        kept.parent.mkdir(parents=True, exist_ok=True)
        aside = kept.with_name(f".{kept.name}.new")
        aside.unlink(missing_ok=True)
        # What takes its place is another file: this one stays as it is.
        try:
            os.link(place, aside)
        except OSError:
            shutil.copy2(place, aside)
        aside.replace(kept)

    def _make_way(self, address: str) -> None:
        """Removes one of our files that stands where a folder is needed."""
        place = self._folder / address
        for above in reversed(place.relative_to(self._folder).parents):
            folder = self._folder / above
            if folder.is_file() and above != Path():
                folder.unlink()
        place.parent.mkdir(parents=True, exist_ok=True)


def _refuse() -> NoReturn:
    raise DeploymentError("deploy.busy")


@contextmanager
def _telling() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise DeploymentError(
            "deploy.disk", reason=error.strerror or error, path=error.filename or ""
        ) from error


def open_file_target(path: str) -> FileTarget:
    """The target of `file://` and this absolute path. Raises DeploymentError for the root of the disk."""
    folder = Path(path)
    if not folder.is_absolute() or not folder.name:
        raise DeploymentError("deploy.address", target=f"file://{path}")
    return FileTarget(folder.resolve())

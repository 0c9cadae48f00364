"""A site is built aside and moved into place whole: readers see the old one or the new one. What others have
put into the output folder stays (`manifest` tells what is ours).
"""

from __future__ import annotations

import os
import posixpath
import shutil
from collections.abc import Iterable, Set
from filecmp import cmp
from pathlib import Path, PurePosixPath
from tempfile import mkdtemp

from msgspec import Struct

from bangban.config.extras import DESK_FOLDERS
from bangban.site.checksums import locate_checksums, locate_signature
from bangban.site.folder_files import list_files
from bangban.site.folder_swap import exchange_folders, remove_folder, replace_files, sweep_asides
from bangban.site.manifest import OLD_MANIFEST, locate_manifest, read_manifest, write_manifest
from bangban.support.running_processes import is_running


class OutputError(OSError):
    """The output folder cannot be used: `reason` says why, as a code of the catalogue."""

    def __init__(self, code: str, path: Path) -> None:
        super().__init__(code, str(path))
        self.code = code
        self.path = path


class Staging(Struct, frozen=True):
    """A folder beside `output` in which the new site grows."""

    output: Path
    folder: Path

    def write(self, address: str, data: bytes | Path) -> None:
        """Makes a file of the new site, of bytes or of another file."""
        path = self.folder / address
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(data, Path):
            shutil.copyfile(data, path)
        else:
            path.write_bytes(data)

    def publish(self, files: Iterable[str] | None = None) -> int:
        """Moves the new site into place and gives the number of its files. Who knows them all tells their
        addresses as `files`; otherwise they are looked for.

        Until the exchange nothing of the old site has changed; after it nothing is missing. Raises
        OSError, also OutputError (`output.not-a-folder`) where a foreign file and a folder of the
        site, or the other way round, have one name; the old site stays.
        """
        found = list_files(self.folder) if files is None else files
        made = sorted(path for path in found if not path.endswith("/"))
        mode = 0o777 & ~_read_umask()
        before = read_manifest(self.output)
        if self.output.exists():
            keep_foreign(self.output, self.folder, {*before, *made, OLD_MANIFEST})
            _keep_times(self.output, self.folder, made)
            mode = self.output.stat().st_mode & 0o7777
        write_manifest(self.output, before.union(made))
        self.folder.chmod(mode)
        if self.output.is_mount():
            # A mounted folder (a container's volume) cannot change its name.
            replace_files(self.folder, self.output, made, {*before, OLD_MANIFEST})
        else:
            exchange_folders(self.folder, self.output)
        write_manifest(self.output, made)
        remove_folder(self.folder)
        return len(made)

    def abandon(self) -> None:
        """Throws the unfinished site away; the old one stays as it is."""
        remove_folder(self.folder)


def open_staging(output: Path, content: Path) -> Staging:
    """An empty folder beside `output`, on the same disk, so that the move is a rename.

    Raises OutputError where the output folder holds the content (`output.holds-content`), lies in a folder of
    the desk (`output.in-content`) or is a file (`output.not-a-folder`).
    """
    output = output.resolve()
    check_output(output, content)
    output.parent.mkdir(parents=True, exist_ok=True)
    _sweep(output)
    folder = mkdtemp(prefix=f".{output.name}.building-{os.getpid()}-", dir=output.parent)
    return Staging(output, Path(folder))


def check_output(output: Path, content: Path) -> None:
    """Raises OutputError where the output folder cannot be one, as `open_staging` does."""
    if content.resolve().is_relative_to(output):
        raise OutputError("output.holds-content", output)
    if any(output.is_relative_to(content.resolve() / name) for name in DESK_FOLDERS):
        raise OutputError("output.in-content", output)
    if output.exists() and not output.is_dir():
        raise OutputError("output.not-a-folder", output)


def keep_foreign(output: Path, folder: Path, ours: Set[str]) -> None:
    """Puts what is not `ours` from the output folder into the new one, too. Raises OutputError where a
    file and a folder have one name."""
    for path in list_files(output):
        if path in ours:
            continue
        _prepare_place(output, folder, path if path.endswith("/") else posixpath.dirname(path))
        if path.endswith("/"):
            continue
        target = folder / path
        if target.is_dir() and not target.is_symlink():
            raise OutputError("output.not-a-folder", output / path)
        if os.path.lexists(target):
            # The folder had it already.
            continue
        try:
            os.link(output / path, target, follow_symlinks=False)
        except (OSError, NotImplementedError):
            shutil.copy2(output / path, target, follow_symlinks=False)


def _prepare_place(output: Path, folder: Path, path: str) -> None:
    """Makes a folder as it was; raises OutputError where the new site has a file of its name."""
    place = Path()
    for part in PurePosixPath(path).parts:
        place /= part
        if (folder / place).is_dir():
            continue
        if os.path.lexists(folder / place):
            raise OutputError("output.not-a-folder", output / place)
        (folder / place).mkdir()
        shutil.copystat(output / place, folder / place)


def _keep_times(output: Path, folder: Path, made: list[str]) -> None:
    """A file with the same bytes keeps its time, so that caches and rsync see no change."""
    for path in made:
        old, new = output / path, folder / path
        if old.is_file() and cmp(old, new, shallow=False):
            stat = old.stat()
            os.utime(new, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def _sweep(output: Path) -> None:
    """Removes what builds that were killed have left behind: beside the site, and, where one may have been
    about to copy files into it, in the site."""
    prefix, found = f".{output.name}.building-", False
    for entry in output.parent.iterdir():
        if not entry.name.startswith(prefix):
            continue
        owner = entry.name.removeprefix(prefix).partition("-")[0]
        # A folder of this process is one that an earlier process of its number has left.
        if owner.isdigit() and (int(owner) == os.getpid() or not is_running(int(owner))):
            remove_folder(entry)
            found = True
    if found:
        # Not otherwise: a build that is at work may be about to move them.
        sweep_asides(output)
        for place in (locate_manifest(output), locate_checksums(output), locate_signature(output)):
            for name in (f"{place.name}.new", f".{place.name}.new"):
                place.with_name(name).unlink(missing_ok=True)


def _read_umask() -> int:
    umask = os.umask(0)
    os.umask(umask)
    return umask

"""A new folder takes the place of the old one: in one step where the system can do it."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

# linux/fs.h RENAME_EXCHANGE and fcntl.h AT_FDCWD; sys/stdio.h RENAME_SWAP on macOS.
_RENAME_EXCHANGE, _AT_FDCWD, _RENAME_SWAP = 2, -100, 2
_ASIDE = ".bangban-new"


def exchange_folders(new: Path, place: Path) -> None:
    """Puts the folder `new` at `place`; what stood there stands at `new` afterwards.

    One step on Linux (`renameat2`) and macOS (`renamex_np`), so that there is always a whole
    folder at `place`. Elsewhere two renames, the first taken back if the second fails.
    Raises OSError.
    """
    if not place.exists():
        new.rename(place)
    elif not _exchange_at_once(new, place):
        _exchange_in_turn(new, place)


def _exchange_at_once(new: Path, place: Path) -> bool:
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        old_name, new_name = os.fsencode(place), os.fsencode(new)
        if sys.platform == "darwin":
            return bool(libc.renamex_np(new_name, old_name, _RENAME_SWAP) == 0)
        return bool(libc.renameat2(_AT_FDCWD, new_name, _AT_FDCWD, old_name, _RENAME_EXCHANGE) == 0)
    except (OSError, AttributeError, TypeError):
        # No such call on this system.
        return False


def _exchange_in_turn(new: Path, place: Path) -> None:
    aside = new.with_name(f"{new.name}-old")
    place.rename(aside)
    try:
        new.rename(place)
    except OSError:
        aside.rename(place)
        raise
    aside.rename(new)


def replace_files(new: Path, place: Path, made: list[str], before: Iterable[str]) -> None:
    """Puts each file of `made` from `new` to `place`, then removes those of `before` that are no more.

    For a folder that cannot change its name. Each file is whole at every moment; pages come after
    what they show, and old ones go last, so that no link leads nowhere meanwhile. Raises OSError.
    """
    for path in sorted(made, key=lambda path: (path.endswith(".html"), path)):
        target = place / path
        target.parent.mkdir(parents=True, exist_ok=True)
        aside = name_aside(target)
        shutil.copy2(new / path, aside)
        aside.replace(target)
    for path in sorted(set(before) - set(made)):
        (place / path).unlink(missing_ok=True)
        remove_empty(place, (place / path).parent)


def name_aside(target: Path) -> Path:
    """Where a file is copied to before it takes its place, on the same disk."""
    return target.with_name(f".{target.name}{_ASIDE}")


def sweep_asides(site: Path) -> None:
    """Removes the copies that a build which was killed has left in a site; files of others stay."""
    for parent, _, names in os.walk(site):
        for name in names:
            if name.startswith(".") and name.endswith(_ASIDE):
                Path(parent, name).unlink(missing_ok=True)


def remove_empty(root: Path, folder: Path) -> None:
    """Removes an empty folder, and those above it that become empty, up to `root`."""
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def remove_folder(folder: Path) -> None:
    """Removes a folder with all that is in it, also where it, or a folder in it, may not be written: it may
    have been a site that somebody made read-only. What cannot be removed stays."""
    shutil.rmtree(folder, ignore_errors=True)
    if not folder.is_dir() or folder.is_symlink():
        return
    waiting = [folder]
    while waiting:
        place = waiting.pop()
        with suppress(OSError):
            place.chmod(0o700)
            waiting += (Path(entry) for entry in os.scandir(place) if entry.is_dir(follow_symlinks=False))
    shutil.rmtree(folder, ignore_errors=True)

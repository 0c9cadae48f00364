"""What the content folder looks like: which files, and whether they may have changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, MutableMapping
from pathlib import Path
from time import time_ns
from typing import NamedTuple

from msgspec import Struct, field

from bangban.config.extras import Selection
from bangban.content.files.folder import ALL, walk_folder
from bangban.incremental.disk.digests import NONE, digest, hash_path
from bangban.support.regular_files import read_regular

_SECOND = 1_000_000_000
_RACE = 2 * _SECOND
"""Nanoseconds: a file as young as this may change again without its time changing."""


class Stamp(NamedTuple):
    """A file as the system tells it: time of change in nanoseconds, bytes, inode, and the time of change of
    the inode, which nobody can set back; and the digest of its content, `NONE` while unknown."""

    time: int
    size: int
    inode: int
    touched: int
    digest: bytes = NONE


class Scan(Struct, frozen=True):
    """The files by path, in order, with digests; what is new or has other content than before; what has
    gone; what is `refused` and never opened, and why (see `folder.walk_folder`). Which of the changed are
    `fresh`, not there before; which files were `unpublished` then, and known by the digest of their path."""

    stamps: Mapping[str, Stamp]
    changed: frozenset[str]
    gone: frozenset[str]
    refused: Mapping[str, str] = field(default_factory=dict)
    fresh: frozenset[str] = frozenset()
    unpublished: frozenset[str] = frozenset()


def scan_content(root: Path, before: Mapping[str, Stamp], now: int, selection: Selection = ALL) -> Scan:
    """Looks at every file below `root`; `before` are the stamps of the last build, `now` nanoseconds of
    POSIX time. The system's word is trusted for files that are old enough; others are read."""
    stamps: dict[str, Stamp] = {}
    changed: set[str] = set()
    fresh: set[str] = set()
    names: dict[str, str] = {}
    refused: dict[str, str] = {}
    for path, stamp in _list_stamps(root, refused, selection):
        known = before.get(path)
        if known is None:
            name = hash_path(path)
            known = before.get(name)
            if known is None:
                fresh.add(path)
            else:
                names[name] = path
        if known and known[:4] == stamp[:4] and known.digest != NONE:
            stamps[path] = known
            continue
        content = digest_content(root / path)
        if known is None or known.digest != content or content == NONE:
            changed.add(path)
        # A time of 0 is never the file's: it will be read again.
        stamps[path] = stamp._replace(digest=content, time=stamp.time if now - stamp.time > _RACE else 0)
    return Scan(
        dict(sorted(stamps.items())),
        frozenset(changed),
        frozenset(before.keys() - stamps.keys() - names.keys()),
        dict(sorted(refused.items())),
        frozenset(fresh),
        frozenset(names.values()),
    )


def digest_content(path: Path | str) -> bytes:
    """The digest of a file; `NONE` of one that cannot be read."""
    try:
        return digest(read_regular(path))
    except OSError:
        return NONE


def _list_stamps(
    root: Path, refused: MutableMapping[str, str], selection: Selection
) -> Iterable[tuple[str, Stamp]]:
    # The entry would hold on to what it tells itself.
    look = os.stat
    for path, entry in walk_folder(root, refused, selection):
        try:
            stat = look(entry)
        except OSError:
            # It has gone meanwhile.
            yield path, Stamp(0, 0, 0, 0)
            continue
        yield path, make_stamp(stat)


def is_racy(time: int) -> bool:
    """Whether a file that was changed at this time (ns) may change again without its time changing: on a disk
    that counts whole seconds, as archives do. Git takes no such entry for unchanged either
    (Documentation/technical/racy-git.txt)."""
    return time % _SECOND == 0 and time_ns() - time < _RACE


def make_stamp(stat: os.stat_result) -> Stamp:
    """The stamp of a file, its content unknown."""
    return Stamp(stat.st_mtime_ns, stat.st_size, stat.st_ino, stat.st_ctime_ns)

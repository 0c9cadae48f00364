"""Brings a published site up to date: file by file where it stands, or aside and exchanged as a whole.

In place each file is whole at every moment, new ones come before those that link to them, and old ones go
last. Aside, a spare copy of the site (hard links) gets the changes and takes the place of the old one
in one step; that becomes the next spare.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable, Set
from concurrent.futures import ThreadPoolExecutor
from os.path import samestat
from pathlib import Path

from msgspec import Struct

from bangban.incremental.making.staged_files import StagedFiles
from bangban.site.folder_files import list_files
from bangban.site.folder_swap import exchange_folders, name_aside, remove_empty, remove_folder
from bangban.site.manifest import OLD_MANIFEST, write_manifest
from bangban.site.staging import OutputError, keep_foreign

_MANY, _HANDS = 500, 4
"""From so many files on, so many threads move them."""


class Changes(Struct, frozen=True):
    """What a build changes: `placed` addresses lie on the `stage`, `removed` ones go; `made` are all
    addresses of the new site, `before` those that were ours until now."""

    stage: StagedFiles
    placed: frozenset[str]
    removed: frozenset[str]
    made: frozenset[str]
    before: frozenset[str]


def update_in_place(output: Path, changes: Changes) -> None:
    """Changes the site where it stands. Raises OSError."""
    before = changes.before
    if changes.placed - before:
        write_manifest(output, before | changes.placed)
    new = changes.placed - before
    for addresses in (new, changes.placed & before):
        _place(changes.stage, output, addresses, before)
    remove_files(output, (*changes.removed, OLD_MANIFEST))
    if changes.made != before:
        write_manifest(output, changes.made)


def update_aside(output: Path, spare: Path, lag: Iterable[str] | None, changes: Changes) -> None:
    """Changes the spare and exchanges it with the site. `lag` are the addresses in which the spare is behind
    the site, None where there is no spare to trust. Raises OSError; the site is then as it was."""
    before = changes.before
    ours = before | changes.made | changes.removed | {OLD_MANIFEST}
    if lag is None:
        remove_folder(spare)
        _link_tree(output, spare)
    else:
        behind = set(lag)
        _drop_foreign(output, spare, ours | behind)
        _follow(output, spare, behind)
    _place(changes.stage, spare, changes.placed, before)
    remove_files(spare, (*changes.removed, OLD_MANIFEST))
    keep_foreign(output, spare, ours)
    shutil.copystat(output, spare)
    if not changes.made <= before:
        write_manifest(output, before | changes.made)
    exchange_folders(spare, output)
    if changes.made != before:
        write_manifest(output, changes.made)


def _place(stage: StagedFiles, site: Path, addresses: Iterable[str], ours: Set[str]) -> None:
    """Moves files to their places, pages after what they show."""
    rows = sorted(addresses)
    for pages in (False, True):
        group = [address for address in rows if address.endswith(".html") is pages]
        for address in _move_all(stage, site, group):
            target = site / address
            _make_way(site, target, ours)
            _move(stage.locate(address), target)


def _move_all(stage: StagedFiles, site: Path, addresses: list[str]) -> list[str]:
    """Moves what can be moved; gives the addresses to which something is in the way, or no folder there."""

    def move(address: str) -> bool:
        try:
            _move(stage.locate(address), site / address)
        except OSError:
            return False
        return True

    if len(addresses) < _MANY:
        return [address for address in addresses if not move(address)]
    # The system waits for the disk where a file takes another's place.
    with ThreadPoolExecutor(_HANDS) as hands:
        moved = hands.map(move, addresses)
        return [address for address, is_moved in zip(addresses, moved, strict=True) if not is_moved]


def _move(source: Path, target: Path) -> None:
    try:
        source.replace(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        # A mounted folder: the file is copied beside its place first.
        aside = name_aside(target)
        shutil.copyfile(source, aside)
        try:
            aside.replace(target)
        except OSError:
            aside.unlink()
            raise


def _make_way(site: Path, target: Path, ours: Set[str]) -> None:
    """Makes room for a file: its folder where that is not there yet, and instead of what was ours. Raises
    OutputError (`output.not-a-folder`) where somebody else's file or folder is in its way."""
    for above in reversed(target.relative_to(site).parents):
        place = site / above
        if place.is_dir():
            continue
        if os.path.lexists(place):
            if above.as_posix() not in ours:
                raise OutputError("output.not-a-folder", place)
            place.unlink()
        place.mkdir()
    if target.is_dir() and not target.is_symlink():
        _clear(site, target, ours)


def _clear(site: Path, folder: Path, ours: Set[str]) -> None:
    """Removes a folder of nothing but our files."""
    files = [path for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()]
    if not all(path.relative_to(site).as_posix() in ours for path in files):
        raise OutputError("output.not-a-folder", folder)
    shutil.rmtree(folder)


def remove_files(site: Path, addresses: Iterable[str]) -> None:
    """Removes files of a site, and the folders that become empty."""
    for address in addresses:
        target = site / address
        if target.is_dir() and not target.is_symlink():
            # Its name is now a folder's.
            continue
        try:
            target.unlink(missing_ok=True)
        except NotADirectoryError:
            continue
        remove_empty(site, target.parent)


def _link_tree(output: Path, spare: Path) -> None:
    """Links the files of a tree into a second one; both share the contents on the disk."""
    for parent, folders, names in os.walk(output):
        place = spare / Path(parent).relative_to(output)
        place.mkdir(parents=True, exist_ok=True)
        for name in (*names, *(one for one in folders if Path(parent, one).is_symlink())):
            _link(Path(parent, name), place / name)


def _follow(output: Path, spare: Path, behind: Set[str]) -> None:
    there = {address for address in behind if (output / address).is_file()}
    # What is gone from the site makes room for what has come.
    remove_files(spare, behind - there)
    for address in there:
        target = spare / address
        _make_way(spare, target, behind)
        _link_anew(output / address, target)


def _link_anew(source: Path, target: Path) -> None:
    """Puts a link in a file's place."""
    aside = name_aside(target)
    aside.unlink(missing_ok=True)
    _link(source, aside)
    # Of two links to the same file a rename does nothing.
    aside.replace(target)
    aside.unlink(missing_ok=True)


def _link(source: Path, target: Path) -> None:
    try:
        os.link(source, target, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, target, follow_symlinks=False)


def _drop_foreign(output: Path, spare: Path, ours: Set[str]) -> None:
    """What is somebody else's and has gone from the site, or is another file there, goes from the spare."""
    for path in list(list_files(spare)):
        if path in ours:
            continue
        place, kept = spare / path, output / path
        if path.endswith("/"):
            if not kept.is_dir():
                remove_empty(spare, place)
        elif not _is_same(place, kept):
            place.unlink()
            remove_empty(spare, place.parent)


def _is_same(left: Path, right: Path) -> bool:
    try:
        return samestat(left.lstat(), right.lstat())
    except OSError:
        return False

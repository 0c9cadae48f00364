"""Two folders, byte for byte."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_OWN = ".bangban"


def list_differences(left: Path, right: Path) -> list[str]:
    """The relative paths of the files that stand in one folder only, or differ; the build's own
    records (`.bangban*`) are left out."""
    lefts, rights = dict(_list_files(left)), dict(_list_files(right))
    names = sorted(lefts.keys() | rights.keys())
    return [
        name
        for name in names
        if name not in lefts or name not in rights or not _is_same(lefts[name], rights[name])
    ]


def _list_files(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not any(part.startswith(_OWN) for part in name.split("/")):
            yield name, path


def _is_same(left: Path, right: Path) -> bool:
    return left.stat().st_size == right.stat().st_size and left.read_bytes() == right.read_bytes()

"""What is audited: the files of a site, by their addresses."""

from __future__ import annotations

from collections.abc import Iterable, Set
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from bangban.content.files.folder import MOST_BYTES
from bangban.site.audit.output_links import SitePlace, find_place
from bangban.site.audit.unpacking import strip_suffix
from bangban.support.regular_files import read_regular

TEXTS = (
    ".html",
    ".htm",
    ".xhtml",
    ".json",
    ".xml",
    ".css",
    ".js",
    ".ics",
    ".csv",
    ".txt",
    ".svg",
    ".vtt",
    ".webmanifest",
    ".opml",
)
"""Endings of files that are text; of others the bytes are looked at as they are."""


def is_text_file(address: str) -> bool:
    """Whether the file at an address is text, packed or not."""
    return strip_suffix(address).endswith(TEXTS)


class OutputFile(NamedTuple):
    """A file of the output: its address in the site, and where its bytes lie."""

    address: str
    path: Path


class AuditedOutput(Struct, frozen=True):
    """What is audited: `files`, which may be a part of all; `addresses` are those of the whole site. Of the
    files those that are `fresh` must be led to; None: all. `others` are the files that are not audited again,
    in which a link to a fresh one may stand. `machine` are folders of this machine, `extras` addresses that
    need no link."""

    files: tuple[OutputFile, ...]
    addresses: Set[str]
    place: SitePlace = SitePlace()
    machine: tuple[Path, ...] = ()
    extras: Set[str] = frozenset()
    fresh: Set[str] | None = None
    others: tuple[OutputFile, ...] = ()


def list_output(folder: Path, addresses: Iterable[str]) -> tuple[OutputFile, ...]:
    """The files of a folder at these addresses."""
    return tuple(OutputFile(address, folder / address) for address in sorted(addresses))


def read_place(folder: Path) -> SitePlace:
    """Where the site of a folder stands, as its front page says."""
    return find_place(read_any(folder / "index.html"))


def read_output(path: Path) -> bytes:
    """The bytes of a file. Raises OSError for what is none, or too large."""
    return read_regular(path, MOST_BYTES)


def read_any(path: Path) -> bytes:
    """The same; nothing where it cannot be read."""
    try:
        return read_output(path)
    except OSError:
        return b""

"""What a build leaves for the next: sections of one file, each with its digest, opened when needed."""

from __future__ import annotations

import json
import os
import pickle
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from weakref import finalize

from bangban.incremental.catalogue import Listing
from bangban.incremental.digests import SIZE, digest
from bangban.incremental.graph import Graph
from bangban.incremental.outputs import Outputs
from bangban.incremental.pack import Place, StoreError, unpack_value
from bangban.incremental.records import Places
from bangban.incremental.scanning import Stamp
from bangban.library import PlatformFiles
from bangban.problems import Problem
from bangban.shelf_cards import ShelfCard

VERSION = 4
"""Of the format; also of what the values mean."""

_MAGIC = b"bangban memory\n"
_HEAD_SIZE = 2048  # bytes
_CHECK_SIZE = 2 * SIZE + 1
_START = len(_MAGIC) + _HEAD_SIZE + _CHECK_SIZE
"""Where the sections begin: behind what the file is, their table, and the digest of that."""


@dataclass(slots=True)
class Head:
    """What is needed to see that nothing has changed. `code` is what made it (plugins, libraries), `state`
    the settings, the theme and the platform's options; `since` and `until` are POSIX times between which
    the same stories are out; `judged` says that a page tells the clock's moment `now`. `pack` is the file
    of values and `kept` how many of its bytes are in use. `stories` and `pages` are counts."""

    code: bytes
    state: bytes
    since: float
    until: float
    judged: bool
    now: str
    pack: str
    kept: int
    stories: int
    pages: int
    problems: int


@dataclass(slots=True)
class Nodes:
    """`marks` of planned nodes and of texts, `cards` the digests of cards, by node name or path."""

    marks: dict[str, bytes] = field(default_factory=dict)
    cards: dict[str, bytes] = field(default_factory=dict)


@dataclass(slots=True)
class Desk:
    """What was read besides: the platform's files with what they were read from, the texts of its pages with
    their problems, and by content path the problems of texts and the copies that stories need."""

    source: bytes
    files: PlatformFiles
    prose: dict[str, tuple[str, tuple[Problem, ...]]] = field(default_factory=dict)
    unread: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    told: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    texts: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    copies: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)

    def copy(self) -> Desk:
        """The same, to be changed."""
        rows = (self.prose, self.unread, self.told, self.texts, self.copies)
        return Desk(self.source, self.files, *map(dict, rows))

    @property
    def zone(self) -> str:
        """The platform's zone, an IANA name."""
        return self.files.platform.zone


SECTIONS: Mapping[str, type] = {
    "head": Head,
    "stamps": dict,
    "outputs": Outputs,
    "listings": dict,
    "desk": Desk,
    "places": Places,
    "nodes": Nodes,
    "graph": Graph,
}


def _same(value: object) -> object:
    return value


def _take_stamps(rows: Mapping[str, tuple]) -> dict[str, Stamp]:
    return dict(zip(rows, map(Stamp._make, rows.values()), strict=True))


def _take_listings(rows: Mapping[str, tuple]) -> dict[str, Listing]:
    return {path: Listing(*row, card and ShelfCard._make(card)) for path, (*row, card) in rows.items()}


def _take_places(rows: tuple[Mapping[str, tuple], ...]) -> Places:
    return Places(*(dict(zip(row, map(Place._make, row.values()), strict=True)) for row in rows))


# Named tuples are told as plain ones: pickle asks Python for each of them otherwise.
_ROWS: Mapping[str, Callable[[object], object]] = MappingProxyType(
    {"stamps": _take_stamps, "listings": _take_listings, "places": _take_places}
)


def _dump(name: str, value: object) -> bytes:
    if name == "stamps":
        value = dict(zip(value, map(tuple, value.values()), strict=True))
    elif name == "listings":
        value = {path: (*one[:-1], one.card and tuple(one.card)) for path, one in value.items()}
    elif name == "places":
        rows = (value.files, value.texts, value.cards)
        value = tuple(dict(zip(row, map(tuple, row.values()), strict=True)) for row in rows)
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


class Memory:
    """The sections of a file, loaded as they are asked for. Raises StoreError: `store.foreign` for another
    version's, `store.broken` for anything that is not as it was written."""

    def __init__(self, path: Path) -> None:
        # Held open: sections are read after a new memory has taken the file's place, too.
        self._file = path.open("rb", buffering=0)
        finalize(self, self._file.close)
        head = os.pread(self._file.fileno(), _START, 0)
        magic, line, check = head[: len(_MAGIC)], head[len(_MAGIC) : -_CHECK_SIZE], head[-_CHECK_SIZE:]
        if magic != _MAGIC or digest(line).hex().encode() + b"\n" != check:
            raise StoreError("store.broken")
        self._places = _read_contents(line)
        self._loaded: dict[str, object] = {}

    @property
    def head(self) -> Head:
        """The head."""
        return self._load("head")

    @property
    def stamps(self) -> dict[str, Stamp]:
        """The content folder as it was, by path."""
        return self._load("stamps")

    @property
    def outputs(self) -> Outputs:
        """The published files."""
        return self._load("outputs")

    @property
    def listings(self) -> dict[str, Listing]:
        """The catalogue of story files, by path."""
        return self._load("listings")

    @property
    def desk(self) -> Desk:
        """What was read besides."""
        return self._load("desk")

    @property
    def places(self) -> Places:
        """Where values lie."""
        return self._load("places")

    @property
    def nodes(self) -> Nodes:
        """Marks and digests of nodes."""
        return self._load("nodes")

    @property
    def graph(self) -> Graph:
        """Which node depends on what."""
        return self._load("graph")

    def _load(self, name: str) -> object:
        if name not in self._loaded:
            self._loaded[name] = _ROWS.get(name, _same)(unpack_value(self.read(name)))
        return self._loaded[name]

    def read(self, name: str) -> bytes:
        """A section as it stands in the file."""
        try:
            start, size, check = self._places[name]
            data = os.pread(self._file.fileno(), size, _START + start)
        except (OSError, KeyError) as error:
            raise StoreError("store.broken") from error
        if digest(data).hex() != check:
            raise StoreError("store.broken")
        return data


def _read_contents(line: bytes) -> dict[str, tuple[int, int, str]]:
    try:
        contents = json.loads(line)
        written_by, sections = (contents["version"], contents["pickle"]), contents["sections"]
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError("store.broken") from error
    if written_by != (VERSION, pickle.HIGHEST_PROTOCOL):
        raise StoreError("store.foreign")
    return sections


def write_memory(path: Path, sections: Mapping[str, object], last: Memory | None = None) -> None:
    """Writes a memory beside its place, and then into it. A section that is left out is taken from the `last`
    one as it stands there. Raises OSError; StoreError where that is broken."""
    aside = path.with_name(f".{path.name}.new")
    places, start = {}, 0
    with aside.open("wb") as file:
        # The table of contents comes first, but is known last; no two sections are held at a time.
        file.write(_write_head({}))
        for name in SECTIONS:
            blob = _dump(name, sections[name]) if name in sections else last.read(name)
            places[name] = (start, len(blob), digest(blob).hex())
            start += file.write(blob)
        file.seek(0)
        file.write(_write_head(places))
        file.flush()
        os.fsync(file.fileno())
    aside.replace(path)


def _write_head(places: Mapping[str, tuple[int, int, str]]) -> bytes:
    """The head of the file, as long whatever the places are."""
    contents = {"version": VERSION, "pickle": pickle.HIGHEST_PROTOCOL, "sections": places}
    line = json.dumps(contents).encode().ljust(_HEAD_SIZE - 1) + b"\n"
    return _MAGIC + line + digest(line).hex().encode() + b"\n"

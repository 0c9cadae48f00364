"""What a build leaves for the next: sections of one file, each with its digest, opened when needed."""

from __future__ import annotations

import json
import os
import pickle
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import Any, Generic, TypeVar
from weakref import finalize

from msgspec import Struct, field
from msgspec.structs import replace

from bangban.content.library import PlatformFiles
from bangban.content.private_uses import PrivateUse
from bangban.diagnostics.problems import Problem
from bangban.incremental.disk.digests import SIZE, digest, hash_path, is_hashed
from bangban.incremental.disk.pack import StoreError
from bangban.incremental.disk.streams import PIECE, FilePart, Sink
from bangban.incremental.scan.catalogue import Listing
from bangban.incremental.scan.scanning import Scan, Stamp
from bangban.incremental.state.columns import join, split
from bangban.incremental.state.published_files import Outputs
from bangban.incremental.tracking.graph import Graph
from bangban.incremental.tracking.story_records import Places
from bangban.photographs.forms import locate_published
from bangban.photographs.preparing import Exam
from bangban.site.outputs.output import NodeId
from bangban.site.site_texts import PageText
from bangban.site.static_files import Pair
from bangban.support.placed_bytes import open_held, read_at

VERSION = 17
"""Of the format; also of what the values mean."""

_MAGIC = b"bangban memory\n"
_HEAD_SIZE = 2048  # bytes
_CHECK_SIZE = 2 * SIZE + 1
_START = len(_MAGIC) + _HEAD_SIZE + _CHECK_SIZE
"""Where the sections begin: behind what the file is, their table, and the digest of that."""


class Head(Struct):
    """What is needed to see that nothing has changed. `code` is what made it (plugins, libraries), `state`
    the settings, the theme and the platform's options; `since` and `until` are POSIX times between which
    the same stories are out and the same of their entries have happened; `judged` says that a page tells the
    clock's moment `now`. `pack` is the file of values, `kept` how many of its bytes are in use, `size` how
    many it has; `dead` are the places in it that are overwritten. `stories` and `pages` are counts; `refused`
    is the digest of what of the content is never opened, and why. `untold` says that there were problems with
    unpublished files, which are not kept. `places` is the digest of where files lie, b"" where no node has
    asked for that."""

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
    refused: bytes = b""
    untold: bool = False
    places: bytes = b""
    size: int = 0
    dead: bytes = b""


class Nodes(Struct):
    """The `marks` of outputs of the site as a whole, those of `texts` and the digests of `cards` and of the
    open data's `rows`, by path."""

    marks: dict[NodeId, bytes] = field(default_factory=dict)
    texts: dict[str, bytes] = field(default_factory=dict)
    cards: dict[str, bytes] = field(default_factory=dict)
    rows: dict[str, bytes] = field(default_factory=dict)

    def copy(self) -> Nodes:
        """The same marks in tables of their own: a build changes them, the last build's stay."""
        return Nodes(dict(self.marks), dict(self.texts), dict(self.cards), dict(self.rows))

    def __reduce__(self) -> tuple[Any, ...]:
        # By kind: pickle would ask Python for each name.
        kinds: dict[str, dict[str, bytes]] = {}
        for (kind, key), mark in self.marks.items():
            kinds.setdefault(kind, {})[key] = mark
        return _join_nodes, (kinds, self.texts, self.cards, self.rows)


def _join_nodes(
    kinds: dict[str, dict[str, bytes]],
    texts: dict[str, bytes],
    cards: dict[str, bytes],
    rows: dict[str, bytes],
) -> Nodes:
    marks = {NodeId(kind, key): mark for kind, rows in kinds.items() for key, mark in rows.items()}
    return Nodes(marks, texts, cards, rows)


class DeskContent(Struct):
    """What was read besides: the platform's files with what they were read from, the texts of its pages with
    their problems and files, and by content path the problems of texts, the copies that stories need, what
    is used by those that are not out, the problem of each file that would run at our address, what is
    private in the words of files, and what has been seen of pictures by the limit `most_pixels`; `checked`
    is what the rules of output tell."""

    source: bytes = b""
    files: PlatformFiles = field(default_factory=PlatformFiles)
    prose: dict[str, PageText] = field(default_factory=dict)
    unread: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    told: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    texts: dict[str, tuple[Problem, ...]] = field(default_factory=dict)
    copies: dict[str, tuple[Pair, ...]] = field(default_factory=dict)
    used: dict[str, tuple[str, ...]] = field(default_factory=dict)
    active: dict[str, Problem] = field(default_factory=dict)
    words: dict[str, tuple[PrivateUse, ...]] = field(default_factory=dict)
    linked: tuple[str, ...] = ()
    looks: dict[str, Exam] = field(default_factory=dict)
    most_pixels: int = 0
    checked: tuple[Problem, ...] = ()

    def copy(self) -> DeskContent:
        """The same in tables of their own: a build changes them, the last build's stay."""
        values = ((name, getattr(self, name)) for name in self.__struct_fields__)
        rows: dict[str, Any] = {name: dict(value) for name, value in values if isinstance(value, dict)}
        return replace(self, **rows)

    def list_needed(self) -> Iterator[Pair]:
        """Address and content path of each file that a page of the site needs."""
        yield from chain(*self.copies.values())
        yield from ((locate_published(path), path) for path in self.linked)
        yield from chain(*(page.copies for name, page in self.prose.items() if name in self.files.prose))

    def list_used(self) -> set[str]:
        """The content paths of files that anything leads to, also what is not out."""
        texts = (page.statics for page in self.prose.values())
        return {*(path for _, path in self.list_needed()), *chain(*self.used.values(), *texts)}

    def restore(self, scan: Scan) -> None:
        """Puts the names back to what was kept of unpublished files (see `unpublished`), as far as they are
        still there."""
        names = {hash_path(path): path for path in scan.unpublished}
        looks = {names.get(path, path): exam for path, exam in self.looks.items()}
        self.looks = {path: exam for path, exam in looks.items() if not is_hashed(path)}
        self.checked = tuple(_rename(problem, names) for problem in self.checked)

    @property
    def zone(self) -> str:
        """The platform's zone, an IANA name."""
        return self.files.platform.zone


def _rename(problem: Problem, names: Mapping[str, str]) -> Problem:
    place = problem.position
    return (
        replace(problem, position=replace(place, path=names[place.path])) if place.path in names else problem
    )


Value = TypeVar("Value")

SECTIONS: Mapping[str, type] = {
    "head": Head,
    "stamps": dict,
    "outputs": Outputs,
    "listings": dict,
    "desk": DeskContent,
    "places": Places,
    "nodes": Nodes,
    "graph": Graph,
}


class _Section(Generic[Value]):
    """A section as an attribute of a memory."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, memory: Memory, owner: type) -> Value:
        value: Value = memory.load(self._name)
        return value


class Memory:
    """The sections of a file, loaded as they are asked for. Raises StoreError: `store.foreign` for another
    version's, `store.broken` for anything that is not as it was written."""

    head = _Section[Head]()
    """What the whole memory depends on, read before anything else."""
    stamps = _Section[dict[str, Stamp]]()
    """The content folder as it was, by path."""
    outputs = _Section[Outputs]()
    """The published files."""
    listings = _Section[dict[str, Listing]]()
    """The catalogue of story files, by path."""
    desk = _Section[DeskContent]()
    """What was read besides."""
    places = _Section[Places]()
    """Where values lie."""
    nodes = _Section[Nodes]()
    """Marks and digests of nodes."""
    graph = _Section[Graph]()
    """Which node depends on what."""

    def __init__(self, path: Path) -> None:
        # Held open: sections are read after a new memory has taken the file's place, too.
        self._file = open_held(path)
        finalize(self, self._file.close)
        head = read_at(self._file.fileno(), _START, 0)
        magic, line, check = head[: len(_MAGIC)], head[len(_MAGIC) : -_CHECK_SIZE], head[-_CHECK_SIZE:]
        if magic != _MAGIC or digest(line).hex().encode() + b"\n" != check:
            raise StoreError("store.broken")
        self._places = _read_contents(line)
        self._loaded: dict[str, Any] = {}

    def load(self, name: str) -> Any:
        """A section, from the file at the first time."""
        if name not in self._loaded:
            if self._open(name).check() != self._places[name][2]:
                raise StoreError("store.broken")
            self._loaded[name] = join(name, self._open(name).load())
        return self._loaded[name]

    def _open(self, name: str) -> FilePart:
        if name not in self._places:
            raise StoreError("store.broken")
        start, size, _ = self._places[name]
        return FilePart(self._file.fileno(), _START + start, size)

    def drop(self, name: str) -> None:
        """Lets go of a section; it can be loaded again."""
        self._loaded.pop(name, None)

    def copy(self, name: str, sink: Sink) -> None:
        """Writes a section as it stands in the file."""
        part = self._open(name)
        while piece := part.read(PIECE):
            sink.write(piece)
        if sink.check != self._places[name][2]:
            raise StoreError("store.broken")


def _read_contents(line: bytes) -> dict[str, tuple[int, int, str]]:
    try:
        contents = json.loads(line)
        written_by, sections = (contents["version"], contents["pickle"]), dict(contents["sections"])
    except (ValueError, KeyError, TypeError) as error:
        raise StoreError("store.broken") from error
    if written_by != (VERSION, pickle.HIGHEST_PROTOCOL):
        raise StoreError("store.foreign")
    return sections


def locate_aside(path: Path) -> Path:
    """Where a memory is written before it takes its place."""
    return path.with_name(f".{path.name}.new")


def write_memory(path: Path, sections: Mapping[str, object], last: Memory | None = None) -> None:
    """Writes a memory beside its place, and then into it. A section that is left out is taken from the `last`
    one as it stands there. Raises OSError; StoreError where that is broken."""
    aside = locate_aside(path)
    places: dict[str, tuple[int, int, str]] = {}
    start = 0
    with aside.open("wb") as file:
        # The table of contents comes first, but is known last; no section is held as bytes.
        file.write(_write_head({}))
        for name in SECTIONS:
            sink = Sink(file)
            if last and name not in sections:
                last.copy(name, sink)
            else:
                sink.dump(split(name, sections[name]))
            places[name] = (start, sink.size, sink.check)
            start += sink.size
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

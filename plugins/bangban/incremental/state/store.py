"""The folder where builds keep what they have learnt, beside the output: one build at a time may use it."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from bangban.incremental.disk.digests import SIZE, digest
from bangban.incremental.disk.pack import Pack, StoreError
from bangban.incremental.state.memory import Memory, locate_aside
from bangban.incremental.state.store_place import locate_store
from bangban.site.progress import Listener
from bangban.support.file_lock import take_lock

_LOCK, _STATE, _CODE, _SPARE, _LAG = "lock", "state", "templates", "spare", "spare-lag"
_DRAWN = "photographs"
_SUMS = "checksums"
_PACK, _SPEC = "pack-", "blueprint-"


@contextmanager
def open_store(output: Path, listener: Listener) -> Iterator[Store]:
    """The store beside an output folder; where there can be none, one that goes with the block. What the
    listener is told: that another build has it, or that nothing can be kept."""
    wait = partial(listener.warn, "store.busy")
    with ExitStack() as stack:
        try:
            store = Store(locate_store(output), wait)
        except OSError:
            listener.warn("store.readonly")
            store = Store(Path(stack.enter_context(TemporaryDirectory(prefix="bangban-"))), wait)
        stack.callback(store.close)
        yield store


class Store:
    """An open store. Raises OSError where it cannot be written."""

    def __init__(self, folder: Path, wait: Callable[[], None]) -> None:
        """Opens it; `wait` is called once if another build has it, before waiting for that to end."""
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        for place in (folder, self.code, self.drawn):
            _remove_special(place)
        self._lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o644)
        take_lock(self._lock, wait)
        # What a build that was killed had begun to write.
        locate_aside(self.state).unlink(missing_ok=True)

    @property
    def code(self) -> Path:
        """The folder of compiled templates."""
        return self.folder / _CODE

    @property
    def drawn(self) -> Path:
        """The folder of pictures that were drawn anew."""
        return self.folder / _DRAWN

    @property
    def state(self) -> Path:
        """The file of the last build's memory."""
        return self.folder / _STATE

    @property
    def spare(self) -> Path:
        """The folder of the site's spare copy."""
        return self.folder / _SPARE

    def load(self) -> Memory | None:
        """The memory of the last build, None where there is none. Raises StoreError."""
        if self.state.is_dir():
            _remove(self.state)
            raise StoreError("store.broken")
        if not self.state.is_file():
            return None
        try:
            return Memory(self.state)
        except OSError as error:
            raise StoreError("store.broken") from error

    def open_pack(self, name: str, size: int) -> Pack:
        """A file of values that is there; what a build that was killed has left behind its `size` goes.
        Raises StoreError (`store.broken`) where it is not there."""
        path = self.folder / name
        if not path.is_file():
            raise StoreError("store.broken")
        return Pack(path, size)

    def new_pack(self) -> Pack:
        """An empty file of values, of a name that none has yet."""
        number = 0
        while (self.folder / f"{_PACK}{number}").exists():
            number += 1
        return Pack(self.folder / f"{_PACK}{number}", 0)

    def read_lag(self) -> list[str] | None:
        """The addresses in which the spare is behind the site; None where there is no spare to trust."""
        try:
            lag = json.loads((self.folder / _LAG).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        is_list = isinstance(lag, list) and all(isinstance(address, str) for address in lag)
        return lag if is_list and self.spare.is_dir() else None

    def write_lag(self, lag: Iterable[str] | None) -> None:
        """Says in which addresses the spare is behind; None: it is not to be trusted."""
        path = self.folder / _LAG
        if lag is None or path.is_dir():
            _remove(path)
        if lag is not None:
            path.write_text(json.dumps(sorted(lag)), encoding="utf-8")

    def knows_checksums(self, content: bytes) -> bool:
        """Whether a list of checksums of this content is the one that was noted."""
        try:
            return (self.folder / _SUMS).read_bytes() == content
        except OSError:
            return False

    def note_checksums(self, content: bytes) -> None:
        """Notes the digest of the site's list of checksums."""
        with suppress(OSError):
            (self.folder / _SUMS).write_bytes(content)

    def sweep(self, pack: str) -> None:
        """Removes what no build needs any more: packs but this one, and of builds that were killed what
        they were about to hand on and to keep."""
        for entry in os.scandir(self.folder):
            if entry.name.startswith((_PACK, _SPEC)) and entry.name != pack:
                _remove(Path(entry.path))
        with suppress(OSError):
            for entry in os.scandir(self.code):
                if entry.name.startswith(".") and entry.name.endswith(".new"):
                    _remove(Path(entry.path))

    def forget(self) -> None:
        """Forgets the last build's memory, which is no longer that of the site."""
        with suppress(OSError):
            self.state.unlink(missing_ok=True)

    def recall(self, name: str) -> bytes | None:
        """Something small that was kept; None where it is not there or not as it was."""
        try:
            data = (self.code / name).read_bytes()
        except OSError:
            return None
        return data[SIZE:] if digest(data[SIZE:]) == data[:SIZE] else None

    def keep(self, name: str, data: bytes) -> None:
        """Keeps something small, instead of what has the same name up to its `-`; where it cannot, the next
        build makes it again."""
        aside = self.code / f".{name}.new"
        with suppress(OSError):
            self.code.mkdir(parents=True, exist_ok=True)
            for other in self.code.glob(f"{name.partition('-')[0]}-*"):
                other.unlink()
            aside.write_bytes(digest(data) + data)
            aside.replace(self.code / name)

    def close(self) -> None:
        """Lets the next build in."""
        os.close(self._lock)


def _remove_special(folder: Path) -> None:
    """Removes pipes, sockets and devices, which nobody here has made: who opened one would wait for ever."""
    with suppress(FileNotFoundError, NotADirectoryError):
        for entry in os.scandir(folder):
            if not (entry.is_dir() or entry.is_file()):
                Path(entry.path).unlink()


def _remove(path: Path) -> None:
    """Removes a file; also a folder that somebody has put in its place."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)

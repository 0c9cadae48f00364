"""Tells when something of the project changes: content, theme, plugins, settings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from queue import SimpleQueue
from stat import S_ISDIR
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

from bangban.content.files.folder import walk_folder

_FOLDERS = ("theme", "plugins")
_OWN_FOLDER = ".bangban"
_SETTINGS = "*conf.py"
_GLANCE = 500  # milliseconds


class _SourceFilter(DefaultFilter):
    """What a build reads: neither what it makes, nor editors' temporary files."""

    ignore_dirs = (*DefaultFilter.ignore_dirs, _OWN_FOLDER, ".ruff_cache")
    ignore_entity_patterns = (
        *DefaultFilter.ignore_entity_patterns,
        r"~$",
        r"^\.#",
        r"^#.*#$",
        r"\.tmp$",
        r"^4913$",
    )


class _SettingsFilter(DefaultFilter):
    """The settings files, which stand beside everything else."""

    def __call__(self, change: Change, path: str) -> bool:
        """Whether it is one."""
        return path.endswith("conf.py") and super().__call__(change, path)


def watch_project(
    folder: Path, content: str, changes: SimpleQueue[BaseException | None], stop: Event
) -> None:
    """Begins to watch in threads of its own: each burst of changes puts None into the queue; what goes
    wrong is put there as the exception that it is."""
    # A settings file is watched through its folder: editors replace files by new ones.
    for watcher in (
        _Watcher([folder / name for name in (content, *_FOLDERS)], _SourceFilter()),
        _Watcher([folder], _SettingsFilter(), is_deep=False),
    ):
        Thread(target=watcher.run, args=(changes, stop), daemon=True).start()


class _Watcher:
    """Watches folders, `is_deep` with all below them. The system tells what happens in a folder, whatever its
    name is by then; that another one stands at the path now, and what a link leads to, is looked for."""

    def __init__(self, roots: list[Path], chosen: DefaultFilter, is_deep: bool = True) -> None:
        self._roots, self._chosen, self._is_deep = roots, chosen, is_deep

    def run(self, changes: SimpleQueue[BaseException | None], stop: Event) -> None:
        """Puts None into the queue at each change, until `stop`."""
        try:
            roots, links, is_late = _look(self._roots), _look(self._find_links()), False
            while not stop.is_set():
                for found in self._watch(stop):
                    before, roots = roots, _look(self._roots)
                    followed = _look(links)
                    if found or is_late or roots != before or followed != links:
                        changes.put(None)
                        links = _look(self._find_links())
                    # What happens until the next watch has begun, nobody tells.
                    is_late = roots != before
                    if is_late:
                        break
        except Exception as error:  # handed to the main thread, which tells it
            changes.put(error)

    def _watch(self, stop: Event) -> Iterator[bool]:
        """Whether anything has changed: as soon as it has, else at each glance."""
        folders = [root for root in self._roots if root.is_dir()]
        if not folders:
            stop.wait(_GLANCE / 1000)
            yield False
            return
        try:
            for found in watch(
                *folders,
                watch_filter=self._chosen,
                recursive=self._is_deep,
                stop_event=stop,
                debounce=300,
                rust_timeout=_GLANCE,
                yield_on_timeout=True,
            ):
                yield bool(found)
        except OSError:
            # A folder that has gone meanwhile is no fault.
            if all(folder.is_dir() for folder in folders):
                raise

    def _find_links(self) -> list[Path]:
        """The files that are links to others."""
        if self._is_deep:
            entries = (entry for root in self._roots for _, entry in walk_folder(root))
            return [Path(entry.path) for entry in entries if entry.is_symlink()]
        return [path for root in self._roots for path in root.glob(_SETTINGS) if path.is_symlink()]


def _look(paths: Iterable[Path]) -> dict[Path, tuple[int, ...]]:
    """What stands at each path; of a folder only which it is, for what is in it is watched."""
    return {path: _identify(path) for path in paths}


def _identify(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    place = found.st_dev, found.st_ino
    return place if S_ISDIR(found.st_mode) else (*place, found.st_mtime_ns, found.st_size)

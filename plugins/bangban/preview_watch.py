"""Tells when something of the project changes: content, theme, plugins, settings."""

from __future__ import annotations

from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

from watchfiles import Change, DefaultFilter, watch

_FOLDERS = ("theme", "plugins")
_OWN_FOLDER = ".bangban"


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


def watch_project(folder: Path, content: str, changes: SimpleQueue[Exception | None], stop: Event) -> None:
    """Begins to watch in threads of its own: each burst of changes puts None into the queue; what goes
    wrong is put there as the exception that it is."""
    folders = [folder / name for name in (content, *_FOLDERS) if (folder / name).is_dir()]
    # A settings file is watched through its folder: editors replace files by new ones.
    for paths, options in (
        (folders, {"watch_filter": _SourceFilter()}),
        ([folder], {"watch_filter": _SettingsFilter(), "recursive": False}),
    ):
        Thread(target=_watch, args=(paths, options, changes, stop), daemon=True).start()


def _watch(
    paths: list[Path], options: dict[str, object], changes: SimpleQueue[Exception | None], stop: Event
) -> None:
    try:
        for _ in watch(*paths, stop_event=stop, debounce=300, **options):
            changes.put(None)
    except Exception as error:  # handed to the main thread, which tells it
        changes.put(error)

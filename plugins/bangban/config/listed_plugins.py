"""Plugins of the settings that Pelican could not load or register. It goes on without them, and a newsroom
would miss what they make; our plugin ends the run instead, and names them."""

from __future__ import annotations

import logging
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from traceback import walk_tb

from bangban.config.fault_places import locate_fault
from bangban.config.setting_lines import SettingLines
from bangban.config.settings_run import run_settings
from bangban.diagnostics.problems import Position, Problem

_SETTING = "PLUGINS"
_NAMESPACE = "pelican.plugins."
_REGISTERING = "Cannot register plugin"
_FAILURES = ("Cannot load plugin", _REGISTERING)
"""How records of Pelican's log begin that tell of a plugin."""


def find_missing_plugins(loaded: Collection[str], lines: SettingLines) -> Iterator[Problem]:
    """An error for each plugin that the settings file lists by name and that is not among those `loaded`.
    When Pelican begins a run it has put their names in place of the list, so the file is run again; where
    the command line has another list, or no file is known, nothing can be said."""
    if not lines.path or any(one.startswith(f"{_SETTING}=") for one in sys.argv):
        return
    listed = run_settings(Path(lines.path)).values.get(_SETTING)
    for name in listed if isinstance(listed, list | tuple) else ():
        if isinstance(name, str) and not {name, _NAMESPACE + name} & {*loaded}:
            yield Problem(lines.place(_SETTING), "plugin.missing", {"plugin": name})


def find_broken_plugin(record: logging.LogRecord) -> Problem | None:
    """The error of a plugin's file that Pelican could not load or register, at its line: what this record of
    Pelican's log tells, for a file that is plain to everybody a page of traceback. None for any other record,
    and for a plugin that is not the newsroom's own."""
    # Pelican logs some of them without their traceback, but always while it handles them.
    error = record.exc_info[1] if record.exc_info else sys.exc_info()[1]
    loaded = [*_list_loaded(error)] if error else []
    if error is None or not (loaded or str(record.msg).startswith(_FAILURES)):
        return None
    place = locate_fault(error, Path.cwd())
    for folder in loaded:
        # The settings may name a file that lies elsewhere.
        if place is None and (found := locate_fault(error, folder)):
            place = Position(str(folder / found.path), found.line, found.column)
    if place is None:
        return None
    reason = " ".join(f"{type(error).__name__}: {error}".split())
    return Problem(place, "plugin.broken", {"reason": reason})


def _list_loaded(error: BaseException) -> Iterator[Path]:
    """The folders of plugins that Pelican was loading when this ended it."""
    for frame, _ in walk_tb(error.__traceback__):
        spec = frame.f_locals.get("spec") if frame.f_code.co_name == "load_legacy_plugin" else None
        if origin := getattr(spec, "origin", None):
            yield Path(origin).parent


def shorten_trace(record: logging.LogRecord) -> bool:
    """A filter for Pelican's log: the error of a plugin that cannot be registered is a line, no traceback."""
    error = record.exc_info[1] if record.exc_info else None
    if error and str(record.msg).startswith(_REGISTERING):
        record.msg = f"{record.getMessage()}\n{type(error).__name__}: {error}"
        record.args, record.exc_info = (), None
    return True

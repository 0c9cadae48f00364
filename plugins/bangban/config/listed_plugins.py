"""Plugins of the settings that Pelican could not load or register. It goes on without them, and a newsroom
would miss what they make; our plugin ends the run instead, and names them."""

from __future__ import annotations

import logging
import sys
from collections.abc import Collection, Iterator
from pathlib import Path

from bangban.config.setting_lines import SettingLines
from bangban.config.settings_run import run_settings
from bangban.diagnostics.problems import Problem

_SETTING = "PLUGINS"
_NAMESPACE = "pelican.plugins."


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


def shorten_trace(record: logging.LogRecord) -> bool:
    """A filter for Pelican's log: the error of a plugin that cannot be registered is a line, no traceback."""
    error = record.exc_info[1] if record.exc_info else None
    if error and str(record.msg).startswith("Cannot register plugin"):
        record.msg = f"{record.getMessage()}\n{type(error).__name__}: {error}"
        record.args, record.exc_info = (), None
    return True

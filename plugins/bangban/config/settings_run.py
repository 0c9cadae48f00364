"""Runs a settings file, as Pelican does. It imports nothing heavy: commands ask it where folders are."""

from __future__ import annotations

import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from runpy import run_path
from typing import NamedTuple


class RunSettings(NamedTuple):
    """The values of names in capitals, and what ended the file before its last line, if anything did."""

    values: dict[str, object]
    fault: BaseException | None = None


def run_settings(path: Path) -> RunSettings:
    """Runs the file. What it prints is not shown: the build runs it again."""
    kept = sys.path[:]
    try:
        with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
            found = run_path(str(path))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # settings may also end the process
        return RunSettings({}, error)
    finally:
        sys.path[:] = kept
    return RunSettings({name: value for name, value in found.items() if name.isupper()})


def place_folder(above: Path, value: object, usual: str) -> str:
    """A folder that the settings name, which is relative to their own folder; where they name none, the
    usual one."""
    return str(above / value) if isinstance(value, str | Path) and str(value) else usual

"""Pelican's own command line, after a look at the settings: of a wrong one Pelican would print a traceback.

`python -m bangban.cli.pelican_start` takes the arguments of `pelican`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from runpy import run_module

from bangban.config.settings_file import open_settings
from bangban.config.site_config import describe_setting
from bangban.diagnostics.problems import count_errors


def start(arguments: Sequence[str]) -> None:
    """Runs Pelican. Raises SystemExit where the settings file, named after `-s`, has an error: all that is
    wrong with it is told then."""
    name = arguments[arguments.index("-s") + 1]
    problems = open_settings(Path.cwd(), name, os.environ).problems
    if count_errors(problems):
        sys.stderr.writelines(f"{describe_setting(one)}\n" for one in problems)
        raise SystemExit(1)
    run_module("pelican", run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    start(sys.argv[1:])

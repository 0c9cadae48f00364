"""Which settings, content and output a command line means."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bangban.cli.pelican_run import Project

_PROJECT = "bangban.cli.pelican_run"


def find_project(arguments: Namespace) -> Project:
    """The project in the working directory, as far as the options say nothing else."""
    options = vars(arguments)
    project: Project = import_module(_PROJECT).find_project(
        Path.cwd(),
        options.get("content"),
        options.get("output"),
        options.get("settings") or "",
        options.get("publish") or False,
    )
    return project

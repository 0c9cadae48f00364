"""`bangban build`: Pelican's own command line, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from bangban.diagnostics.errors import RefusedError
from bangban.support.parent_process import PARENT

EXPLAIN = "BANGBAN_EXPLAIN"
"""The environment variable by which a build is asked to explain a file or an address, and make nothing."""

PREVIOUS = "BANGBAN_PREVIOUS"
"""The environment variable that names a manifest of what was public before, where that is not the one beside
the output."""

DRAFT_SETTINGS = "pelicanconf.py"
PUBLISH_SETTINGS = "publishconf.py"


def build_site(folder: Path, content: str, output: str, publish: bool, environment: Mapping[str, str]) -> int:
    """Builds in the project's folder and gives Pelican's exit code; what it prints goes where ours goes.

    Raises RefusedError where the settings or the content folder are missing.
    """
    settings = PUBLISH_SETTINGS if publish else DRAFT_SETTINGS
    require_project(folder, content, settings)
    command = make_command(content, output, settings)
    told = {**environment, PARENT: str(os.getpid())}
    return subprocess.run(command, cwd=folder, env=told, check=False).returncode


def explain_target(
    folder: Path, target: str, place: tuple[str, str], publish: bool, environment: Mapping[str, str]
) -> int:
    """Has Pelican say why the target would be made again; `place` is content and output. Gives the exit
    code: 0, or 1 where nothing is known of the target. Raises RefusedError as `build_site`."""
    return build_site(folder, *place, publish, {**environment, EXPLAIN: target})


def require_project(folder: Path, content: str, settings: str = DRAFT_SETTINGS) -> None:
    """Raises RefusedError where the project's folder lacks the settings file or the content folder."""
    if not (folder / settings).is_file():
        raise RefusedError("settings.missing", name=settings)
    if not content or not (folder / content).is_dir():
        raise RefusedError("content.missing", path=content)


def make_command(content: str, output: str, settings: str) -> list[str]:
    """The command line that `pelican CONTENT -s SETTINGS --output=OUTPUT` is, by this very Python.

    `-P`: like the command `pelican`, it imports nothing from the working directory.
    """
    return [sys.executable, "-P", "-m", "pelican", *list_arguments(content, output, settings)]


def list_arguments(content: str, output: str, settings: str) -> list[str]:
    """The arguments of that command, for whoever runs Pelican in another way."""
    return [f"./{content}" if content.startswith("-") else content, "-s", settings, f"--output={output}"]

"""`bangban build`: Pelican's own command line, in a process of its own; where a project has its folders."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from bangban.config.settings_run import place_folder, run_settings
from bangban.diagnostics.errors import RefusedError
from bangban.support.parent_process import PARENT

EXPLAIN = "BANGBAN_EXPLAIN"
"""The environment variable by which a build is asked to explain a file or an address, and make nothing."""

PREVIOUS = "BANGBAN_PREVIOUS"
"""The environment variable that names a manifest of what was public before, where that is not the one beside
the output."""

DRAFT_SETTINGS = "pelicanconf.py"
PUBLISH_SETTINGS = "publishconf.py"
_PUBLISHING = ("-e", "BANGBAN_PUBLISH=true", "BANGBAN_DRAFTS=false")


class Project(NamedTuple):
    """A settings file, and the content and the output folder, as they are named from the project's folder.
    With `publish` the site is to be published, whatever the settings say."""

    settings: str
    content: str
    output: str
    publish: bool = False


def find_project(
    folder: Path,
    content: str | None = None,
    output: str | None = None,
    settings: str = "",
    publish: bool = False,
) -> Project:
    """The project in a folder: what is not said (None) is what its settings file says, whose folders are
    relative to it. A file that cannot be run says nothing here; the build, which runs it again, tells why."""
    name = settings or (PUBLISH_SETTINGS if publish else DRAFT_SETTINGS)
    found = run_settings(folder / name).values if content is None or output is None else {}
    above = Path(name).parent
    return Project(
        name,
        place_folder(above, found.get("PATH"), "content") if content is None else content,
        place_folder(above, found.get("OUTPUT_PATH"), "output") if output is None else output,
        publish and bool(settings),
    )


def build_site(folder: Path, project: Project, environment: Mapping[str, str]) -> int:
    """Builds in the project's folder and gives Pelican's exit code; what it prints goes where ours goes.

    Raises RefusedError where the settings or the content folder are missing.
    """
    require_project(folder, project.content, project.settings)
    command = make_command(project)
    told = {**environment, PARENT: str(os.getpid())}
    return subprocess.run(command, cwd=folder, env=told, check=False).returncode


def explain_target(folder: Path, target: str, project: Project, environment: Mapping[str, str]) -> int:
    """Has Pelican say why the target would be made again. Gives the exit code: 0, or 1 where nothing is known
    of the target. Raises RefusedError as `build_site`."""
    return build_site(folder, project, {**environment, EXPLAIN: target})


def require_project(folder: Path, content: str, settings: str = DRAFT_SETTINGS) -> None:
    """Raises RefusedError where the project's folder lacks the settings file or the content folder."""
    if not (folder / settings).is_file():
        raise RefusedError("settings.missing", name=settings)
    if not content or not (folder / content).is_dir():
        raise RefusedError("content.missing", path=content)


def make_command(project: Project) -> list[str]:
    """The command line that `pelican CONTENT -s SETTINGS --output=OUTPUT` is, by this very Python, after a
    look at the settings (:mod:`bangban.cli.pelican_start`).

    `-P`: like the command `pelican`, it imports nothing from the working directory.
    """
    return [sys.executable, "-P", "-m", "bangban.cli.pelican_start", *list_arguments(project)]


def list_arguments(project: Project) -> list[str]:
    """The arguments of that command, for whoever runs Pelican in another way."""
    content, output = project.content, project.output
    place = f"./{content}" if content.startswith("-") else content
    forced = _PUBLISHING if project.publish else ()
    return [place, "-s", project.settings, f"--output={output}", *forced]

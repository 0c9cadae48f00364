"""Problems are told, and the site is moved into place only when it is whole.

Seams: `get_generators` (the first signal of a run) turns Pelican's output to a staging folder,
`all_generators_finalized` (everything read, nothing written) tells the problems and stops a
publishing build, `finalized` moves the new site into place. Must stand behind the plugins that
write in PLUGINS.
"""

from __future__ import annotations

import atexit
import os
import sys
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator

from bangban.messages import MESSAGES
from bangban.problems import format_text
from bangban.publishing import OutputError, Staging, open_staging
from structured_content import desk_of
from structured_content.stock import connect_stock


def open_output(pelican: Pelican) -> None:
    """Turns this run's output to a staging folder beside the real one."""
    try:
        staging = open_staging(Path(pelican.settings["OUTPUT_PATH"]), Path(pelican.path))
    except OutputError as error:
        raise SystemExit(_word(error.code, path=error.path)) from error
    # A build that fails gives no signal: what it left behind goes when the process ends.
    atexit.register(staging.abandon)
    pelican.output_path = str(staging.folder)
    desk_of(pelican.settings).staging = staging


def judge_problems(generators: list[Generator]) -> None:
    """Tells every problem; ends a publishing run with any."""
    settings = generators[0].settings
    desk = desk_of(settings)
    problems = desk.problems
    if not problems:
        return
    prefix = _show_folder(settings["PATH"])
    for problem in problems:
        sys.stderr.write(f"{prefix}{format_text(problem)}\n")
    if desk.publish:
        # Pelican prints a traceback for any exception but this one, which ends the run with 1.
        raise SystemExit(_word("build.stopped", count=len(problems)))
    library = desk.portal.library
    left_out = len(library.files) - len(library.stories)
    sys.stderr.write(_word("build.told", count=len(problems), left_out=left_out) + "\n")


def publish(pelican: Pelican) -> None:
    """Moves the new site into place."""
    staging: Staging = desk_of(pelican.settings).staging
    staging.publish()
    atexit.unregister(staging.abandon)


def _word(code: str, **values: object) -> str:
    message = MESSAGES[code]
    return message.what.format(**values) + message.mend.format(**values)


def _show_folder(content: str) -> str:
    """The content folder as the editor would name it: from the working directory, if below it."""
    relative = os.path.relpath(content)
    return f"{content}/" if relative.startswith(os.pardir) else f"{Path(relative).as_posix()}/"


def register() -> None:
    """Connects to Pelican."""
    connect_stock(
        (signals.get_generators, open_output),
        (signals.all_generators_finalized, judge_problems),
        (signals.finalized, publish),
    )

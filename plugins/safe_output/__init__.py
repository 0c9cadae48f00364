"""Problems are told, and the site is moved into place only when it is whole.

Seams: `get_generators` (the first signal of a run) turns Pelican's output to a staging folder,
`all_generators_finalized` (everything read, nothing written) tells the problems and stops a
publishing build, `finalized` moves the new site into place. Must stand behind the plugins that
write in PLUGINS.
"""

from __future__ import annotations

import atexit
import sys
from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator

from bangban.site.staging import OutputError, Staging, is_unlisted, open_staging
from structured_content import desk_of
from structured_content.stock import connect_stock
from structured_content.telling import tell_problems, word


def open_output(pelican: Pelican) -> None:
    """Turns this run's output to a staging folder beside the real one."""
    try:
        staging = open_staging(Path(pelican.settings["OUTPUT_PATH"]), Path(pelican.path))
    except OutputError as error:
        raise SystemExit(word(error.code, path=error.path)) from error
    if is_unlisted(staging.output):
        sys.stderr.write(f"{word('output.unlisted')}\n")
    # A build that fails gives no signal: what it left behind goes when the process ends.
    atexit.register(staging.abandon)
    pelican.output_path = str(staging.folder)
    desk_of(pelican.settings).staging = staging


def judge_problems(generators: list[Generator]) -> None:
    """Tells every problem; ends a publishing run with any."""
    settings = generators[0].settings
    desk = desk_of(settings)
    library = desk.portal.library
    tell_problems(desk.problems, settings, len(library.files) - len(library.stories))


def publish(pelican: Pelican) -> None:
    """Moves the new site into place."""
    staging: Staging = desk_of(pelican.settings).staging
    staging.publish()
    atexit.unregister(staging.abandon)


def register() -> None:
    """Connects to Pelican."""
    connect_stock(
        (signals.get_generators, open_output),
        (signals.all_generators_finalized, judge_problems),
        (signals.finalized, publish),
    )

"""Tells on the error stream how a build goes on and what is wrong with the content."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from bangban.config.site_config import SiteConfig
from bangban.diagnostics.formats import format_text, sum_up_levels
from bangban.diagnostics.problem_file import PROBLEM_FILE, write_problems
from bangban.diagnostics.problems import Problem, count_errors
from bangban.incremental.making.job import Outcome
from bangban.locale.zh.messages import MESSAGES
from bangban.site.progress import open_meter


def tell_problems(problems: Sequence[Problem], config: SiteConfig, left_out: int) -> None:
    """Tells every problem, each with its file as the editor would name it; `left_out` is how many stories
    are missing for them. Whoever has asked for them as a file gets them, none included. With
    `publish` any error ends the run; warnings and hints are only told."""
    if os.environ.get(PROBLEM_FILE):
        write_problems(Path(os.environ[PROBLEM_FILE]), problems)
    if not problems:
        return
    prefix = _show_folder(str(config.content))
    for problem in problems:
        sys.stderr.write(f"{prefix}{format_text(problem)}\n")
    counts = {"count": len(problems), "levels": sum_up_levels(problems)}
    if config.publish and count_errors(problems):
        # Pelican prints a traceback for any exception but this one, which ends the run with 1.
        raise SystemExit(word("build.stopped", **counts))
    code = "build.told" if left_out else "build.noted"
    sys.stderr.write(word(code, **counts, left_out=left_out) + "\n")


def word(code: str, **values: object) -> str:
    """A sentence of the catalogue, with its mend."""
    message = MESSAGES[code]
    return message.what.format(**values) + message.mend.format(**values)


def word_failure(error: OSError) -> str:
    """The sentence for a build that the system did not let end."""
    return word("build.failed", reason=error.strerror or error, path=error.filename or "")


def _show_folder(content: str) -> str:
    """The content folder as the editor would name it: from the working directory, if below it."""
    relative = os.path.relpath(content)
    return f"{content}/" if relative.startswith(os.pardir) else f"{Path(relative).as_posix()}/"


class Silence:
    """Hears the build, and says nothing."""

    def begin(self, _phase: str, _total: int) -> None:
        """Nothing."""

    def advance(self) -> None:
        """Nothing."""

    def warn(self, _code: str) -> None:
        """Nothing."""

    def tell(self, _problems: Sequence[Problem], _left_out: int) -> None:
        """Nothing."""


class Reporter:
    """Hears the build, and writes to a stream."""

    def __init__(self, stream: TextIO, config: SiteConfig) -> None:
        self._stream, self._config = stream, config
        self._meter = open_meter(stream)

    def begin(self, phase: str, total: int) -> None:
        """A phase begins; one without steps is not told."""
        if total:
            self._meter.begin(phase, total)

    def advance(self) -> None:
        """One step is done."""
        self._meter.advance()

    def warn(self, code: str) -> None:
        """Something is not as it should be."""
        self._stream.write(f"{word(code)}\n")

    def wait(self) -> None:
        """Another build is at work."""
        self.warn("store.busy")
        self._stream.flush()

    def tell(self, problems: Sequence[Problem], left_out: int) -> None:
        """The problems of the content; ends a publishing run."""
        tell_problems(problems, self._config, left_out)

    def end(self, outcome: Outcome, output: str) -> None:
        """The last line."""
        self._meter.end(outcome.stories, outcome.pages, output, outcome)

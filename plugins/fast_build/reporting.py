"""Says how the fast build goes on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TextIO

from bangban.diagnostics.problems import Problem
from bangban.incremental.making.job import Outcome
from bangban.site.progress import open_meter
from structured_content.telling import tell_problems, word


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

    def __init__(self, stream: TextIO, settings: Mapping[str, object]) -> None:
        self._stream, self._settings = stream, settings
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
        tell_problems(problems, self._settings, left_out)

    def end(self, outcome: Outcome, output: str) -> None:
        """The last line."""
        self._meter.end(outcome.stories, outcome.pages, output, outcome)

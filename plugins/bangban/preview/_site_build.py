"""The rounds of the preview: the site built with drafts by the real `pelican`, and what it tells."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path

from bangban.cli.pelican_run import DRAFT_SETTINGS, Project, list_arguments
from bangban.diagnostics.formats import ProblemRow
from bangban.diagnostics.problem_file import PROBLEM_FILE, read_problems
from bangban.preview._preview_page import Panel
from bangban.support.parent_process import KILL

PREVIEW_FOLDER = ".bangban/preview"
"""Where the preview is built, in the project's folder."""

_PROBLEMS = ".bangban/preview-problems.json"
_MOST_LINES = 40
_PATIENCE = 5.0  # seconds that a build has to end by itself
# Pelican's log is drawn by rich: no colours, and lines not folded at 80 columns.
_PLAIN = {"NO_COLOR": "1", "COLUMNS": "200"}
_COLOURS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class PreviewBuilder:
    """Builds the project in `folder` again and again, each time in a process of its own; that of the next
    round is started ahead, for to start takes as long as to build (:mod:`bangban.preview._worker`)."""

    def __init__(
        self, folder: Path, content: str, environment: Mapping[str, str], settings: str = DRAFT_SETTINGS
    ) -> None:
        self._folder, self._content = folder, content
        self._project = Project(settings, content, PREVIEW_FOLDER)
        self._report = folder / _PROBLEMS
        own = {"BANGBAN_DRAFTS": "1", "PYTHONIOENCODING": "utf-8", PROBLEM_FILE: str(self._report)}
        self._environment = {**environment, **own, **_PLAIN}
        self._next: subprocess.Popen[str] | None = None
        self._problems: tuple[ProblemRow, ...] = ()

    def prepare(self) -> subprocess.Popen[str]:
        """The process of the next round; starts it, unless it is waiting."""
        if self._next is None or self._next.poll() is not None:
            self.close()
            self._next = self._start()
        return self._next

    def build(self, hear: Callable[[str], None]) -> Panel:
        """Builds, and gives what is to be told; `hear` gets the build's lines.

        A build that fails leaves the last good site; where it fails before it knows the problems of the
        content, those of that site are told.
        """
        process = self.prepare()
        self._report.parent.mkdir(exist_ok=True)
        self._report.unlink(missing_ok=True)
        with suppress(BrokenPipeError):
            if process.stdin:
                process.stdin.write("\n")
                process.stdin.flush()
        said = _collect(process, hear)
        code = process.wait()
        self.close()
        found = read_problems(self._report, self._content)
        if found is not None or not code:
            self._problems = found or ()
        return Panel(self._problems, "\n".join(said) or str(code) if code else "")

    def close(self) -> None:
        """Ends the process that waits or builds, if there is one, and all that it has started."""
        process, self._next = self._next, None
        if process is None:
            return
        for number in (signal.SIGTERM, KILL):
            if process.poll() is None:
                with suppress(ProcessLookupError):
                    _send(process, number)
                with suppress(subprocess.TimeoutExpired):
                    process.wait(_PATIENCE)
        for pipe in filter(None, (process.stdin, process.stdout)):
            with suppress(BrokenPipeError):
                pipe.close()

    def _start(self) -> subprocess.Popen[str]:
        """A process of its own group, so that Ctrl-C ends us, and we end it."""
        arguments = list_arguments(self._project)
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "bangban.preview._worker", *arguments],
            cwd=self._folder,
            env=self._environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,
        )


def _send(process: subprocess.Popen[str], number: int) -> None:
    """Sends a signal to all of the process's group; where systems have no groups, to the process."""
    if hasattr(os, "killpg"):
        os.killpg(process.pid, number)
    else:
        process.send_signal(number)


def _collect(process: subprocess.Popen[str], hear: Callable[[str], None]) -> list[str]:
    """Passes on each line as it comes, and keeps the last ones."""
    last: deque[str] = deque(maxlen=_MOST_LINES)
    for line in process.stdout or ():
        clean = _COLOURS.sub("", line).rstrip()
        hear(clean)
        last.append(clean)
    return list(last)

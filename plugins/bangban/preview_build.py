"""One round of the preview: the site built with drafts, and its problems, each by the real command."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from bangban.building import DRAFT_SETTINGS, make_command
from bangban.preview_page import Panel

PREVIEW_FOLDER = ".bangban/preview"
"""Where the preview is built, in the project's folder."""

_MOST_LINES = 40
# Pelican's log is drawn by rich: no colours, and lines not folded at 80 columns.
_PLAIN = {"NO_COLOR": "1", "COLUMNS": "200"}
_COLOURS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def make_preview(
    folder: Path, content: str, environment: Mapping[str, str], hear: Callable[[str], None]
) -> Panel:
    """Builds and checks side by side, and gives what is to be told; `hear` gets the build's lines.

    A build that fails leaves the last good site.
    """
    surroundings = {**environment, "BANGBAN_DRAFTS": "1", "PYTHONIOENCODING": "utf-8", **_PLAIN}
    check = [sys.executable, "-P", "-m", "bangban", "check", "--format", "json", "--", content]
    build = make_command(content, PREVIEW_FOLDER, DRAFT_SETTINGS)
    with (
        _starting(check, folder, surroundings, subprocess.PIPE) as checking,
        _starting(build, folder, surroundings, subprocess.STDOUT) as building,
    ):
        said = _collect(building, hear)
        problems, fault = checking.communicate()
        code = building.wait()
    failure = "\n".join(said) or str(code) if code else ""
    if checking.returncode not in (0, 1):
        return Panel((), "\n".join(filter(None, (failure, fault.strip()))))
    return Panel(tuple(json.loads(problems)), failure)


@contextmanager
def _starting(
    command: list[str], folder: Path, environment: Mapping[str, str], errors: int
) -> Iterator[subprocess.Popen[str]]:
    """A process of its own group, so that Ctrl-C ends us, and we end it."""
    process = subprocess.Popen(
        command,
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=errors,
        encoding="utf-8",
        errors="replace",
        start_new_session=True,
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait()
        for stream in filter(None, (process.stdout, process.stderr)):
            stream.close()


def _collect(process: subprocess.Popen[str], hear: Callable[[str], None]) -> list[str]:
    """Passes on each line as it comes, and keeps the last ones."""
    last: deque[str] = deque(maxlen=_MOST_LINES)
    for line in process.stdout:
        clean = _COLOURS.sub("", line).rstrip()
        hear(clean)
        last.append(clean)
    return list(last)

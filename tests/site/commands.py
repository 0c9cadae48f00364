"""The real `bangban`, in a process of its own."""

import subprocess
import sys
from pathlib import Path

from tests.browser.builds import TIMEOUT, environment

Done = subprocess.CompletedProcess


def run_bangban(*arguments: str | Path, folder: Path, **extra: str) -> Done[str]:
    """Run `bangban` with these arguments in a folder; `extra` goes into its environment."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "bangban", *map(str, arguments)],
        cwd=folder,
        env=environment(extra),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=False,
    )


def list_places(done: Done[str]) -> list[str]:
    """`path:line:column code` of every problem that `bangban check` printed."""
    return [" ".join(line.split(": ", 1)[0:1] + line.split(" ")[1:2]) for line in done.stdout.splitlines()]

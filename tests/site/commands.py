"""The real `bangban`, in a process of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser.builds import ROOT, TIMEOUT, environment

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


def found_project(folder: Path) -> None:
    """Put the theme, the plugins and the settings of this project into a folder."""
    for name in ("theme", "plugins"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copyfile(ROOT / name, folder / name)


def list_places(done: Done[str]) -> list[str]:
    """`path:line:column code` of every problem that `bangban check` printed."""
    return [" ".join(line.split(": ", 1)[0:1] + line.split(" ")[1:2]) for line in done.stdout.splitlines()]

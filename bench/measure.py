"""What a command costs: wall time, CPU time, and the peak memory of all its processes together.

Memory is PSS (proportional set size): pages that several processes share count once. It is sampled from
`/proc/<pid>/smaps_rollup` (Linux), of the whole tree at once.
"""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_EVERY = 0.05
# Reading the page tables of a large process is slow and holds it up: sample less often, then.
_SHARE = 20


@dataclass(frozen=True, slots=True)
class Usage:
    """Seconds of wall and CPU time, bytes of peak PSS; the how-many-th command of a run it was."""

    wall: float
    cpu: float
    pss: int
    turn: int = 0


class CommandError(Exception):
    """A measured command failed; the end of what it printed says why."""


def measure_command(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], log: Path, every: float = _EVERY
) -> Usage:
    """Runs a command to its end, in a process group of its own; what it prints goes to `log`."""
    # What the run before has left to be written to disk is not this one's.
    os.sync()
    with log.open("wb") as output:
        start = time.monotonic()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            process_group=0,
        )
        with _Sampler(process.pid, every) as sampler:
            _, status, resources = os.wait4(process.pid, 0)
            wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        tail = log.read_text(encoding="utf-8", errors="replace")[-2000:]
        raise CommandError(f"{' '.join(command)} gave {process.returncode}:\n{tail}")
    return Usage(wall, resources.ru_utime + resources.ru_stime, sampler.peak)


def measure_tree(root: int) -> int:
    """The PSS of a process and all its descendants now, in bytes."""
    return sum(_read_pss(pid) for pid in _list_tree(root))


class _Sampler(threading.Thread):
    """Samples a process tree until told to stop; `peak` is the most that it saw."""

    def __init__(self, root: int, every: float) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._root = root
        self._every = every
        self._ended = threading.Event()

    def __enter__(self) -> _Sampler:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self.join()

    def run(self) -> None:
        pause = 0.0
        while not self._ended.wait(pause):
            start = time.monotonic()
            self.peak = max(self.peak, measure_tree(self._root))
            pause = max(self._every, _SHARE * (time.monotonic() - start))


def _list_tree(root: int) -> Iterator[int]:
    queue = [root]
    while queue:
        pid = queue.pop()
        yield pid
        try:
            tasks = [task.name for task in (_PROC / str(pid) / "task").iterdir()]
        except OSError:
            continue
        for task in tasks:
            queue += map(int, _read(_PROC / str(pid) / "task" / task / "children").split())


def _read_pss(pid: int) -> int:
    for line in _read(_PROC / str(pid) / "smaps_rollup").splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _read(path: Path) -> str:
    """A file of /proc; empty when its process has ended meanwhile."""
    try:
        return path.read_text(encoding="ascii")
    except OSError:
        return ""

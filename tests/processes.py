"""Processes that tests start: they end with the test, whatever happens in it."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TypeVar

Process = TypeVar("Process", bound=subprocess.Popen)

PATIENCE = 20
"""Seconds in which a process may end by itself."""


@contextmanager
def ending(process: Process, patience: float = PATIENCE) -> Iterator[Process]:
    """The process while the block runs. `with Popen(…)` would wait for it, for ever."""
    try:
        yield process
    finally:
        end(process, patience)


def end(process: subprocess.Popen, patience: float = PATIENCE) -> None:
    """Ends a process: SIGTERM, and SIGKILL where that is not enough. Not SIGINT: a shell has it ignored in
    whatever it starts in the background, and so has all that is started from there."""
    for stop in (process.terminate, process.kill):
        if process.poll() is None:
            stop()
            with suppress(subprocess.TimeoutExpired):
                process.wait(patience)
    for pipe in (process.stdin, process.stdout, process.stderr):
        if pipe:
            pipe.close()

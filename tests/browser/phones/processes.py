"""Processes under a keeper: they end with the block that started them, and with this process."""

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from tests.browser.phones import keeper

LIMIT = 600
"""No browser of the tests lives longer than this many seconds."""
START = 30.0
"""How many seconds a browser may take to say that it is ready."""


@dataclass(frozen=True, slots=True)
class Process:
    """A running command, and all that it has printed."""

    name: str
    keeper: subprocess.Popen[bytes]
    printed: IO[bytes]

    def read_printed(self) -> str:
        """What the command has printed so far, to both outputs."""
        self.printed.seek(0)
        return self.printed.read().decode(errors="replace")

    def wait_for(self, pattern: str, seconds: float = START) -> str:
        """The first group of the pattern, once it stands in what was printed.

        Raises RuntimeError when the command ends or `seconds` pass before.
        """
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            ended = self.keeper.poll() is not None
            if found := re.search(pattern, self.read_printed(), re.MULTILINE):
                return found[1]
            if ended:
                break
            time.sleep(0.02)
        raise RuntimeError(f"{self.name} did not start: {self.read_printed()[-2000:]}")


@contextmanager
def running(
    command: list[str],
    env: dict[str, str] | None = None,
    fds: tuple[int, ...] = (),
    seconds: float = LIMIT,
) -> Iterator[Process]:
    """Run a command while the block runs.

    `env` is its whole environment, `fds` are pipes that it gets as its descriptors 3, 4 and so on.
    """
    numbers = ",".join(map(str, fds)) or "-"
    with tempfile.TemporaryFile() as printed:
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", keeper.__file__, str(seconds), numbers, *command],
            env=env,
            cwd=Path(keeper.__file__).parent,
            pass_fds=fds,
            stdin=subprocess.PIPE,
            stdout=printed,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C reaches the tests only, which then end it in order
        )
        try:
            yield Process(Path(command[0]).name, process, printed)
        finally:
            process.stdin.close()
            process.wait(timeout=4 * keeper.GRACE)

"""Runs one command that must end: `python keeper.py SECONDS PIPES COMMAND…`, a program of its own.

The command gets a fresh home folder, named by `{folder}` in its arguments, and the descriptors
PIPES (numbers with commas, or "-") as its 3, 4 and so on. It is stopped, with all that it
started, once SECONDS are over, or standard input ends: the caller holds the other side of that pipe, so a
caller that is killed takes its browser with it. First SIGTERM, after GRACE seconds SIGKILL.
"""

import fcntl
import os
import select
import signal
import subprocess
import sys
import tempfile
import time

GRACE = 3.0
"""How many seconds a process may take to end by itself."""
STEP = 0.1
"""How often the command is looked at, in seconds."""


FIRST = 3
"""The first descriptor of a command behind its standard ones."""
FAR = 64
"""Descriptors from here on are out of the way."""


def main(seconds: float, pipes: list[int], command: list[str]) -> int:
    """Run the command until it ends, its time is over or its owner is gone; gives its exit code, else 0."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    with tempfile.TemporaryDirectory(prefix="bangban-browser-", ignore_cleanup_errors=True) as folder:
        command = [part.replace("{folder}", folder) for part in command]
        home = {**os.environ, "HOME": folder, "TMPDIR": folder}
        _renumber(pipes)
        child = subprocess.Popen(
            command, env=home, stdin=subprocess.DEVNULL, start_new_session=True, close_fds=False
        )
        os.closerange(
            FIRST, FIRST + len(pipes)
        )  # pipes to the command: the caller must see it when it closes them
        try:
            end = time.monotonic() + seconds
            while child.poll() is None and time.monotonic() < end and not _is_left():
                pass
            return child.poll() or 0
        finally:
            _stop(child)


def _renumber(pipes: list[int]) -> None:
    far = [fcntl.fcntl(pipe, fcntl.F_DUPFD, FAR) for pipe in pipes]  # none overwrites another
    os.closerange(FIRST, FAR)
    for number, pipe in enumerate(far, FIRST):
        os.dup2(pipe, number)
        os.close(pipe)


def _is_left() -> bool:
    ready, _, _ = select.select([0], [], [], STEP)
    return bool(ready) and not os.read(0, 1024)


def _stop(child: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + GRACE
    kind = signal.SIGTERM
    while _signal(child, kind):
        if time.monotonic() > end + GRACE:
            break  # the system will not let go of it; nothing more can be done
        if time.monotonic() > end:
            kind = signal.SIGKILL
        time.sleep(STEP / 2)


def _signal(child: subprocess.Popen[bytes], kind: signal.Signals) -> bool:
    """Whether there still is a process of the command's group, which then got the signal."""
    child.poll()  # a dead child counts as a process until it is asked for
    try:
        os.killpg(child.pid, kind)
    except (ProcessLookupError, PermissionError):
        return False
    return True


if __name__ == "__main__":
    numbers = [int(number) for number in sys.argv[2].strip("-").split(",") if number]
    sys.exit(main(float(sys.argv[1]), numbers, sys.argv[3:]))

"""Every browser ends: with its block, with its owner, when its time is over, even against its will."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from tests.browser.builds import ROOT
from tests.browser.phones import keeper, processes
from tests.processes import ending

STUBBORN = "trap '' TERM INT HUP; echo started $$; (sleep 300; :) & while :; do sleep 0.1; done"
"""A command that nothing but SIGKILL ends, with a child of its own."""
OWNER = """\
from tests.browser.phones import processes
with processes.running(["sh", "-c", {command!r}]) as process:
    print(process.wait_for(r"started (\\d+)"), flush=True)
    input()
"""


def wait_until_gone(group: int, seconds: float = 20) -> bool:
    """Whether no process of a group is left, dead ones that nobody has asked for aside."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if not list_group(group):
            return True
        time.sleep(0.05)
    return False


def list_group(group: int) -> list[psutil.Process]:
    """The living processes of a group."""
    found = []
    for process in psutil.process_iter():
        try:
            if os.getpgid(process.pid) == group and process.status() != psutil.STATUS_ZOMBIE:
                found.append(process)
        except (ProcessLookupError, psutil.NoSuchProcess):
            continue
    return found


def test_ends_with_its_block():
    """A command that does not listen is killed, with its children."""
    with processes.running(["sh", "-c", STUBBORN]) as process:
        group = int(process.wait_for(r"started (\d+)"))
        assert len(list_group(group)) >= 2
    assert wait_until_gone(group)


def test_ends_with_its_owner():
    """Whoever kills the tests kills their browsers, too."""
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER.format(command=STUBBORN)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with ending(owner):
        group = int(owner.stdout.readline())
        owner.send_signal(signal.SIGKILL)
        owner.wait(timeout=30)
        assert wait_until_gone(group)


def test_ends_when_its_time_is_over():
    """Nothing lives longer than it may."""
    with processes.running(["sh", "-c", STUBBORN], seconds=1) as process:
        group = int(process.wait_for(r"started (\d+)"))
        assert wait_until_gone(group)


def test_tells_why_it_did_not_start():
    """A command that ends at once is told with what it said."""
    with (
        pytest.raises(RuntimeError, match=r"sh did not start: no display"),
        processes.running(["sh", "-c", "echo no display >&2; exit 1"]) as process,
    ):
        process.wait_for("listening")


def test_gives_pipes_and_a_home():
    """Descriptors arrive as 3 and 4, whatever their numbers were; the home folder is fresh, and goes."""
    pairs = [os.pipe() for _ in range(12)]
    reader, writer = pairs[-1]
    spare, _ = pairs[-2]
    script = 'echo "home $HOME"; echo here >&4; read line <&3; echo "read $line"'
    with processes.running(["sh", "-c", script], fds=(spare, writer)) as process:
        os.write(pairs[-2][1], b"words\n")
        home = Path(process.wait_for(r"home (.*)"))
        assert process.wait_for(r"read (.*)") == "words"
        assert os.read(reader, 99) == b"here\n"
    assert home.name.startswith("bangban-browser-")
    assert not home.exists()
    for pair in pairs:
        for one in pair:
            os.close(one)


def test_gives_the_exit_code():
    """The keeper is a program, and passes on how its command ended."""
    command = [sys.executable, keeper.__file__, "30", "-", "sh", "-c", "exit 3"]
    with ending(subprocess.Popen(command, stdin=subprocess.PIPE)) as process:
        assert process.wait(timeout=30) == 3

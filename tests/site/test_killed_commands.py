"""Who kills a command has killed all of it: nothing goes on behind his back."""

import os
import signal
import subprocess
import sys

import pytest

from tests.processes import PATIENCE, ending
from tests.source_tree import ROOT

SETTINGS = f"""
import os, sys, time, types
sys.path.insert(0, {str(ROOT / "plugins")!r})
from pelican_bangban.settings import *

def wait():
    print(os.getpid(), flush=True)
    time.sleep(600)

slow = types.ModuleType("slow")
slow.register = wait
PLUGINS = [*PLUGINS, slow]
"""
"""A project with a plugin of somebody else's, which takes its time."""


@pytest.mark.parametrize(
    ("arguments", "number"),
    [
        (("build",), signal.SIGKILL),
        (("build", "--publish"), signal.SIGTERM),
        (("build", "--publish"), signal.SIGHUP),
        (("explain", "/"), signal.SIGKILL),
    ],
)
def test_a_build_ends_with_its_command(newsroom, arguments, number):
    """However the command was ended; it may have had no time to end the build."""
    folder = newsroom.path.parent
    for name in ("pelicanconf.py", "publishconf.py"):
        (folder / name).write_text(SETTINGS, encoding="utf-8")
    command = [sys.executable, "-m", "bangban", *arguments]
    with ending(
        subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    ) as one:
        build = int(one.stdout.readline())
        assert build != one.pid
        os.kill(build, 0)
        one.send_signal(number)
        one.wait(PATIENCE)
        # The pipe is the build's, too: its end is the build's end.
        assert one.stdout.read() == b""

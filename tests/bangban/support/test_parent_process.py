"""Stories about processes that end with their parents."""

import os
import subprocess
import sys
import time

import pytest

from bangban.support import parent_process
from tests.processes import PATIENCE, ending

CHILD = """import os, time; from bangban.support.parent_process import end_with_parent
end_with_parent(os.getppid())"""
LASTING = f"{CHILD}; print(os.getpid(), flush=True); time.sleep(600)"
PARENT = f"""
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", {LASTING!r}])
time.sleep(600)
"""


def test_a_child_ends_with_its_parent():
    """Even where the parent is killed and can tell nobody."""
    environment = {**os.environ, "PYTHONPATH": ":".join(sys.path)}
    command = [sys.executable, "-c", PARENT]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=environment)
    with ending(process) as parent:
        child = int(parent.stdout.readline())
        os.kill(child, 0)
        parent.kill()
        parent.wait(PATIENCE)
        # The pipe is the child's, too: its end is the child's end.
        assert parent.stdout.read() == ""


def test_a_lost_child_ends(monkeypatch):
    """One whose parent ended before it could look, also where the system does not help."""
    lost = f"{CHILD.replace('os.getppid()', '1 << 30')}; time.sleep(600)"
    environment = {**os.environ, "PYTHONPATH": ":".join(sys.path)}
    begun = time.monotonic()
    done = subprocess.run([sys.executable, "-c", lost], env=environment, timeout=60, check=False)
    assert done.returncode == -9, time.monotonic() - begun


@pytest.mark.parametrize("seconds", [1.2])
def test_a_child_of_a_living_parent_goes_on(seconds):
    """It is looked after more than once."""
    environment = {**os.environ, "PYTHONPATH": ":".join(sys.path)}
    command = [sys.executable, "-c", f"{CHILD}; time.sleep({seconds})"]
    assert subprocess.run(command, env=environment, timeout=60, check=False).returncode == 0


def test_who_is_not_told_of_a_starter_ends_by_itself(monkeypatch):
    """And what it starts is told of none."""
    ended = []
    monkeypatch.setattr(parent_process, "end_with_parent", ended.append)
    monkeypatch.delenv(parent_process.PARENT, raising=False)
    parent_process.end_with_starter()
    monkeypatch.setenv(parent_process.PARENT, "17")
    parent_process.end_with_starter()
    assert (ended, os.environ.get(parent_process.PARENT)) == ([17], None)

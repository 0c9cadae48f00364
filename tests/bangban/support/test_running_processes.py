"""Whether another process still runs."""

import os
import subprocess
import sys

from bangban.support.running_processes import is_running
from tests.processes import ending


def test_a_process_runs_until_it_has_ended():
    """And is asked without harm to it."""
    started = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE)
    with ending(started) as process:
        assert is_running(process.pid)
        assert is_running(process.pid)
        process.communicate(b"\n", timeout=30)
    assert not is_running(process.pid)


def test_a_process_of_another_person_runs():
    """Also where this one may send it no signal."""
    assert is_running(1)
    assert is_running(os.getpid())


def test_on_windows_nobody_is_asked(monkeypatch):
    """There the signal that asks elsewhere would end the process."""
    monkeypatch.setattr(os, "name", "nt")
    monkeypatch.setattr(os, "kill", None)
    assert is_running(os.getpid())

"""Measuring: what a command's children do is seen."""

import subprocess
import sys
import time
from textwrap import dedent

import pytest

from bench.measure import CommandError, measure_command, measure_tree
from tests.processes import PATIENCE, ending

FORTY = 40_000_000


def run(tmp_path, script: str):
    command = (sys.executable, "-c", dedent(script))
    return measure_command(command, tmp_path, {"HELD": str(FORTY)}, tmp_path / "log", every=0.01)


def test_sees_the_memory_of_a_child(tmp_path):
    """What matters is what all processes hold together."""
    usage = run(
        tmp_path,
        """
        import subprocess, sys
        hold = "import os, time; held = b'x' * int(os.environ['HELD']); time.sleep(0.3)"
        subprocess.run([sys.executable, "-c", hold])
        """,
    )
    assert usage.pss > FORTY
    assert usage.wall > 0.3


def test_counts_shared_pages_once(tmp_path):
    """A child that only shares its parent's pages adds next to nothing."""
    usage = run(
        tmp_path,
        """
        import os, time
        held = b"x" * int(os.environ["HELD"])
        if os.fork() == 0:
            time.sleep(0.3)
            os._exit(0)
        os.wait()
        """,
    )
    assert FORTY < usage.pss < 2 * FORTY


def test_sees_the_work_of_a_child(tmp_path):
    """CPU time is that of all processes; sleeping is none."""
    usage = run(
        tmp_path,
        """
        import subprocess, sys
        burn = "import time; end = time.process_time() + 0.2\\nwhile time.process_time() < end: pass"
        subprocess.run([sys.executable, "-c", burn])
        """,
    )
    assert 0.2 <= usage.cpu < usage.wall + 0.3


def test_tells_why_a_command_failed(tmp_path):
    """A build that fails is no measurement."""
    with pytest.raises(CommandError, match="gave 3:\nno such story"):
        run(tmp_path, "import sys; print('no such story'); sys.exit(3)")


def test_a_process_that_is_gone_holds_nothing():
    """Between looking for processes and looking at them they may end."""
    with ending(subprocess.Popen((sys.executable, "-c", ""))) as process:
        process.wait(PATIENCE)
        time.sleep(0.01)
        assert measure_tree(process.pid) == 0

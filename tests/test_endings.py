"""Every test ends: also where SIGINT is ignored, as in all that a shell starts in the background."""

import ast
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.processes import end, ending

ROOT = Path(__file__).resolve().parents[1]
IGNORING = "import signal; [signal.signal(one, signal.SIG_IGN) for one in (signal.SIGINT, signal.SIGTERM)]; "
LASTING = f'{IGNORING}print("ready", flush=True); import time; time.sleep(600)'

WAITING = f"""
import subprocess, sys
from tests.processes import ending

def test_waits():
    command = [sys.executable, "-c", {LASTING!r}]
    with ending(subprocess.Popen(command, stdout=subprocess.PIPE), patience=0.2) as process:
        print(process.pid, file=open("pid", "w"))
        process.wait()

def test_goes_on():
    pass
"""

ENDED_OTHERWISE = {
    "tests/browser/phones/keeper.py": "a program of its own, which ends what it has started by its group",
    "tests/browser/phones/processes.py": "the keeper ends",
    "tests/browser/test_phones_old_chromium.py": "is asked for what it says with a limit of time",
}
"""Where a process is started without `ending`, and why it ends all the same."""


@pytest.mark.parametrize("ignores", [True, False])
def test_a_process_ends(ignores):
    """Asked first, then killed."""
    command = [sys.executable, "-c", LASTING if ignores else LASTING.removeprefix(IGNORING)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE)
    with ending(process, patience=0.5 if ignores else 60):
        assert process.stdout.readline() == b"ready\n"
    assert process.returncode == -(signal.SIGKILL if ignores else signal.SIGTERM)
    assert process.stdout.closed
    end(process)


def test_a_test_that_waits_for_ever_fails(tmp_path):
    """In a run that was started in the background; the next test has its turn, and no process stays."""
    (tmp_path / "test_waiting.py").write_text(WAITING, encoding="utf-8")
    (tmp_path / "pytest.ini").write_text("[pytest]\ntimeout = 3\ntimeout_method = signal\n", encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable,
            "-c",
            f"{IGNORING}import pytest, sys; sys.exit(pytest.main(['-q', '-p', 'no:cacheprovider']))",
        ],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert "1 failed, 1 passed" in done.stdout
    process = int((tmp_path / "pid").read_text())
    until = time.monotonic() + 30
    while Path(f"/proc/{process}").exists():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_this_run_has_its_limits(pytestconfig):
    """The one that fails a test, and the one that ends its process."""
    assert 0 < float(pytestconfig.getini("timeout")) < float(pytestconfig.getini("faulthandler_timeout"))
    assert pytestconfig.getini("timeout_method") == "signal"
    assert pytestconfig.getini("faulthandler_exit_on_timeout")
    assert pytestconfig.pluginmanager.hasplugin("timeout")


def list_unended() -> Iterator[str]:
    """Processes that nobody is sure to end, and ends that are not sure."""
    for path in sorted((ROOT / "tests").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        if name in ENDED_OTHERWISE or "Popen(" not in text:
            continue
        if "ending(" not in text:
            yield f"{name}: starts a process without `ending`"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.withitem) and "Popen" in ast.unparse(node.context_expr).split("(")[0]:
                yield f"{name}:{node.context_expr.lineno}: `with Popen(…)` waits for ever"


def test_every_process_ends_with_its_test():
    """`with Popen(…)` waits until the process ends, and a failed test has not told it to."""
    assert list(list_unended()) == []

"""Stories about the start of a preview; a whole one is in tests/site/test_preview.py."""

import os
import socket
import subprocess
import sys
from queue import SimpleQueue

import pytest

from bangban.diagnostics.errors import RefusedError
from bangban.preview.loop import await_change, run_preview


@pytest.fixture
def project(tmp_path):
    (tmp_path / "pelicanconf.py").touch()
    (tmp_path / "content").mkdir()
    return tmp_path


def refuse(folder, bind: str, port: int) -> RefusedError:
    """The refusal of a preview at this address; nothing is said or built before it."""
    said = []
    with pytest.raises(RefusedError) as caught:
        run_preview(folder, "content", (bind, port), {}, lambda *one, **more: said.append(one))
    assert said == []
    assert not (folder / ".bangban").exists()
    return caught.value


def test_refuses_a_port_that_is_taken(project):
    """Before the first build, and with another one to try."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        error = refuse(project, "127.0.0.1", port)
    assert (error.code, error.values["port"]) == ("port.taken", port)


@pytest.mark.parametrize(
    ("bind", "port", "code"),
    [
        ("127.0.0.1", 65536, "port.impossible"),
        ("127.0.0.1", -1, "port.impossible"),
        ("192.0.2.1", 0, "port.refused"),
        ("::zz", 0, "port.refused"),
    ],
)
def test_refuses_addresses_that_cannot_be(project, bind, port, code):
    """192.0.2.1 is nobody's (RFC 5737)."""
    assert refuse(project, bind, port).code == code


def test_refuses_without_a_project(tmp_path):
    """There must be settings and content."""
    assert refuse(tmp_path, "127.0.0.1", 0).code == "settings.missing"


@pytest.mark.parametrize("name", ["https://a.example", "*.app.example", "a.example:443", "a b"])
def test_refuses_what_is_no_name_of_a_host(project, name):
    """A pattern would let in what others may name so; an address is more than a name."""
    with pytest.raises(RefusedError) as refused:
        run_preview(project, "content", ("127.0.0.1", 0), {}, print, allowed=[name])
    assert (refused.value.code, refused.value.values["name"]) == ("serve.host", name)


def test_takes_changes_together():
    """A burst of changes makes one build."""
    changes = SimpleQueue()
    for _ in range(3):
        changes.put(None)
    await_change(changes)
    assert changes.empty()


def test_raises_what_the_watch_met():
    """Also when it comes behind a change."""
    changes = SimpleQueue()
    changes.put(None)
    changes.put(OSError("watch"))
    with pytest.raises(OSError, match="watch"):
        await_change(changes)


LOST = """
import os, signal
from bangban.preview.loop import await_change, hear_interruptions

class Handle:
    def __del__(self):
        os.kill(os.getpid(), signal.SIGTERM)

changes = hear_interruptions()
Handle()
try:
    await_change(changes)
except KeyboardInterrupt:
    print("ends")
"""


def test_no_interruption_is_lost():
    """One that comes while Python clears something away is raised where nobody hears it."""
    environment = {**os.environ, "PYTHONPATH": ":".join(sys.path)}
    command = [sys.executable, "-c", LOST]
    done = subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert (done.returncode, done.stdout) == (0, "ends\n")
    assert "Exception ignored" in done.stderr

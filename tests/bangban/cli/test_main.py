"""Stories about `bangban` as a whole: exit codes, and what is said when something goes wrong."""

import os
import re
import runpy
import sys
from importlib.util import find_spec
from types import SimpleNamespace

import pytest

from bangban import __version__
from bangban.cli import main as cli
from bangban.cli.main import COMMANDS, main
from bangban.diagnostics.errors import naming
from bangban.support.quiet import QUIET, is_quiet


@pytest.fixture
def room(monkeypatch):
    """Put a function in the place of the room of `check`."""

    def put(work):
        monkeypatch.setattr(cli, "COMMANDS", {"check": ("bangban.checks.content_check", lambda *_: work())})

    return put


def test_every_command_has_its_room(capsys):
    """The table of modules names the commands of the command line, and each room is there."""
    with pytest.raises(SystemExit):
        main(["nothing"])
    assert set(re.findall(r"'(\w+)'", capsys.readouterr().err)) - {"nothing"} == set(COMMANDS)
    assert all(find_spec(room) for room, _ in COMMANDS.values())


def test_without_a_command_says_which_there_are(capsys):
    """The whole help, and what to begin with; it is no result, so it goes to standard error."""
    assert main([]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert all(f"    {name}" in told.err for name in COMMANDS)
    assert told.err.splitlines()[0].startswith("用法：bangban")
    assert "bangban check" in told.err.splitlines()[-1]


def test_tells_its_version(capsys):
    """On standard output, alone: scripts read it."""
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out == f"bangban {__version__}\n"


def test_quiet_lasts_for_one_command(room, monkeypatch):
    """Whoever runs several commands in one process finds the environment as it was."""
    seen = []
    room(lambda: seen.append(is_quiet(os.environ)) or 0)
    monkeypatch.delenv(QUIET, raising=False)
    for line in (["check", "--quiet"], ["check"]):
        assert main(line) == 0
    assert seen == [True, False]
    monkeypatch.setenv(QUIET, "1")
    assert main(["check"]) == 0
    assert seen[-1]


def test_imports_no_room_for_help():
    """Nothing of the core's heavy modules is in the command's own imports."""
    assert not {"yaml", "markdown", "nh3", "watchfiles", "pelican"} & vars(cli).keys()


def test_runs_as_a_module(monkeypatch, capsys, tmp_path):
    """`python -m bangban` is the same command."""
    monkeypatch.setattr(sys, "argv", ["bangban", "check", str(tmp_path / "none")])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("bangban", run_name="__main__")
    assert ended.value.code == 2
    assert "找不到" in capsys.readouterr().err


def test_tells_a_fault_in_one_line(room, capsys, monkeypatch):
    """Our own mistakes end with 70, a sentence, and the file; never with a traceback."""

    def fail():
        with naming("cases/x.md"):
            raise ValueError("two\nlines")

    room(fail)
    monkeypatch.delenv("BANGBAN_DEBUG", raising=False)
    assert main(["check"]) == 70
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "ValueError：two lines" in said
    assert "cases/x.md" in said


def test_a_library_that_is_missing_is_told_with_the_mend(room, capsys):
    """After an update: what the new programs need has not been installed yet."""

    def fail():
        raise ModuleNotFoundError("No module named 'x'", name="msgspec")

    room(fail)
    assert main(["check"]) == 70
    said = capsys.readouterr().err
    assert "msgspec" in said
    assert "make site" in said


def test_shows_the_traceback_to_who_asks(room, capsys, monkeypatch):
    """BANGBAN_DEBUG=1 is for whoever mends us."""
    room(lambda: 1 / 0)
    monkeypatch.setenv("BANGBAN_DEBUG", "1")
    assert main(["check"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_ends_quietly_at_ctrl_c(room, capsys):
    """130, as shells say, and no word."""

    def interrupt():
        raise KeyboardInterrupt

    room(interrupt)
    assert main(["check"]) == 130
    assert capsys.readouterr() == ("", "")


def test_works_where_output_is_no_terminal(room, monkeypatch):
    """A caller may have put anything in the place of the streams."""
    room(lambda: 0)
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(flush=lambda: None, write=lambda text: None))
    assert main(["check"]) == 0

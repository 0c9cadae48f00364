"""Stories about the command line of Pelican."""

import sys

import pytest

from bangban.cli.pelican_run import build_site, make_command, require_project
from bangban.diagnostics.errors import RefusedError


def test_is_the_command_that_the_handbook_names():
    """`pelican CONTENT -s SETTINGS -o OUTPUT`, by the Python that runs us."""
    command = make_command("content", "output", "pelicanconf.py")
    assert command[0] == sys.executable
    assert command[2:] == ["-m", "pelican", "content", "-s", "pelicanconf.py", "--output=output"]


def test_takes_no_folder_for_an_option():
    """A folder's name may begin with a dash."""
    command = make_command("-x", "-y", "pelicanconf.py")
    assert "./-x" in command
    assert "--output=-y" in command


def test_refuses_to_build_outside_a_project(tmp_path):
    """Without settings Pelican would build something else, with its own theme."""
    with pytest.raises(RefusedError, match=r"settings\.missing"):
        build_site(tmp_path, "content", "output", publish=True, environment={})
    (tmp_path / "pelicanconf.py").touch()
    for content in ("content", ""):
        with pytest.raises(RefusedError, match=r"content\.missing"):
            require_project(tmp_path, content)
    assert not (tmp_path / "output").exists()


def test_gives_the_exit_code_of_pelican(tmp_path):
    """Settings that cannot be read are Pelican's to tell."""
    (tmp_path / "pelicanconf.py").write_text("raise SystemExit(7)\n")
    (tmp_path / "content").mkdir()
    assert build_site(tmp_path, "content", "output", publish=False, environment={}) == 7

"""Stories about the command line of Pelican."""

import sys

import pytest

from bangban.cli.pelican_run import Project, build_site, find_project, make_command, require_project
from bangban.diagnostics.errors import RefusedError


def test_is_the_command_that_the_handbook_names():
    """`pelican CONTENT -s SETTINGS -o OUTPUT`, by the Python that runs us."""
    command = make_command(Project("pelicanconf.py", "content", "output"))
    assert command[0] == sys.executable
    start = ["-m", "bangban.cli.pelican_start"]
    assert command[2:] == [*start, "content", "-s", "pelicanconf.py", "--output=output"]


def test_takes_no_folder_for_an_option():
    """A folder's name may begin with a dash."""
    command = make_command(Project("pelicanconf.py", "-x", "-y"))
    assert "./-x" in command
    assert "--output=-y" in command


def test_refuses_to_build_outside_a_project(tmp_path):
    """Without settings Pelican would build something else, with its own theme."""
    with pytest.raises(RefusedError, match=r"settings\.missing"):
        build_site(tmp_path, Project("publishconf.py", "content", "output"), {})
    (tmp_path / "pelicanconf.py").touch()
    for content in ("content", ""):
        with pytest.raises(RefusedError, match=r"content\.missing"):
            require_project(tmp_path, content)
    assert not (tmp_path / "output").exists()


def test_gives_the_exit_code_of_pelican(tmp_path):
    """That of a plugin, too, that ends the run."""
    (tmp_path / "pelican_bangban.py").write_text("def register():\n    raise SystemExit(7)\n")
    (tmp_path / "pelicanconf.py").write_text(
        "PATH = 'content'\nPLUGIN_PATHS = ['.']\nPLUGINS = ['pelican_bangban']\n"
    )
    (tmp_path / "content").mkdir()
    assert build_site(tmp_path, find_project(tmp_path), {}) == 7


def test_a_project_is_where_its_settings_say(tmp_path):
    """Unless the command says otherwise; a file that cannot be run says nothing."""
    settings = tmp_path / "pelicanconf.py"
    settings.write_text("print('x')\nPATH = 'texts'\nOUTPUT_PATH = '/site'\n")
    assert find_project(tmp_path) == Project("pelicanconf.py", "texts", "/site")
    assert find_project(tmp_path, "a", "b") == Project("pelicanconf.py", "a", "b")
    assert find_project(tmp_path, "").content == ""
    settings.write_text("raise SystemExit(1)")
    assert find_project(tmp_path) == Project("pelicanconf.py", "content", "output")
    assert find_project(tmp_path, publish=True).settings == "publishconf.py"


def test_settings_of_ones_own_are_published_as_they_are(tmp_path):
    """With the two settings that make a publication of a preview."""
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf/a.py").write_text("PATH = 'texts'\n")
    project = find_project(tmp_path, settings="conf/a.py", publish=True)
    assert project == Project("conf/a.py", "conf/texts", "output", publish=True)
    assert make_command(project)[-2:] == ["BANGBAN_PUBLISH=true", "BANGBAN_DRAFTS=false"]
    assert "-e" not in make_command(find_project(tmp_path, settings="conf/a.py"))

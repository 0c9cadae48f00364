"""A newsroom has no checkout: what `pip install` brings is all that it needs."""

import shutil
from pathlib import Path

import pytest

from tests.browser.builds import ROOT, Site
from tests.installed import Installed

SETTINGS = """\
from pelican_bangban.settings import *

PATH = "content"
OUTPUT_PATH = "output"
"""
PUBLIC = """\
import sys
sys.path.insert(0, ".")
from pelicanconf import *

BANGBAN_PUBLISH = True
BANGBAN_DRAFTS = False
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A newsroom's own repository: our content, and settings of a few lines."""
    folder = tmp_path / "newsroom"
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    (folder / "publishconf.py").write_text(PUBLIC, encoding="utf-8")
    return folder


def test_the_program_is_found_where_the_wheel_has_put_it(installed: Installed, tmp_path: Path):
    """Else all of the below would try the checkout."""
    found = installed.run(
        "python", "-c", "import bangban, pelican_bangban; print(bangban.__file__)", folder=tmp_path
    )
    assert Path(found.stdout.strip()).is_relative_to(installed.packages), found.stderr


def test_the_wheel_brings_the_whole_theme(installed: Installed):
    packed = installed.packages / "bangban" / "theme" / "files"
    ours, theirs = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
        for folder in (ROOT / "theme", packed)
    )
    assert theirs == ours


@pytest.mark.parametrize("arguments", [("bangban", "build"), ("python", "-m", "pelican", "content")])
def test_builds_the_site_that_the_checkout_builds(
    installed: Installed, repository: Path, site: Site, arguments: tuple[str, ...]
):
    done = installed.run(*arguments, folder=repository)
    assert done.returncode == 0, done.stdout + done.stderr
    assert Site(repository / "output").files() == site.files()


def test_every_command_works_without_a_checkout(installed: Installed, repository: Path):
    for arguments in (
        ("check", "content/cases/panda-blood.md"),
        ("build", "--publish"),
        ("audit", "output", "--content", "content"),
        ("explain", "--publish", "content/cases/panda-blood.md"),
        ("takedown", "cases/panda-blood", "--reason", "试一试", "--dry-run"),
        ("gallery",),
        ("new", "article", "first-words"),
    ):
        done = installed.run("bangban", *arguments, folder=repository)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
    assert (repository / "gallery" / "timeline" / "index.html").is_file()


def test_code_is_told_by_our_packages_alone(installed: Installed, repository: Path):
    """Packages of others lie beside ours: to install one more is no reason to make everything again."""
    code = "from bangban.incremental.disk.code_digest import sum_up_code; print(sum_up_code().hex())"
    before = installed.run("python", "-c", code, folder=repository).stdout
    stranger = installed.packages / "stranger.py"
    try:
        stranger.write_text("A = 1\n", encoding="utf-8")
        assert installed.run("python", "-c", code, folder=repository).stdout == before != ""
    finally:
        stranger.unlink()

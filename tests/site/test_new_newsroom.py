"""A newsroom starts: `bangban init`, in an environment that knows the wheel alone, and then every command."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.browser.builds import Site
from tests.installed import Installed

A_CITY_OF_OURS = re.compile(rb"\xe9\x83\x91\xe5|\xe7\x99\xbb\xe5\xb0\x81|[Zz]hengz|\xe6\xad\xa3\xe8\xa7\x82")
"""郑 before a common character, 登封, 正观: of the first newsroom."""


@pytest.fixture(scope="module")
def newsroom_folder(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new")
    done = installed.run("bangban", "init", "site", folder=folder)
    assert done.returncode == 0, done.stderr
    assert done.stderr.splitlines()[-1] == "接着运行两个命令：cd site，bangban serve（按 Ctrl-C 结束）"
    assert {folder / path for path in done.stdout.split()} == {
        path for path in folder.rglob("*") if path.is_file()
    }
    return folder / "site"


def test_is_checked_and_published_as_it_is(installed: Installed, newsroom_folder: Path):
    """Without one problem, and without a word of the newsroom that had the program first."""
    checked = installed.run("bangban", "check", "--strict", folder=newsroom_folder)
    assert (checked.returncode, checked.stdout) == (0, ""), checked.stdout
    published = installed.run("bangban", "build", "--publish", folder=newsroom_folder)
    assert published.returncode == 0, published.stderr
    assert "问题" not in published.stdout + published.stderr
    site = Site(newsroom_folder / "output")
    assert site.soup("/").select_one("link[rel=canonical]")["href"] == "https://news.example/"
    for kind in ("articles", "editorials", "cases"):
        assert [page for page in site.pages() if page.startswith(f"/{kind}/")]
    cards = [link["href"] for link in site.soup("/").select(".bb-card__link")]
    assert len(cards) == len({*cards}) == 3, "no story twice on the home page"
    found = [
        path
        for path in newsroom_folder.rglob("*")
        if path.is_file() and A_CITY_OF_OURS.search(path.read_bytes())
    ]
    assert found == []


def test_every_command_works_in_it(installed: Installed, newsroom_folder: Path):
    for arguments in (
        ("build",),
        ("build", "--publish"),
        ("audit", "output", "--content", "content"),
        ("explain", "--publish", "/cases/street-lamp/"),
        ("takedown", "cases/street-lamp", "--reason", "试一试", "--dry-run"),
        ("new", "case", "second"),
        ("new", "article", "first-news"),
        ("gallery",),
    ):
        done = installed.run("bangban", *arguments, folder=newsroom_folder)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
    written = (newsroom_folder / "content/cases/second.md").read_bytes()
    assert b"housing" in written
    assert not A_CITY_OF_OURS.search(written)
    told = installed.run("bangban", "check", folder=newsroom_folder)
    assert told.returncode == 1, "a new story is to be filled in"


def test_plain_pelican_builds_it(installed: Installed, newsroom_folder: Path, tmp_path: Path):
    for fast in ("True", "False"):
        arguments = ("-o", tmp_path / fast, "-e", f"BANGBAN_FAST={fast.lower()}")
        done = installed.run("python", "-m", "pelican", "content", *arguments, folder=newsroom_folder)
        assert done.returncode == 0, done.stderr
    assert Site(tmp_path / "True").files() == Site(tmp_path / "False").files() != {}


def test_nothing_that_is_made_is_for_git(installed: Installed, tmp_path: Path):
    """After a build git knows the files that were there before, and no others."""
    subprocess.run(["git", "init", "--quiet", tmp_path], check=True)
    written = installed.run("bangban", "init", ".", folder=tmp_path)
    assert (
        written.stderr.splitlines()[-1] == "接着运行两个命令：bangban check，bangban serve（按 Ctrl-C 结束）"
    )
    for arguments in (("build",), ("build", "--publish"), ("gallery",)):
        assert installed.run("bangban", *arguments, folder=tmp_path).returncode == 0
    others = ("git", "ls-files", "--others", "--exclude-standard")
    known = subprocess.run(others, cwd=tmp_path, capture_output=True, encoding="utf-8", check=True).stdout
    assert sorted(known.split()) == sorted(written.stdout.split())


def test_refuses_a_folder_in_use(installed: Installed, newsroom_folder: Path):
    done = installed.run("bangban", "init", "site", folder=newsroom_folder.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert "已经有内容" in done.stderr

"""Editors sit at Windows PCs: there is no fork, no fcntl, no make, and the daily commands work."""

import signal
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from tests.browser.builds import Site
from tests.installed import Installed
from tests.processes import ending
from tests.source_tree import ROOT

HIDDEN = {"PYTHONPATH": str(ROOT / "tests" / "without_posix"), "PATH": "/nowhere"}


@pytest.fixture
def newsroom_folder(installed: Installed, tmp_path: Path) -> Path:
    done = installed.run("bangban", "init", "site", folder=tmp_path, **HIDDEN)
    assert done.returncode == 0, done.stderr
    return tmp_path / "site"


def test_nothing_of_it_is_there(installed: Installed, tmp_path: Path):
    """Else what follows would say nothing."""
    code = "import os, signal; print(hasattr(os, 'fork'), hasattr(signal, 'SIGKILL')); import fcntl"
    done = installed.run("python", "-c", code, folder=tmp_path, **HIDDEN)
    assert (done.stdout, "fcntl" in done.stderr) == ("False False\n", True)


def test_a_story_is_written_checked_and_built(installed: Installed, newsroom_folder: Path):
    """To the same bytes as elsewhere, again and again."""
    written = installed.run("bangban", "new", "article", "first-news", folder=newsroom_folder, **HIDDEN)
    assert written.returncode == 0, written.stderr
    checked = installed.run("bangban", "check", folder=newsroom_folder, **HIDDEN)
    assert (checked.returncode, "text.empty" in checked.stdout) == (1, True), checked.stderr
    path = newsroom_folder / "content/articles/first-news.md"
    path.write_text(path.read_text("utf-8").replace("title:\n", "title: 第一条\n") + "正文。\n", "utf-8")
    for arguments in (("bangban", "build"), ("bangban", "build"), ("python", "-m", "pelican", "content")):
        built = installed.run(*arguments, folder=newsroom_folder, **HIDDEN)
        assert built.returncode == 0, built.stdout + built.stderr
        assert "记录" not in built.stderr, "what the last build has learnt is of use"
        path.write_text(path.read_text("utf-8") + "\n又一段。\n", "utf-8")
    made = Site(newsroom_folder / "output").files()
    assert made["articles/first-news/index.html"].decode().count("<p>又一段。</p>") == 2
    path.write_text(path.read_text("utf-8").removesuffix("\n又一段。\n"), "utf-8")
    elsewhere = installed.run("bangban", "build", "--output", "other", folder=newsroom_folder)
    assert elsewhere.returncode == 0, elsewhere.stderr
    assert Site(newsroom_folder / "other").files() == made


def test_it_is_published_and_audited(installed: Installed, newsroom_folder: Path):
    for arguments in (
        ("build", "--publish"),
        ("audit", "output", "--content", "content"),
        ("explain", "--publish", "/cases/street-lamp/"),
        ("takedown", "cases/street-lamp", "--reason", "试一试"),
        ("build", "--publish"),
    ):
        done = installed.run("bangban", *arguments, folder=newsroom_folder, **HIDDEN)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)


def test_the_preview_follows_each_change(installed: Installed, newsroom_folder: Path):
    story = newsroom_folder / "content/articles/how-to-write.md"
    environment = installed.environment(**HIDDEN, PYTHONUNBUFFERED="1")
    command = [installed.folder / "bin/bangban", "serve", "--port", "0"]
    preview = subprocess.Popen(
        command,
        cwd=newsroom_folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    with ending(preview):
        ready = _await_line(preview, "预览：")
        url = ready.removeprefix("预览：").split("（")[0]
        for words in ("改过一次。", "又改了一次。"):
            story.write_text(story.read_text("utf-8") + f"\n{words}\n", "utf-8")
            _await_line(preview, "已更新")
            page = urllib.request.urlopen(f"{url}articles/how-to-write/", timeout=20).read().decode()
            assert words in page
        preview.send_signal(signal.SIGTERM)
        preview.wait(20)
    # A process that was being started when the preview ended finds that nobody wants it.
    until = time.monotonic() + 30
    while (left := _list_processes(str(newsroom_folder))) and time.monotonic() < until:
        time.sleep(0.2)
    assert left == []


def _await_line(preview: subprocess.Popen[str], begin: str) -> str:
    """The next line that begins so; fails where a build fails, or the preview ends."""
    said = []
    for line in iter(preview.stderr.readline, ""):
        said.append(line)
        if line.startswith(begin):
            return line
        assert not line.startswith("这次没有建成"), "".join(said)
    raise AssertionError("".join(said))


def _list_processes(folder: str) -> list[str]:
    """The processes whose working directory that is."""
    places = (path / "cwd" for path in Path("/proc").iterdir() if path.name.isdigit())
    return [str(path) for path in places if _read_link(path) == folder]


def _read_link(path: Path) -> str:
    try:
        return str(path.readlink())
    except OSError:
        return ""

"""A fresh clone with what a cache brings back: nothing is made again, for nothing is other."""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bangban.site.manifest import locate_manifest
from tests.browser import builds
from tests.browser.builds import BuildResult
from tests.site.commands import found_project, run_bangban

KEPT = (".bangban", "output")
"""What a cache keeps; the rest is cloned."""
NOTHING = "重做 0 项"
OPENED = "opened:"
AUDIT = f"""
import atexit, os, sys
ROOT, opened = os.path.dirname(os.path.abspath(__file__)), set()
def note(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        path = os.path.relpath(arguments[0], ROOT)
        if path.startswith(("output/", "content/")):
            opened.add(path)
sys.addaudithook(note)
atexit.register(lambda: [print("{OPENED}", path, file=sys.stderr) for path in sorted(opened)])
"""
"""Settings that tell which files of content and site were opened."""


@pytest.fixture
def project(newsroom, tmp_path):
    """A project that has been built, with pictures, a copied file and a problem that is told."""
    project = tmp_path / "project"
    project.mkdir()
    found_project(project)
    newsroom.write("files/notice.pdf", b"%PDF-1.4\n")
    newsroom.article("second", "titel: 错\n")
    newsroom.path.rename(project / "content")
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write(AUDIT)
    build(project)
    return project


def build(project: Path, publish: bool = False) -> BuildResult:
    options = ("--publish",) if publish else ()
    done = run_bangban("build", *options, folder=project)
    assert done.returncode == 0, done.stdout + done.stderr
    return BuildResult(done.returncode, done.stdout, done.stderr, project / "output")


def copy_all(old: Path, new: Path) -> None:
    subprocess.run(["cp", "-a", old, new], check=True)


def copy_by_tar(old: Path, new: Path) -> None:
    """In the old format, which knows whole seconds only; those of the site have passed."""
    new.mkdir()
    time.sleep(2)
    for names in (KEPT, [path.name for path in old.iterdir() if path.name not in KEPT]):
        packed = subprocess.run(
            ["tar", "--format=gnu", "-C", old, "-cf", "-", *names], check=True, capture_output=True
        )
        subprocess.run(["tar", "-C", new, "-xf", "-"], input=packed.stdout, check=True)


def copy_with_new_times(old: Path, new: Path) -> None:
    """As a clone is: every file is newer than the site; what the cache has brought, too."""
    shutil.copytree(old, new, symlinks=True, copy_function=shutil.copyfile)
    # Older than what may change unnoticed, which is read once more.
    set_times(new, time.time_ns() - 10**10)


def copy_with_other_times(old: Path, new: Path) -> None:
    """All of one second, long ago."""
    copy_all(old, new)
    set_times(new, 1_600_000_000 * 10**9)


def set_times(folder: Path, moment: int) -> None:
    for path in folder.rglob("*"):
        os.utime(path, ns=(moment, moment), follow_symlinks=False)


@pytest.mark.parametrize(
    ("copy", "place"),
    [
        (copy_all, "elsewhere"),
        (copy_by_tar, "project"),
        (copy_with_new_times, "elsewhere"),
        (copy_with_other_times, "project"),
    ],
)
def test_a_clone_makes_nothing_again(project, copy: Callable[[Path, Path], None], place):
    """At the same path or another; the next build need not even read what it has read now."""
    before = builds.Site(project / "output").files()
    problems = build(project).stderr
    old = project.with_name("old")
    project.rename(old)
    clone = project.with_name(place)
    copy(old, clone)
    done = build(clone)
    assert NOTHING in done.said
    assert done.site.files() == before
    assert done.stderr.split("完成")[0] == problems.split("完成")[0]
    assert OPENED in done.stderr
    again = build(clone)
    assert NOTHING in again.said
    assert OPENED not in again.stderr


def test_a_published_site_is_cloned(project):
    """With its spare copy: the next story comes into both."""
    newsroom = project / "content"
    (newsroom / "articles" / "second.md").unlink()
    build(project, publish=True)
    story = newsroom / "articles" / "first-article.md"
    text = story.read_text(encoding="utf-8")
    for words in ("一", "二"):
        story.write_text(f"{text}\n{words}\n", encoding="utf-8")
        build(project, publish=True)
    clone = project.with_name("clone")
    copy_by_tar(project, clone)
    assert NOTHING in build(clone, publish=True).said
    story = clone / "content" / "articles" / "first-article.md"
    for words in ("三", "四"):
        story.write_text(f"{text}\n{words}\n", encoding="utf-8")
        done = build(clone, publish=True)
        assert 0 < int(re.search("重做 ([0-9]+) 项", done.said)[1]) < 10
    kept = done.site.files()
    shutil.rmtree(clone / ".bangban")
    shutil.rmtree(clone / "output")
    assert build(clone, publish=True).site.files() == kept


def test_the_list_of_our_files_is_not_brought_back(project):
    """It is written again: what is ours goes when nobody makes it any more."""
    manifest = locate_manifest(project / "output")
    listed = manifest.read_bytes()
    manifest.unlink()
    assert NOTHING in build(project).said
    assert manifest.read_bytes() == listed


def test_a_spoilt_file_is_made_again(project):
    """Brought back with another content, though of the same size and time."""
    clone = project.with_name("clone")
    copy_all(project, clone)
    page = clone / "output" / "index.html"
    whole, stat = page.read_bytes(), page.stat()
    page.write_bytes(whole[:-1] + b" ")
    os.utime(page, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert "重做 1 项" in build(clone).said
    assert page.read_bytes() == whole

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


def test_the_state_names_no_place_of_this_machine(project):
    """No path in it is absolute: what a cache keeps is of use anywhere, and tells of nobody's machine."""
    story = project / "content" / "articles" / "second.md"
    for publish in (False, True):
        if publish:
            story.unlink()
        build(project, publish=publish)
        kept = [path for path in (project / ".bangban").rglob("*") if path.is_file()]
        place = str(project).encode()
        assert [path.name for path in kept if place in path.read_bytes()] == []
        assert len(kept) > 2


def test_a_moved_checkout_is_seen_to_be_the_same_at_once(project):
    """No story is read, no page is asked for again: its settings are those of before."""
    set_times(project, time.time_ns() - 10**10)
    build(project)
    moved = project.with_name("moved")
    project.rename(moved)
    state = moved / ".bangban" / "output" / "state"
    place = state.stat().st_ino
    build(moved)
    assert state.stat().st_ino == place


def test_a_theme_that_shows_its_place_follows_it(project):
    """A template may print a path: the page is then another one elsewhere."""
    with (project / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("\nTHEME = 'theme'\n")
    page = project / "theme" / "templates" / "base.html"
    page.write_text(page.read_text("utf-8").replace("</body>", "<!-- {{ PATH }} --></body>", 1), "utf-8")
    build(project)
    moved = project.with_name("moved")
    project.rename(moved)
    done = build(moved)
    assert NOTHING not in done.said
    assert str(moved / "content") in (moved / "output" / "index.html").read_text("utf-8")
    assert NOTHING in build(moved).said


@pytest.mark.parametrize(
    "lost",
    [
        (".bangban",),
        ("output",),
        (".bangban-output.manifest",),
        ("output", ".bangban-output.manifest"),
        (".bangban/output/state",),
    ],
)
def test_half_a_cache_gives_the_whole_site(project, lost):
    """Whatever of it was not brought back."""
    whole = builds.Site(project / "output").files()
    for name in lost:
        place = project / name
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink()
    assert build(project).site.files() == whole
    assert NOTHING in build(project).said


def test_the_size_of_the_state_is_told(project):
    """The last line of the build itself stays the one with what was made again."""
    done = build(project)
    assert re.search(r"构建的记录在 .*/\.bangban/output，占 [0-9.]+ MB", done.stdout)
    assert "重做 0 项" in next(line for line in done.stderr.splitlines() if line.startswith("完成"))


def test_a_key_for_caches_is_told_without_a_build(project):
    """The same while programs and settings are; nothing is built for it."""
    shutil.rmtree(project / "output")
    keys = [run_bangban("build", "--cache-key", folder=project).stdout for _ in range(2)]
    assert re.fullmatch(r"bangban-preview-py3\.[0-9]+-[0-9a-f]{16}\n", keys[0])
    assert keys[0] == keys[1]
    assert run_bangban("build", "--cache-key", "--publish", folder=project).stdout.startswith(
        "bangban-publish"
    )
    (project / "content" / "articles" / "second.md").unlink()
    assert run_bangban("build", "--cache-key", folder=project).stdout == keys[0]
    with (project / "pelicanconf.py").open("a") as settings:
        settings.write("BANGBAN_PAGE_SIZE = 7\n")
    assert run_bangban("build", "--cache-key", folder=project).stdout != keys[0]
    assert not (project / "output").exists()


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

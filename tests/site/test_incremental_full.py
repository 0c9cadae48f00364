"""Every kind of page, both ways: the fast build and Pelican's own give the same bytes, cold and warm."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser import builds
from tests.browser.builds import ROOT, Site
from tests.browser.newsroom import Newsroom
from tests.processes import ending
from tests.site.commands import found_project
from tests.site.full_newsroom import make_data
from tests.site.workbench import tell_difference

STOCK = ("-e", "BANGBAN_FAST=false")
PATIENCE = 60


@pytest.mark.parametrize("settings", ["pelicanconf.py", "publishconf.py"])
def test_both_ways_make_the_same_site(tmp_path, settings):
    """Long lists, long cases, translations, printed pages, pictures: at first, and after many changes."""
    newsroom = Newsroom(tmp_path / "content")
    shutil.copytree(ROOT / "content", newsroom.path)
    make_data(newsroom)
    for change in (lambda newsroom: None, change_much):
        change(newsroom)
        fast = builds.build(newsroom.path, tmp_path / "output", settings).site
        stock = builds.build(newsroom.path, tmp_path / f"stock-{change.__name__}", settings, arguments=STOCK)
        assert tell_difference(fast.files(), stock.site.files()) == []


def change_much(newsroom: Newsroom) -> None:
    """Titles, a deleted story, a new one, another state, other figures."""
    replace(newsroom.path / "cases/panda-blood.md", "title: ", "title: 改")
    replace(newsroom.path / "articles/help-elders.md", "\n---\n\n", "\n---\n\n开头多了一段。\n\n")
    replace(newsroom.path / "cases/one-step.md", "urgency: normal", "urgency: urgent")
    replace(newsroom.path / "platform/platform.yaml", "slogan: ", "slogan: 改")
    newsroom.remove("articles/notice-07.md")
    newsroom.article("newest", "section: service\ntags: [公告]\nsample: true\n", date="2022-12-31")


def replace(path: Path, old: str, new: str) -> None:
    """Other words in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("program", "old", "new"),
    [
        ("locale/zh/wording.toml", "求助案例", "求助个案"),
        ("dates/formatting.py", 'f"{year}年"', 'f"{year} 年"'),
    ],
)
def test_a_plugin_changes(newsroom, tmp_path, program, old, new):
    """Other words of a plugin, in its data or in its source, are on the pages of the next build."""
    project = tmp_path / "project"
    project.mkdir()
    found_project(project)

    def build(output: str) -> Site:
        subprocess.run(
            [sys.executable, "-P", "-m", "pelican", newsroom.path, "-s", "pelicanconf.py", "-o", output],
            cwd=project,
            env=builds.environment({"PYTHONPATH": str(project / "plugins")}),
            check=True,
            capture_output=True,
        )
        return Site(project / output)

    before = build("output").files()
    replace(project / "plugins/bangban" / program, old, new)
    after = build("output").files()
    page = "cases/first-case/index.html"
    assert after[page] != before[page]
    assert tell_difference(after, build("clean").files()) == []


def save(write: Callable[[], object], condition: Callable[[], bool]) -> None:
    """Writes until it is so: Pelican does not see what is saved between two looks of its own."""
    until = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < until
        write()
        again = time.monotonic() + 4
        while not condition() and time.monotonic() < again:
            time.sleep(0.1)


def test_autoreload_follows(newsroom, tmp_path):
    """`pelican --autoreload` makes what has changed, time after time, in one process."""
    output = tmp_path / "output"
    command = [sys.executable, "-P", "-m", "pelican", "--autoreload", newsroom.path, "-s", "pelicanconf.py"]
    page = output / "articles/first-article/index.html"
    process = subprocess.Popen(
        [*command, "-o", output],
        cwd=ROOT,
        env=builds.environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    with ending(process):
        save(lambda: None, page.exists)
        for title in ("第一次改", "第二次改"):
            save(
                lambda title=title: newsroom.article(title=title),
                lambda title=title: title in page.read_text(encoding="utf-8"),
            )
        save(lambda: newsroom.article(date="2022-13-40"), lambda: not page.exists())
        newsroom.article(title="改好了")
        clean = builds.build(newsroom.path, tmp_path / "clean").site.files()
        save(lambda: newsroom.article(title="改好了"), lambda: Site(output).files() == clean)
        assert process.poll() is None

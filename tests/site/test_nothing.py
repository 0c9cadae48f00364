"""Nothing is green on nothing: an empty folder is refused, and no site is published without its address."""

import pytest

from tests.browser import builds
from tests.browser.newsroom import PLATFORM
from tests.site.commands import found_project, run_bangban
from tests.site.workbench import Workbench, take_bench

WITHOUT = "".join(line for line in PLATFORM.splitlines(True) if not line.startswith("url:"))


@pytest.mark.parametrize("arguments", [(), ("--publish",)])
def test_an_empty_folder_makes_no_site(tmp_path, arguments):
    """Told with the mend; nothing is put where the site would be, and nothing beside."""
    found_project(tmp_path)
    (tmp_path / "EMPTY").mkdir()
    (tmp_path / "EMPTY/README.md").write_text("x", encoding="utf-8")
    done = run_bangban("build", "--content", "EMPTY", *arguments, folder=tmp_path)
    assert done.returncode == 1
    assert "没有稿件，也没有平台资料" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "output").exists()
    checked = run_bangban("check", "EMPTY/", folder=tmp_path)
    assert (checked.returncode, "README.md" in checked.stdout + checked.stderr) == (2, False)


def test_pelican_itself_makes_none_either(tmp_path):
    """In its own way."""
    (tmp_path / "EMPTY").mkdir()
    done = builds.build(tmp_path / "EMPTY", tmp_path / "output", arguments=("-e", "BANGBAN_FAST=false"))
    assert done.returncode == 1
    assert "没有稿件" in done.said
    assert not (tmp_path / "output").exists()


@pytest.fixture
def bench() -> Workbench:
    """A newsroom that has stories, and no address yet."""
    bench = take_bench()
    bench.newsroom.write("platform/platform.yaml", WITHOUT)
    bench.newsroom.article()
    return bench


def test_a_site_without_an_address_is_seen_but_not_published(bench):
    """A preview needs none; published, no page would have its canonical address."""
    bench.rebuild()
    assert bench.build().problems == ()
    bench.settings = {"BANGBAN_PUBLISH": True}
    bench.rebuild()
    run = bench.build()
    assert run.end
    assert any("platform/platform.yaml:1:1: url.missing" in line for line in run.problems)
    bench.newsroom.write("platform/platform.yaml", PLATFORM)
    bench.rebuild()
    assert bench.build().end == 0
    assert b'rel="canonical" href="https://news.example/"' in (bench.output / "index.html").read_bytes()

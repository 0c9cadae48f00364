"""Builds killed at random moments: readers see the old site or the new one, and the next build mends all."""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import unquote

import pytest

from tests.browser.newsroom import found
from tests.processes import ending
from tests.site.killing import Victim, raise_victim
from tests.site.workbench import Workbench, tell_difference

KILLS = (8, pytest.param(17, marks=pytest.mark.nightly))
"""In each of three tests; publications are killed elsewhere, too."""
_LINK = re.compile(rb'(?:href|src)="/([^"#?/][^"#?]*)')


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Victim:
    """A public site of 60 stories."""
    return raise_victim(tmp_path_factory.mktemp("published"), publish=True)


def choose_moments(seed: int, count: int) -> Iterator[float]:
    """Shares of a build's time, one in each part of it, so that the whole of it is met."""
    chance = random.Random(seed)
    return ((number + chance.random()) / count * 1.1 for number in range(count))


def check_kills(victim: Victim, moments: Iterator[float], cold: bool) -> None:
    """Kills a build at each moment: the site is old or new, then the next build makes it new."""
    killed: list[bool] = []
    for moment in moments:
        victim.turn()
        if cold:
            victim.forget()
        killed.append(victim.kill(moment))
        found = victim.read()
        assert found in (victim.old, victim.new), tell_difference(found, victim.old)
        victim.build()
        assert tell_difference(victim.read(), victim.new) == []
        left = {path.name for path in victim.bench.root.iterdir()}
        ours = {"output", ".bangban", ".bangban-output.manifest", "manifest.sha256"}
        assert (
            left - {".bangban-output.manifest.new"} == {"content", "content-0", "content-1", "theme"} | ours
        )
        assert [*victim.bench.root.joinpath(".bangban").rglob(".*.new")] == []
    # A build that was slow when it was timed ends before the later moments: a third is enough to have tried.
    assert sum(killed) * 3 >= len(killed)


@pytest.mark.parametrize("kills", KILLS)
def test_cold_builds_are_killed(published, kills):
    """A site from nothing takes the old one's place in one step."""
    published.forget()
    published.build()
    check_kills(published, choose_moments(1, kills), cold=True)


@pytest.mark.parametrize("kills", KILLS)
def test_warm_builds_are_killed(published, kills):
    """Edits, new and deleted stories appear all at once or not at all."""
    published.turn()
    published.build()
    check_kills(published, choose_moments(2, kills), cold=False)


@pytest.mark.parametrize("kills", KILLS)
def test_late_kills(published, kills):
    """Most moments at the end, where the site changes."""
    published.turn()
    published.build()
    check_kills(published, (0.6 + 0.4 * moment for moment in choose_moments(3, kills)), cold=False)


def test_previews_are_killed(tmp_path):
    """In place, each file is whole; no page that stays links to a missing one (those that go may link to
    one another); the next build mends."""
    victim = raise_victim(tmp_path, publish=False)
    victim.turn()
    victim.build()
    for moment in choose_moments(4, 8):
        victim.turn()
        victim.kill(0.4 + 0.6 * moment)
        found = victim.read()
        assert all(data in (victim.old.get(name), victim.new.get(name)) for name, data in found.items())
        assert find_dead_links(found, victim.old.keys() & victim.new.keys()) == set()
        victim.build()
        assert tell_difference(victim.read(), victim.new) == []


def find_dead_links(files: dict[str, bytes], pages: object) -> set[str]:
    """Addresses that nobody answers, on those of the pages that are there."""
    links = {
        unquote(link.decode())
        for name in files.keys() & pages
        if name.endswith(".html")
        for link in _LINK.findall(files[name])
    }
    return {link for link in links if (f"{link}index.html" if link.endswith("/") else link) not in files}


@pytest.mark.parametrize("fast", [True, False])
def test_what_a_killed_build_was_about_to_place_goes(tmp_path, fast):
    """In a site on another disk its copies stand beside their places; files of others of like names stay."""
    bench = Workbench(tmp_path, {"BANGBAN_FAST": fast})
    bench.copy_theme()
    found(bench.newsroom.path)
    assert bench.build().end == 0
    gone = ["cases/.index.html.bangban-new", "cases/first-case/.feed.atom.xml.bangban-new"]
    kept = [".well-known.new", "cases/notes.bangban-new", ".index.html.abc.tmp", "cases/.own.new"]
    for name in (*gone, *kept):
        (bench.output / name).write_text("-", "utf-8")
    with ending(subprocess.Popen([sys.executable, "-c", ""])) as dead:
        dead.wait(30)
    (tmp_path / f".output.building-{dead.pid}-x").mkdir()
    (tmp_path / ".bangban-output.manifest.new").write_text("-", "utf-8")
    if fast:
        (tmp_path / ".bangban/output/templates/.blueprint-x.new").write_text("-", "utf-8")
    bench.newsroom.article("another")
    assert bench.build().end == 0
    assert not [name for name in gone if (bench.output / name).exists()]
    assert [name for name in kept if not (bench.output / name).exists()] == []
    assert {path.name for path in tmp_path.glob(".*")} <= {".bangban", ".bangban-output.manifest"}
    assert not [*tmp_path.joinpath(".bangban").rglob(".*.new")]

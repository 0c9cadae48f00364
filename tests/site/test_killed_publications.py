"""Publications with photographs, withdrawals and the audit in them, killed at random moments."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import repeat

import pytest

from tests.site.killing import Victim, raise_victim
from tests.site.test_incremental_crashes import choose_moments
from tests.site.workbench import tell_difference

STORIES = 16
KILLS = 10


@pytest.fixture(scope="module")
def published(tmp_path_factory) -> Victim:
    """A public site; by each second build one story is taken down, one taken back and one moved."""
    victim = raise_victim(
        tmp_path_factory.mktemp("published"), publish=True, stories=STORIES, illustrated=True
    )
    one, other = (set(site) for site in victim.sites)
    assert {name for name in one - other if name.startswith("images/")}
    assert "corrections/index.html" in one & other
    return victim


def check_kill(victim: Victim, moment: float, cold: bool) -> bool:
    """Kills a publication: the site is the old one or the new one, and checksums are its own, or there are
    none; the next makes what a clean one makes. Whether it was still at work."""
    victim.turn()
    if cold:
        victim.forget()
    killed = victim.kill(moment)
    found = victim.read()
    assert found in (victim.old, victim.new), tell_difference(found, victim.new)
    assert victim.list_checksums() in (None, _sum_up(found))
    victim.build()
    assert tell_difference(victim.read(), victim.new) == []
    assert victim.list_checksums() == _sum_up(victim.new)
    return killed


def check_kills(victim: Victim, moments: Iterator[float], colds: Iterator[bool]) -> None:
    """Most meet a build at work, and nothing is left beside the site."""
    killed = [check_kill(victim, moment, cold) for moment, cold in zip(moments, colds, strict=False)]
    assert sum(killed) > len(killed) // 2
    ours = {"output", ".bangban", ".bangban-output.manifest", "manifest.sha256"}
    left = {path.name for path in victim.bench.root.iterdir()} - {
        "content",
        "content-0",
        "content-1",
        "theme",
    }
    assert left == ours


def _sum_up(site: dict[str, bytes]) -> dict[str, str]:
    return {name: sha256(data).hexdigest() for name, data in site.items()}


@pytest.mark.parametrize("cold", [True, False])
def test_publications_are_killed(published, cold):
    """All of the old site's stories and photographs, or all of the new one's."""
    check_kills(published, choose_moments(11, KILLS), repeat(cold))


@pytest.mark.nightly
@pytest.mark.parametrize("seed", range(20, 29))
def test_many_publications_are_killed(published, seed):
    """At other moments; each other one makes all anew, and half come near the end, where the site changes."""
    colds = (number % 3 == 0 for number in range(20))
    moments = (
        moment if number % 2 else 0.5 + moment / 2 for number, moment in enumerate(choose_moments(seed, 20))
    )
    check_kills(published, moments, colds)

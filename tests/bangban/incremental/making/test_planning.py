"""Which nodes there are, found by name."""

from pathlib import Path

import pytest

from bangban.config.clock import Clock
from bangban.exports.files import list_timelines
from bangban.incremental.disk.digests import digest
from bangban.incremental.making.planning import LooseFiles, Plans
from bangban.pictures.sheets import list_pictured
from bangban.site.site import count_pages
from tests.bangban import worlds


def _count(names, kind):
    return sum(name.partition("\t")[0] == kind for name in names)


def test_there_is_a_node_for_all_that_the_site_has(newsroom, studio):
    """As many pages as the core counts, the timelines' files, the pictures, and what is common."""
    plain, _ = worlds.open_plain(newsroom.path)
    names = list(studio.plans.list_names())
    assert len(set(names)) == len(names)
    assert sum(_count(names, kind) for kind in ("story", "embed", "page")) == count_pages(plain)
    assert _count(names, "exports") == _count(names, "embed") == len(list_timelines(plain)) == 2
    assert _count(names, "picture") == 0
    assert "common" in names
    studio.painter = object()
    pictured = list_pictured(plain)
    assert _count(studio.plans.list_names(), "picture") == len(pictured) == 2


def test_each_node_is_found_by_its_name(studio):
    """Without planning the others; no two make the same file."""
    studio.plans = Plans(
        studio, LooseFiles({"theme/a.css": "x"}, {"images/a.png": (Path("a.png"), digest(b""))})
    )
    names = list(studio.plans.list_names())
    assert {"text_file\ttheme/a.css", "copy\timages/a.png"} <= set(names)
    plans = [studio.plans.find(name) for name in names]
    assert [plan.name for plan in plans] == names
    addresses = [address for plan in plans for address, _ in plan.maker(studio, *plan.arguments)]
    assert len(set(addresses)) == len(addresses) > len(names)


def test_to_plan_is_no_fact_of_whoever_is_made(studio):
    """Which pages there are is told by marks."""
    with studio.world.observer.watching() as facts:
        assert studio.plans.find("page\tcases/").name == "page\tcases/"
    assert facts == {}


@pytest.mark.parametrize(
    "name",
    ["story\tarticles/none.md", "embed\tnone", "page\tnone/", "text_file\tnone", "copy\tnone", "none", ""],
)
def test_what_there_is_not_cannot_be_found(studio, name):
    """A name of the last build's."""
    with pytest.raises(KeyError):
        plan = studio.plans.find(name)
        list(plan.maker(studio, *plan.arguments))


def test_loose_files_are_known_late(studio):
    """When all texts are there."""
    assert set(studio.plans.loose) == {"common"}
    studio.plans = Plans(studio, LooseFiles({"a.css": "x"}))
    assert set(studio.plans.loose) == {"common", "text_file\ta.css"}
    studio.plans = Plans(studio, LooseFiles())
    assert set(studio.plans.loose) == {"common"}


def test_drafts_have_nodes_in_a_preview(newsroom, tmp_path):
    """And only there."""
    clock = Clock(worlds.NOW, drafts=True)
    studio = worlds.open_studio(worlds.fill(newsroom).path, tmp_path / "pack", clock=clock, converted=False)
    assert "story\tarticles/draft.md" in studio.plans.list_names()
    plain = worlds.open_studio(newsroom.path, tmp_path / "plain", converted=False)
    assert "story\tarticles/draft.md" not in plain.plans.list_names()

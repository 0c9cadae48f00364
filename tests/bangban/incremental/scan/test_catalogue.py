"""Files in a few plain values: enough to link them all."""

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bangban.checks.rule_registry import CONTENT_RULES
from bangban.content.files.folder import open_folder
from bangban.content.index_entries import make_index_entry
from bangban.content.library import link_library, read_platform_files
from bangban.diagnostics.problems import sort_problems
from bangban.incremental.disk.pack import Pack
from bangban.incremental.scan.catalogue import link_listings, list_cards, list_file
from bangban.incremental.scan.story_reading import ReadStories
from bangban.incremental.tracking.story_records import Places, Records
from tests.bangban import worlds

_MISTAKES = {
    "articles/far.md": "section: weather\nrelated: [cases/none, cases/first-case]\n",
    "articles/near.md": "section: cyti\n",
    "articles/twin.md": "slug: a\n",
    "articles/key.md": "titel: x\n",
    "articles/picture.md": "cover: {src: images/none.svg, alt: 图}\n",
    "articles/outside.md": "cover: {src: 'https://example.com/a.svg', alt: 图}\n",
    "articles/both.md": "slug: a\nsection: weather\nflag: x\n",
    "cases/by-deadline.md": "section: city\n",
}


def _catalogue(root, place):
    folder = open_folder(root)
    desk = read_platform_files(folder)
    pack, places, listings = Pack(place), Places(), {}
    for row in ReadStories(root, ZoneInfo(desk.platform.zone), folder.kinds)(None, folder.stories):
        places.files[row.path], listings[row.path] = pack.append(row.packed), row.listing
    return folder, desk, listings, Records(pack, places)


@pytest.mark.parametrize("broken", [False, True])
def test_finds_the_problems_that_the_core_finds(newsroom, tmp_path: Path, broken):
    """Names, pictures, addresses that are taken; also on a platform half of which cannot be read."""
    worlds.fill(newsroom)
    for path, keys in _MISTAKES.items():
        newsroom.write(path, f"---\ntitle: 题\ndate: 2022-11-14\n{keys}---\n正文。\n")
    if broken:
        newsroom.write(
            "platform/platform.yaml", "name: 台\nsections: x\ncategories: [{id: food, name: 食}]\n"
        )
    folder, desk, listings, records = _catalogue(newsroom.path, tmp_path / "pack")
    told = link_listings(listings, desk, folder, records)
    library = link_library(folder, desk, CONTENT_RULES)
    found = (problem for row in told.values() for problem in row)
    assert tuple(sort_problems([*desk.problems, *found])) == library.problems
    assert list_cards(listings.values(), told).keys() == library.stories.keys()
    assert all(told.values())
    assert len(told) >= 6


def test_only_files_with_a_problem_are_opened(newsroom, tmp_path: Path):
    """Of thousands that are well."""
    folder, desk, listings, records = _catalogue(worlds.fill(newsroom).path, tmp_path / "pack")
    records.places = Places()
    assert link_listings(listings, desk, folder, records) == {}


def test_a_listing_has_the_story_s_card_and_what_it_names(newsroom, tmp_path: Path):
    """And no card where the header has mistakes."""
    newsroom.write("articles/bad.md", "---\ntitle: x\ndraft: 对\n---\n正文。\n")
    _, _, listings, records = _catalogue(worlds.fill(newsroom).path, tmp_path / "pack")
    listing = listings["articles/b.md"]
    assert (listing.kind, listing.slug, listing.lang) == ("article", "b", "")
    assert set(listing.names) == {("section", "city"), ("related", "cases/first-case")}
    assert listing.card == make_index_entry(records.open_story("articles/b.md"))
    assert listings["articles/a.md"].pictures == ("images/甲.svg",)
    assert (listings["articles/bad.md"].card, bool(listings["articles/bad.md"].problems)) == (None, True)
    assert list_file(records.open_file("articles/b.md")) == listing
    assert "articles/bad.md" not in list_cards(listings.values(), {})
    assert "articles/b.md" not in list_cards(listings.values(), {"articles/b.md": ()})

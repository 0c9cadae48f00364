"""Rows stand in a memory as columns, and come out as they were."""

import pickle

from hypothesis import given
from hypothesis import strategies as st

from bangban.content.index_entries import IndexEntry
from bangban.incremental.disk.digests import digest
from bangban.incremental.scan.catalogue import Listing
from bangban.incremental.scan.scanning import Stamp
from bangban.incremental.state.columns import join, split
from bangban.incremental.tracking.story_records import Places

_NUMBER = st.integers(-(2**63), 2**63 - 1)
_STAMP = st.builds(Stamp, _NUMBER, _NUMBER, st.integers(0, 2**64 - 1), _NUMBER, st.binary().map(digest))


def _keep(section: str, value: object) -> object:
    return join(section, pickle.loads(pickle.dumps(split(section, value), pickle.HIGHEST_PROTOCOL)))


@given(st.dictionaries(st.text(max_size=4), _STAMP, max_size=5))
def test_stamps_come_out_as_they_went_in(stamps):
    """In their order; times may be before 1970."""
    kept = _keep("stamps", stamps)
    assert list(kept.items()) == list(stamps.items())
    assert all(isinstance(stamp, Stamp) for stamp in kept.values())


@given(st.lists(st.booleans(), max_size=6))
def test_listings_come_out_as_they_went_in(carded):
    """With a card or without one."""
    listings = {}
    for number, is_carded in enumerate(carded):
        card = IndexEntry(*range(number, number + len(IndexEntry._fields))) if is_carded else None
        listings[f"{number}.md"] = Listing(
            f"{number}.md", "article", str(number), "", (), (), (), (), False, card
        )
    kept = _keep("listings", listings)
    assert list(kept.items()) == list(listings.items())
    assert all(one.card is None or isinstance(one.card, IndexEntry) for one in kept.values())


def test_other_sections_stand_as_they_are():
    """They are columns already, or small."""
    assert split("nodes", {"a": 1}) == join("nodes", {"a": 1}) == {"a": 1}


def test_a_path_is_loaded_once():
    """Whatever lies there of it."""
    rows = [{"".join(["articles/", "a.md"]): place} for place in (b"file", b"text", b"card")]
    kept = _keep("places", Places(*rows))
    assert kept == Places(*rows)
    paths = [next(iter(row)) for row in (kept.files, kept.texts, kept.cards)]
    assert paths[0] is paths[1] is paths[2]

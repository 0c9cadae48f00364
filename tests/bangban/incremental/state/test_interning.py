"""Equal parts of listings are one object."""

from datetime import UTC, datetime

from bangban.content.index_entries import IndexEntry
from bangban.incremental.scan.catalogue import Listing
from bangban.incremental.state.interning import Pool


def _list(number: int, **card: object) -> Listing:
    # Strings that Python does not keep as one itself.
    kind, tag = ("".join(["art", "icle"]), "".join(["话题", "山"]))
    whole = dict.fromkeys(IndexEntry._fields, "") | {
        "path": f"a/{number}.md",
        "kind": kind,
        "tags": ((tag, tag),),
        "released": datetime(2022, 1, number + 1, tzinfo=UTC),
    }
    row = IndexEntry(**(whole | card))
    return Listing(f"a/{number}.md", kind, str(number), "", (("section", kind),), (), (), (), False, row)


def test_equal_parts_are_one_object():
    """Of one listing and of several; the listings stay what they were."""
    pool = Pool()
    one, other = (pool.share(_list(number)) for number in (1, 2))
    assert (one, other) == (_list(1), _list(2))
    assert one.kind is one.card.kind is other.kind is other.names[0][1]
    assert one.path is one.card.path
    assert one.card.tags is other.card.tags
    assert one.names is other.names


def test_what_is_told_apart_stays_apart():
    """1 and True, also deep inside."""
    pool = Pool()
    rows = [(1, ((1, ""),)), (True, ((True, ""),)), (1, ((1, ""),))]
    shared = [pool.share(_list(0, sample=sample, day=day)).card for sample, day in rows]
    assert [repr((card.sample, card.day)) for card in shared] == [repr(row) for row in rows]
    assert shared[0].day is shared[2].day


def test_a_file_with_mistakes_has_no_card():
    """Its listing has none, either."""
    listing = _list(1)._replace(card=None)
    assert Pool().share(listing) == listing

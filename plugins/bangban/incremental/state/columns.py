"""How the parts of a memory that have a row for each file stand in it: as columns of plain values.

Pickle would ask Python for each named tuple, and note every row for itself while it writes: 8,000 listings
and stamps take 14 ms to write as columns, 46 as named tuples, 37 as msgspec structs (msgspec 0.22).
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from bangban.content.index_entries import IndexEntry
from bangban.incremental.disk.digests import SIZE
from bangban.incremental.scan.catalogue import Listing
from bangban.incremental.scan.scanning import Stamp
from bangban.incremental.tracking.story_records import Places

Columns = tuple[Any, ...]


def _split_stamps(stamps: Mapping[str, Stamp]) -> tuple[object, ...]:
    rows: Iterable[Any] = stamps.values()
    columns = (array(kind, (row[index] for row in rows)) for index, kind in enumerate("qqQq"))
    return list(stamps), *columns, b"".join([row.digest for row in rows])


def _join_stamps(columns: Columns) -> dict[str, Stamp]:
    paths, *numbers, digests = columns
    contents = (digests[start : start + SIZE] for start in range(0, len(digests), SIZE))
    return dict(zip(paths, map(Stamp, *numbers, contents), strict=True))


def _split_listings(listings: Mapping[str, Listing]) -> tuple[object, ...]:
    rows = listings.values()
    cards = (one.card for one in rows if one.card)
    return _turn(one[:-1] for one in rows), _turn(cards), bytes(one.card is not None for one in rows)


def _join_listings(columns: Columns) -> dict[str, Listing]:
    rows, cards, has_card = columns
    card = map(IndexEntry._make, zip(*cards, strict=True))
    listings = map(Listing, *rows, (next(card) if there else None for there in has_card))
    return {one.path: one for one in listings}


def _split_places(places: Places) -> Places:
    # The path of all of them is one object: also when it is loaded.
    paths: dict[str, str] = {}
    columns = (places.files, places.texts, places.cards, places.rows)
    return Places(*({paths.setdefault(path, path): row[path] for path in row} for row in columns))


def _turn(rows: Iterable[Columns]) -> Columns:
    return tuple(zip(*rows, strict=True))


_SPLIT: Mapping[str, Callable[[Any], object]] = MappingProxyType(
    {"stamps": _split_stamps, "listings": _split_listings, "places": _split_places}
)
_JOIN: Mapping[str, Callable[[Columns], object]] = MappingProxyType(
    {"stamps": _join_stamps, "listings": _join_listings}
)


def split(section: str, value: object) -> object:
    """What stands in the file for the value of a section."""
    return _SPLIT[section](value) if section in _SPLIT else value


def join(section: str, value: Any) -> object:
    """The value of a section from what stands in the file."""
    return _JOIN[section](value) if section in _JOIN else value

"""Every story file in a few plain values: enough to link thousands without opening one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from bangban.content.index_entries import ShelfCard, make_shelf_card
from bangban.content.library import PlatformFiles, check_names
from bangban.content.model.vocabulary import StoryKind
from bangban.content.references import build_directory, find_claimed, find_file, tell_claimed
from bangban.content.stories import StoryFile
from bangban.diagnostics.problems import Problem, count_errors
from bangban.incremental.tracking.records import Records
from bangban.markdown.sanitizer import is_local


class Listing(NamedTuple):
    """A file of the catalogue. `names` pairs what it names with the id, `pictures` has its
    pictures as typed; `card` is None where its header has mistakes."""

    path: str
    kind: StoryKind
    slug: str
    lang: str
    names: tuple[tuple[str, str], ...]
    pictures: tuple[str, ...]
    problems: tuple[Problem, ...]
    card: ShelfCard | None


def list_file(file: StoryFile) -> Listing:
    """The listing of a file as read."""
    return Listing(
        path=file.path,
        kind=file.kind,
        slug=file.slug,
        lang=file.lang,
        names=tuple((what, reference.id) for what, reference in file.references),
        pictures=tuple(picture.src for picture in file.pictures),
        problems=file.problems,
        card=make_shelf_card(file.story) if file.story else None,
    )


def link_listings(
    listings: Mapping[str, Listing], desk: PlatformFiles, paths: frozenset[str], records: Records
) -> dict[str, tuple[Problem, ...]]:
    """Each file's problems with its header and with what it names; files without any are left out.

    The same as `library.link_library` finds; only files with a problem are opened, for the places.
    """
    directory = build_directory(desk.platform, desk.broken, listings.values())
    claimed = {listing.path: other for listing, other in find_claimed(listings.values())}
    told: dict[str, tuple[Problem, ...]] = {}
    for path, listing in listings.items():
        is_lost = not all(directory.knows(*name) for name in listing.names) or _lacks(listing, paths)
        if not (listing.problems or is_lost or path in claimed):
            continue
        found = list(listing.problems)
        if is_lost:
            found += check_names(records.open_file(path), directory, paths)
        if path in claimed:
            found.append(tell_claimed(records.open_file(path), claimed[path]))
        told[path] = tuple(found)
    return told


def _lacks(listing: Listing, paths: frozenset[str]) -> bool:
    return any(_is_missing(src, listing.path, paths) for src in listing.pictures)


def _is_missing(src: str, path: str, paths: frozenset[str]) -> bool:
    return not is_local(src) or find_file(src, path, paths) is None


def list_cards(listings: Iterable[Listing], told: Mapping[str, tuple[Problem, ...]]) -> dict[str, ShelfCard]:
    """The shelf cards of all files without an error."""
    warned = {path for path, problems in told.items() if problems and not count_errors(problems)}
    left_out = told.keys() - warned
    return {one.path: one.card for one in listings if one.card and one.path not in left_out}

"""Every story file in a few plain values: enough to link thousands without opening one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from bangban.checks.rule_registry import CONTENT_RULES, Window, find_windows
from bangban.content.files.folder import ContentFolder
from bangban.content.index_entries import IndexEntry, make_index_entry
from bangban.content.library import PlatformFiles
from bangban.content.model.vocabulary import StoryKind
from bangban.content.model.withdrawal import Withdrawal
from bangban.content.references import Linked, Test, build_directory
from bangban.content.stories import StoryFile
from bangban.content.withdrawals import Notice, describe_withdrawn, find_key, list_notices
from bangban.diagnostics.problems import Problem, count_errors
from bangban.incremental.tracking.story_records import Records


class Listing(NamedTuple):
    """A file of the catalogue. `names` pairs what it names with the id, `pictures` has its
    pictures as typed; `windows` tell when rules have something to say of its story; `card` is None where its
    header has mistakes, `is_draft` as the file has it."""

    path: str
    kind: StoryKind
    slug: str
    lang: str
    names: tuple[tuple[str, str], ...]
    pictures: tuple[str, ...]
    problems: tuple[Problem, ...]
    windows: tuple[Window, ...]
    is_draft: bool
    card: IndexEntry | None


def list_file(file: StoryFile) -> Listing:
    """The listing of a file as read."""
    return Listing(
        path=file.path,
        kind=file.kind,
        slug=file.slug,
        lang=file.lang,
        names=file.names,
        pictures=tuple(picture.src for picture in file.pictures),
        problems=file.problems,
        windows=find_windows(file),
        is_draft=file.is_draft,
        card=make_index_entry(file.story) if file.story else None,
    )


def link_listings(
    listings: Mapping[str, Listing], desk: PlatformFiles, folder: ContentFolder, records: Records
) -> dict[str, tuple[Problem, ...]]:
    """The problems of each path with its header and with what it names; those without any are left out.

    The same as `library.link_library` finds; only files with a problem are opened, for the places.
    """

    def open_files(test: Test) -> Iterator[StoryFile]:
        return (records.open_file(path) for path, listing in listings.items() if test(listing))

    directory = build_directory(desk.platform, desk.broken, listings.values())
    linked = Linked(
        folder,
        frozenset(folder.paths),
        directory,
        listings.values(),
        open_files,
        desk.withdrawals,
        desk.prose,
    )
    told = {path: [*listing.problems] for path, listing in listings.items() if listing.problems}
    for problem in CONTENT_RULES.library(linked):
        told.setdefault(problem.position.path, []).append(problem)
    return {path: tuple(problems) for path, problems in told.items()}


def find_withdrawn(listings: Iterable[Listing], rows: Sequence[Withdrawal]) -> dict[str, str]:
    """The key that takes down each story which has been taken down, by its path."""
    keys = frozenset(row.key for row in rows)
    return {one.path: key for one in listings if one.slug and (key := find_key(one, keys))} if keys else {}


def make_notices(listings: Mapping[str, Listing], desk: PlatformFiles) -> tuple[Notice, ...]:
    """What is said where they were, and where free pages were."""
    rows = desk.withdrawals
    down = find_withdrawn(listings.values(), rows)
    files = [(key, listings[path]) for path, key in down.items()]
    found = (
        (key, describe_withdrawn(file, file.names, file.card.status if file.card else ""))
        for key, file in files
    )
    return list_notices(rows, (*found, *desk.gone))


def list_cards(listings: Iterable[Listing], told: Mapping[str, tuple[Problem, ...]]) -> dict[str, IndexEntry]:
    """The index entries of all files without an error."""
    warned = {path for path, problems in told.items() if problems and not count_errors(problems)}
    left_out = told.keys() - warned
    return {one.path: one.card for one in listings if one.card and one.path not in left_out}

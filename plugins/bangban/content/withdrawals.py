"""What `withdrawn.yaml` takes down, and what is said at its addresses: the row wins over the story's file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from zoneinfo import ZoneInfo

from bangban.content.model.free_page import list_free_pages
from bangban.content.model.platform import PlatformPage
from bangban.content.model.story import Addressed
from bangban.content.model.vocabulary import FOLDERS
from bangban.content.model.withdrawal import WITHDRAWALS, Withdrawal
from bangban.content.schema.fields import INVALID, Reading
from bangban.content.schema.record_fields import build
from bangban.content.urls import locate_key, locate_prose, locate_story
from bangban.dates.moments import Moment
from bangban.diagnostics.problems import Problem
from bangban.frontmatter.document import parse_yaml


class Notice(NamedTuple):
    """What stands where a story was: its `addresses` (those of its translations, too), since when it is gone
    and why; `aliases` are its old addresses, which lead here as they led to the story. Of `hidden` ones among
    all these no list may tell: the story was for those only who knew its address."""

    addresses: tuple[str, ...]
    at: Moment
    reason: str
    aliases: tuple[str, ...] = ()
    hidden: frozenset[str] = frozenset()


class Withdrawn(NamedTuple):
    """A story file that is taken down: its address, the old ones that lead there, whether it was `hidden`."""

    address: str
    aliases: tuple[str, ...]
    hidden: bool = False


def read_withdrawals(path: str, text: str, zone: ZoneInfo) -> tuple[tuple[Withdrawal, ...], list[Problem]]:
    """The rows of the file, and its problems; a row with a mistake is left out, which stops publication."""
    node, told, _ = parse_yaml(path, text)
    problems = list(told)
    if node is None:
        return (), problems
    reading = Reading(zone)
    rows = WITHDRAWALS.read(node, reading)
    problems += reading.problems
    return (() if rows is INVALID else build(rows)), problems


def name_keys(story: Addressed) -> tuple[str, str]:
    """The keys by which a row takes this story down: its own with all its translations, and its alone."""
    key = f"{FOLDERS[story.kind]}/{story.slug}"
    return key, f"{key}/{story.lang.lower()}" if story.lang else key


def find_key(story: Addressed, keys: Iterable[str]) -> str:
    """Which of the keys takes the story down, "" where none does."""
    return next((key for key in name_keys(story) if key in keys), "")


def list_notices(rows: Sequence[Withdrawal], found: Iterable[tuple[str, Withdrawn]]) -> tuple[Notice, ...]:
    """A notice for each key, by its first row; `found` are files that are taken down, with their keys."""
    first = {row.key: row for row in reversed(rows)}
    files: dict[str, list[Withdrawn]] = {key: [] for key in first}
    for key, one in found:
        files[key].append(one)
    return tuple(
        Notice(
            tuple(dict.fromkeys((locate_key(key), *sorted(one.address for one in files[key])))),
            first[key].at,
            first[key].reason,
            tuple(sorted({alias for one in files[key] for alias in one.aliases})),
            frozenset(name for one in files[key] if one.hidden for name in (one.address, *one.aliases)),
        )
        for key in sorted(first)
    )


def list_withdrawn_pages(
    pages: Iterable[PlatformPage], rows: Iterable[Withdrawal]
) -> tuple[tuple[str, Withdrawn], ...]:
    """The free pages that have been taken down, with their keys."""
    keys = {row.key for row in rows}
    down = (page for page in list_free_pages(pages) if page.name in keys)
    return tuple(
        (
            page.name,
            Withdrawn(
                locate_prose(page.name), tuple(alias.id for alias in page.aliases), page.status == "hidden"
            ),
        )
        for page in down
    )


def describe_withdrawn(story: Addressed, names: Iterable[tuple[str, str]], status: str) -> Withdrawn:
    """The file as a notice needs it; `names` pairs what it names with the id; the `status` is "" where it
    cannot be read."""
    aliases = tuple(name for what, name in names if what == "alias")
    return Withdrawn(locate_story(story), aliases, status == "hidden")

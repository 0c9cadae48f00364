"""The first steps of a build: the platform's files and the stories are read and linked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from itertools import chain
from zoneinfo import ZoneInfo

from bangban.checks.rule_registry import run_checks
from bangban.config.clock import Clock, Visibility
from bangban.content.files.folder import ContentFolder
from bangban.content.index_entries import IndexEntry
from bangban.content.library import read_platform_files
from bangban.content.measures.measuring import index_areas, list_scopes
from bangban.content.measures.scorecards import CaseScope
from bangban.content.model.platform import Platform
from bangban.dates.bounds import count_seconds
from bangban.diagnostics.problems import Problem
from bangban.incremental.disk.digests import NONE, digest_value
from bangban.incremental.making.job import Job
from bangban.incremental.making.workers import WorkerPool
from bangban.incremental.scan.catalogue import Listing, find_withdrawn, link_listings, list_cards
from bangban.incremental.scan.story_reading import ReadFile, ReadStories
from bangban.incremental.state.draft import Draft
from bangban.incremental.state.interning import Pool
from bangban.incremental.state.memory import DeskContent
from bangban.incremental.tracking.handles import STORY_PARTS, compare
from bangban.incremental.tracking.observer import name_subject
from bangban.incremental.tracking.story_records import Places, Records
from bangban.photographs.inspection import look_at
from bangban.pictures.coverage import is_usual
from bangban.site.checked_site import CheckedSite
from bangban.site.outputs.output import NodeId
from bangban.site.progress import Listener

_FOREVER = 2.0**62


def read_content_state(draft: Draft, folder: ContentFolder, *, drafts: bool) -> bool:
    """Reads the platform's files and the free pages, in draft too where `drafts` show, if they have changed;
    tells whether they have."""
    stamps = draft.scan.stamps
    read = [(path, stamps[path].digest if path in stamps else NONE) for path in folder.platform_paths]
    source = digest_value((read, drafts))
    if draft.last and draft.desk.source == source:
        return False
    draft.desk.source, draft.desk.files = source, read_platform_files(folder, drafts=drafts)
    return True


def read_stories(
    draft: Draft, job: Job, folder: ContentFolder, workers: WorkerPool, listener: Listener
) -> None:
    """Reads the stories that are new or have changed; notes what in them is other than before."""
    readable = (*folder.stories, *folder.strays)
    wanted = [path for path in readable if path in draft.scan.changed or path not in draft.listings]
    before = {path: draft.places.files.get(path) for path in wanted}
    zone = ZoneInfo(draft.desk.files.platform.zone)
    listener.begin("read", len(wanted))
    pool = Pool()
    for result in workers.run(None, ReadStories(job.content, zone, folder.kinds, folder.strays), wanted):
        _take(draft, result, pool)
        listener.advance()
    # In the order of the folder, whoever came first.
    draft.listings = {path: draft.listings[path] for path in readable if path in draft.listings}
    draft.desk.unread = {path: draft.desk.unread[path] for path in readable if path in draft.desk.unread}
    if not draft.fresh:
        old = Records(draft.pack, Places(files={path: place for path, place in before.items() if place}))
        _compare(draft, old, wanted)
    for path in draft.scan.gone:
        _drop(draft, path)


def _take(draft: Draft, result: ReadFile, pool: Pool) -> None:
    path = result.path
    draft.desk.unread.pop(path, None)
    if result.listing is None:
        _drop(draft, path)
        draft.desk.unread[path] = result.unread
        return
    draft.listings[path] = pool.share(result.listing)
    draft.places.files[path] = draft.pack.append(result.packed)


def _drop(draft: Draft, path: str) -> None:
    draft.listings.pop(path, None)
    draft.places.drop(path)
    desk = draft.desk
    for rows in (desk.unread, desk.texts, desk.copies, desk.used):
        rows.pop(path, None)
    draft.nodes.texts.pop(path, None)
    draft.nodes.cards.pop(path, None)
    draft.nodes.rows.pop(path, None)
    draft.gone |= {NodeId(kind, path) for kind in ("text", "card", "row")}


def _compare(draft: Draft, old: Records, paths: Iterable[str]) -> None:
    new = Records(draft.pack, draft.places)
    for path in paths:
        before, now = (
            records.open_file(path).story if path in records.places.files else None for records in (old, new)
        )
        bits = compare(before, now, STORY_PARTS) if before and now else sum(STORY_PARTS.values())
        if bits:
            draft.changed[name_subject("story", path)] = bits


def link_stories(
    draft: Draft, folder: ContentFolder, clock: Clock, desk_changed: bool
) -> dict[str, IndexEntry]:
    """Looks up what the files name, and gives the index entries of those without a problem; tells the draft
    whether other stories stand on the collections, or in another order."""
    last, scan = draft.last, draft.scan
    changed = desk_changed or bool(scan.gone or scan.fresh) or _is_told_anew(draft)
    same = last and not changed and last.listings == draft.listings
    if not same:
        records = Records(draft.pack, draft.places)
        draft.desk.told = link_listings(draft.listings, draft.desk.files, folder, records)
    cards = _list_left(draft.listings.values(), draft.desk)
    if last:
        old = cards if same else _list_left(last.listings.values(), last.desk)
        # What was not out is not in the last build's memory: only what is out by now has come.
        new = {
            path: card
            for path, card in cards.items()
            if path not in scan.unpublished or clock.judge(card) is not Visibility.ABSENT
        }
        draft.arranged = desk_changed or (not same and _is_arranged_anew(old, new))
        draft.moved = desk_changed or (not same and _is_moved(old, new))
        draft.remeasured = None if desk_changed else _find_remeasured(old, new, draft.desk.files.platform)
        _note_untold(draft, old, new)
    return cards


def _list_left(listings: Collection[Listing], desk: DeskContent) -> dict[str, IndexEntry]:
    """The index entries of the stories that have no error and have not been taken down."""
    cards = list_cards(listings, desk.told)
    for path in find_withdrawn(listings, desk.files.withdrawals):
        cards.pop(path, None)
    return cards


def _is_told_anew(draft: Draft) -> bool:
    """Whether the problems that the last build kept are not all of those that there were."""
    last = draft.last
    return last is not None and (last.head.untold or last.head.refused != digest_value(draft.scan.refused))


def _is_arranged_anew(old: dict[str, IndexEntry], new: dict[str, IndexEntry]) -> bool:
    """Whether anything has changed that decides on the collections and on what is drawn: all but titles of
    which every font has the letters."""
    if old.keys() != new.keys():
        return True
    changed = ((card, new[path]) for path, card in old.items() if card is not new[path])
    return any(_pass_over_title(one) != _pass_over_title(other) for one, other in changed)


def _pass_over_title(card: IndexEntry) -> IndexEntry:
    return card._replace(title="") if is_usual(card.title) else card


def _is_moved(old: dict[str, IndexEntry], new: dict[str, IndexEntry]) -> bool:
    """Whether anything else has changed of any story than what only a case's own lists and figures show."""
    if old.keys() != new.keys():
        return True
    changed = ((card, new[path]) for path, card in old.items() if card is not new[path])
    return any(_pass_over_case(one) != _pass_over_case(other) for one, other in changed)


def _pass_over_case(card: IndexEntry) -> IndexEntry:
    blank = _pass_over_title(card)
    return blank._replace(open="", state="", outcome="", moments=(), packed_facts=b"", has_sums=False)


def _find_remeasured(
    old: dict[str, IndexEntry], new: dict[str, IndexEntry], platform: Platform
) -> set[CaseScope]:
    """The scopes in which a case counted before or counts now that has changed; also where a translation of
    it may stand in its place."""
    changed = (path for path in old.keys() | new.keys() if old.get(path) is not new.get(path))
    pairs = ((old.get(path), new.get(path)) for path in changed)
    keys = {card.key for pair in pairs if pair[0] != pair[1] for card in pair if card and card.is_case}
    if not keys:
        return set()
    found = (card.facts for card in chain(old.values(), new.values()) if card.key in keys)
    areas = index_areas(platform)
    return {scope for facts in found if facts for scope in list_scopes(facts, areas)}


def _note_untold(draft: Draft, old: dict[str, IndexEntry], new: dict[str, IndexEntry]) -> None:
    """A story that is one only now, or no longer, has changed in every part."""
    for path in old.keys() ^ new.keys():
        draft.changed[name_subject("story", path)] = sum(STORY_PARTS.values())


def check_site(draft: Draft, cards: Mapping[str, IndexEntry], job: Job, folder: ContentFolder) -> None:
    """Notes what the rules of output tell. Only files that need it are opened."""
    records, seconds = Records(draft.pack, draft.places), count_seconds(job.clock.now)
    desk = draft.desk
    site = CheckedSite(
        job.config, job.clock, desk.files.platform, folder.platform_file, desk.files.figures,
        desk.files.problems, folder.paths, desk.list_used(), desk.active,
        lambda path: desk.looks.get(path) or look_at(job.content, path, job.config.picture_pixels),
        lambda test: (records.open_file(path) for path, card in cards.items() if test(card)),
        job.content, desk.files.private, desk.files.public, {path for _, path in desk.list_needed()},
        lambda path: desk.words.get(path, ()),
    )  # fmt: skip
    suspects = (
        records.open_file(path)
        for path in cards
        if any(since <= seconds < until for since, until in draft.listings[path].windows)
    )
    desk.checked = tuple(run_checks(site, suspects))


def find_turns(draft: Draft, cards: Collection[IndexEntry], now: float) -> tuple[float, float]:
    """The last and the next POSIX time at which the clock alone changes something: a story comes out, an
    entry has happened, a consent begins or ends, the day of figures has come."""
    moments = [
        *(card.released.timestamp() for card in cards),
        *(float(moment) for card in cards for moment in card.moments),
        *(float(one.as_of.first_second or 0) for one in draft.desk.files.figures.snapshots),
        *(float(second) for one in draft.listings.values() for second in chain(*one.windows)),
    ]
    since = max((one for one in moments if one <= now), default=-_FOREVER)
    return since, min((one for one in moments if one > now), default=_FOREVER)


def list_problems(desk: DeskContent) -> list[Problem]:
    """Every problem of the content, in no order."""
    prose = (page.problems for page in desk.prose.values())
    rows = (*desk.unread.values(), *desk.told.values(), *desk.texts.values(), *prose)
    return [*desk.files.problems, *desk.checked, *chain(*rows)]

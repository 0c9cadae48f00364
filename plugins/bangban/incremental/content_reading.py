"""The first steps of a build: the platform's files and the stories are read and linked."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain
from zoneinfo import ZoneInfo

from bangban.content.consents import Limit, check_consents
from bangban.content.date_rules import check_dates
from bangban.content.files.folder import ContentFolder
from bangban.content.index_entries import ShelfCard
from bangban.content.library import check_address, read_platform_files
from bangban.content.timelines.promises import build_calendar_test, check_calendar
from bangban.dates.bounds import count_seconds
from bangban.diagnostics.problems import Problem, count_errors
from bangban.incremental.disk.digests import NONE, digest_value
from bangban.incremental.making.job import Job
from bangban.incremental.making.workers import Crew
from bangban.incremental.scan.catalogue import Listing, link_listings, list_cards
from bangban.incremental.scan.reading import ReadFile, ReadStories
from bangban.incremental.state.draft import Draft
from bangban.incremental.state.interning import Pool
from bangban.incremental.state.memory import Desk
from bangban.incremental.tracking.handles import STORY_PARTS, compare
from bangban.incremental.tracking.observer import name_subject
from bangban.incremental.tracking.records import Places, Records
from bangban.photographs.reading import look_at
from bangban.site.outputs.output import NodeId
from bangban.site.progress import Listener
from bangban.site.static_files import find_faulty, find_unused, tell_active

_FOREVER = 2.0**62


def read_desk(draft: Draft, folder: ContentFolder) -> bool:
    """Reads the platform's files if they have changed; tells whether they have."""
    own = (folder.platform_file, folder.stats_file, *folder.prose)
    stamps = draft.scan.stamps
    source = digest_value([(path, stamps[path].digest if path in stamps else NONE) for path in own])
    if draft.last and draft.desk.source == source:
        return False
    draft.desk.source, draft.desk.files = source, read_platform_files(folder)
    return True


def read_stories(draft: Draft, job: Job, folder: ContentFolder, crew: Crew, listener: Listener) -> None:
    """Reads the stories that are new or have changed; notes what in them is other than before."""
    readable = (*folder.stories, *folder.strays)
    wanted = [path for path in readable if path in draft.scan.changed or path not in draft.listings]
    before = {path: draft.places.files.get(path) for path in wanted}
    zone = ZoneInfo(draft.desk.files.platform.zone)
    listener.begin("read", len(wanted))
    pool = Pool()
    for result in crew.run(None, ReadStories(job.content, zone, folder.kinds, folder.strays), wanted):
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
    draft.desk.limits.pop(path, None)
    if result.limits:
        draft.desk.limits[path] = result.limits


def _drop(draft: Draft, path: str) -> None:
    draft.listings.pop(path, None)
    draft.places.drop(path)
    desk = draft.desk
    for rows in (desk.unread, desk.texts, desk.copies, desk.used, desk.limits):
        rows.pop(path, None)
    draft.nodes.texts.pop(path, None)
    draft.nodes.cards.pop(path, None)
    draft.gone |= {NodeId("text", path), NodeId("card", path)}


def _compare(draft: Draft, old: Records, paths: Iterable[str]) -> None:
    new = Records(draft.pack, draft.places)
    for path in paths:
        before, now = (
            records.open_file(path).story if path in records.places.files else None for records in (old, new)
        )
        bits = compare(before, now, STORY_PARTS) if before and now else sum(STORY_PARTS.values())
        if bits:
            draft.changed[name_subject("story", path)] = bits


def link_stories(draft: Draft, folder: ContentFolder, desk_changed: bool) -> dict[str, ShelfCard]:
    """Looks up what the files name, and gives the shelf cards of those without a problem; tells the draft
    whether other stories stand on the shelves, or in another order."""
    last, scan = draft.last, draft.scan
    paths_changed = bool(scan.gone) or any(path not in last.stamps for path in scan.changed) if last else True
    same = last and not desk_changed and not paths_changed and last.listings == draft.listings
    if not same:
        records = Records(draft.pack, draft.places)
        draft.desk.told = link_listings(draft.listings, draft.desk.files, frozenset(folder.paths), records)
    cards = list_cards(draft.listings.values(), draft.desk.told)
    if last:
        old = cards if same else list_cards(last.listings.values(), last.desk.told)
        draft.arranged = desk_changed or (not same and _is_arranged_anew(old, cards))
        _note_untold(draft, old, cards)
    return cards


def _is_arranged_anew(old: dict[str, ShelfCard], new: dict[str, ShelfCard]) -> bool:
    """Whether anything has changed that decides on the shelves: all but titles."""
    if old.keys() != new.keys():
        return True
    changed = ((card, new[path]) for path, card in old.items() if card is not new[path])
    return any(one._replace(title=other.title) != other for one, other in changed)


def _note_untold(draft: Draft, old: dict[str, ShelfCard], new: dict[str, ShelfCard]) -> None:
    """A story that is one only now, or no longer, has changed in every part."""
    for path in old.keys() ^ new.keys():
        draft.changed[name_subject("story", path)] = sum(STORY_PARTS.values())


def check_odd_dates(draft: Draft, cards: Mapping[str, ShelfCard], now: datetime) -> None:
    """Notes what is odd about the dates of stories. Only files that need it are opened."""
    records, seconds = Records(draft.pack, draft.places), count_seconds(now)
    draft.desk.odd, platform = {}, draft.desk.files.platform
    may_lack_year = build_calendar_test(platform)
    for path, card in cards.items():
        is_early = bool(card.moments) and card.moments[-1] > seconds
        if card.odd or is_early or (card.is_case and may_lack_year(card.moments)):
            file = records.open_file(path)
            if story := file.story:
                found = *check_dates(story, file.dates, now), *check_calendar(story, platform)
                draft.desk.odd[path] = found


def find_turns(draft: Draft, cards: Collection[ShelfCard], now: float) -> tuple[float, float]:
    """The last and the next POSIX time at which the clock alone changes something: a story comes out, an
    entry has happened, a consent begins or ends."""
    moments = [
        *(card.released.timestamp() for card in cards),
        *(float(moment) for card in cards for moment in card.moments),
        *(limit.moment.timestamp() for limit in chain(*draft.desk.limits.values())),
    ]
    since = max((one for one in moments if one <= now), default=-_FOREVER)
    return since, min((one for one in moments if one > now), default=_FOREVER)


def list_problems(
    desk: Desk, listings: Mapping[str, Listing], folder: ContentFolder, job: Job
) -> list[Problem]:
    """Every problem of the content, in no order."""
    files, config = desk.files, job.config
    prose, used = (page.problems for page in desk.prose.values()), desk.list_used()
    rows = (*desk.unread.values(), *desk.told.values(), *desk.texts.values(), *desk.odd.values(), *prose)
    return [
        *files.problems,
        *(check_address(files.platform, files.problems, folder.platform_file) if config.publish else ()),
        *folder.list_strays(),
        *find_unused(folder.paths, used, config.extras),
        *tell_active(desk.active, used),
        *check_consents(_list_consents(desk, listings), job.clock),
        *find_faulty(
            folder.paths, config.extras, lambda path: desk.looks.get(path) or look_at(job.content / path)
        ),
        *(problem for row in rows for problem in row),
    ]


def _list_consents(
    desk: Desk, listings: Mapping[str, Listing]
) -> Iterator[tuple[ShelfCard, tuple[Limit, ...]]]:
    for path, limits in sorted(desk.limits.items()):
        card = listings[path].card
        if card and not count_errors(desk.told.get(path, ())):
            yield card, limits

"""The end of a build: the site is brought up to date, and what was learnt is kept for the next."""

from __future__ import annotations

from collections.abc import Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from bangban.incremental.deploy.tree import Changes, remove_files, update_aside, update_in_place
from bangban.incremental.disk.pack import Pack, Place, measure_places
from bangban.incremental.making.job import Job
from bangban.incremental.making.staged_files import StagedFiles
from bangban.incremental.scan.scanning import digest_content
from bangban.incremental.state.draft import Draft
from bangban.incremental.state.memory import Head, write_memory
from bangban.incremental.state.published_files import Outputs
from bangban.incremental.state.store import Store
from bangban.incremental.state.unpublished import hide_stamps
from bangban.incremental.tracking.graph import Graph
from bangban.site.checksums import digest_files, forget_checksums, forget_digests, write_checksums
from bangban.site.folder_swap import remove_folder
from bangban.site.manifest import (
    OLD_MANIFEST,
    claim_files,
    find_ours,
    locate_manifest,
    read_manifest,
    read_rows,
    write_manifest,
)
from bangban.site.staging import Staging
from bangban.site.vanished import Vanished, find_vanished

_SLACK = 16 * 2**20
"""Bytes that a pack may waste; besides, half of it."""


class Published(NamedTuple):
    """How many files were written and removed, and the public addresses that are gone."""

    written: int = 0
    removed: int = 0
    vanished: tuple[Vanished, ...] = ()


def make_stage(draft: Draft, folder: Path) -> StagedFiles:
    """The stage of a build: a whole site grows on it, or changes wait there to be moved to their places."""
    return StagedFiles(folder, flat=draft.old is not None)


@contextmanager
def new_checksums(job: Job, store: Store, written: Set[str]) -> Iterator[None]:
    """While the site changes there is no list of its checksums; a preview has none. Those of files that are
    not `written` are taken from the manifest, if this store knows it: it may be that of another site."""
    output, place = job.output, locate_manifest(job.output)
    if not job.config.publish:
        forget_digests(output)
        yield
        return
    rows = read_rows(output) if store.knows_checksums(digest_content(place)) else {}
    known = {address: row.digest for address, row in rows.items() if address not in written}
    store.note_checksums(b"")
    forget_checksums(output)
    claim_files(output, job.config.kept)
    yield
    digests = digest_files(output, read_manifest(output), known)
    write_manifest(output, digests, digests)
    write_checksums(output, digests)
    store.note_checksums(digest_content(place))


def publish_whole(draft: Draft, job: Job, store: Store, staging: Staging) -> Published:
    """Puts a site in place all of whose files have been made."""
    before = read_manifest(job.output)
    store.write_lag(None)
    staging.publish(draft.written)
    remove_folder(store.spare)
    vanished = find_vanished(before, draft.written)
    return Published(len(draft.written), len(before - draft.written), tuple(vanished))


def find_changes(draft: Draft, old: Outputs, job: Job, staging: Staging) -> Changes:
    """What differs from the `old` files."""
    # Files of nodes that nobody makes any more, or that their nodes make no more; and what a build that was
    # killed had put there.
    left = {
        address for files in old.list_files(draft.gone | draft.files.keys()).values() for address in files
    }
    ours = find_ours(job.output, job.config.publish, job.config.kept)
    # No set of the old addresses besides: they are many, and nearly all of them ours.
    strays, lost = ours.difference(old), {address for address in old if address not in ours}
    left |= strays
    made = {address for files in draft.files.values() for address in files}
    removed = frozenset(left - made)
    return Changes(
        make_stage(draft, staging.folder),
        frozenset(draft.written),
        removed,
        ours.union(lost, made) - removed,
        ours,
    )


def publish_changes(changes: Changes, job: Job, store: Store) -> Published:
    """Puts changes in place."""
    ours, removed = changes.before, changes.removed
    if not (changes.placed or removed or changes.made != ours or (job.output / OLD_MANIFEST).exists()):
        return Published()
    lag = store.read_lag()
    store.write_lag(None)
    if job.config.publish and not job.output.is_mount():
        update_aside(job.output, store.spare, lag, changes)
        # What is published no more lies in no copy either, nor what a page said before.
        remove_files(store.spare, changes.placed | removed)
        store.write_lag(changes.placed)
    else:
        update_in_place(job.output, changes)
        remove_folder(store.spare)
    vanished = find_vanished(ours, changes.made) if removed else []
    return Published(len(changes.placed), len(removed), tuple(vanished))


def keep_memory(draft: Draft, head: Head, output: Path, unpublished: Set[str], store: Store) -> None:
    """Keeps what was learnt, of `unpublished` files no name; the head is completed with what there is to know
    of the pack. Raises OSError."""
    last = draft.last
    graph = _renew_graph(draft)
    outputs = (draft.old.outputs if draft.old else Outputs()).replace(
        draft.files, draft.gone, output, draft.written
    )
    head.kept = _measure(draft)
    pack = _compact(draft, store, head.kept)
    head.pack, head.size = pack.path.name, pack.size
    head.dead = _find_dead(draft)
    sections: dict[str, object] = {
        "head": head,
        "stamps": hide_stamps(draft.scan.stamps, unpublished),
        "outputs": outputs,
        "listings": draft.listings,
        "desk": draft.desk,
        "places": draft.places,
        "nodes": draft.nodes,
        **({"graph": graph} if graph else {}),
    }
    for name in ("listings", "desk"):
        if last and sections[name] == getattr(last, name):
            del sections[name]
    write_memory(store.state, sections, last)
    store.sweep(pack.path.name)
    pack.wipe(head.dead)
    if last and last.head.pack == head.pack:
        # That build may have been killed before it came to this.
        pack.wipe(last.head.dead)


def _renew_graph(draft: Draft) -> Graph | None:
    """The graph of this build; None where it is the last one's."""
    graph = draft.last.graph if draft.last else Graph()
    if draft.last:
        draft.last.drop("graph")
        if not draft.answers and graph.holds(draft.facts, draft.gone):
            return None
    return graph.replace(draft.facts, draft.gone, draft.answers)


def _measure(draft: Draft) -> int:
    return measure_places(draft.places.list_all())


def _find_dead(draft: Draft) -> bytes:
    """Where in the pack something lies that no build needs any more: the text of a story that was changed or
    taken back is not left there."""
    last, pack = draft.last, draft.pack
    if last is None or last.head.pack != pack.path.name:
        return pack.find_gaps(draft.places.list_all(), 0)
    alive = set(draft.places.list_all())
    left = [place for place in last.places.list_all() if place not in alive]
    return b"".join(left) + pack.find_gaps(alive, last.head.size)


def _compact(draft: Draft, store: Store, used: int) -> Pack:
    """The pack, or a new one without what is no longer in use, where that is most of it."""
    pack = draft.pack
    if pack.size <= 2 * used + _SLACK:
        return pack
    fresh = store.new_pack()
    for rows in (draft.places.files, draft.places.texts, draft.places.cards, draft.places.rows):
        for path, place in rows.items():
            rows[path] = _move(pack, fresh, place)
    pack.close()
    draft.pack = fresh
    return fresh


def _move(pack: Pack, fresh: Pack, place: Place) -> Place:
    return fresh.append(pack.read(place))

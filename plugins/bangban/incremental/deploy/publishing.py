"""The end of a build: the site is brought up to date, and what was learnt is kept for the next."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from bangban.incremental.deploy.tree import Changes, remove_files, update_aside, update_in_place
from bangban.incremental.disk.pack import Pack, Place, measure_places
from bangban.incremental.making.job import Job
from bangban.incremental.making.staged_files import StagedFiles
from bangban.incremental.state.draft import Draft
from bangban.incremental.state.memory import Head, write_memory
from bangban.incremental.state.published_files import Outputs
from bangban.incremental.state.store import Store
from bangban.incremental.tracking.graph import Graph
from bangban.site.folder_swap import remove_folder
from bangban.site.staging import OLD_MANIFEST, Staging, read_manifest
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


def publish_whole(draft: Draft, job: Job, store: Store, staging: Staging) -> Published:
    """Puts a site in place all of whose files have been made."""
    before = read_manifest(job.output)
    store.write_lag(None)
    staging.publish(draft.written)
    remove_folder(store.spare)
    vanished = find_vanished(before, draft.written)
    return Published(len(draft.written), len(before - draft.written), tuple(vanished))


def publish_changes(draft: Draft, old: Outputs, job: Job, store: Store, staging: Staging) -> Published:
    """Puts what differs from the `old` files in place."""
    # Files of nodes that nobody makes any more, or that their nodes make no more; and what a build that was
    # killed had put there.
    left = {
        address for files in old.list_files(draft.gone | draft.files.keys()).values() for address in files
    }
    ours = read_manifest(job.output)
    # No set of the old addresses besides: they are many, and nearly all of them ours.
    strays, lost = ours.difference(old), {address for address in old if address not in ours}
    left |= strays
    made = {address for files in draft.files.values() for address in files}
    removed = frozenset(left - made)
    changes = Changes(
        make_stage(draft, staging.folder),
        frozenset(draft.written),
        removed,
        ours.union(lost, made) - removed,
    )
    if not (changes.placed or removed or changes.made != ours or (job.output / OLD_MANIFEST).exists()):
        return Published()
    lag = store.read_lag()
    store.write_lag(None)
    if job.config.publish and not job.output.is_mount():
        update_aside(job.output, store.spare, lag, changes)
        store.write_lag(changes.placed | removed)
        # What is published no more lies in no copy either.
        remove_files(store.spare, removed)
    else:
        update_in_place(job.output, changes)
        remove_folder(store.spare)
    vanished = find_vanished(ours, changes.made) if removed else []
    return Published(len(changes.placed), len(removed), tuple(vanished))


def keep_memory(draft: Draft, head: Head, job: Job, store: Store) -> None:
    """Keeps what was learnt; the head is completed with the pack's name and size. Raises OSError."""
    last = draft.last
    graph = _renew_graph(draft)
    outputs = (draft.old.outputs if draft.old else Outputs()).replace(
        draft.files, draft.gone, job.output, draft.written
    )
    head.kept = _measure(draft)
    pack = _compact(draft, store, head.kept)
    head.pack = pack.path.name
    sections: dict[str, object] = {
        "head": head,
        "stamps": draft.scan.stamps,
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


def _renew_graph(draft: Draft) -> Graph | None:
    """The graph of this build; None where it is the last one's."""
    graph = draft.last.graph if draft.last else Graph()
    if draft.last:
        draft.last.drop("graph")
        if not draft.answers and graph.holds(draft.facts, draft.gone):
            return None
    return graph.replace(draft.facts, draft.gone, draft.answers)


def _measure(draft: Draft) -> int:
    places = draft.places
    return sum(measure_places(rows.values()) for rows in (places.files, places.texts, places.cards))


def _compact(draft: Draft, store: Store, used: int) -> Pack:
    """The pack, or a new one without what is no longer in use, where that is most of it."""
    pack = draft.pack
    if pack.size <= 2 * used + _SLACK:
        return pack
    fresh = store.new_pack()
    for rows in (draft.places.files, draft.places.texts, draft.places.cards):
        for path, place in rows.items():
            rows[path] = _move(pack, fresh, place)
    pack.close()
    draft.pack = fresh
    return fresh


def _move(pack: Pack, fresh: Pack, place: Place) -> Place:
    return fresh.append(pack.read(place))

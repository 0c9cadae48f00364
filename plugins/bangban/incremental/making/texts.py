"""The middle of a build: texts are converted and cards made, as far as anything in them has changed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from bangban.incremental.disk.digests import digest, digest_plain, digest_value
from bangban.incremental.disk.pack import Place
from bangban.incremental.making.converting import (
    Card,
    Converted,
    ConvertStories,
    MakeCards,
    MakeRows,
)
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.incremental.making.workers import WorkerPool
from bangban.incremental.state.draft import Draft
from bangban.incremental.state.memory import Memory
from bangban.incremental.tracking.answers import answer
from bangban.incremental.tracking.observer import WHOLE, cut_subject, name_subject
from bangban.incremental.tracking.world import World
from bangban.markdown.converter import Converter
from bangban.site.outputs.output import NodeId
from bangban.site.progress import Listener
from bangban.site.site_texts import convert_page, find_linked, list_texts

Row = TypeVar("Row")

# Questions whose answers may be others where other stories are out, where the folder has other files, and
# where pictures have changed; the rest are few.
_OF_COLLECTIONS = frozenset(
    """neighbours near found count has_stories timeline_at translations has_url urls story_url page_at
    has_story past names_in has_any measured""".split()
)
# Of those, whose answers follow from where stories stand and from the clock alone.
_OF_PLACES = frozenset("neighbours near found timeline_at translations story_url past names_in".split())
_OF_PATHS = frozenset(("has_file", "names", "story_url", "page_at", "has_story", "has_url"))
_OF_PICTURES = frozenset(("size", "look"))
# What is counted of cases: large values.
_OF_CASES = frozenset(("measure", "requests"))


def ask_again(draft: Draft, world: World, desk_changed: bool) -> None:
    """Asks anew what the last build's makers asked; notes the answers that are others. None is kept: they are
    many, and few of them will be asked once more."""
    last = draft.last
    if last is None:
        return
    passed_over = _list_passed_over(draft, last, desk_changed)
    for subject, before in last.graph.list_answers():
        kind, *rest = cut_subject(subject, 2)
        if kind in passed_over or (kind in _OF_CASES and not _is_remeasured(draft, rest)):
            continue
        now = _digest_answer(kind, answer(world, subject))
        if now != before:
            draft.answers[subject] = now
            draft.changed[subject] = WHOLE


def _list_passed_over(draft: Draft, last: Memory, desk_changed: bool) -> set[str]:
    """The kinds of questions whose answers are what they were."""
    passed_over: set[str] = set()
    if not (draft.arranged or desk_changed):
        passed_over |= _OF_COLLECTIONS
    elif not (draft.moved or desk_changed):
        passed_over |= _OF_PLACES
    if not (draft.scan.fresh or draft.scan.gone):
        passed_over |= _OF_PATHS if not (draft.arranged or desk_changed) else {"has_file", "names"}
    else:
        passed_over -= _OF_PATHS
    if not _has_other_pictures(draft, last):
        passed_over |= _OF_PICTURES
    return passed_over


def _is_remeasured(draft: Draft, scope: list[str]) -> bool:
    return draft.remeasured is None or tuple(scope) in draft.remeasured


def _has_other_pictures(draft: Draft, last: Memory) -> bool:
    """Whether a file has changed that is no story, or the limit by which pictures are judged."""
    files = (path for path in (*draft.scan.changed, *draft.scan.gone) if path not in draft.listings)
    return any(True for _ in files) or draft.desk.most_pixels != last.desk.most_pixels


def convert_prose(draft: Draft, world: World, desk_changed: bool) -> None:
    """Converts the words of the platform's own pages; those whose header has mistakes for their problems."""
    desk = draft.desk
    texts = list_texts(desk.files.prose, desk.files.documents)
    users = draft.find_users("prose")
    for name in desk.prose.keys() - texts.keys():
        del desk.prose[name]
        draft.gone.add(NodeId("prose", name))
    for name, page in texts.items():
        if draft.fresh or desk_changed or name in users or name not in desk.prose:
            with world.observer.watching() as facts:
                desk.prose[name] = convert_page(page, Converter(), world.link_targets)
            draft.facts[NodeId("prose", name)] = facts
    world.prose.update((name, desk.prose[name].html) for name in desk.files.prose)
    with world.observer.resting():
        desk.linked = find_linked(desk.files.platform, world.link_targets)


def convert_stories(draft: Draft, renderer: TrackedRenderer, workers: WorkerPool, listener: Listener) -> None:
    """Converts what is new, has changed, has come out or gone in, or depends on what has changed; then the
    cards and rows that depend on what has changed."""
    world, marks = renderer.world, draft.nodes.texts
    dirty = draft.find_users("text") & draft.listings.keys()
    for path in draft.listings:
        mark = _mark(draft, world, path)
        if marks.get(path) != mark:
            dirty.add(path)
            marks[path] = mark
    ordered = [path for path in draft.listings if path in dirty]
    listener.begin("convert", len(ordered))
    for result in workers.run(renderer, ConvertStories(), ordered):
        _take(draft, result)
        listener.advance()
    _sort(draft)
    cards = sorted((draft.find_users("card") & world.collections.visible) - dirty)
    for path, card in workers.run(renderer, MakeCards(), cards):
        _take_card(draft, path, card)
    rows = sorted((draft.find_users("row") & world.collections.visible) - dirty)
    for path, row in workers.run(renderer, MakeRows(), rows):
        _take_row(draft, path, row)
    # Others may have made anew what this process holds.
    world.records.forget()


def _mark(draft: Draft, world: World, path: str) -> bytes:
    return digest(draft.scan.stamps[path].digest + bytes([path in world.collections.visible]))


def _take(draft: Draft, result: Converted) -> None:
    path, desk = result.path, draft.desk
    draft.places.texts[path] = draft.pack.append(result.packed)
    draft.facts[NodeId("text", path)] = result.facts
    if result.changed:
        draft.changed[name_subject("text", path)] = result.changed
    _put(desk.texts, path, result.problems)
    _put(desk.copies, path, result.copies)
    _put(desk.used, path, result.used)
    if result.card:
        _take_card(draft, path, result.card)
    else:
        draft.places.cards.pop(path, None)
        draft.nodes.cards.pop(path, None)
        draft.gone.add(NodeId("card", path))
    if result.row:
        _take_row(draft, path, result.row)
    else:
        draft.places.rows.pop(path, None)
        draft.nodes.rows.pop(path, None)
        draft.gone.add(NodeId("row", path))


def _put(rows: dict[str, tuple[Row, ...]], path: str, value: tuple[Row, ...]) -> None:
    if value:
        rows[path] = value
    else:
        rows.pop(path, None)


def _take_card(draft: Draft, path: str, card: Card) -> None:
    _keep(draft, NodeId("card", path), card, draft.nodes.cards, draft.places.cards)


def _take_row(draft: Draft, path: str, row: Card) -> None:
    _keep(draft, NodeId("row", path), row, draft.nodes.rows, draft.places.rows)


def _keep(
    draft: Draft, node: NodeId, made: Card, digests: dict[str, bytes], places: dict[str, Place]
) -> None:
    """Notes what was made of a story; where it is other than before, what uses it has changed."""
    draft.facts[node] = made.facts
    draft.gone.discard(node)
    if digests.get(node.key) != made.digest:
        digests[node.key] = made.digest
        places[node.key] = draft.pack.append(made.packed)
        draft.changed[name_subject(*node)] = WHOLE


def _sort(draft: Draft) -> None:
    """Problems and copies in the order of the folder, whichever worker came first."""
    every: tuple[dict[str, Any], ...] = (draft.desk.texts, draft.desk.copies, draft.desk.used)
    for rows in every:
        ordered = {path: rows[path] for path in draft.listings if path in rows}
        rows.clear()
        rows.update(ordered)


def answer_new(draft: Draft, world: World, subjects: Iterable[str]) -> None:
    """Keeps the digests of what makers have asked for the first time."""
    for subject in set(subjects) - draft.answers.keys():
        kind = cut_subject(subject, 1)[0]
        if kind not in ("story", "text", "card", "row"):
            draft.answers[subject] = _digest_answer(kind, world.ask(subject))


def _digest_answer(kind: str, value: object) -> bytes:
    return digest_plain(value) if kind in _OF_CASES else digest_value(value)

"""A build from end to end; each step has a room of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from time import time_ns

from bangban.folder import ContentFolder, sort_folder
from bangban.incremental.blueprint import Blueprint
from bangban.incremental.crew import Crew
from bangban.incremental.desk_reading import link_stories, list_problems, read_desk, read_stories
from bangban.incremental.digests import digest_value
from bangban.incremental.draft import Draft
from bangban.incremental.job import Job, Listener, Outcome
from bangban.incremental.memory import Desk, Head, Memory, Nodes
from bangban.incremental.observer import name_subject
from bangban.incremental.pack import StoreError
from bangban.incremental.page_making import choose_nodes, list_loose, make_nodes
from bangban.incremental.publishing_step import keep_memory, publish_changes, publish_whole
from bangban.incremental.records import Places
from bangban.incremental.scanning import Scan, scan_content
from bangban.incremental.store import Store
from bangban.incremental.studio import Studio
from bangban.incremental.text_making import answer_new, ask_again, convert_prose, convert_stories
from bangban.incremental.world import Options
from bangban.portal import split_site_url
from bangban.problems import Problem, sort_problems
from bangban.shelf_cards import ShelfCard

_FOREVER = 2.0**62


def build(job: Job, store: Store, crew: Crew, listener: Listener) -> Outcome:
    """Builds, and gives what was done. Raises OSError, and whatever the listener raises; what was published
    before is then as it was."""
    memory = _remember(job, store, listener)
    try:
        return _build(job, store, crew, listener, memory)
    except StoreError as error:
        # Found broken half way: nothing has been published yet.
        listener.warn(error.code)
        return _build(job, store, crew, listener, None)


def _remember(job: Job, store: Store, listener: Listener) -> Memory | None:
    try:
        return store.load()
    except StoreError as error:
        listener.warn(error.code)
        return None


def _build(job: Job, store: Store, crew: Crew, listener: Listener, memory: Memory | None) -> Outcome:
    usable = memory if memory and memory.head.code == job.code else None
    scan = scan_content(job.content, usable.stamps if usable else {}, time_ns())
    damaged = memory.outputs.find_damaged(job.output) if memory else set()
    state = sum_up(job)
    if usable and not damaged and _is_same(job, usable, scan, state):
        return _tell_same(usable, job, listener)
    return _Build(job, store, crew, listener, _draft(store, usable, memory, scan), damaged, state).run()


def sum_up(job: Job) -> bytes:
    """The digest of all that settings and theme say: while it is the same, only content and time change."""
    setting = job.setting
    return digest_value(
        (job.page_size, job.stylesheet, job.script, job.rendering, job.clock.drafts, job.publish, job.statics,
         sorted(job.texts), sorted(job.theme.items()), sorted(setting.told.items()),
         setting.painter, sorted(setting.templates.digests.items()))
    )  # fmt: skip


def _is_same(job: Job, memory: Memory, scan: Scan, state: bytes) -> bool:
    head = memory.head
    return (
        not scan.changed
        and not scan.gone
        and head.state == state
        and head.since <= job.clock.now.timestamp() < head.until
        and (not head.judged or head.now == job.clock.judged.isoformat())
    )


def _tell_same(memory: Memory, job: Job, listener: Listener) -> Outcome:
    head = memory.head
    if head.problems:
        folder = sort_folder(job.content, memory.stamps)
        draft = Draft(memory, memory, None, None, memory.listings, memory.desk, memory.places, memory.nodes)
        _tell(draft, folder, listener)
    return Outcome(head.stories, head.pages, kept=len(memory.outputs.nodes))


def _tell(draft: Draft, folder: ContentFolder, listener: Listener) -> int:
    problems: Sequence[Problem] = sort_problems(
        list_problems(draft, folder, (told for _, told in draft.desk.prose.values()))
    )
    if problems:
        told = {path for path, rows in draft.desk.told.items() if rows}
        listener.tell(problems, len(told & draft.listings.keys()))
    return len(problems)


def _draft(store: Store, usable: Memory | None, memory: Memory | None, scan: Scan) -> Draft:
    if usable is None:
        pack, desk = store.new_pack(), Desk(b"", None)
        return Draft(None, memory, scan, pack, {}, desk, Places(), Nodes())
    pack, desk, nodes = store.open_pack(usable.head.pack), usable.desk, usable.nodes
    # The memory's own values are compared with later: they stay as they are.
    draft_desk = Desk(
        desk.source, desk.files, dict(desk.prose), dict(desk.unread), desk.told, dict(desk.texts), dict(desk.copies)
    )  # fmt: skip
    return Draft(
        usable, memory, scan, pack, dict(usable.listings), draft_desk, usable.places.copy(),
        Nodes(dict(nodes.marks), dict(nodes.cards)),
    )  # fmt: skip


def _is_page(name: str) -> bool:
    return name.startswith(("story\t", "embed\t", "page\t"))


class _Build:
    """The steps of one build that finds something to do."""

    def __init__(
        self, job: Job, store: Store, crew: Crew, listener: Listener, draft: Draft, damaged: set[str], state: bytes
    ) -> None:  # fmt: skip
        self.job, self.store, self.crew, self.listener = job, store, crew, listener
        self.draft, self.damaged, self.state = draft, damaged, state
        self.folder = sort_folder(job.content, draft.scan.stamps)

    def run(self) -> Outcome:
        """Reads, converts, tells, makes, publishes, keeps."""
        draft, job = self.draft, self.job
        desk_changed = read_desk(draft, self.folder)
        if (
            desk_changed
            and draft.last
            and draft.last.desk.files.platform.zone != draft.desk.files.platform.zone
        ):
            # Every date of every story may mean another moment.
            draft.last, draft.listings, draft.nodes = None, {}, Nodes()
        read_stories(draft, job, self.folder, self.crew, self.listener)
        cards = link_stories(draft, self.folder, desk_changed)
        self._arrange_anew()
        studio = self._open_studio(cards)
        ask_again(draft, studio.world, desk_changed)
        convert_prose(draft, studio.world, desk_changed)
        convert_stories(draft, studio, self.crew, self.listener)
        problems = _tell(draft, self.folder, self.listener)
        return self._publish(studio, problems, self._make(studio))

    def _arrange_anew(self) -> None:
        last, now = self.draft.last, self.job.clock.now.timestamp()
        if last and (last.head.state != self.state or not last.head.since <= now < last.head.until):
            self.draft.arranged = True

    def _open_studio(self, cards: dict[str, ShelfCard]) -> Studio:
        job, draft = self.job, self.draft
        host, base = split_site_url(draft.desk.files.platform.url) if job.publish else ("", "/")
        options = Options(
            base, host, job.stylesheet, job.script, job.page_size, job.clock.drafts,
            job.setting.painter, job.rendering, job.clock.judged,
        )  # fmt: skip
        blueprint = Blueprint(
            job.setting, self.folder, draft.desk.files, job.clock, options, cards, draft.pack.path, draft.places
        )  # fmt: skip
        return blueprint.open(draft.pack)

    def _make(self, studio: Studio) -> list[str]:
        draft, store = self.draft, self.store
        loose = list_loose(draft, self.job)
        studio.plans.furnish(loose)
        studio.blueprint = replace(
            studio.blueprint, setting=replace(self.job.setting, loose=loose), prose=dict(studio.world.prose)
        )
        if draft.old and 2 * len(self.damaged) > len(draft.old.outputs):
            # Nearly nothing is in place: a site made aside and exchanged is quicker, and whole.
            draft.old = None
        store.empty_stage()
        damaged = draft.old.outputs.find_owners(self.damaged) if draft.old else set()
        wanted, names = choose_nodes(draft, studio.plans, damaged)
        make_nodes(draft, studio, self.crew, store, wanted, self.damaged, self.listener)
        return names

    def _publish(self, studio: Studio, problems: int, names: list[str]) -> Outcome:
        draft, job, store, world = self.draft, self.job, self.store, studio.world
        asked = {subject for facts in draft.facts.values() for subject in facts}
        known = set(draft.last.graph.subjects) if draft.last else set()
        answer_new(draft, world, asked - known)
        if draft.old is None:
            store.write_lag(None)
            written, removed = publish_whole(draft, job, store.stage)
        else:
            written, removed = publish_changes(draft, job, store)
        head = self._sum_up(studio, problems, sum(map(_is_page, names)))
        keep_memory(draft, head, store, job.output)
        made = len(draft.files)
        return Outcome(head.stories, head.pages, made, len(names) - made, written, removed)

    def _sum_up(self, studio: Studio, problems: int, pages: int) -> Head:
        job, world = self.job, studio.world
        now = job.clock.now.timestamp()
        moments = [card.released.timestamp() for card in world.cards.values()]
        return Head(
            code=job.code,
            state=self.state,
            since=max((one for one in moments if one <= now), default=-_FOREVER),
            until=min((one for one in moments if one > now), default=_FOREVER),
            judged=self._judges(),
            now=job.clock.judged.isoformat(),
            pack="",
            kept=0,
            stories=len(world.shelves.visible),
            pages=pages,
            problems=problems,
        )

    def _judges(self) -> bool:
        """Whether any node has asked for the clock's moment."""
        last, name = self.draft.last, name_subject("now")
        made = any(name in facts for facts in self.draft.facts.values())
        return made or bool(last and name in last.graph.subjects)

"""The steps of a build that makes again what has changed."""

from __future__ import annotations

from collections.abc import Mapping, Set
from contextlib import suppress

from msgspec.structs import replace

from bangban.content.files.folder import sort_folder
from bangban.content.files.loose_folder import find_strays
from bangban.content.index_entries import IndexEntry
from bangban.diagnostics.problems import Problem, set_drafts_apart, sort_problems
from bangban.frontmatter.source import restore_columns
from bangban.incremental.content_reading import (
    check_site,
    find_turns,
    link_stories,
    list_problems,
    read_content_state,
    read_stories,
)
from bangban.incremental.deploy.audited import NewFiles, audit_new, list_changes, list_whole
from bangban.incremental.deploy.publishing import (
    find_changes,
    keep_memory,
    make_stage,
    new_checksums,
    publish_changes,
    publish_whole,
)
from bangban.incremental.disk.digests import digest_value
from bangban.incremental.disk.pack import StoreError
from bangban.incremental.making.job import Job
from bangban.incremental.making.planning import PLAN, TrackedPlan
from bangban.incremental.making.remaking import choose_nodes, list_loose, make_nodes
from bangban.incremental.making.renderer_spec import RendererSpec
from bangban.incremental.making.texts import answer_new, ask_again, convert_prose, convert_stories
from bangban.incremental.making.tracked_renderer import TrackedRenderer
from bangban.incremental.making.workers import WorkerPool
from bangban.incremental.scan.catalogue import Listing, list_cards
from bangban.incremental.scan.file_inspection import look_at_files
from bangban.incremental.scan.survey import Survey, is_same, is_whole, list_places, sum_up_places
from bangban.incremental.state.draft import open_draft
from bangban.incremental.state.memory import DeskContent, Head, Memory, Nodes, write_memory
from bangban.incremental.state.store import Store
from bangban.incremental.state.unpublished import hide_stamps, strip_unpublished
from bangban.incremental.tracking.observer import WHOLE, name_subject
from bangban.photographs.variants import find_recipe
from bangban.pictures.sheets import is_pictured
from bangban.site.outputs.output import LooseFiles, NodeId
from bangban.site.plan import SitePlan, count_pages
from bangban.site.progress import Listener, Outcome, RefusedSiteError
from bangban.site.staging import Staging
from bangban.site.vanished import list_vanished


def find_same(survey: Survey, job: Job, store: Store, listener: Listener) -> Outcome | None:
    """What there is to say where the site would come out as it is, once its problems have been told; None
    where there is something to do."""
    memory = survey.usable
    if not (memory and is_whole(job, survey) and is_same(job, survey)):
        return None
    head = memory.head
    listener.tell(*(_recall_problems(memory, survey) if head.problems else ((), 0)))
    stamps = hide_stamps(survey.scan.stamps, survey.scan.unpublished)
    if survey.outputs.renewed or stamps != memory.stamps:
        # Files that had to be read to see that they are the same need not be read the next time.
        sections = {"stamps": stamps, "outputs": memory.outputs}
        with suppress(OSError):
            write_memory(store.state, sections, memory)
    gone = list_vanished((), job.config)
    return Outcome(head.stories, head.pages, kept=len(memory.outputs.nodes), vanished=gone)


def _recall_problems(memory: Memory, survey: Survey) -> tuple[list[Problem], int]:
    desk = memory.desk.copy()
    desk.restore(survey.scan)
    return _list_problems(desk, memory.listings)


def _list_problems(desk: DeskContent, listings: Mapping[str, Listing]) -> tuple[list[Problem], int]:
    drafts = {
        path for path in desk.told.keys() | desk.texts.keys() if path in listings and listings[path].is_draft
    }
    problems = set_drafts_apart(sort_problems(restore_columns(list_problems(desk))), drafts)
    return problems, len(listings) - len(list_cards(listings.values(), desk.told))


class ChangedSteps:
    """The steps (see `bangban.build`) of one build that finds something to do. Without a `staging` folder it
    can be prepared only, to see what would be made."""

    def __init__(
        self,
        job: Job,
        store: Store,
        workers: WorkerPool,
        listener: Listener,
        survey: Survey,
        staging: Staging | None = None,
    ) -> None:
        self.job, self.store, self.workers, self.listener, self.staging = (
            job,
            store,
            workers,
            listener,
            staging,
        )
        self.damaged, self.state = survey.outputs.damaged, survey.state
        self.draft = open_draft(store, survey)
        self.folder = find_strays(sort_folder(job.content, survey.scan.stamps, survey.scan.refused))
        self.wanted: list[NodeId] = []
        self.names: list[NodeId] = []
        self.loose = LooseFiles()
        self.problems = 0
        self._kept = False

    def load_library(self) -> dict[str, IndexEntry]:
        """Reads what has changed. Gives the index entries of all stories without an error."""
        draft, job = self.draft, self.job
        self._desk_changed = read_content_state(draft, self.folder, drafts=job.config.drafts)
        if self._desk_changed and draft.last and draft.last.desk.zone != draft.desk.zone:
            # Every date of every story may mean another moment.
            draft.last, draft.listings, draft.nodes = None, {}, Nodes()
        read_stories(draft, job, self.folder, self.workers, self.listener)
        look_at_files(draft, job, self.folder, self.workers)
        cards = link_stories(draft, self.folder, job.clock, self._desk_changed)
        if job.lacks_fonts and any(map(is_pictured, cards.values())):
            self.listener.warn("fonts.missing")
        return cards

    def open_site(self, library: dict[str, IndexEntry]) -> TrackedRenderer:
        """Opens a renderer over the desk as of now, and converts what depends on a change."""
        draft = self.draft
        self._arrange_anew()
        self.renderer = renderer = self._open_renderer(library)
        ask_again(draft, renderer.world, self._desk_changed)
        convert_prose(draft, renderer.world, self._desk_changed)
        convert_stories(draft, renderer, self.workers, self.listener)
        return renderer

    def plan_outputs(self, opened: TrackedRenderer) -> SitePlan:
        """The plan, which notes what decides on it."""
        self.loose = loose = list_loose(self.draft, self.job)
        opened.plans = self.plan = TrackedPlan(opened, loose)
        setting = replace(self.job.setting, loose=loose)
        opened.spec = replace(self.spec, setting=setting, prose=dict(opened.world.prose))
        return self.plan

    def run_checks(self, opened: TrackedRenderer, _plan: SitePlan) -> tuple[list[Problem], int]:
        """The problems of what was read now and of what was read before."""
        check_site(self.draft, opened.world.cards, self.job, self.folder)
        problems, left_out = _list_problems(self.draft.desk, self.draft.listings)
        self.problems = len(problems)
        return problems, left_out

    def execute(self, _plan: SitePlan) -> Outcome:
        """Makes what depends on a change, brings the site up to date, and keeps what was learnt."""
        self.choose()
        assert self.staging, "a build has a place for new files"
        stage = make_stage(self.draft, self.staging.folder).open()
        if self.workers.forks(len(self.wanted)):
            self.renderer.open_templates(self.job.setting.templates.list_used())
        make_nodes(self.draft, self.renderer, self.workers, stage, self.wanted, self.damaged, self.listener)
        return self._publish(self.staging)

    def choose(self) -> None:
        """Notes which outputs there are (`names`), and which of them are to be made (`wanted`)."""
        draft = self.draft
        if draft.old and 2 * len(self.damaged) > len(draft.old.outputs):
            # Nearly nothing is in place: a site made aside and exchanged is quicker, and whole.
            draft.old = None
        damaged = draft.old.outputs.find_owners(self.damaged) if draft.old else set()
        self.wanted, self.names = choose_nodes(draft, self.plan, damaged)

    def close(self) -> None:
        """Lets go of the files that are open. What a build that did not end has read is kept nowhere."""
        if not self._kept:
            self.draft.pack.undo()
        self.draft.pack.close()

    def _publish(self, staging: Staging) -> Outcome:
        draft, job, store = self.draft, self.job, self.store
        changes = find_changes(draft, draft.old.outputs, job, staging) if draft.old else None
        self._audit(
            list_changes(draft, changes, job.output) if changes else list_whole(draft, staging.folder)
        )
        unpublished = self._find_unpublished()
        untold = strip_unpublished(draft, unpublished)
        asked = {subject for facts in draft.facts.values() for subject in facts}
        known = draft.last.graph.subjects if draft.last else ()
        answer_new(draft, self.renderer.world, asked.difference(known))
        head = self._sum_up(untold, asked)
        drawn = self.renderer.drawn
        self.renderer.close()
        with new_checksums(job, store, draft.written):
            if changes:
                published = publish_changes(changes, job, store)
            else:
                published = publish_whole(draft, job, store, staging)
        try:
            keep_memory(draft, head, job.output, unpublished, store)
            self._kept = True
        except (OSError, StoreError):
            # The site is in place; the next build will have more to do.
            store.forget()
            self.listener.warn("store.unkept")
        if drawn:
            files = self.loose.statics.items()
            drawn.sweep((file.content, find_recipe(file.path, address).name) for address, file in files)
        made = len(draft.files)
        written, removed, found = published
        gone = list_vanished(found, job.config)
        return Outcome(head.stories, head.pages, made, len(self.names) - made, written, removed, gone)

    def _audit(self, new: NewFiles) -> None:
        """Reads what is going to be published, before anybody else can."""
        if not self.job.config.publish or not (new.files or self.draft.gone):
            return
        if problems := audit_new(new, self.draft, self.renderer.world, self.job, self.workers):
            raise RefusedSiteError(problems)

    def _arrange_anew(self) -> None:
        last, clock = self.draft.last, self.job.clock
        if last is None:
            return
        now, changed = clock.now.timestamp(), self.draft.changed
        if last.head.now != clock.judged.isoformat():
            changed = {**changed, "now": WHOLE}
        is_later = not last.head.since <= now < last.head.until
        if is_later or "now" in changed:
            self.draft.remeasured = None
        self.draft.moved |= is_later or last.head.state != self.state
        self.draft.arranged |= (
            last.head.state != self.state or is_later or PLAN in last.graph.find_users(changed)
        )

    def _open_renderer(self, cards: dict[str, IndexEntry]) -> TrackedRenderer:
        job, draft = self.job, self.draft
        self.spec = RendererSpec(
            setting=job.setting,
            folder=self.folder,
            desk=draft.desk.files,
            clock=job.clock,
            config=job.config,
            presentation=job.presentation,
            cards=cards,
            pack=draft.pack.path,
            places=draft.places,
            looks=draft.desk.looks,
        )
        return self.spec.open(draft.pack)

    def _find_unpublished(self) -> set[str]:
        """The content files of which nothing is in a site that is published."""
        if not self.job.config.publish:
            return set()
        folder, out = self.folder, self.renderer.world.collections.visible
        files = {file.path for file in self.loose.statics.values()}
        drafts = {*folder.prose} - {page.path for page in self.draft.desk.files.prose.values()}
        return self.draft.scan.stamps.keys() - out - files - ({*folder.platform_paths} - drafts)

    def _sum_up(self, untold: bool, asked: Set[str]) -> Head:
        job, world = self.job, self.renderer.world
        return Head(
            job.code,
            self.state,
            *find_turns(self.draft, world.cards.values(), job.clock.now.timestamp()),
            judged=self._asks(asked, ("now",)),
            now=job.clock.judged.isoformat(),
            pack="",
            kept=0,
            stories=len(world.collections.visible),
            pages=count_pages(self.names),
            problems=self.problems,
            refused=digest_value(self.draft.scan.refused),
            untold=untold,
            places=sum_up_places(job)
            if self._asks(asked, *(("setting", one) for one in list_places(job)))
            else b"",
        )

    def _asks(self, asked: Set[str], *subjects: tuple[str, ...]) -> bool:
        """Whether any node has asked for one of these, now or before."""
        known = self.draft.last.graph.subjects if self.draft.last else ()
        names = [name_subject(*subject) for subject in subjects]
        return any(name in asked or name in known for name in names)

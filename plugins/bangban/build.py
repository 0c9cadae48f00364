"""The way of a site, from what the desk has written to a folder that a server can send. Read this first.

`build` has the steps. Two ways go them, with the same bytes: `site.whole` makes everything, in order and by
the own code of Python-Markdown and of Jinja; `incremental` knows what the last build has made, and makes
again what depends on a change.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from typing import Protocol, TypeVar

from bangban.diagnostics.problems import Problem
from bangban.incremental.builder import ChangedSteps, find_same
from bangban.incremental.disk.pack import StoreError
from bangban.incremental.making.job import Job
from bangban.incremental.making.workers import WorkerPool
from bangban.incremental.scan.survey import survey_site
from bangban.incremental.state.memory import Memory
from bangban.incremental.state.store import Store
from bangban.site.manifest import is_unlisted
from bangban.site.plan import SitePlan
from bangban.site.progress import Listener, Outcome
from bangban.site.staging import Staging

Library = TypeVar("Library")
Opened = TypeVar("Opened")


class Steps(Protocol[Library, Opened]):
    """The steps of one build: each takes what the one before gave. What stands in the content folder makes
    none of them raise anything: it is a problem. Raises OSError where the system does not let it go on."""

    def load_library(self) -> Library:
        """All that the desk has written, read and linked with one another."""

    def open_site(self, library: Library) -> Opened:
        """What is out at the clock's moment, its texts converted."""

    def plan_outputs(self, opened: Opened) -> SitePlan:
        """Every file that the site has."""

    def run_checks(self, opened: Opened, plan: SitePlan) -> tuple[Sequence[Problem], int]:
        """All problems, in the order of files and lines, and how many stories are left out for them."""

    def execute(self, plan: SitePlan) -> Outcome:
        """Makes the files, and brings them into place: until then the published site stays as it was."""


def build(steps: Steps[Library, Opened], listener: Listener) -> Outcome:
    """Builds, and gives what was done. Raises OSError, and whatever the listener raises to stop it."""
    return steps.execute(prepare(steps, listener))


def prepare(steps: Steps[Library, Opened], listener: Listener) -> SitePlan:
    """A build up to where files are made: the listener has heard all problems."""
    library = steps.load_library()  # frontmatter, content: files → frozen models
    opened = steps.open_site(library)  # config.clock, markdown, pages: what templates may see
    plan = steps.plan_outputs(opened)  # site.plan, site.outputs: pages, texts, pictures, copies
    listener.tell(*steps.run_checks(opened, plan))
    return plan


def build_changes(
    job: Job, store: Store, workers: WorkerPool, listener: Listener, staging: Staging
) -> Outcome:
    """Builds what has changed since the last build, which the store remembers. New files are written to the
    staging folder, in which there may be files of others. A store that is found broken is told, and all is
    made anew: nothing has been published by then."""
    try:
        return _build_changes(job, store, workers, listener, staging, store.load())
    except StoreError as error:
        listener.warn(error.code)
        return _build_changes(job, store, workers, listener, staging, None)


def _build_changes(
    job: Job, store: Store, workers: WorkerPool, listener: Listener, staging: Staging, memory: Memory | None
) -> Outcome:
    if (memory is None or job.config.publish) and is_unlisted(job.output):
        listener.warn("output.cleared" if job.config.publish else "output.unlisted")
    survey = survey_site(job, memory)
    if same := find_same(survey, job, store, listener):
        return same
    with closing(ChangedSteps(job, store, workers, listener, survey, staging)) as steps:
        return build(steps, listener)

"""The audit of what a build is about to put in place: of a whole site, or of the files that are new in it.

A file that stays as it is was audited when it came; only where a story is taken back, which the site may have
shown, all files are read once more.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from bangban.content.urls import locate_key, locate_story
from bangban.diagnostics.problems import Problem
from bangban.incremental.deploy.tree import Changes
from bangban.incremental.making.job import Job
from bangban.incremental.making.workers import WorkerPool
from bangban.incremental.scan.catalogue import find_withdrawn
from bangban.incremental.state.draft import Draft
from bangban.incremental.tracking.world import World
from bangban.site.audit.audited_output import AuditedOutput, OutputFile, list_output
from bangban.site.audit.auditing import audit
from bangban.site.audit.output_links import SitePlace
from bangban.site.audit.secret_stories import SecretStory, list_secret_pages, open_newsroom


class NewFiles(Struct, frozen=True):
    """The files that a build puts in place, `others` that stay as they are, the `addresses` of the whole
    site, and which of them were not there before (None: all)."""

    files: tuple[OutputFile, ...]
    addresses: frozenset[str]
    others: tuple[OutputFile, ...] = ()
    fresh: frozenset[str] | None = None


def list_whole(draft: Draft, folder: Path) -> NewFiles:
    """All files of a site that was made aside, in a folder."""
    return NewFiles(list_output(folder, draft.written), frozenset(draft.written))


def list_changes(draft: Draft, changes: Changes, output: Path) -> NewFiles:
    """The files that take their places in the output folder."""
    before = draft.old.outputs if draft.old else ()
    files = tuple(OutputFile(address, changes.stage.locate(address)) for address in sorted(changes.placed))
    others = list_output(output, changes.made - changes.placed)
    return NewFiles(files, changes.made, others, changes.placed.difference(before))


def audit_new(new: NewFiles, draft: Draft, world: World, job: Job, workers: WorkerPool) -> list[Problem]:
    """What in the new files must not go out."""
    secrets = tuple(_list_secrets(draft, world))
    known = draft.last.listings if draft.last else {}
    is_taken_back = any(_was_shown(one, draft) for one in secrets if one.path in known)
    files, others = ((*new.files, *new.others), ()) if is_taken_back else (new.files, new.others)
    config, portal = job.config, world.portal
    extras = {*config.extras.places.values(), *job.theme, *job.texts}
    machine = (job.content, job.output.parent, Path.home())
    place = SitePlace(portal.host, portal.base)
    output = AuditedOutput(files, new.addresses, place, machine, extras, new.fresh, others)
    out = world.collections.visible
    newsroom = open_newsroom(job.content, secrets, out, tuple(draft.scan.stamps), *config.themes)
    return audit(output, newsroom, workers.share, workers.workers)


def _was_shown(secret: SecretStory, draft: Draft) -> bool:
    """Whether the last build's site had the story, in lists if it is hidden now."""
    before = draft.last.listings[secret.path].card if draft.last else None
    return before is not None and not (secret.hidden and before.status == "hidden")


def _list_secrets(draft: Draft, world: World) -> Iterator[SecretStory]:
    desk = world.desk
    down = {locate_key(row.key) for row in desk.withdrawals}
    yield from list_secret_pages(world.folder, desk.prose, desk.documents, down)
    visible, cards = world.collections.visible, world.cards
    withdrawn = {*find_withdrawn(draft.listings.values(), draft.desk.files.withdrawals)}
    for path, listing in draft.listings.items():
        card = cards.get(path)
        hidden = path in visible
        if not hidden or (card and card.status == "hidden"):
            title = card.title if card else ""
            aliases = card.aliases if card and hidden else ()
            address = locate_story(listing)
            yield SecretStory(path, address, title, hidden, withdrawn=path in withdrawn, aliases=aliases)

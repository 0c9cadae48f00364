"""Looks at the files of the content folder that are new or have changed: which pictures can be shown, and
which files would run at our address."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from bangban.content.files.folder import ContentFolder
from bangban.diagnostics.errors import naming
from bangban.documents.document_texts import has_words
from bangban.incremental.disk.digests import hash_path, is_hashed
from bangban.incremental.making.job import Job
from bangban.incremental.making.workers import WorkerPool
from bangban.incremental.state.draft import Draft
from bangban.photographs.forms import name_form
from bangban.photographs.inspection import look_at
from bangban.photographs.preparing import Exam
from bangban.site.file_words import list_file_uses
from bangban.site.static_files import judge_file, list_judged


class LookAtPictures(Struct, frozen=True):
    """Looks at files of the content folder `root`; a picture of more than so many pixels is refused."""

    root: Path
    most_pixels: int

    def __call__(self, _renderer: object, paths: Sequence[str]) -> list[tuple[str, Exam]]:
        """Each path with what is to be said of it."""
        return [(path, self._look(path)) for path in paths]

    def _look(self, path: str) -> Exam:
        with naming(path):
            return look_at(self.root, path, self.most_pixels)


def look_at_files(draft: Draft, job: Job, folder: ContentFolder, workers: WorkerPool) -> None:
    """Notes what is to be told of files that are no texts."""
    _look_at_pictures(draft, job, workers)
    _judge_files(draft, job, folder)
    _read_words(draft, job, folder)


def _look_at_pictures(draft: Draft, job: Job, workers: WorkerPool) -> None:
    """Notes what is to be said of each picture; a long look is taken once, not by each who asks."""
    looks, stamps, most = draft.desk.looks, draft.scan.stamps, job.config.picture_pixels
    if draft.desk.most_pixels != most:
        looks.clear()
        draft.desk.most_pixels = most
    wanted = [
        path for path in stamps if name_form(path) and (path in draft.scan.changed or path not in looks)
    ]
    for path in looks.keys() - stamps.keys():
        del looks[path]
    looks.update(workers.run(None, LookAtPictures(job.content, most), wanted))
    draft.desk.looks = dict(sorted(looks.items()))


def _judge_files(draft: Draft, job: Job, folder: ContentFolder) -> None:
    active, changed = draft.desk.active, draft.scan.changed
    # Of what was not published only that is known that there was something to tell.
    again = {path for path in draft.scan.unpublished if hash_path(path) in active}
    for path in [path for path in active if path in changed or path in draft.scan.gone or is_hashed(path)]:
        del active[path]
    for path in list_judged(folder):
        problem = judge_file(job.content, path) if path in changed or path in again else None
        if problem:
            active[path] = problem


def _read_words(draft: Draft, job: Job, folder: ContentFolder) -> None:
    """Notes what is private in the words of files, most of which have none."""
    words, changed = draft.desk.words, draft.scan.changed
    for path in [path for path in words if path in changed or path in draft.scan.gone]:
        del words[path]
    for path in list_judged(folder):
        if path in changed and has_words(path) and (uses := list_file_uses(job.content, path)):
            words[path] = uses

"""Looks at the pictures of the content folder that are new or have changed: one task of a build."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bangban.faults import naming
from bangban.incremental.crew import Crew
from bangban.incremental.draft import Draft
from bangban.incremental.job import Job
from bangban.photographs import Exam
from bangban.picture_forms import name_form
from bangban.picture_sizes import look_at
from bangban.values import dataclass


@dataclass(frozen=True, slots=True)
class LookAtPictures:
    """Looks at files of the content folder `root`."""

    root: Path

    def __call__(self, _studio: object, paths: Sequence[str]) -> list[tuple[str, Exam]]:
        """Each path with what is to be said of it."""
        return [(path, self._look(path)) for path in paths]

    def _look(self, path: str) -> Exam:
        with naming(path):
            return look_at(self.root / path)


def look_at_pictures(draft: Draft, job: Job, crew: Crew) -> None:
    """Notes what is to be said of each picture; a long look is taken once, not by each who asks."""
    looks, stamps = draft.desk.looks, draft.scan.stamps
    wanted = [
        path for path in stamps if name_form(path) and (path in draft.scan.changed or path not in looks)
    ]
    for path in looks.keys() - stamps.keys():
        del looks[path]
    looks.update(crew.run(None, LookAtPictures(job.content), wanted))
    draft.desk.looks = dict(sorted(looks.items()))

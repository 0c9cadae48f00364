"""The audit: everything that an output folder has, byte by byte."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bangban.content.files.folder import MOST_BYTES
from bangban.diagnostics.problems import Position, Problem, sort_problems
from bangban.site.audit.audited_output import AuditedOutput, OutputFile, read_output
from bangban.site.audit.auditor import Auditor
from bangban.site.audit.hits import Hit, tell
from bangban.site.audit.screening import AuditedFile, Screen
from bangban.site.audit.secret_stories import Newsroom

_BATCH = 2**22
"""Bytes of the files that lie in memory at once."""
_LIMIT = {"most": str(MOST_BYTES // 1_000_000)}


def audit(output: AuditedOutput, newsroom: Newsroom) -> list[Problem]:
    """Everything that must not go out, in the order of addresses and places."""
    problems: list[Problem] = []
    auditor = Auditor(output, newsroom)
    problems += tell(auditor.judge_names())
    screen = Screen(auditor)
    for batch in _read_batches(output.files, problems):
        hits: dict[AuditedFile, list[Hit]] = {}
        for file, hit in screen.judge(batch):
            hits.setdefault(file, []).append(hit)
        for file, found in hits.items():
            problems += tell(found, file.data)
    problems += tell(auditor.find_unreached())
    return sort_problems(problems)


def _read_batches(files: Iterable[OutputFile], problems: list[Problem]) -> Iterator[list[AuditedFile]]:
    """The bytes of the files, some megabytes at a time. Notes the problem of each that cannot be read."""
    batch, size = list[AuditedFile](), 0
    for file in files:
        try:
            data = read_output(file.path)
        except FileNotFoundError:
            # What has gone meanwhile is not published.
            continue
        except OSError:
            problems.append(Problem(Position(file.address), "audit.unread", _LIMIT))
            continue
        batch.append(AuditedFile(file.address, data))
        size += len(data)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    yield batch

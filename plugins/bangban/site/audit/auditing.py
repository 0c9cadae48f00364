"""The audit: everything that an output folder has, byte by byte."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import partial
from itertools import accumulate, pairwise
from typing import NamedTuple

from bangban.content.files.folder import MOST_BYTES
from bangban.diagnostics.problems import Position, Problem, sort_problems
from bangban.site.audit.audited_output import AuditedOutput, OutputFile, read_output
from bangban.site.audit.auditor import Auditor
from bangban.site.audit.hits import Hit, tell
from bangban.site.audit.screening import AuditedFile, Screen
from bangban.site.audit.secret_stories import Newsroom

_FEW = 2**22
"""Bytes of the files that lie in memory at once, and of a part that is worth a process."""
_LIMIT = {"most": str(MOST_BYTES // 1_000_000)}


class FoundInFiles(NamedTuple):
    """What an audit finds in some files of a site: what is wrong with them, and the addresses of the files
    that they lead to."""

    problems: list[Problem]
    reached: Set[str]


FileAudit = Callable[[Sequence[OutputFile]], FoundInFiles]
Share = Callable[[FileAudit, Sequence[Sequence[OutputFile]]], Iterable[FoundInFiles]]
"""Who audits the parts of a site, each for itself, and gives what was found in each."""


def audit(output: AuditedOutput, newsroom: Newsroom, share: Share = map, parts: int = 1) -> list[Problem]:
    """Everything that must not go out, in the order of addresses and places. So many parts of the site are
    shared out to who audits them, but for some files: what is learnt of those all begin with."""
    auditor = Auditor(output, newsroom)
    problems = tell(auditor.judge_names())
    reached: set[str] = set()
    do = partial(_audit_files, Screen(auditor))
    first, *others = _cut(output.files, parts)
    for found in (do(first), *share(do, others)):
        problems += found.problems
        reached |= found.reached
    problems += tell(auditor.find_unreached(reached))
    return sort_problems(problems)


def _cut(files: Sequence[OutputFile], count: int) -> Sequence[Sequence[OutputFile]]:
    """A few files, and all others in so many parts of the same size, as far as that is known."""
    if count == 1:
        return [files]
    sizes = [*accumulate(map(_measure, files))]
    first = bisect_left(sizes, _FEW)
    left = sizes[-1] - _FEW if sizes else 0
    if left < count * _FEW:
        return [files]
    ends = [first, *(bisect_left(sizes, _FEW + left * number // count) for number in range(1, count))]
    return [files[:first], *(files[start:end] for start, end in pairwise((*ends, len(files))))]


def _measure(file: OutputFile) -> int:
    try:
        return os.lstat(file.path).st_size
    except OSError:
        return 0


def _audit_files(screen: Screen, files: Iterable[OutputFile]) -> FoundInFiles:
    problems: list[Problem] = []
    for batch in _read_batches(files, problems):
        hits: dict[AuditedFile, list[Hit]] = {}
        for file, hit in screen.judge(batch):
            hits.setdefault(file, []).append(hit)
        for file, found in hits.items():
            problems += tell(found, file.data)
    return FoundInFiles(problems, screen.reached)


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
        if size >= _FEW:
            yield batch
            batch, size = [], 0
    yield batch

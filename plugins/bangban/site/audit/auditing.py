"""The audit: everything that an output folder has, byte by byte."""

from __future__ import annotations

from bangban.content.files.folder import MOST_BYTES
from bangban.diagnostics.problems import Position, Problem, sort_problems
from bangban.site.audit.audited_output import AuditedOutput, read_output
from bangban.site.audit.auditor import Auditor
from bangban.site.audit.hits import tell
from bangban.site.audit.secret_stories import Newsroom

_LIMIT = {"most": str(MOST_BYTES // 1_000_000)}


def audit(output: AuditedOutput, newsroom: Newsroom) -> list[Problem]:
    """Everything that must not go out, in the order of addresses and places."""
    problems: list[Problem] = []
    auditor = Auditor(output, newsroom)
    problems += tell(auditor.judge_names())
    for file in output.files:
        try:
            data = read_output(file.path)
        except FileNotFoundError:
            # What has gone meanwhile is not published.
            continue
        except OSError:
            problems.append(Problem(Position(file.address), "audit.unread", _LIMIT))
            continue
        problems += tell(auditor.judge(file.address, data), data)
    problems += tell(auditor.find_unreached())
    return sort_problems(problems)

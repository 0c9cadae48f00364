"""Tells the problems of the content on the error stream, and ends a publishing run that has an error."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bangban.diagnostics.problem_file import PROBLEM_FILE, write_problems
from bangban.diagnostics.problems import Problem, count_errors, format_text, sum_up_levels
from bangban.locale.zh.messages import MESSAGES


def tell_problems(problems: Sequence[Problem], settings: Mapping[str, object], left_out: int) -> None:
    """Tells every problem, each with its file as the editor would name it; `left_out` is how many stories
    are missing for them. Whoever has asked for them as a file gets them, none included. With
    BANGBAN_PUBLISH any error ends the run; warnings and hints are only told."""
    if os.environ.get(PROBLEM_FILE):
        write_problems(Path(os.environ[PROBLEM_FILE]), problems)
    if not problems:
        return
    prefix = _show_folder(str(settings["PATH"]))
    for problem in problems:
        sys.stderr.write(f"{prefix}{format_text(problem)}\n")
    counts = {"count": len(problems), "levels": sum_up_levels(problems)}
    if settings.get("BANGBAN_PUBLISH") and count_errors(problems):
        # Pelican prints a traceback for any exception but this one, which ends the run with 1.
        raise SystemExit(word("build.stopped", **counts))
    code = "build.told" if left_out else "build.noted"
    sys.stderr.write(word(code, **counts, left_out=left_out) + "\n")


def word(code: str, **values: object) -> str:
    """A sentence of the catalogue, with its mend."""
    message = MESSAGES[code]
    return message.what.format(**values) + message.mend.format(**values)


def _show_folder(content: str) -> str:
    """The content folder as the editor would name it: from the working directory, if below it."""
    relative = os.path.relpath(content)
    return f"{content}/" if relative.startswith(os.pardir) else f"{Path(relative).as_posix()}/"

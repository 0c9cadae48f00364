"""What commands say: problems in the form that was asked for, and sentences of the catalogue."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bangban.diagnostics.formats import format_github, format_json, format_text
from bangban.locale.zh.cli_messages import SENTENCES
from bangban.support.quiet import is_quiet

if TYPE_CHECKING:
    from bangban.diagnostics.problems import Problem


def say(code: str, **values: object) -> None:
    """What is not the result itself goes to standard error, so that a result can be piped on."""
    print(SENTENCES[code].format(**values), file=sys.stderr, flush=True)


def note(code: str, **values: object) -> None:
    """As `say`, what nobody misses who has asked for problems and failures only."""
    if not is_quiet(os.environ):
        say(code, **values)


def print_problems(problems: Sequence[Problem], form: str) -> None:
    """Prints them on standard output; `form` is text, json or github."""
    if form == "json":
        print(format_json(problems))
    else:
        write = format_github if form == "github" else format_text
        for problem in problems:
            print(write(problem))

"""Converting long texts under a limit of CPU time: a process that needs the square does not end."""

from __future__ import annotations

import resource
import subprocess
import sys

from bangban.diagnostics.problems import Position
from bangban.markdown.converter import Converter
from bangban.markdown.links import ResolvedLink
from bangban.markdown.source_positions import check_prose

_SECONDS = 20


def convert_limited(text: str, *, quick: bool = True) -> str:
    """What `text` becomes in a process that may use 20 s of CPU time, with all that is told of it; raises
    `CalledProcessError` where it needs more. Texts are chosen so that linear time is a second of it."""
    command = [sys.executable, "-m", "tests.bangban.markdown.limited", "quick" if quick else "stock"]
    done = subprocess.run(command, input=text.encode(), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode()


def _main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    text = sys.stdin.buffer.read().decode()
    prose = Converter(quick=sys.argv[1] == "quick").convert(text, resolve=ResolvedLink)
    problems = check_prose(prose, text, Position("cases/lamp.md", 1, 1))
    told = "\n".join(sorted({problem.code for problem in problems}))
    sys.stdout.buffer.write(f"{prose.failure}\n{prose.html}\n{told}".encode())


if __name__ == "__main__":
    _main()

"""CPU time of `bangban check` over a newsroom, with two versions of the program in pairs.

    python -m bench.check_speed CONTENT EARLIER [ROUNDS]

CONTENT is a content folder (see `bench.corpus`), EARLIER the Python of an environment with the earlier
version. Each round runs both, in turn; what counts is the median of the ratios, in CPU time of the command
and its children, so that a busy machine disturbs little.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

_ROUNDS = 3


def measure_check(python: str, content: Path) -> float:
    """Seconds of CPU time, user and system, that one check takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = (python, "-m", "bangban", "check", str(content))
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def describe(pairs: Sequence[tuple[float, float]]) -> str:
    """A line a round (earlier, now, ratio), and the median ratio."""
    rows = [f"{earlier:8.2f} s{now:8.2f} s{now / earlier:8.3f}" for earlier, now in pairs]
    middle = statistics.median(now / earlier for earlier, now in pairs)
    return "\n".join([f"{'earlier':>10}{'now':>10}{'ratio':>8}", *rows, f"median ratio {middle:.3f}"])


def main() -> None:
    """Prints the table."""
    content, earlier = Path(sys.argv[1]), sys.argv[2]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else _ROUNDS
    pairs = [(measure_check(earlier, content), measure_check(sys.executable, content)) for _ in range(rounds)]
    print(describe(pairs))


if __name__ == "__main__":
    main()

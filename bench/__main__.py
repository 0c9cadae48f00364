"""`make bench`: measures ours, stock Pelican and Hugo in one run, and writes bench/RESULTS.md.

    python -m bench [SIZE…] [--work FOLDER] [--full-up-to SIZE] [--cold]

Exits with 1 if an output is not what a clean build gives; a bar that is missed is only told.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

from bench.builders import Workspace, name_hugo
from bench.report import Machine, write_report
from bench.scenarios import Bench, SizeResult, list_faults, plan_size

_SIZES = (1_000, 8_000, 40_000)
_FULL = 8_000
_CORES = 2
_RESULTS = Path(__file__).parent / "RESULTS.md"


def main(arguments: list[str]) -> int:
    """Measures, writes the report, gives the exit code."""
    options = _parse(arguments)
    # What is promised is promised for two cores.
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:_CORES])
    machine = Machine.look(version("pelican"), name_hugo())
    results: list[SizeResult] = []
    with tempfile.TemporaryDirectory(prefix="bench-", dir=options.work) as folder:
        for size in options.sizes or _SIZES:
            workspace = Workspace(Path(folder) / str(size))
            workspace.folder.mkdir()
            plan = plan_size(size, options.full_up_to, options.cold)
            results.append(Bench(workspace, size, plan, _tell).run())
            shutil.rmtree(workspace.folder)
            options.results.write_text(write_report(machine, results), encoding="utf-8")
    faults = list(list_faults(results))
    for fault in faults:
        _tell(f"differs from a clean build: {fault}")
    _tell(f"written: {options.results}")
    return 1 if faults else 0


def _parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Speed against peers.")
    parser.add_argument("sizes", nargs="*", type=int, metavar="SIZE", help="numbers of stories")
    parser.add_argument("--work", type=Path, help="where to work (a folder is made there and removed)")
    parser.add_argument("--full-up-to", type=int, default=_FULL, help="above this size, fewer scenarios")
    parser.add_argument("--cold", action="store_true", help="cold builds only")
    parser.add_argument("--results", type=Path, default=_RESULTS, help="where to write")
    return parser.parse_args(arguments)


def _tell(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

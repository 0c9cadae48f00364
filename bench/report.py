"""`bench/RESULTS.md`, from what a run has measured."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bench.bars import Bar, compare_neighbours, get_pss, get_wall, judge_bars, take_median
from bench.compare import PARTS
from bench.measure import Usage
from bench.scenarios import COLD, Row, SizeResult

_BUILDERS = {"hugo": "Hugo", "stock": "stock Pelican", "ours": "ours"}
_ORDER = tuple(_BUILDERS)
_COLUMNS = (
    "builder", "scenario", "wall, s", "CPU, s", "memory, MB",
    "wall ÷ Hugo", "CPU ÷ Hugo", "memory ÷ Hugo", "clean",
)  # fmt: skip
_BUSY = """\
**The machine was busy with other things when this run began: its times are not to be relied on.**

"""
_FAIR = """\
Hugo builds the same newsroom from the same Markdown files: the same addresses, and on each page the same
parts. What it is given besides: a list of the authors and months that have pages, for bylines are no taxonomy
of plain names. Pictures for sharing are off on our side, for Hugo draws none. Hugo's CommonMark leaves `**`
beside Chinese punctuation as it stands, where Python-Markdown makes it bold; asterisks are not compared.

"""
_INTRO = """\
# Results of `make bench`

This file is written by `make bench` and by nothing else.

"""
_STOCK = """\
Stock Pelican is Pelican with the same plugin and `BANGBAN_FAST = False`: its own reading of articles, and
every file made anew in one process, with Python-Markdown's and Jinja's own code. It has no incremental
mode: each scenario costs it a full build, so that is measured cold only. Hugo's plain command has none
either; the row “nothing changed” is Hugo's build over its own output. Times are medians, with the least and
the most in brackets; memory is the median of the peaks. Ratios are to Hugo's full builds at the same size
in the same run, CPU time and memory too: each build is held against the Hugo builds next to it, before and
after, for the speed of a machine changes within minutes; the median of these. “Clean” says whether the
output is, byte for byte, that of a clean build without any state (these count as cold builds, too); for the
cold build, that of stock Pelican.

"""
_HOW = """\
## How to reproduce

```sh
make bench                 # 1,000, 8,000 and 40,000 stories; the last with fewer scenarios
make bench SIZES="1000"    # other sizes
```

`bench/corpus.py` writes the newsroom (seeded: the same seed, the same bytes); `bench/hugo/` is Hugo's
site; `bench/edits.py` has the edits; `bench/measure.py` measures: wall by the monotonic clock, CPU by
`wait4`, memory as the peak PSS of all processes together, sampled. All builds have the same clock and at
most two cores.
"""


@dataclass(frozen=True)
class Machine:
    """Where a run was made."""

    cores: int
    python: str
    pelican: str
    hugo: str
    day: str
    load: float

    @classmethod
    def look(cls, pelican: str, hugo: str) -> Machine:
        """This machine, now."""
        cores, day = len(os.sched_getaffinity(0)), date.today().isoformat()
        return cls(cores, platform.python_version(), pelican, hugo, day, os.getloadavg()[0])


def write_report(machine: Machine, results: Sequence[SizeResult]) -> str:
    """The whole file."""
    return "".join(
        (
            _INTRO,
            f"{machine.day}; {machine.cores} cores (load before: {machine.load:.1f}); {platform.system()},"
            f" Python {machine.python}, Pelican {machine.pelican}, Hugo {machine.hugo}.\n\n",
            _BUSY if machine.load > machine.cores / 4 else "",
            "## Bars\n\n",
            *_write_bars(judge_bars(results)),
            "\n",
            _STOCK,
            *(piece for result in results for piece in _write_size(result)),
            "## Is the comparison fair?\n\n",
            *_write_fairness(results),
            _HOW,
        )
    )


def _write_bars(bars: Iterable[Bar]) -> Iterator[str]:
    yield "| bar (at 8,000 stories) | limit | measured | met |\n|---|---|---|---|\n"
    for bar in bars:
        met = {True: "yes", False: "**no**", None: "not measured"}[bar.met]
        yield f"| {bar.name} | {bar.limit} | {bar.measured} | {met} |\n"


def _write_size(result: SizeResult) -> Iterator[str]:
    yield f"## {result.size:,} stories\n\n"
    yield f"| {' | '.join(_COLUMNS)} |\n{'|---' * len(_COLUMNS)}|\n"
    for row in sorted(result.rows, key=lambda row: _ORDER.index(row.builder)):
        parts = _take_medians(result, row.builder, row.scenario)
        ratios = _write_ratios(result, row)
        walls = [usage.wall for usage in row.usages]
        spread = f" ({min(walls):.2f}–{max(walls):.2f})" if len(walls) > 1 else ""
        yield (
            f"| {_BUILDERS[row.builder]} | {row.scenario} | {parts[0]:.2f}{spread} | {parts[1]:.2f} |"
            f" {parts[2] / 1e6:.0f} | {' | '.join(ratios)} | {_write_equality(result, row)} |\n"
        )
    yield "\n"


def _write_ratios(result: SizeResult, row: Row) -> Iterator[str]:
    for part in (get_wall, _get_cpu, get_pss):
        ratio = compare_neighbours(result, (row.builder, row.scenario), ("hugo", COLD), part)
        yield "" if ratio is None else f"{ratio:.2f}"


def _take_medians(result: SizeResult, builder: str, scenario: str) -> list[float]:
    return [take_median(result, builder, scenario, part) or 0.0 for part in (get_wall, _get_cpu, get_pss)]


def _write_equality(result: SizeResult, row: Row) -> str:
    differing = row.differing
    if (row.builder, row.scenario) == ("ours", COLD):
        differing = result.stock_differs
    if differing is None:
        return ""
    return f"**{len(differing)} files differ**" if differing else "yes"


def _get_cpu(usage: Usage) -> float:
    return usage.cpu


def _write_fairness(results: Sequence[SizeResult]) -> Iterator[str]:
    yield _FAIR
    yield "| stories | | ours | Hugo |\n|---|---|---|---|\n"
    for result in results:
        comparison, size = result.comparison, f"{result.size:,}"
        yield f"| {size} | files | {comparison.files[0]:,} | {comparison.files[1]:,} |\n"
        only = f"{len(comparison.missing):,} | {len(comparison.extra):,}"
        yield f"| {size} | of them on this side only | {only} |\n"
        yield f"| {size} | such as | {_write_some(comparison.missing)} | {_write_some(comparison.extra)} |\n"
        yield f"| {size} | bytes of HTML | {comparison.bytes[0]:,} | {comparison.bytes[1]:,} |\n"
    yield "\n"
    for result in results:
        comparison = result.comparison
        shares = (f"{part} {_write_share(comparison.same[part], comparison.all[part])}" for part in PARTS)
        yield (
            f"Of our texts on {comparison.pages} pages drawn by lot at {result.size:,} stories,"
            f" Hugo's page has the same: {', '.join(shares)}.\n"
        )
    yield "\n"


def _write_some(names: Sequence[str]) -> str:
    return f"`{names[0]}`" if names else ""


def _write_share(same: int, every: int) -> str:
    return f"{same:,} of {every:,}"

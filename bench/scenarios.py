"""What is measured at one size, in turn: the builders cold, then ours after each kind of edit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import NamedTuple

from bench.builders import (
    Builder,
    Workspace,
    list_warm_ups,
    make_hugo,
    make_pelican,
    prepare_hugo,
    prepare_theme,
    write_terms,
)
from bench.compare import Comparison, compare_sites
from bench.corpus import write_corpus
from bench.edits import add_newest, close_case, edit_body, edit_theme, edit_title
from bench.measure import Usage, measure_command
from bench.trees import list_differences

COLD = "cold"
PICTURES = "cold, with share pictures"
NOTHING = "nothing changed"
BODY = "body edit"
TITLE = "title edit"
NEWEST = "new newest story"
CASE = "case closed"
THEME = "theme edit"
SETTING = "setting edit"

_PAGE_SIZES = (25, 30, 24)
_REPEATS = 3


@dataclass(frozen=True)
class Row:
    """A builder's usages in a scenario. `differing` are the files that a clean build has otherwise; None
    where that was not looked at."""

    builder: str
    scenario: str
    usages: tuple[Usage, ...]
    differing: tuple[str, ...] | None = None


@dataclass(frozen=True)
class SizeResult:
    """Everything of one size. `stock_differs` are the files in which stock Pelican's cold build and ours
    differ; None where stock was not measured."""

    size: int
    rows: tuple[Row, ...]
    comparison: Comparison
    stock_differs: tuple[str, ...] | None = None

    def find(self, builder: str, scenario: str) -> Row | None:
        """A builder's row of a scenario."""
        found = (row for row in self.rows if (row.builder, row.scenario) == (builder, scenario))
        return next(found, None)


class Plan(NamedTuple):
    """How much is measured at a size."""

    cold: int = 2
    edits: tuple[str, ...] = (NOTHING, BODY, TITLE, NEWEST, CASE, THEME, SETTING)
    stock: bool = True
    pictures: bool = True
    compare_each: bool = True


def plan_size(size: int, most: int, cold_only: bool = False) -> Plan:
    """Everything up to `most` stories; above, cold once, nothing changed and a body edit."""
    if cold_only:
        return Plan(edits=(), pictures=False)
    if size <= most:
        return Plan()
    return Plan(cold=1, edits=(NOTHING, BODY), stock=False, pictures=False, compare_each=False)


@dataclass
class Bench:
    """A run at one size in a folder of its own; `tell` hears of each step."""

    workspace: Workspace
    size: int
    plan: Plan
    tell: Callable[[str], object] = print
    rows: list[Row] = field(default_factory=list)
    turn: int = 0

    def run(self) -> SizeResult:
        """Measures everything of the plan."""
        self._prepare()
        ours, hugo = make_pelican(self.workspace, "ours"), make_hugo(self.workspace)
        cold = [(ours, []), (hugo, [])]
        for builder, usages in cold * self.plan.cold:
            usages.append(self._build(builder, COLD, cold=True))
        comparison = compare_sites(ours.output, hugo.output)
        for builder, usages in cold:
            self.rows.append(Row(builder.name, COLD, tuple(usages)))
        differing = self._measure_stock(ours.output) if self.plan.stock else None
        self.rows.append(Row("hugo", NOTHING, (self._build(hugo, NOTHING),)))
        for scenario in self.plan.edits:
            self._measure_edit(ours, scenario, last=scenario == self.plan.edits[-1])
            # Hugo in between, so that a busy hour of the machine falls on both.
            self._add_usage("hugo", COLD, self._build(hugo, COLD, cold=True))
            if self.plan.stock and scenario == CASE:
                # Once more at another hour, after a clean build of ours.
                differing += self._measure_stock(ours.output)
        if self.plan.pictures:
            drawn = make_pelican(self.workspace, "pictures", BANGBAN_SHARE_PICTURES=True)
            self.rows.append(Row("ours", PICTURES, (self._build(drawn, PICTURES, cold=True),)))
            drawn.clear()
        return SizeResult(self.size, tuple(self.rows), comparison, differing)

    def _prepare(self) -> None:
        self.tell(f"{self.size} stories: writing them")
        write_corpus(self.workspace.content, self.size)
        prepare_theme(self.workspace)
        prepare_hugo(self.workspace)
        # Nobody's first build waits for its program to be read from disk.
        for name, command in list_warm_ups():
            measure_command(command, self.workspace.folder, {}, self.workspace.folder / f"{name}.log")

    def _measure_stock(self, output: Path) -> tuple[str, ...]:
        """Stock Pelican beside `output`, which ours has made of the same content."""
        stock = make_pelican(self.workspace, "stock", BANGBAN_FAST=False)
        self._add_usage("stock", COLD, self._build(stock, COLD, cold=True))
        differing = tuple(list_differences(stock.output, output))
        stock.clear()
        return differing

    def _measure_edit(self, ours: Builder, scenario: str, last: bool) -> None:
        """Makes the edit and builds, several times over; then holds the last output against a clean build."""
        usages = []
        settings: dict[str, object] = {}
        for number in range(_REPEATS):
            settings = self._edit(scenario, number)
            usages.append(self._build(make_pelican(self.workspace, ours.name, **settings), scenario))
        write_terms(self.workspace)
        row = Row(ours.name, scenario, tuple(usages))
        if self.plan.compare_each or last:
            row = replace(row, differing=self._compare_clean(ours.output, settings))
        self.rows.append(row)

    def _edit(self, scenario: str, number: int) -> dict[str, object]:
        """Does what the scenario says, and gives the settings that it builds with."""
        edits = {
            BODY: edit_body,
            TITLE: edit_title,
            NEWEST: add_newest,
            CASE: close_case,
        }
        if scenario in edits:
            edits[scenario](self.workspace.content, number)
        if scenario == THEME:
            edit_theme(self.workspace.theme, number)
        return {"BANGBAN_PAGE_SIZE": _PAGE_SIZES[number]} if scenario == SETTING else {}

    def _compare_clean(self, output: Path, settings: dict[str, object]) -> tuple[str, ...]:
        clean = make_pelican(self.workspace, "clean", **settings)
        usage = self._build(clean, COLD, cold=True)
        if not settings:
            # It is a cold build like any other, at another hour of the machine.
            self._add_usage("ours", COLD, usage)
        differing = tuple(list_differences(output, clean.output))
        clean.clear()
        return differing

    def _build(self, builder: Builder, scenario: str, cold: bool = False) -> Usage:
        if cold:
            builder.clear()
        log = self.workspace.folder / f"{builder.name}.log"
        self.turn += 1
        usage = measure_command(builder.command, builder.cwd, builder.environment, log)
        usage = replace(usage, turn=self.turn)
        words = f"{usage.wall:.2f} s, {usage.cpu:.2f} s CPU, {usage.pss / 1e6:.0f} MB"
        self.tell(f"{self.size} stories, {builder.name}, {scenario}: {words}")
        return usage

    def _add_usage(self, builder: str, scenario: str, usage: Usage) -> None:
        for index, row in enumerate(self.rows):
            if (row.builder, row.scenario) == (builder, scenario):
                self.rows[index] = replace(row, usages=(*row.usages, usage))
                return
        self.rows.append(Row(builder, scenario, (usage,)))


def list_faults(results: list[SizeResult]) -> Iterator[str]:
    """Every output that is not what a clean build gives."""
    for result in results:
        for row in result.rows:
            yield from _report_fault(f"{result.size} stories, {row.scenario}", row.differing)
        yield from _report_fault(f"{result.size} stories, stock Pelican and ours", result.stock_differs)


def _report_fault(place: str, differing: tuple[str, ...] | None) -> Iterator[str]:
    if differing:
        yield f"{place}: {len(differing)} files, {differing[0]} first"

"""Weeks of a newsroom in a random order: stories are written, edited, hidden, taken down, deleted, renamed;
their embargoes pass, their pictures change or are those of two stories.

After each publication nothing that is not out stands in the output or in what the builds have learnt, and the
site is that of a clean build.
"""

import random
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from tests.browser import newsroom as newsrooms
from tests.browser.newsroom import CASE
from tests.site.planted import find_pattern
from tests.site.workbench import Workbench, take_bench

NAMES = ("ash", "birch", "cedar")
BEGIN = datetime.fromisoformat("2023-01-02T12:00:00+08:00")
STATES = ("published", "published", "draft", "hidden", "embargo")
SHARED = "images/shared.svg"


@dataclass
class Tale:
    """A story as the desk has it. `version` changes with its words and files, `slug` with its name; `until`
    is the day on which its embargo ends."""

    name: str
    version: int = 0
    state: str = ""
    until: int = 0
    slug: str = ""
    aliases: list[str] = field(default_factory=list)
    shares: bool = False

    @property
    def mark(self) -> str:
        """Stands in all that this version has: words, names and bytes of its files."""
        return f"zq{self.name}v{self.version}e"


class Desk:
    """The newsroom, and what may be seen of it."""

    def __init__(self, bench: Workbench, seed: int) -> None:
        self.bench, self.dice = bench, random.Random(seed)
        self.tales = {name: Tale(name, slug=name) for name in NAMES}
        self.down: set[str] = set()
        self.day, self.marks = 0, set[str]()
        bench.settings = {"BANGBAN_PUBLISH": True, "BANGBAN_NOW": BEGIN.isoformat()}

    def step(self) -> str:
        """Something happens to one story; says what."""
        tale = self.tales[self.dice.choice(NAMES)]
        acts = [self.wait, self.write]
        if tale.state:
            acts += [self.write, self.delete, self.rename, self.rename, self.share, self.take_down]
        act = self.dice.choice(acts)
        act(tale)
        return f"{act.__name__} {tale}"

    def write(self, tale: Tale) -> None:
        """New words and files, and perhaps another state."""
        self._remove(tale)
        tale.version += 1
        tale.state, tale.until = self.dice.choice(STATES), self.day + self.dice.randint(1, 3)
        self._write(tale)

    def delete(self, tale: Tale) -> None:
        """Its file is gone; nobody has said where it is."""
        self._remove(tale)
        tale.state, tale.aliases = "", []

    def rename(self, tale: Tale) -> None:
        """With its old address, or without; what was taken down by that is not taken down any more, and an
        alias cannot be its address."""
        self._remove(tale)
        if self.dice.random() < 0.5 and f"cases/{tale.slug}" not in self.down:
            tale.aliases.append(f"cases/{tale.slug}")
        tale.slug = f"{tale.name}-{self.dice.randrange(10**6)}"
        self._write(tale)

    def share(self, tale: Tale) -> None:
        """Its cover is that of others, too, or its own again."""
        tale.shares = not tale.shares
        self._write(tale)

    def take_down(self, tale: Tale) -> None:
        """A row takes it down, or goes; the file stays."""
        self.down ^= {f"cases/{tale.slug}"}
        rows = "".join(
            f"- {{key: {key}, at: 2022-12-01, reason: 应求助人要求撤下}}\n" for key in sorted(self.down)
        )
        self.bench.newsroom.write("withdrawn.yaml", rows or "[]\n")

    def wait(self, _tale: Tale) -> None:
        """A day passes."""
        self.day += 1
        self.bench.settings["BANGBAN_NOW"] = (BEGIN + timedelta(self.day)).isoformat()

    def _remove(self, tale: Tale) -> None:
        (self.bench.newsroom.path / f"cases/{tale.slug}.md").unlink(missing_ok=True)

    def _write(self, tale: Tale) -> None:
        mark, room = tale.mark, self.bench.newsroom
        self.marks.add(mark)
        room.write(
            f"images/{mark}.svg", f"<svg xmlns='http://www.w3.org/2000/svg'><title>{mark}</title></svg>"
        )
        room.write(f"files/{mark}.csv", f"甲,乙\n{mark},1\n")
        keys = {
            "draft": "status: draft\n",
            "hidden": "status: hidden\n",
            "embargo": f"embargo: {(BEGIN + timedelta(tale.until)).date()}\n",
        }.get(tale.state, "")
        cover = SHARED if tale.shares else f"images/{mark}.svg"
        front = f"title: {mark}\ndate: 2023-01-01\ncover: {{src: {cover}, alt: {mark}}}\n{keys}"
        front += f"aliases: [{', '.join(tale.aliases)}]\n" if tale.aliases else ""
        body = f"{mark}。\n\n[表](../files/{mark}.csv)\n\n![{mark}](../images/{mark}.svg)\n"
        room.write(f"cases/{tale.slug}.md", f"---\n{front}{CASE}---\n\n{body}")

    def check(self) -> None:
        """Publishes, and looks for what is not out."""
        self.bench.rebuild()
        done = self.bench.build()
        assert done.end == 0, done.said
        for mark in self.marks:
            tale = next((one for one in self.tales.values() if one.mark == mark), None)
            state = self._judge(tale) if tale else ""
            if state == "published":
                assert self._find(mark, self.bench.output), mark
                continue
            seen = self._find(mark, self.bench.output)
            if tale and state == "hidden":
                own = (f"cases/{tale.slug}/", f"images/{mark}", f"files/{mark}")
                assert {name for name in seen if not f"{name}/".startswith(own)} == set()
                continue
            assert seen == set(), (mark, state)
            assert self._find(mark, self.bench.root / ".bangban/output") == set(), (mark, state)

    def _judge(self, tale: Tale) -> str:
        if not tale.state or f"cases/{tale.slug}" in self.down:
            return ""
        if tale.state == "embargo":
            return "published" if tale.until <= self.day else ""
        return "" if tale.state == "draft" else tale.state

    def _find(self, mark: str, folder) -> set[str]:
        return find_pattern(folder, re.compile(mark.encode()))


@pytest.mark.parametrize(
    ("seed", "steps"),
    [(3, 10), *(pytest.param(seed, 40, marks=pytest.mark.nightly) for seed in range(4, 24))],
)
def test_whatever_happens_only_what_is_out_goes_out(seed, steps):
    """The old site of each step is the one before; what was told of it is told by a clean build, too."""
    bench = take_bench()
    newsrooms.found(bench.newsroom.path)
    bench.newsroom.write(SHARED, "<svg xmlns='http://www.w3.org/2000/svg'><title>共用</title></svg>")
    desk, said = Desk(bench, seed), []
    for name in NAMES[:2]:
        desk.write(desk.tales[name])
    for _ in range(steps):
        said.append(desk.step())
        try:
            desk.check()
        except AssertionError as error:
            raise AssertionError("\n".join((*said, str(error)))) from error

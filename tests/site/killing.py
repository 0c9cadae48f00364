"""Builds that are killed: in a process group of their own, at some moment, by SIGKILL."""

import os
import random
import shutil
import signal
import time
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from bench.corpus import write_corpus
from tests.browser.builds import TIMEOUT
from tests.site.workbench import Workbench, read_tree

STORIES = 60
CHANGED, DROPPED = 6, 3


def _build(bench: Workbench) -> None:
    os.setsid()
    if bench.build().end:
        raise SystemExit(1)


def _kill(process: BaseProcess) -> None:
    """Kills a build that is at work, and all that it has started."""
    if process.exitcode is None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            # It has not yet got a group of its own.
            process.kill()
    process.join()


@dataclass(slots=True)
class Victim:
    """A newsroom with two contents, `sites` what a clean build makes of each; one is on the bench. `took` is
    how long an undisturbed build takes (s)."""

    bench: Workbench
    sites: tuple[dict[str, bytes], dict[str, bytes]]
    current: int = 0
    took: float = 0.0

    @property
    def old(self) -> dict[str, bytes]:
        """The other content's site."""
        return self.sites[1 - self.current]

    @property
    def new(self) -> dict[str, bytes]:
        """This content's site."""
        return self.sites[self.current]

    def turn(self) -> None:
        """Puts the other content on the bench: edited, new and deleted stories."""
        self.current = 1 - self.current
        content = self.bench.newsroom.path
        shutil.rmtree(content)
        shutil.copytree(content.with_name(f"content-{self.current}"), content)

    def forget(self) -> None:
        """Takes the store away but for compiled templates: the next build makes all anew."""
        for path in (self.bench.root / ".bangban" / "output").iterdir():
            if path.is_file():
                path.unlink()
            elif path.name != "templates":
                shutil.rmtree(path)

    def start(self) -> BaseProcess:
        """A build in a process of its own."""
        process = get_context("fork").Process(target=_build, args=(self.bench,))
        process.start()
        return process

    def build(self) -> None:
        """A build that nobody disturbs."""
        begun = time.perf_counter()
        process = self.start()
        process.join(TIMEOUT)
        _kill(process)
        assert process.exitcode == 0
        self.took = time.perf_counter() - begun

    def kill(self, share: float) -> bool:
        """A build that is killed when a share of the usual time has passed; whether it was still at work."""
        process = self.start()
        process.join(self.took * share)
        alive = process.exitcode is None
        _kill(process)
        return alive

    def read(self) -> dict[str, bytes]:
        """The site as it stands."""
        return read_tree(self.bench.output)[0]


def raise_victim(root: Path, publish: bool) -> Victim:
    """A newsroom of some 60 stories, built once with each content."""
    bench = Workbench(root, {"BANGBAN_PUBLISH": publish, "BANGBAN_WORKERS": 2})
    bench.copy_theme()
    write_corpus(root / "content-0", STORIES)
    shutil.copytree(root / "content-0", root / "content-1")
    _change(root / "content-1", random.Random(1))
    sites = []
    for number in (0, 1):
        shutil.copytree(root / f"content-{number}", root / "content", dirs_exist_ok=True)
        run, site, _ = bench.judge()
        assert run.end == 0, run
        sites.append(site)
        shutil.rmtree(root / "content")
    shutil.copytree(root / "content-0", root / "content")
    shutil.rmtree(root / "judge")
    victim = Victim(bench, tuple(sites))
    victim.build()
    return victim


def _change(content: Path, chance: random.Random) -> None:
    stories = sorted(content.glob("articles/*.md"))
    chance.shuffle(stories)
    for path in stories[:DROPPED]:
        path.unlink()
    for path in stories[DROPPED : DROPPED + CHANGED]:
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("title: ", "title: 改", 1) + "\n又一段。\n", encoding="utf-8")
    for number in range(3):
        text = f"---\ntitle: 新的{number}\ndate: 2022-11-2{number}\ntags: [新词{number}]\n---\n\n新。\n"
        (content / "articles" / f"new-{number}.md").write_text(text, encoding="utf-8")

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

from bangban.site.checksums import locate_checksums
from bench.corpus import write_corpus
from tests.bangban.photos import draw_scene, make_jpeg, make_png, save
from tests.browser.builds import TIMEOUT
from tests.site.workbench import Workbench, read_tree

STORIES = 60
CHANGED, DROPPED = 6, 3
PICTURES = 6


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

    def list_checksums(self) -> dict[str, str] | None:
        """What the list beside the site says of each file; None where there is no list."""
        place = locate_checksums(self.bench.output)
        if not place.exists():
            return None
        rows = (line.partition("  ") for line in place.read_text("utf-8").splitlines())
        return {name: digits for digits, _, name in rows} or None

    def read(self) -> dict[str, bytes]:
        """The site as it stands."""
        return read_tree(self.bench.output)[0]


def raise_victim(root: Path, publish: bool, *, stories: int = STORIES, illustrated: bool = False) -> Victim:
    """A newsroom of some stories, built once with each content; `illustrated`, with photographs and
    withdrawals, which differ, too."""
    bench = Workbench(root, {"BANGBAN_PUBLISH": publish, "BANGBAN_WORKERS": 2})
    bench.copy_theme()
    write_corpus(root / "content-0", stories)
    if illustrated:
        illustrate(root / "content-0")
    shutil.copytree(root / "content-0", root / "content-1")
    _change(root / "content-1", random.Random(1))
    if illustrated:
        _change_pictures(root / "content-1")
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


def illustrate(content: Path) -> None:
    """Gives the first stories photographs as telephones leave them."""
    (content / "images").mkdir()
    for number, path in enumerate(sorted(content.glob("*/story-*.md"))[:PICTURES]):
        name = f"images/photo-{number}.{'png' if number % 2 else 'jpg'}"
        scene = draw_scene(size=(480 + 10 * number, 320)).rotate(number)
        big = save(scene, "PNG") if number % 2 else save(scene, "JPEG", quality=90)
        (content / name).write_bytes(big)
        # With all that must not go out, of the whole of which the tests of photographs tell.
        small = content / f"images/small-{number}{Path(name).suffix}"
        small.write_bytes(make_png() if number % 2 else make_jpeg())
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}\n![图](/{name})\n\n![图](/images/{small.name})\n", encoding="utf-8")


def _change_pictures(content: Path) -> None:
    """One photograph is another, one story with its photographs is withdrawn, one is a draft, one more has
    moved."""
    (content / "images/photo-0.jpg").write_bytes(save(draw_scene(size=(640, 480)), "JPEG"))
    kept = sorted(
        path for path in content.glob("*/story-*.md") if "/images/photo-" in path.read_text("utf-8")
    )
    withdrawn, draft, moved = kept[-3:]
    row = f"- key: {withdrawn.parent.name}/{withdrawn.stem}\n  at: 2025-11-20\n  reason: 事实有误\n"
    (content / "withdrawn.yaml").write_text(row, encoding="utf-8")
    for path, line in (
        (draft, "status: draft"),
        (moved, f"slug: moved\naliases: [{moved.parent.name}/{moved.stem}]"),
    ):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("\ntitle: ", f"\n{line}\ntitle: ", 1), encoding="utf-8")

"""A newsroom, its own copy of the theme and its site, built again and again in this process.

The judge of every build is Pelican's own way (`BANGBAN_FAST = False`) into a folder that nobody has used.
"""

import atexit
import io
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import FileSystemBytecodeCache
from pelican import Pelican
from pelican.settings import read_settings
from PIL import Image

from bangban.locale.zh.messages import read_messages
from tests.browser.builds import NOW, ROOT
from tests.browser.newsroom import Newsroom

JINJA = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "auto_reload": False}
"""As in pelicanconf.py."""
SUMMARY = ("完成：", "读取稿件", "转换正文", "处理图片", "生成页面")
"""How lines begin that tell how a build went; all others tell of the content."""
GONE = read_messages()["address.gone"].what.removeprefix("{address}")
"""What is said of a public address that is gone."""


@dataclass(frozen=True, slots=True)
class Run:
    """A build in this process: how it ended (0, or what it said) and the lines that it wrote."""

    end: object
    said: tuple[str, ...]

    @property
    def problems(self) -> tuple[str, ...]:
        """What it told of the content: not of the work, nor of what was there before, which a clean build
        cannot know."""
        return tuple(line for line in self.said if not line.startswith(SUMMARY) and GONE not in line)

    @property
    def vanished(self) -> tuple[str, ...]:
        """What it told of public addresses that are gone."""
        return tuple(line for line in self.said if GONE in line)


@dataclass(slots=True)
class Workbench:
    """`root` holds `content`, `theme` and `output`; `settings` override pelicanconf.py's."""

    root: Path
    settings: dict[str, object] = field(default_factory=dict)

    @property
    def newsroom(self) -> Newsroom:
        """The content."""
        return Newsroom(self.root / "content")

    @property
    def output(self) -> Path:
        """The site."""
        return self.root / "output"

    @property
    def theme(self) -> Path:
        """The theme, a copy of the project's."""
        return self.root / "theme"

    def copy_theme(self, *spoilt: str) -> None:
        """The project's theme as it is; where it is there already, only the files that may be `spoilt`."""
        if not self.theme.exists():
            shutil.copytree(ROOT / "theme", self.theme)
        for name in spoilt:
            shutil.copyfile(ROOT / "theme" / name, self.theme / name)

    def clear(self) -> None:
        """No newsroom, no site, and nothing learnt but how the theme's templates are compiled."""
        for name in ("content", "output"):
            shutil.rmtree(self.root / name, ignore_errors=True)
        for manifest in (*self.root.glob(".bangban-*.manifest"), *self.root.glob("manifest.sha256")):
            manifest.unlink()
        for store in (self.root / ".bangban").glob("*/*"):
            if store.is_file():
                store.unlink()
            elif store.name != "templates":
                shutil.rmtree(store)
        self.settings = {}

    def build(self) -> Run:
        """Builds to `output`, as the product would."""
        return self._run(self.output, {})

    def rebuild(self) -> set[str]:
        """Builds, and gives the files that have changed, come or gone since.

        The site must be the judge's, the same must be told, and what is as it was must not be written again.
        """
        before, times = read_tree(self.output)[0], read_times(self.output)
        run = self.build()
        after, written = read_tree(self.output)[0], read_times(self.output)
        judged, wanted, _ = self.judge()
        assert (run.end, run.problems) == (judged.end, judged.problems)
        if not run.end:
            assert tell_difference(after, wanted) == []
        same = {name for name in before.keys() & after.keys() if before[name] == after[name]}
        assert {name for name in same if times[name] != written[name]} == set()
        return (before.keys() | after.keys()) - same

    def judge(self) -> tuple[Run, dict[str, bytes], set[str]]:
        """A clean build in Pelican's own way: how it went, its files and its folders. Only Jinja's compiled
        templates are kept from one such build to the next: Jinja checks their sources."""
        code, place = self.root / "judge" / "code", self.root / "judge" / "output"
        code.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(place, ignore_errors=True)
        jinja = {**JINJA, "bytecode_cache": FileSystemBytecodeCache(str(code))}
        run = self._run(place, {"BANGBAN_FAST": False, "JINJA_ENVIRONMENT": jinja})
        return run, *read_tree(place)

    def _run(self, output: Path, extra: Mapping[str, object]) -> Run:
        own = {
            "PATH": str(self.newsroom.path),
            "OUTPUT_PATH": str(output),
            "THEME": str(self.theme),
            "BANGBAN_SHARE_PICTURES": False,
            "BANGBAN_WORKERS": 1,
            "BANGBAN_NOW": NOW,
        }
        # Pelican changes what it is given: each run has values of its own.
        settings = read_settings(str(ROOT / "pelicanconf.py"), override={**own, **self.settings, **extra})
        stream = io.StringIO()
        with redirect_stderr(stream), redirect_stdout(stream):
            try:
                Pelican(settings).run()
                end: object = 0
            except SystemExit as error:
                end = error.code
        return Run(end, tuple(line for line in stream.getvalue().splitlines() if _is_ours(line)))


_BENCHES: list[Workbench] = []
_SHM = Path("/dev/shm")
"""A folder in memory, where there is one: thousands of small files are made and removed."""


def take_bench(*spoilt: str) -> Workbench:
    """The bench of this process, put in order: the same folder each time, so that compiled templates can be
    used again. `spoilt` are the theme's files that the last user may have changed."""
    if not _BENCHES:
        folder = tempfile.mkdtemp(prefix="bangban-law-", dir=_SHM if _SHM.is_dir() else None)
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        _BENCHES.append(Workbench(Path(folder)))
    bench = _BENCHES[0]
    bench.clear()
    bench.copy_theme(*spoilt)
    return bench


def _is_ours(line: str) -> bool:
    """Pelican's own last lines, which wrap anywhere, are in English."""
    return any(letter > "\u2e7f" for letter in line)


def read_tree(folder: Path) -> tuple[dict[str, bytes], set[str]]:
    """All files below a folder, and all folders; both empty where there is none."""
    files, folders = {}, set()
    for path in _walk(folder):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() and not path.is_symlink():
            folders.add(name)
        else:
            files[name] = path.read_bytes()
    return files, folders


def read_times(folder: Path) -> dict[str, int]:
    """When each file below a folder was written (ns)."""
    return {
        path.relative_to(folder).as_posix(): path.stat().st_mtime_ns
        for path in _walk(folder)
        if path.is_file()
    }


def _walk(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        yield from (Path(parent, name) for name in (*folders, *names))


def tell_difference(found: Mapping[str, bytes], wanted: Mapping[str, bytes]) -> list[str]:
    """The names of files that differ, each with how."""
    differ = [
        f"other: {name}" for name in sorted(found.keys() & wanted.keys()) if found[name] != wanted[name]
    ]
    lost = [f"lost: {name}" for name in sorted(wanted.keys() - found.keys())]
    return [*differ, *lost, *(f"left: {name}" for name in sorted(found.keys() - wanted.keys()))]


def draw_png(width: int, height: int, colour: str = "red") -> bytes:
    """A picture of this size."""
    stream = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(stream, "PNG")
    return stream.getvalue()

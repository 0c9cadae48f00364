"""Real builds: the `pelican` command in a process of its own, and the folder that it leaves."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup

ROOT = Path(__file__).resolve().parents[2]
NOW = "2026-01-01T08:00:00+08:00"
"""The clock of every test build."""
TIMEOUT = 300


@dataclass(frozen=True, slots=True)
class Site:
    """A built site: a folder whose pages are named by their address, like `/cases/panda-blood/`."""

    root: Path

    def file(self, address: str) -> Path:
        """The file that a server would send for an address of this site; query and fragment are ignored."""
        path = unquote(urlsplit(address).path).lstrip("/")
        return self.root / path / "index.html" if path.endswith("/") or not path else self.root / path

    def read(self, address: str) -> str:
        """The text at an address."""
        return self.file(address).read_text(encoding="utf-8")

    def has(self, address: str) -> bool:
        """Whether there is a file at an address."""
        return self.file(address).is_file()

    def soup(self, address: str) -> BeautifulSoup:
        """The page at an address, parsed as browsers parse it; `.select()` takes CSS selectors."""
        return BeautifulSoup(self.read(address), "html5lib")

    def pages(self) -> list[str]:
        """The addresses of all HTML pages, sorted."""
        names = (path.relative_to(self.root).as_posix() for path in self.root.rglob("*.html"))
        return sorted("/" + name.removesuffix("index.html") for name in names)

    def files(self) -> dict[str, bytes]:
        """Every file's bytes by its path, to compare two builds."""
        paths = sorted(path for path in self.root.rglob("*") if path.is_file())
        return {path.relative_to(self.root).as_posix(): path.read_bytes() for path in paths}


@dataclass(frozen=True, slots=True)
class BuildResult:
    """How a build went: the exit code, what it printed, and the output folder, which may not exist."""

    returncode: int
    stdout: str
    stderr: str
    output: Path

    @property
    def said(self) -> str:
        """All that the build printed."""
        return self.stdout + self.stderr

    @property
    def site(self) -> Site:
        """The site that was built. Raises AssertionError with what was printed when the build failed."""
        assert self.returncode == 0, f"The build ended with {self.returncode}:\n{self.said}"
        return Site(self.output)


def build(
    content: Path,
    output: Path,
    settings: str | Path = "pelicanconf.py",
    env: dict[str, str] | None = None,
    arguments: tuple[str, ...] = (),
) -> BuildResult:
    """Run `pelican` on a content folder, in the repository's root, at NOW unless `env` gives BANGBAN_NOW."""
    command = [sys.executable, "-P", "-m", "pelican", str(content), "-s", str(settings), "-o", str(output)]
    done = subprocess.run(
        [*command, *arguments],
        cwd=ROOT,
        env=environment(env),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=False,
    )
    return BuildResult(done.returncode, done.stdout, done.stderr, output)


def environment(extra: dict[str, str] | None = None) -> dict[str, str]:
    """The environment of a build: this one, with the fixed clock, UTF-8 output and the project's modules."""
    fixed = {"BANGBAN_NOW": NOW, "PYTHONPATH": str(ROOT / "plugins"), "PYTHONIOENCODING": "utf-8"}
    return {**os.environ, **fixed, **(extra or {})}

"""Python-Markdown's own test-suite, of the version that is locked: got from its source archive.

    python -m tests.markdown_suite

puts it into the environment, where `tests/test_markdown_suite.py` looks for it. `make test` does that.
"""

import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = Path(sys.prefix) / "markdown-suite"
MEND = (
    "Python-Markdown's own tests are not here. `make test` gets them, or: python -m tests.markdown_suite "
    "(it needs the package index that pip is set up with)"
)


def read_requirement() -> str:
    """The lines of the locked Markdown, with their hashes: that of the source archive is among them."""
    locked = (ROOT / "requirements" / "site.txt").read_text(encoding="utf-8")
    return re.search(r"^markdown==.*?[^\\]$", locked, re.MULTILINE | re.DOTALL)[0] + "\n"


def is_here() -> bool:
    """Whether the suite of the locked version is in the environment."""
    kept = FOLDER / "requirement.txt"
    return kept.exists() and kept.read_text(encoding="utf-8") == read_requirement()


def get() -> None:
    """Downloads the archive by name and hash, and unpacks its tests."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    wanted = FOLDER / "wanted.txt"
    wanted.write_text(read_requirement(), encoding="utf-8")
    options = ("--no-deps", "--no-build-isolation", "--no-binary", "markdown", "--require-hashes")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
    subprocess.run([*pip, "download", *options, "--dest", FOLDER, "--requirement", wanted], check=True)
    (archive,) = FOLDER.glob("markdown-*.tar.gz")
    with tarfile.open(archive) as packed:
        tests = [member for member in packed.getmembers() if member.name.split("/")[1:2] == ["tests"]]
        for member in tests:
            member.name = member.name.partition("/")[2]
        packed.extractall(FOLDER, tests, filter="data")
    archive.unlink()
    wanted.rename(FOLDER / "requirement.txt")


if __name__ == "__main__" and not is_here():
    get()

"""The commands that the README promises, asked of the real `make`."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = ("help", "site", "serve", "test", "nightly", "bench", "lint", "format", "lock", "clean")


def run(*command: str | Path, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as CI would: no input, and none of the variables that a running `make` leaves."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        command,
        cwd=folder,
        env=inherited | environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def put_bangban(folder: Path) -> Path:
    """A checkout in which the environment is made already, and `bangban` writes down what it is given."""
    (folder / "Makefile").write_text(MAKEFILE, encoding="utf-8")
    script = folder / ".venv" / "bin" / "bangban"
    script.parent.mkdir(parents=True)
    script.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\" > given\n", encoding="utf-8")
    script.chmod(0o755)
    for needed in ("requirements/site.txt", "pyproject.toml"):
        (folder / needed).parent.mkdir(exist_ok=True)
        (folder / needed).touch()
    planned = run("make", "--dry-run", "site", folder=folder).stdout
    for stamp in re.findall(r"^touch (.+)$", planned, re.MULTILINE):
        (folder / stamp).touch()
    return folder / "given"


@pytest.mark.parametrize("target", TARGETS)
def test_helps_with_every_command(target):
    """`make help` lists each command, and each is one that `make` knows."""
    assert re.search(rf"^  make {target} +\S", run("make", "help").stdout, re.MULTILINE)
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)
    assert target in MAKEFILE.partition(".PHONY:")[2].splitlines()[0].split()


def test_builds_content_into_output(tmp_path):
    """Without more said, `content` is built into `output`."""
    given = put_bangban(tmp_path)
    assert run("make", "site", folder=tmp_path).returncode == 0
    assert given.read_text(encoding="utf-8").splitlines() == "build --content content --output output".split()


@pytest.mark.parametrize("name", ["两个 词", "it's", 'a "b"', "$HOME", "a;b", "-x"])
def test_takes_any_folder_name(tmp_path, name):
    """Spaces, quotes and signs of the shell in a folder's name reach `bangban` as they are."""
    given = put_bangban(tmp_path)
    done = run("make", "site", "OUTPUT=" + name.replace("$", "$$"), CONTENT=name, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert given.read_text(encoding="utf-8").splitlines()[2::2] == [name, name]


def test_passes_a_failure_on(tmp_path):
    """A build that fails makes `make` fail."""
    put_bangban(tmp_path)
    (tmp_path / ".venv" / "bin" / "bangban").write_text("#!/bin/sh\nexit 3\n", encoding="utf-8")
    assert run("make", "site", folder=tmp_path).returncode != 0


def test_finds_a_python():
    """The Python that is found is new enough and makes environments."""
    found = run("sh", "requirements/python.sh").stdout.strip()
    assert (
        run(found, "-c", "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))").returncode == 0
    )


def put_python(folder: Path, script: str) -> str:
    """A folder for PATH with a `python3` that is this shell script."""
    path = folder / "python3"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(folder)


def test_tells_when_no_python_is_new_enough(tmp_path):
    """A machine with an old Python only, or a shim with nothing behind it, is told so in two languages."""
    done = run("/bin/sh", "requirements/python.sh", PATH=put_python(tmp_path, "exit 1"), PYTHON="")
    assert (done.returncode, done.stdout) == (1, "")
    assert "需要 Python 3.11" in done.stderr
    assert "Python 3.11 or newer is needed" in done.stderr


def test_tells_when_venv_is_missing(tmp_path):
    """Debian's Python comes without venv: the package that brings it is named."""
    bare = 'case "$2" in *ensurepip*) exit 1;; esac'
    done = run("/bin/sh", "requirements/python.sh", PATH=put_python(tmp_path, bare), PYTHON="")
    assert done.returncode == 1
    assert "apt-get install python3-venv" in done.stderr


def test_prefers_the_python_that_is_named(tmp_path):
    """PYTHON= names the one to use."""
    put_python(tmp_path, "exit 0")
    done = run("sh", "requirements/python.sh", PYTHON=str(tmp_path / "python3"))
    assert done.stdout.strip() == str(tmp_path / "python3")


def test_cleans_up_what_the_commands_leave(tmp_path):
    """Nothing that git is told to ignore is left: output, gallery, what builds keep beside them, caches."""
    put_bangban(tmp_path)
    made = (
        "output/index.html",
        "gallery/index.html",
        ".bangban/pack",
        ".ruff_cache/x",
        "plugins/p/__pycache__/x",
    )
    beside = (".bangban-output.manifest", ".bangban-elsewhere.manifest", "build/lib/x", "dist/x.whl")
    for name in (*made, *beside, "content/images/kept.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "tests").mkdir()
    assert run("make", "clean", folder=tmp_path).returncode == 0
    left = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()}
    assert left == {"Makefile", "requirements/site.txt", "pyproject.toml", "content/images/kept.svg"}

"""The program as newsrooms have it: a wheel of this checkout, in a virtual environment of its own."""

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from pathlib import Path

from tests.browser.builds import NOW, ROOT, TIMEOUT

SOURCES = ("plugins", "theme", "requirements", "pyproject.toml", "setup.py", "README.md", "LICENSE")
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
Done = subprocess.CompletedProcess


@dataclass(frozen=True, slots=True)
class Installed:
    """A virtual environment in which the wheel is installed; what it depends on is this environment's."""

    folder: Path

    @property
    def packages(self) -> Path:
        """Where the wheel's packages lie."""
        (found,) = self.folder.glob("lib/python*/site-packages")
        return found

    def run(self, *arguments: str | Path, folder: Path, **extra: str) -> Done[str]:
        """Run `bangban` or `python` (the first argument) of it in a folder, which knows no checkout."""
        name, *others = map(str, arguments)
        return subprocess.run(
            [self.folder / "bin" / name, *others],
            cwd=folder,
            env=self.environment(**extra),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
            timeout=TIMEOUT,
            check=False,
        )

    def environment(self, **extra: str) -> dict[str, str]:
        """The environment of its processes: with the fixed clock, and without the checkout's modules."""
        inherited = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        return inherited | {"BANGBAN_NOW": NOW, "PYTHONIOENCODING": "utf-8"} | extra


def build_wheel(folder: Path) -> Path:
    """The wheel of this checkout, made of a copy: it leaves files beside what it is made of."""
    source = folder / "source"
    skipped = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in SOURCES:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, source / name, ignore=skipped)
        else:
            shutil.copyfile(ROOT / name, source / name)
    options = ("--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", folder / "wheels")
    subprocess.run([*PIP, "wheel", *options, source], check=True, timeout=TIMEOUT)
    (wheel,) = (folder / "wheels").glob("*.whl")
    return wheel


def install_wheel(wheel: Path, folder: Path) -> Installed:
    """Install it without anything else: the packages that it needs are those of the tests."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True, timeout=TIMEOUT)
    options = ("--no-deps", "--no-index", "--no-compile", wheel)
    subprocess.run(
        [*PIP, "--python", folder / "bin" / "python", "install", *options], check=True, timeout=TIMEOUT
    )
    installed = Installed(folder)
    # A path in such a file is one to look in; the files of its kind that lie there are not read, so that the
    # checkout is not found.
    (installed.packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return installed

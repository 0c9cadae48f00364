"""Brings the readers that npm has onto this machine: `python -m tests.readers.prepare`.

`package-lock.json` beside this file pins each with its digest; npm fetches them.
"""

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser import chromium
from tests.browser.builds import ROOT

HERE = Path(__file__).parent
FOLDER = ROOT / ".venv" / "readers"
"""Where they lie; git ignores it and `make clean` takes it away."""
FILES = ("package.json", "package-lock.json", "read.mjs")
TIMEOUT = 300
"""How many seconds npm may take."""
PACKAGES = {"node": "nodejs", "npm": "npm"}
"""Which Debian package brings which command."""
ADVICE = """\
测试还缺少：{missing}。Debian、Ubuntu：apt-get install {packages}
The tests still need: {missing}."""


def ensure(folder: Path = FOLDER) -> Path:
    """The script `read.mjs` with what it needs beside it, brought here when it is not there.

    Raises RuntimeError with advice when something cannot be brought.
    """
    folder.mkdir(parents=True, exist_ok=True)
    digest = hashlib.sha256(b"".join((HERE / name).read_bytes() for name in FILES)).hexdigest()
    done = folder / digest
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            _bring_node()
            for name in FILES:
                shutil.copy(HERE / name, folder)
            _install(folder)
            done.touch()
    return folder / "read.mjs"


def _bring_node() -> None:
    missing = {command: name for command, name in PACKAGES.items() if not shutil.which(command)}
    if missing and chromium.may_install():
        print(f"==> 安装 {'、'.join(missing.values())}", flush=True)
        _ = chromium.install([*missing.values()]) or chromium.install([*missing.values()])
        missing = {command: name for command, name in PACKAGES.items() if not shutil.which(command)}
    if missing:
        raise RuntimeError(ADVICE.format(missing=" ".join(missing), packages=" ".join(missing.values())))


def _install(folder: Path) -> None:
    # No script of a package is run: these are read, not built.
    options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    done = subprocess.run(
        ["npm", "ci", *options],
        cwd=folder,
        env={**os.environ, "npm_config_update_notifier": "false"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"npm could not fetch the readers: {done.stderr[-1000:]}")


if __name__ == "__main__":
    try:
        ensure()
    except RuntimeError as error:
        sys.exit(str(error))

"""Brings what deployments are tested with onto this machine: `python -m tests.stores.prepare`.

Debian has sshd and rsync. The store is moto's, in an environment of its own: `requirements/store.txt`.
"""

import fcntl
import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

from tests.browser import chromium
from tests.browser.builds import ROOT

FOLDER = ROOT / ".venv" / "stores"
LIST = ROOT / "requirements" / "store.txt"
PACKAGES = {"/usr/sbin/sshd": "openssh-server", "ssh": "openssh-client", "rsync": "rsync"}
TIMEOUT = 300


def ensure(folder: Path = FOLDER) -> Path:
    """The Python that has the store, made when it is not there. Raises RuntimeError where it cannot be."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    done = folder / hashlib.sha256(LIST.read_bytes()).hexdigest()
    with (folder.parent / ".stores.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            python = folder / "bin" / "python"
            subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True, timeout=TIMEOUT)
            command = [python, "-m", "pip", "-q", "install", "--no-compile", "--require-hashes", "-r", LIST]
            if subprocess.run(command, check=False, timeout=TIMEOUT).returncode:
                raise RuntimeError(f"pip install -r {LIST.name}")
            done.touch()
    return folder / "bin" / "python"


def bring_programs() -> None:
    """sshd and rsync. Raises RuntimeError with advice where they are not there."""
    missing = [package for program, package in PACKAGES.items() if not shutil.which(program)]
    if missing and chromium.may_install():
        _ = chromium.install(missing) or chromium.install(missing)
        missing = [package for program, package in PACKAGES.items() if not shutil.which(program)]
    if missing:
        raise RuntimeError(f"测试还缺少程序 / the tests still need: apt-get install {' '.join(missing)}")


if __name__ == "__main__":
    try:
        bring_programs()
        ensure()
    except RuntimeError as error:
        sys.exit(str(error))

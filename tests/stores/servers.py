"""A real sshd and a real store that speaks S3, on this machine."""

import getpass
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

from tests.processes import ending
from tests.site.hosts import await_port, pick_port
from tests.stores import prepare

KEY, SECRET, BUCKET = "AKIATESTTESTTEST", "secretsecretsecret", "news"


@contextmanager
def serving_ssh(folder: Path) -> Iterator[tuple[str, Path]]:
    """An sshd for this user with a key of its own: `user@host:port` for an address, and a folder for PATH
    whose `ssh` knows the key."""
    prepare.bring_programs()
    folder.mkdir(parents=True)
    port = pick_port()
    for name in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    (folder / "sshd").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile {folder}/pid\nStrictModes no\n"
        f"AuthorizedKeysFile {folder}/user.pub\nPasswordAuthentication no\nPermitRootLogin yes\nUsePAM no\n"
    )
    (folder / "config").write_text(
        f"IdentityFile {folder}/user\nIdentitiesOnly yes\nUserKnownHostsFile /dev/null\n"
        "StrictHostKeyChecking no\nLogLevel ERROR\n"
    )
    programs = folder / "bin"
    programs.mkdir()
    ssh = programs / "ssh"
    ssh.write_text(f'#!/bin/sh\nexec {shutil.which("ssh")} -F {folder}/config "$@"\n')
    ssh.chmod(0o755)
    if Path("/run").is_dir() and getpass.getuser() == "root":
        Path("/run/sshd").mkdir(exist_ok=True)
    with (
        (folder / "said").open("wb") as said,
        ending(
            subprocess.Popen(["/usr/sbin/sshd", "-D", "-e", "-f", folder / "sshd"], stdout=said, stderr=said)
        ) as process,
    ):
        await_port(port, process, folder / "said")
        yield f"{getpass.getuser()}@127.0.0.1:{port}", programs


@contextmanager
def serving_store(folder: Path) -> Iterator[str]:
    """A store with an empty bucket; gives its address."""
    python, port = prepare.ensure(), pick_port()
    command = [python, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    folder.mkdir(parents=True, exist_ok=True)
    with (
        (folder / "said").open("wb") as said,
        ending(subprocess.Popen(command, stdout=said, stderr=said)) as process,
    ):
        await_port(port, process, folder / "said")
        address = f"http://127.0.0.1:{port}"
        urlopen(Request(f"{address}/{BUCKET}", method="PUT"), timeout=20).close()
        yield address

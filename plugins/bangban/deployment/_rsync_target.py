"""`rsync://user@host:port/srv/www/site`: the program rsync over ssh, both as they are set up for this user.

Notes and what was replaced lie beside the folder, in `.bangban-<its name>/`. One connection carries all; it
holds the lock, which goes with it.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from urllib.parse import unquote, urlsplit

from bangban.deployment.audited_site import SiteFiles
from bangban.deployment.packed_copies import list_variants, make_variants
from bangban.deployment.refusals import DeploymentError
from bangban.deployment.target import PREVIOUS

_KEPT, _LOCK, _NEW, _LOCKED = "previous", "lock", "new", b"locked\n"
_BUSY, _NO_PROGRAM = 75, 127
"""Exit codes: EX_TEMPFAIL of sysexits.h, which `flock` is told to give; and the shell's for what it does not
find."""
_OPTIONS = ("--checksum", "--times", "--chmod=D755,F644", "--from0", "--files-from=-", "--protect-args")
_REMOVE = (
    'for one do rm -f -- "$one"; case $one in */*) rmdir -p -- "${one%/*}" 2>/dev/null;; esac; done; true'
)
"""Removes files, and the folders that become empty."""
_DISCONNECTED = 255
_SECONDS = 20


class RsyncTarget:
    """A folder of another machine. `host` is as ssh takes it, with the user; `folder` is absolute, or begins
    at the user's home."""

    keeps_previous = True

    def __init__(self, host: str, port: int | None, folder: PurePosixPath) -> None:
        self._host, self._folder = host, folder
        self._notes = folder.with_name(f".bangban-{folder.name}")
        self._port = ("-p", str(port)) if port else ()
        self._control: tuple[str, ...] = ()
        self._is_made = False

    @contextmanager
    def open(self) -> Iterator[None]:
        """See Target."""
        missing = next((one for one in ("ssh", "rsync") if not shutil.which(one)), "")
        if missing:
            raise DeploymentError("deploy.program", name=missing, host="localhost")
        with ExitStack() as stack:
            # Short: the path of a socket may not be longer than 100 bytes.
            place = stack.enter_context(TemporaryDirectory(prefix="bb-", dir="/tmp"))
            self._control = ("-o", f"ControlPath={place}/s")
            master = self._connect()
            stack.callback(_end, master)
            new = self._quote(_NEW)
            self._run(f"rm -rf -- {new} && mkdir -p -- {new}")
            yield

    def _connect(self) -> subprocess.Popen[bytes]:
        """The connection that holds the lock."""
        notes, lock = self._quote(""), self._quote(_LOCK)
        script = f"umask 077; mkdir -p -- {notes} && flock -n -E {_BUSY} {lock} sh -c 'echo locked; exec cat'"
        options = ("-o", "ControlMaster=yes", "-o", f"ConnectTimeout={_SECONDS}", "-o", "BatchMode=yes")
        command = ["ssh", *self._port, *options, *self._control, "--", self._host, script]
        master = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert master.stdout and master.stderr
        if master.stdout.readline() != _LOCKED:
            said = master.stderr.read()
            _end(master)
            self._refuse(master.returncode, said)
        return master

    def name(self, address: str) -> str:
        """The address itself."""
        return address

    def is_empty(self) -> bool:
        """See Target."""
        place = shlex.quote(str(self._folder))
        return not self._run(f"if [ -e {place} ]; then ls -A -- {place} | head -n 1; fi")

    def read_note(self, name: str) -> bytes | None:
        """See Target."""
        place = self._quote(name)
        return self._run(f"if [ -e {place} ]; then cat -- {place}; fi") or None

    def write_note(self, name: str, data: bytes) -> None:
        """See Target."""
        aside, place = self._quote(f"{name}.new"), self._quote(name)
        self._run(f"cat > {aside} && mv -f -- {aside} {place}", data)

    def send(self, site: SiteFiles, addresses: Sequence[str], keep: bool) -> None:
        """See Target. What is sent is copied aside first: rsync reads the very bytes that were audited."""
        with TemporaryDirectory(prefix="bangban-deploy-") as folder:
            sent: list[str] = []
            stale: list[str] = []
            for address in addresses:
                data = site.read(address)
                packed = make_variants(address, data, site)
                time = (site.root / address).stat().st_mtime_ns
                for one, content in {address: data, **packed}.items():
                    place = Path(folder, one)
                    place.parent.mkdir(parents=True, exist_ok=True)
                    place.write_bytes(content)
                    os.utime(place, ns=(time, time))
                    sent.append(one)
                stale += [one for one in list_variants(address, site.digests) if one not in packed]
            self._copy(f"{folder}/", sent, keep)
            self._delete(stale, keep)

    def resolve(self, names: Collection[str]) -> list[str]:
        """See Target."""
        return sorted(names)

    def remove(self, addresses: Sequence[str], taken: Collection[str], keep: bool) -> None:
        """See Target."""
        self._delete(
            [one for address in addresses for one in (*list_variants(address, taken), address)], keep
        )

    def forget_previous(self) -> None:
        """See Target."""
        self._run(f"rm -rf -- {self._quote(PREVIOUS)} {self._quote(_KEPT)}")

    def restore(self, addresses: Sequence[str], taken: Collection[str]) -> None:
        """See Target."""
        packed = [one for address in addresses for one in list_variants(address, taken)]
        # A server sends the plain file until its packed copies are back.
        self._delete(packed, keep=False)
        self._copy_there(self._notes / _KEPT, self._folder, [*addresses, *packed])

    def _delete(self, addresses: Sequence[str], keep: bool) -> None:
        if not addresses:
            return
        if keep:
            self._copy_there(self._folder, self._notes / _KEPT, addresses, "--ignore-existing")
        place = shlex.quote(str(self._folder))
        self._run(f"cd -- {place} && xargs -0 sh -c {shlex.quote(_REMOVE)} sh", _join(addresses))

    def _copy(self, source: str, addresses: Sequence[str], keep: bool) -> None:
        kept = (f"--backup-dir={self._notes / _KEPT}", "--backup") if keep else ()
        aside = f"--temp-dir={self._notes / _NEW}"
        shell = shlex.join(["ssh", *self._port, *self._control])
        place = f"{self._host}:{self._folder}/"
        if not self._is_made:
            # rsync makes the last folder of a path, not those above it.
            self._run(f"mkdir -p -- {shlex.quote(str(self._folder))}")
            self._is_made = True
        command = ["rsync", *_OPTIONS, *kept, aside, "-e", shell, source, place]
        done = subprocess.run(command, input=_join(addresses), capture_output=True, check=False)
        if done.returncode:
            self._refuse(done.returncode, done.stderr)

    def _copy_there(
        self, source: PurePosixPath, place: PurePosixPath, addresses: Sequence[str], *options: str
    ) -> None:
        """Copies on the other machine; what is not there is passed over."""
        new = f"--temp-dir={self._notes / _NEW}"
        command = ["rsync", *_OPTIONS, "--ignore-missing-args", *options, new]
        folders = f"{shlex.quote(f'{source}/')} {shlex.quote(f'{place}/')}"
        self._run(
            f"mkdir -p -- {shlex.quote(str(place))} && {shlex.join(command)} {folders}", _join(addresses)
        )

    def _quote(self, name: str) -> str:
        return shlex.quote(str(self._notes / name))

    def _run(self, script: str, data: bytes = b"") -> bytes:
        """Runs a script of the other machine's shell."""
        command = ["ssh", *self._port, *self._control, "-o", "BatchMode=yes", "--", self._host, script]
        done = subprocess.run(command, input=data, capture_output=True, check=False)
        if done.returncode:
            self._refuse(done.returncode, done.stderr)
        return done.stdout

    def _refuse(self, code: int, said: bytes) -> None:
        words = said.decode("utf-8", "replace").strip()
        reason = words.splitlines()[-1] if words else str(code)
        if code == _BUSY:
            raise DeploymentError("deploy.busy")
        if code == _NO_PROGRAM:
            name = "rsync" if "rsync" in words else "flock"
            raise DeploymentError("deploy.program", name=name, host=self._host)
        if code == _DISCONNECTED:
            raise DeploymentError("deploy.ssh", host=self._host, reason=reason)
        raise DeploymentError("deploy.rsync", host=self._host, reason=reason)


def _join(names: Sequence[str]) -> bytes:
    return b"".join(os.fsencode(name) + b"\0" for name in names)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Lets go of the lock."""
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream:
            stream.close()
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def open_rsync_target(target: str) -> RsyncTarget:
    """The target of an `rsync://` address. Raises DeploymentError: a password has no place in it, and the
    root of a disk is no folder of a site."""
    parts = urlsplit(target)
    try:
        port = parts.port
    except ValueError as error:
        raise DeploymentError("deploy.address", target=target.rpartition("@")[2]) from error
    if parts.password is not None:
        raise DeploymentError("deploy.password", host=parts.hostname or "")
    folder = PurePosixPath(unquote(parts.path).removeprefix("/~/")) if parts.path.startswith("/~/") else None
    folder = folder or PurePosixPath(unquote(parts.path).rstrip("/"))
    if not parts.hostname or not folder.name or ".." in folder.parts or parts.hostname.startswith("-"):
        raise DeploymentError("deploy.address", target=target)
    user = f"{unquote(parts.username)}@" if parts.username else ""
    return RsyncTarget(f"{user}{parts.hostname}", port, folder)

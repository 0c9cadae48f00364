"""Old Chromiums, as they lie in packages of the npm registry: fetched by name, version and digest.

The ordinary client fetches them, from wherever it is configured; what it brings is believed by its digest
only. Of a package one file is used, the browser itself; it needs the libraries of Debian's Chromium.
"""

import fcntl
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import brotli

from tests.browser.builds import ROOT

CACHE = ROOT / ".venv" / "browsers"
"""Where the unpacked browsers lie; git ignores it and `make clean` takes it away."""
TIMEOUT = 300
"""How many seconds one download may take."""
MEMBER = "package/bin/chromium.br"


@dataclass(frozen=True, slots=True)
class Package:
    """A package, its version, and the SHA-512 of its archive in hexadecimal."""

    name: str
    version: str
    sha512: str


PACKAGES = {
    80: Package(
        "chrome-aws-lambda",
        "2.1.1",
        "59eaf642eca0c6c0a8bf96ccdbef022daeaa62936c7390316139604e77b4d1a168c453f8f752c6251c4e42d1a762db093fa506e2907449faf04f23e72f2b352f",
    ),
    92: Package(
        "chrome-aws-lambda",
        "10.1.0",
        "3594157fe27892a1b8b158519b758d98e7f36343ad4d29be4bcae0efba7078f6bd442607ce19f346cf18bcd23a2fdb402c85ba46999e7d688f511b77bd445773",
    ),
    109: Package(
        "@sparticuz/chromium",
        "109.0.6",
        "f614c4d370d79eb5938863697e32df9868487e689501ead23e29c36fec796c174ce0a1783cc335359d00f95ed629ace803e09ab125ffa2c1caf0ad0cb8eeaeaa",
    ),
    116: Package(
        "@sparticuz/chromium",
        "116.0.0",
        "3f29c14ba7c813d0e74287d015218c9fadec6c7c6b7103a640319fbf5a78b17084c3c2234c1a938f58fbdbf4689a18ed9db693267de4b6e68f09073a8f9d6c51",
    ),
}
"""By Chromium's major version. 80 is the floor: the oldest in which every page must be right."""


def is_possible() -> bool:
    """Whether these programs run on this machine at all: they are for Linux on x86-64."""
    return sys.platform == "linux" and platform.machine() == "x86_64"


def find(major: int, cache: Path = CACHE) -> Path | None:
    """The browser of this major version, or None where it has not been fetched."""
    path = cache / f"chromium-{major}-{PACKAGES[major].sha512[:12]}"
    return path if path.is_file() else None


def ensure(major: int, cache: Path = CACHE) -> Path:
    """The browser of this major version, fetched when it is not there.

    Raises RuntimeError when the package cannot be fetched, or is not the one whose digest is known.
    """
    package = PACKAGES[major]
    target = cache / f"chromium-{major}-{package.sha512[:12]}"
    cache.mkdir(parents=True, exist_ok=True)
    with _locked(cache / f"chromium-{major}.lock"):
        if not target.is_file():
            with tempfile.TemporaryDirectory(dir=cache) as folder:
                aside = Path(folder) / "chromium"
                unpack(download(package, Path(folder)), package, aside)
                aside.replace(target)
    return target


def unpack(archive: Path, package: Package, target: Path) -> None:
    """Write the browser of an archive to `target`. Raises RuntimeError when the digest is another."""
    digest = hashlib.sha512(archive.read_bytes()).hexdigest()
    if digest != package.sha512:
        raise RuntimeError(f"{package.name} {package.version} has the digest {digest}: not the one we know")
    with tarfile.open(archive) as files, files.extractfile(MEMBER) as member:
        target.write_bytes(brotli.decompress(member.read()))
    target.chmod(0o755)


def download(package: Package, folder: Path) -> Path:
    npm = shutil.which("npm")
    if not npm:
        raise RuntimeError("npm is missing: it fetches the old browsers")
    wanted = f"{package.name}@{package.version}"
    done = subprocess.run(
        [npm, "pack", wanted, "--pack-destination", str(folder), "--ignore-scripts", "--loglevel=error"],
        cwd=folder,
        env={**os.environ, "npm_config_cache": str(folder / "npm"), "npm_config_update_notifier": "false"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        timeout=TIMEOUT,
        check=False,
    )
    found = list(folder.glob("*.tgz"))
    if done.returncode or len(found) != 1:
        raise RuntimeError(f"npm could not fetch {wanted}: {done.stderr[-1000:]}")
    return found[0]


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield

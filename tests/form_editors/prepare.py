"""Brings the form editors onto this machine: `python -m tests.form_editors.prepare`.

npm fetches each package as it was published; what comes is believed by its digest only. Nothing of it is
installed, or run outside a browser.
"""

import fcntl
import hashlib
import sys
import tarfile
import tempfile
from pathlib import Path

from tests.browser.builds import ROOT
from tests.browser.phones.old_chromium import Package, download

FOLDER = ROOT / ".venv" / "form-editors"
"""Where they lie; git ignores it and `make clean` takes it away."""
PACKAGES = {
    "decap": Package(
        "decap-cms",
        "3.16.3",
        "85ff9d3e50a1ed32665a5f3ee954731d839686b8b9c605249eb65b0dec1a59ee2cf41ef127c3d0ba0a7640779295d3142b36afebecf4a08a7051885424362d63",
    ),
    "sveltia": Package(
        "@sveltia/cms",
        "0.221.1",
        "27e4288a4f6418c9362fbbcda4e42b9c3985462f8d07abf02747fae7b62db31587d0ff16612611452442da943f8c619b56533ffcf83f588826929b30aa8a3781",
    ),
}
SCHEMA = "schema/sveltia-cms.json"
"""Sveltia's own JSON Schema of its configuration; Decap has none but its own check."""


def ensure(editor: str, folder: Path = FOLDER) -> Path:
    """The package's folder, fetched when it is not there.

    Raises RuntimeError when it cannot be fetched, or is not the one whose digest is known.
    """
    package = PACKAGES[editor]
    target = folder / f"{editor}-{package.sha512[:12]}"
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / f"{editor}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not target.is_dir():
            with tempfile.TemporaryDirectory(dir=folder) as aside:
                archive = download(package, Path(aside))
                digest = hashlib.sha512(archive.read_bytes()).hexdigest()
                if digest != package.sha512:
                    raise RuntimeError(f"{package.name} {package.version} has the digest {digest}")
                with tarfile.open(archive) as files:
                    files.extractall(aside, filter="data")
                (Path(aside) / "package").rename(target)
    return target


if __name__ == "__main__":
    try:
        for name in PACKAGES:
            ensure(name)
    except RuntimeError as error:
        sys.exit(str(error))

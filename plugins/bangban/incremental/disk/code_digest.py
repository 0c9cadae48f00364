"""The digest of everything that makes pages but the theme: our plugins, and the libraries."""

from __future__ import annotations

import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from bangban.content.files.folder import walk_folder
from bangban.incremental.disk.digests import digest_files, digest_value

_OURS = ("bangban", "pelican_bangban")
_PACKAGES = ("pelican", "markdown", "jinja2", "markupsafe", "msgspec", "nh3", "pyyaml", "pillow",
             "imagesize", "segno", "chinesecalendar", "tzdata", "lightningcss")  # fmt: skip


@cache
def sum_up_code() -> bytes:
    """The digest as it was when this process first asked, soon after its start: what a preview or a worker
    that runs for days has loaded is not what stands in the files by then."""
    # Where a wheel has been installed, the packages of others lie beside ours.
    places = (Path(__file__).resolve().parents[3] / name for name in _OURS)
    found = ((place, path) for place in places for path, _ in walk_folder(place))
    files = sorted(place / path for place, path in found if path.endswith((".py", ".json", ".toml", ".txt")))
    return digest_value((digest_files(files), sys.version, [_find_version(name) for name in _PACKAGES]))


def _find_version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
